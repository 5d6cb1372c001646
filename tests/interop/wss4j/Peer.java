// SPDX-FileCopyrightText: 2026 The Signet authors
// SPDX-License-Identifier: MIT

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.security.auth.callback.Callback;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.ws.security.WSConstants;
import org.apache.ws.security.WSDataRef;
import org.apache.ws.security.WSEncryptionPart;
import org.apache.ws.security.WSPasswordCallback;
import org.apache.ws.security.WSSConfig;
import org.apache.ws.security.WSSecurityEngine;
import org.apache.ws.security.WSSecurityEngineResult;
import org.apache.ws.security.cache.MemoryReplayCache;
import org.apache.ws.security.cache.ReplayCache;
import org.apache.ws.security.components.crypto.Merlin;
import org.apache.ws.security.handler.RequestData;
import org.apache.ws.security.message.WSSecEncrypt;
import org.apache.ws.security.message.WSSecHeader;
import org.apache.ws.security.message.WSSecSignature;
import org.apache.ws.security.message.WSSecTimestamp;
import org.apache.ws.security.message.WSSecUsernameToken;
import org.apache.ws.security.message.token.Timestamp;
import org.apache.ws.security.message.token.UsernameToken;
import org.apache.ws.security.util.WSSecurityUtil;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Does what the lines of a file say, with WSS4J, and says the outcome of each in one line: many messages for one start of Java.
 *
 * `serve` answers so many messages over HTTP, each verified and then answered with the same fields; its port goes into a file.
 * A line is `verify`, `sign` or `serve` and then fields, `name=value`, with tabs between. An answer is `ok` and fields, or `refused`
 * and the reason. The first line of the answers is WSS4J's version.
 */
public final class Peer {
    private static final char[] PASSWORD = "in memory only".toCharArray();
    private static final DocumentBuilderFactory READER = DocumentBuilderFactory.newInstance();
    private static final Map<String, X509Certificate> CERTIFICATES = new HashMap<>();
    private static final Map<String, PrivateKey> KEYS = new HashMap<>();
    private static final ReplayCache SEEN = new MemoryReplayCache();

    private final Map<String, String> fields = new HashMap<>();

    private Peer(String[] words) {
        for (int i = 1; i < words.length; ++i) {
            int equals = words[i].indexOf('=');
            fields.put(words[i].substring(0, equals), words[i].substring(equals + 1));
        }
    }

    public static void main(String[] arguments) throws Exception {
        WSSConfig.init();
        READER.setNamespaceAware(true);
        StringBuilder answers = new StringBuilder(WSSecurityEngine.class.getPackage().getImplementationVersion() + "\n");
        for (String line : Files.readAllLines(Paths.get(arguments[0]), StandardCharsets.UTF_8)) {
            String[] words = line.split("\t");
            Peer job = new Peer(words);
            String answer;
            try {
                answer = "ok" + (words[0].equals("serve") ? job.serve() : words[0].equals("sign") ? job.sign() : job.verify());
            } catch (Exception reason) {
                Throwable cause = reason.getCause();
                answer = "refused\t" + reason + (cause == null ? "" : " / " + cause);
            }
            answers.append(answer.replace('\n', ' ').replace('\r', ' ')).append('\n');
        }
        Files.write(Paths.get(arguments[1]), answers.toString().getBytes(StandardCharsets.UTF_8));
    }

    // -- what a receiver does

