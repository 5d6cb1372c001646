# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT
"""The peer zeep: does the jobs of a file, one JSON object on a line, and answers each with one line on standard output.

    peer.py version        says the versions of zeep and of the library xmlsec under it
    peer.py JOBS

{"do": "sign", "from": F, "to": F, "steps": [S, ...]}   applies the steps of `wsse=[...]` to an envelope: "done"
{"do": "verify", "from": F, "certificate": F}           reads an answer as zeep's client does: "accepted", or why not
{"do": "call", "wsdl": URL, "port": NAME, "anchors": F, "certificate": F, "steps": [S, ...]}
    reads a WSDL over HTTPS, asks the operation Pay of it to double 21, and verifies the answer by the certificate, unless that is
    "": the amount, or what the service said

A step: {"is": "timestamp", "created": T, "expires": T}
        {"is": "memory" or "binary", "key": F, "certificate": F, "method": NAME, "digest": NAME}   without names: zeep's own choice
        {"is": "whole", ...}   as "binary", and it signs a UsernameToken and the headers of WS-Addressing too
        {"is": "to", "address": URL}   what stands in wsa:To by now is replaced
        {"is": "user", "name": N, "password": P, "digest": bool, "created": T, "zulu": bool, "timestamp": step}
"""
import datetime
import json
import sys
from unittest import mock

import requests
import xmlsec
import zeep
from lxml import etree
from zeep.exceptions import SignatureVerificationFailed
from zeep.loader import parse_xml
from zeep.wsdl.utils import etree_to_string
from zeep.wsse import BinarySignature, Signature, UsernameToken, signature
from zeep.wsse.utils import WSU, get_security_header

SETTINGS = zeep.Settings(xml_huge_tree=True)


def octets(path):
    with open(path, "rb") as file:
        return file.read()


def timestamp_element(step):
    element = WSU.Timestamp()
    element.extend([WSU.Created(step["created"]), WSU.Expires(step["expires"])])
    return element


class Timestamp:
    """What users write for themselves, because zeep has it only beside a UsernameToken."""

    def __init__(self, step):
        self.step = step

    def apply(self, envelope, headers):
        get_security_header(envelope).append(timestamp_element(self.step))
        return envelope, headers


class WholeSignature(BinarySignature):
    """zeep signs Body and Timestamp and no more: its UsernameToken, and the headers of its plugin for WS-Addressing, are given to its own
    function beside the Body."""

    def apply(self, envelope, headers):
        sign_node = signature._sign_node

        def sign_node_and_more(context, template, target, *digest):
            sign_node(context, template, target, *digest)
            if etree.QName(target).localname == "Body":
                for path in ("./{*}Header/{http://www.w3.org/2005/08/addressing}*", "./{*}Header/{*}Security/{*}UsernameToken"):
                    for element in envelope.findall(path):
                        sign_node(context, template, element, *digest)

        with mock.patch.object(signature, "_sign_node", sign_node_and_more):
            return super().apply(envelope, headers)


class To:
    """Sends a message elsewhere than where it is delivered."""

    def __init__(self, address):
        self.address = address

    def apply(self, envelope, headers):
        envelope.find("./{*}Header/{http://www.w3.org/2005/08/addressing}To").text = self.address
        return envelope, headers


def made(step):
    if step["is"] == "timestamp":
        return Timestamp(step)
    if step["is"] == "to":
        return To(step["address"])
    if step["is"] == "user":
        return UsernameToken(
            step["name"],
            step["password"],
            use_digest=step.get("digest", False),
            created=datetime.datetime.strptime(step["created"], "%Y-%m-%dT%H:%M:%SZ"),
            zulu_timestamp=step.get("zulu", False),
            timestamp_token=timestamp_element(step["timestamp"]) if "timestamp" in step else None,
        )
    kind = {"memory": Signature, "binary": BinarySignature, "whole": WholeSignature}[step["is"]]
    method = getattr(xmlsec.Transform, step["method"]) if "method" in step else None
    digest = getattr(xmlsec.Transform, step["digest"]) if "digest" in step else None
    return kind(step["key"], step["certificate"], signature_method=method, digest_method=digest)


def sign(job):
    envelope = etree.fromstring(octets(job["from"]), etree.XMLParser(huge_tree=True, strip_cdata=False))
    headers = {}
    for step in job["steps"]:
        envelope, headers = made(step).apply(envelope, headers)
    with open(job["to"], "wb") as file:
        file.write(etree_to_string(envelope))
    return "done"


def verify(job):
    envelope = parse_xml(octets(job["from"]), None, settings=SETTINGS)
    try:
        Signature(job["certificate"], job["certificate"]).verify(envelope)  # the key is for signing only
    except SignatureVerificationFailed:
        return "refused"
    return "accepted"


class Secured:
    """Secures requests by some steps, and verifies answers by the certificate of the service."""

    def __init__(self, job):
        self.job = job

    def apply(self, envelope, headers):
        for step in self.job["steps"]:
            envelope, headers = made(step).apply(envelope, headers)
        return envelope, headers

    def verify(self, envelope):
        if self.job["certificate"] and envelope.find(".//{*}Fault") is None:
            Signature(self.job["certificate"], self.job["certificate"]).verify(envelope)
        return envelope


def call(job):
    session = requests.Session()
    session.trust_env = False
    session.verify = job["anchors"]
    client = zeep.Client(job["wsdl"], wsse=Secured(job), transport=zeep.Transport(session=session), port_name=job["port"])
    return client.service.Pay(amount=21)


def main():
    if sys.argv[1] == "version":
        print(zeep.__version__)
        return
    for line in octets(sys.argv[1]).decode("utf-8").splitlines():
        job = json.loads(line)
        try:
            answer = {"sign": sign, "verify": verify, "call": call}[job["do"]](job)
        except Exception as failure:  # the other jobs go on
            answer = "failed: " + " ".join(f"{type(failure).__name__}: {failure}".split())
        print(answer, flush=True)


if __name__ == "__main__":
    main()
