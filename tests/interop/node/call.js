// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT
'use strict';
// The npm package soap as the client of a service: reads its WSDL over HTTPS, calls it, and says on a line what came of it.
//
//     node call.js FOLDER JOBS    one JSON object on a line, as call.py of zeep has them; the CA is in NODE_EXTRA_CA_CERTS

const fs = require('node:fs');
const path = require('node:path');
const { createRequire } = require('node:module');

for (const name of Object.keys(process.env)) {
    if (/^(http|https|all)_proxy$/i.test(name)) {
        delete process.env[name]; // the service is on this machine
    }
}
const soap = createRequire(path.join(path.resolve(process.argv[2]), 'package.json'))('soap');

function securityOf(job) {
    const user = job.user === undefined ? undefined : new soap.WSSecurity(job.user.name, job.user.password, {
        passwordType: job.user.digest ? 'PasswordDigest' : 'PasswordText', hasTimeStamp: false,
    });
    if (job.key === undefined) {
        return user;
    }
    const certificate = new soap.WSSecurityCert(fs.readFileSync(job.key, 'utf8'), fs.readFileSync(job.certificate, 'utf8'), '', {
        signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
        digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
        signatureTransformations: ['http://www.w3.org/2001/10/xml-exc-c14n#'],
        signerOptions: { idMode: 'wssecurity' },
        additionalReferences: user === undefined || job.user.digest ? [] : ['wsse:UsernameToken'], // the package signs none by itself
    });
    return user === undefined ? certificate : new soap.WSSecurityPlusCert(user, certificate);
}

async function call(job) {
    const authorization = 'Basic ' + Buffer.from(`${job.name}:${job.password}`).toString('base64');
    const client = await soap.createClientAsync(job.url + '?wsdl', { wsdl_headers: { Authorization: authorization } });
    client.addHttpHeader('Authorization', authorization);
    client.setSecurity(securityOf(job));
    const [answer] = await client.quoteAsync({ symbol: job.symbol });
    return 'answered ' + answer.amount;
}

async function main() {
    for (const line of fs.readFileSync(process.argv[3], 'utf8').split('\n').filter((one) => one !== '')) {
        try {
            console.log(await call(JSON.parse(line)));
        } catch (failure) { // the other jobs go on
            console.log(`failed: ${failure}`.replace(/\s+/g, ' '));
        }
    }
}

main();