    private String verify() throws Exception {
        Document message = READER.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(path("in"))));
        RequestData request = new RequestData();
        request.setWssConfig(WSSConfig.getNewInstance());
        request.setSigCrypto(store());
        request.setDecCrypto(store());
        request.setCallbackHandler(this::passwords);
        if (fields.containsKey("replay")) {
            request.setNonceReplayCache(SEEN);
            request.setTimestampReplayCache(SEEN);
        }
        Element security = WSSecurityUtil.getSecurityHeader(message, fields.get("actor"));
        if (security == null) {
            throw new IOException("there is no Security header for this actor");
        }
        StringBuilder answer = new StringBuilder();
        TreeSet<String> covered = new TreeSet<>();
        TreeSet<String> decrypted = new TreeSet<>();
        for (WSSecurityEngineResult result : new WSSecurityEngine().processSecurityHeader(security, request)) {
            switch ((Integer) result.get(WSSecurityEngineResult.TAG_ACTION)) {
            case WSConstants.SIGN:
                for (Object reference : (List<?>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)) {
                    covered.add(place(((WSDataRef) reference).getProtectedElement()));
                }
                X509Certificate signer = (X509Certificate) result.get(WSSecurityEngineResult.TAG_X509_CERTIFICATE);
                answer.append("\tsigner=").append(signer == null ? "none" : signer.getSubjectX500Principal().getName());
                answer.append("\treference=").append(result.get(WSSecurityEngineResult.TAG_X509_REFERENCE_TYPE));
                answer.append("\tmethod=").append(result.get(WSSecurityEngineResult.TAG_SIGNATURE_METHOD));
                break;
            case WSConstants.ENCR:
                for (Object reference : (List<?>) result.get(WSSecurityEngineResult.TAG_DATA_REF_URIS)) {
                    WSDataRef part = (WSDataRef) reference;
                    decrypted.add(place(part.getProtectedElement()) + (part.isContent() ? "/*" : ""));
                    answer.append("\tdata-method=").append(part.getAlgorithm());
                }
                answer.append("\tkey-method=").append(result.get(WSSecurityEngineResult.TAG_ENCRYPTED_KEY_TRANSPORT_METHOD));
                answer.append("\tkey-reference=").append(result.get(WSSecurityEngineResult.TAG_X509_REFERENCE_TYPE));
                break;
            case WSConstants.UT:
                UsernameToken user = (UsernameToken) result.get(WSSecurityEngineResult.TAG_USERNAME_TOKEN);
                answer.append("\tuser=").append(user.getName());
                answer.append("\tpassword=").append(user.isHashed() ? "digest" : "text");
                break;
            case WSConstants.TS:
                Timestamp time = (Timestamp) result.get(WSSecurityEngineResult.TAG_TIMESTAMP);
                answer.append("\tcreated=").append(time.getCreated().toInstant());
                break;
            default:
                break;
            }
        }
        if (!decrypted.isEmpty()) {
            byte[] text = WSSecurityUtil.findBodyElement(message).getTextContent().getBytes(StandardCharsets.UTF_8);
            answer.append("\tdecrypted=").append(String.join(" ", decrypted));
            answer.append("\ttext=").append(Base64.getEncoder().encodeToString(text));
        }
        return answer.append("\tsigned=").append(String.join(" ", covered)).toString();
    }

    /** The names from the document element down: where an element stands. */
    private static String place(Element element) {
        Node parent = element.getParentNode();
        String name = element.getLocalName();
        return parent instanceof Element ? place((Element) parent) + "/" + name : name;
    }

    private void passwords(Callback[] asked) {
        for (Callback one : asked) {
            WSPasswordCallback password = (WSPasswordCallback) one;
            if (password.getUsage() == WSPasswordCallback.DECRYPT) {
                password.setPassword(new String(PASSWORD));
            } else if (password.getIdentifier().equals(fields.get("user"))) {
                password.setPassword(fields.get("password"));
            }
        }
    }

    // -- what a sender does

    private String sign() throws Exception {
        Document message = READER.newDocumentBuilder().parse(new ByteArrayInputStream(Files.readAllBytes(path("in"))));
        WSSConfig config = WSSConfig.getNewInstance();
        Date now = Date.from(Instant.parse(fields.get("now")));
        config.setCurrentTime(() -> new Date(now.getTime()));
        WSSecHeader security = new WSSecHeader(fields.get("actor"));
        security.insertSecurityHeader(message);
        for (String step : fields.get("steps").split(" ")) {
            switch (step) {
            case "timestamp":
                WSSecTimestamp timestamp = new WSSecTimestamp(config);
                timestamp.setTimeToLive(300);
                timestamp.build(message, security);
                break;
            case "text":
            case "digest":
                WSSecUsernameToken user = new WSSecUsernameToken(config);
                user.setPasswordType(step.equals("text") ? WSConstants.PASSWORD_TEXT : WSConstants.PASSWORD_DIGEST);
                user.setUserInfo(fields.get("user"), fields.get("password"));
                user.build(message, security);
                break;
            case "signature":
                signature(message, config, security);
                break;
            case "encryption":
                encryption(message, config, security);
                break;
            default:
                throw new IllegalArgumentException(step);
            }
        }
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        writer.transform(new DOMSource(message), new StreamResult(path("out").toFile()));
        return "";
    }

    private void signature(Document message, WSSConfig config, WSSecHeader security) throws Exception {
        WSSecSignature signature = new WSSecSignature(config);
        signature.setUserInfo("signer", new String(PASSWORD));
        signature.setKeyIdentifierType(kind(fields.get("reference")));
        signature.setSignatureAlgorithm(fields.get("method"));
        signature.setDigestAlgo(fields.get("digest"));
        signature.setSigCanonicalization(fields.getOrDefault("c14n", WSConstants.C14N_EXCL_OMIT_COMMENTS));
        signature.prepare(message, store(), security);
        List<WSEncryptionPart> parts = new ArrayList<>();
        for (String part : fields.get("parts").split(" ")) {
            if (part.equals("token")) {
                signature.prependBSTElementToHeader(security);
                parts.add(new WSEncryptionPart(signature.getBSTTokenId()));
            } else {
                int end = part.indexOf('}');
                parts.add(new WSEncryptionPart(part.substring(end + 1), part.substring(1, end), "Element"));
            }
        }
        signature.computeSignature(signature.addReferencesToSign(parts, security));
        if (!fields.get("parts").contains("token")) {
            signature.prependBSTElementToHeader(security);
        }
    }

    /** What is hidden is named as what is signed, with `/Content`, `/Element` or `/Header` behind. */
    private void encryption(Document message, WSSConfig config, WSSecHeader security) throws Exception {
        WSSecEncrypt encryption = new WSSecEncrypt(config);
        encryption.setUseThisCert(certificate(fields.get("recipient")));
        encryption.setKeyIdentifierType(kind(fields.get("key-reference")));
        encryption.setSymmetricEncAlgorithm(fields.get("data-method"));
        encryption.setKeyEnc(fields.get("key-method"));
        if (fields.containsKey("key-digest")) {
            encryption.setDigestAlgorithm(fields.get("key-digest"));
        }
        List<WSEncryptionPart> parts = new ArrayList<>();
        for (String part : fields.get("hides").split(" ")) {
            int end = part.indexOf('}');
            int how = part.lastIndexOf('/');
            parts.add(new WSEncryptionPart(part.substring(end + 1, how), part.substring(1, end), part.substring(how + 1)));
        }
        encryption.setParts(parts);
        encryption.build(message, store(), security);
    }

    private static int kind(String reference) {
        switch (reference) {
        case "direct":
            return WSConstants.BST_DIRECT_REFERENCE;
        case "issuer-serial":
            return WSConstants.ISSUER_SERIAL;
        case "certificate":
            return WSConstants.X509_KEY_IDENTIFIER;
        case "ski":
            return WSConstants.SKI_KEY_IDENTIFIER;
        case "thumbprint":
            return WSConstants.THUMBPRINT_IDENTIFIER;
        case "key-value":
            return WSConstants.KEY_VALUE;
        case "embedded":
            return WSConstants.EMBED_SECURITY_TOKEN_REF;
        case "key-name":
            return WSConstants.EMBEDDED_KEYNAME;
        default:
            throw new IllegalArgumentException(reference);
        }
    }

    // -- what a service does

    /** Answers `count` messages: what it verified of each, in the order in which they came. */
    private String serve() throws Exception {
        CountDownLatch left = new CountDownLatch(Integer.parseInt(fields.get("count")));
        StringBuilder said = new StringBuilder();
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.createContext("/", exchange -> {
            byte[] answer;
            int status = 200;
            try {
                Files.write(path("in"), exchange.getRequestBody().readAllBytes());
                said.append("\trequest").append(left.getCount()).append('=').append(verify().replace('\t', ' ').trim());
                Files.write(path("in"), Files.readAllBytes(path("answer")));
                fields.put("now", Instant.now().toString());
                sign();
                answer = Files.readAllBytes(path("out"));
            } catch (Exception reason) {
                said.append("\trequest").append(left.getCount()).append("=refused ").append(reason);
                status = 500;
                answer = ("<s:Envelope xmlns:s=\"http://schemas.xmlsoap.org/soap/envelope/\"><s:Body><s:Fault>"
                    + "<faultcode>s:Client</faultcode><faultstring>refused</faultstring></s:Fault></s:Body></s:Envelope>")
                    .getBytes(StandardCharsets.UTF_8);
            }
            exchange.getResponseHeaders().set("Content-Type", "text/xml; charset=utf-8");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
            left.countDown();
        });
        server.start();
        Files.write(path("port"), (server.getAddress().getPort() + "\n").getBytes(StandardCharsets.US_ASCII));
        left.await(60, TimeUnit.SECONDS);
        server.stop(1);
        return said.toString();
    }

    // -- keys

    /** A store with the signer's key, the certificates that are known, and the authorities that are trusted. */
    private Merlin store() throws Exception {
        KeyStore own = KeyStore.getInstance("JKS");
        own.load(null, null);
        if (fields.containsKey("key")) {
            own.setKeyEntry("signer", key(fields.get("key")), PASSWORD, new X509Certificate[] {certificate(fields.get("certificate"))});
        }
        if (fields.containsKey("known")) {
            own.setCertificateEntry("known", certificate(fields.get("known")));
        }
        KeyStore trusted = KeyStore.getInstance("JKS");
        trusted.load(null, null);
        if (fields.containsKey("trusted")) {
            trusted.setCertificateEntry("trusted", certificate(fields.get("trusted")));
        }
        Merlin made = new Merlin();
        made.setKeyStore(own);
        made.setTrustStore(trusted);
        return made;
    }

    private static X509Certificate certificate(String file) throws Exception {
        if (!CERTIFICATES.containsKey(file)) {
            byte[] pem = Files.readAllBytes(Paths.get(file));
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            CERTIFICATES.put(file, (X509Certificate) factory.generateCertificate(new ByteArrayInputStream(pem)));
        }
        return CERTIFICATES.get(file);
    }

    private static PrivateKey key(String file) throws Exception {
        if (!KEYS.containsKey(file)) {
            String pem = new String(Files.readAllBytes(Paths.get(file)), StandardCharsets.US_ASCII);
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            PrivateKey read;
            try {
                read = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
            } catch (InvalidKeySpecException notRsa) {
                read = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(der));
            }
            KEYS.put(file, read);
        }
        return KEYS.get(file);
    }

    private Path path(String field) {
        return Paths.get(fields.get(field));
    }
}
