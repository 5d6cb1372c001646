// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
'use strict';
// The npm package soap as a sender: does the jobs of a file, one JSON object on a line, and answers each with one line.
//
//     node peer.js FOLDER version   says the version of soap in FOLDER/node_modules
//     node peer.js FOLDER JOBS
//
// {"now": T, "security": S, "headers": [block, ...], "body": F or "symbol": text, "soap12": bool, "to": F}
//     the client calls a service of this process, and what it sends is written to a file: "done"
//
// {"wsdl": URL, "anchors": F, "security": S, "soap12": bool}
//     reads a WSDL over HTTPS and asks the operation Pay of it to double 21: the amount, or what the service said
//
// S: {"is": "WSSecurity", "name": N, "password": P, "options": O}
//    {"is": "WSSecurityCert", "key": F, "certificate": F, "options": O}
//    {"is": "WSSecurityCertWithToken", "key": F, "certificate": F, "name": N, "password": P, "options": O}
//    {"is": "WSSecurityPlusCert", "user": S, "certificate": S}

const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');
const { createRequire } = require('node:module');

for (const name of Object.keys(process.env)) {
    if (/^(http|https|all)_proxy$/i.test(name)) {
        delete process.env[name]; // the service is in this process
    }
}
const load = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'));

// The package has no clock of its own to set.
let now = Date.now();
const RealDate = Date;
globalThis.Date = class extends RealDate {
    constructor(...given) {
        super(...(given.length === 0 ? [now] : given));
    }
};

const soap = load('soap');

function securityOf(wanted) {
    const read = (file) => fs.readFileSync(file, 'utf8');
    switch (wanted.is) {
    case 'WSSecurity':
        return new soap.WSSecurity(wanted.name, wanted.password, wanted.options);
    case 'WSSecurityCert':
        return new soap.WSSecurityCert(read(wanted.key), read(wanted.certificate), '', wanted.options);
    case 'WSSecurityCertWithToken':
        return new soap.WSSecurityCertWithToken({
            privateKey: read(wanted.key), publicKey: read(wanted.certificate), keyPassword: '',
            username: wanted.name, password: wanted.password, options: wanted.options,
        });
    case 'WSSecurityPlusCert':
        return new soap.WSSecurityPlusCert(securityOf(wanted.user), securityOf(wanted.certificate));
    default:
        throw new Error(`no security is called ${wanted.is}`);
    }
}

/** A service that keeps what it is sent; its answer is the same to everybody. */
async function serve() {
    const received = [];
    const answer = '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><price xmlns="urn:quote">'
        + '<amount>1</amount></price></s:Body></s:Envelope>';
    const server = http.createServer((request, response) => {
        const chunks = [];
        request.on('data', (chunk) => chunks.push(chunk));
        request.on('end', () => {
            received.push(Buffer.concat(chunks));
            response.writeHead(200, { 'Content-Type': 'text/xml', Connection: 'close' });
            response.end(answer);
        });
    });
    await new Promise((done) => server.listen(0, '127.0.0.1', done));
    return { received, address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

async function send(job, service) {
    now = RealDate.parse(job.now);
    const client = await soap.createClientAsync(path.join(__dirname, 'quote.wsdl'), { forceSoap12Headers: job.soap12 === true },
        service.address);
    for (const block of job.headers ?? []) {
        client.addSoapHeader(block);
    }
    client.setSecurity(securityOf(job.security));
    service.received.length = 0;
    await client.quoteAsync(job.body === undefined ? { symbol: job.symbol } : { _xml: fs.readFileSync(job.body, 'utf8') });
    fs.writeFileSync(job.to, service.received[0]);
    return 'done';
}

/** Calls a service that describes itself; the time is now. */
async function call(job) {
    now = RealDate.now();
    https.globalAgent.options.ca = fs.readFileSync(job.anchors);
    const client = await soap.createClientAsync(job.wsdl, { forceSoap12Headers: job.soap12 });
    client.setSecurity(securityOf(job.security));
    try {
        const [answer] = await client.PayAsync({ amount: 21 });
        return answer.amount;
    } catch (failure) {
        return `refused: ${failure.body ?? failure}`.replace(/\s+/g, ' ');
    }
}

async function main() {
    if (process.argv[3] === 'version') {
        console.log(load('soap/package.json').version);
        return;
    }
    const service = await serve();
    for (const line of fs.readFileSync(process.argv[3], 'utf8').split('\n').filter((one) => one !== '')) {
        try {
            const job = JSON.parse(line);
            console.log(job.wsdl === undefined ? await send(job, service) : await call(job));
        } catch (failure) { // the other jobs go on
            console.log(`failed: ${failure}`.replace(/\s+/g, ' '));
        }
    }
    service.close();
}

main();
