# SPDX-FileCopyrightText: 2026 The Signet authors
# SPDX-License-Identifier: MIT
"""zeep as the client of a service: reads its WSDL over HTTPS, calls it, and says on a line what came of it.

    call.py JOBS     one JSON object on a line:

{"url": U, "ca": F, "name": N, "password": P, "symbol": S}    HTTP Basic with each request
    and "user": {"name": N, "password": P, "digest": bool}    a UsernameToken
    and "key": F, "certificate": F                            a signature over Body and Timestamp
"""
import datetime
import json
import sys

import requests
import xmlsec
import zeep
from zeep.transports import Transport
from zeep.wsse import BinarySignature, UsernameToken
from zeep.wsse.utils import WSU, get_security_header


class Timestamp:
    """What users write for themselves, because zeep has it only beside a UsernameToken."""

    def apply(self, envelope, headers):
        now = datetime.datetime.now(datetime.timezone.utc).replace(microsecond=0)
        element = WSU.Timestamp()
        element.extend([WSU.Created(now.isoformat()), WSU.Expires((now + datetime.timedelta(minutes=4)).isoformat())])
        get_security_header(envelope).append(element)
        return envelope, headers


class Steps(list):
    """All of them; zeep verifies answers with one only, and those of this service are not signed."""

    def apply(self, envelope, headers):
        for step in self:
            envelope, headers = step.apply(envelope, headers)
        return envelope, headers

    def verify(self, envelope):
        return envelope


def call(job):
    session = requests.Session()
    session.trust_env = False
    session.verify = job["ca"]
    session.auth = (job["name"], job["password"])
    steps = Steps()
    if "key" in job:
        steps.append(Timestamp())
    if "user" in job:
        user = job["user"]
        steps.append(UsernameToken(user["name"], user["password"], use_digest=user["digest"], zulu_timestamp=True))
    if "key" in job:
        steps.append(BinarySignature(job["key"], job["certificate"], signature_method=xmlsec.Transform.RSA_SHA256, digest_method=xmlsec.Transform.SHA256))
    client = zeep.Client(job["url"] + "?wsdl", transport=Transport(session=session), wsse=steps)
    return "answered " + client.service.quote(job["symbol"])


def main():
    with open(sys.argv[1], encoding="utf-8") as jobs:
        for line in jobs:
            try:
                answer = call(json.loads(line))
            except Exception as failure:  # the other jobs go on
                answer = "failed: " + " ".join(f"{type(failure).__name__}: {failure}".split())
            print(answer, flush=True)


if __name__ == "__main__":
    main()
