package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.Role;
import java.util.List;

/** The fields that TLS and DTLS fill from a handshake, under EVE's names where EVE has them, and how they are filled. */
public final class HelloFields {
    private final Field<String> sni;
    private final Field<String> version;
    private final CertificateFields server;
    private final Field<String> ja3;
    private final Field<String> ja3Text;
    private final Field<String> ja3s;
    private final Field<String> ja3sText;
    private final Field<String> ja4;
    private final Field<List<String>> clientAlpns;
    private final Field<List<String>> serverAlpns;
    private final Field<Boolean> resumed;
    private final Field<String> clientVersion;
    private final Field<List<Long>> clientCiphers;
    private final Field<List<Long>> clientExtensions;
    private final Field<List<Long>> clientSignatures;
    private final Field<String> serverVersion;
    private final Field<Long> cipher;
    private final Field<List<Long>> serverExtensions;
    private final CertificateFields client;
    private final Field<List<Long>> groups;
    private final Field<List<Long>> shares;
    private final Field<Boolean> ech;
    private final Field<Boolean> esni;
    private final Field<Boolean> retry;
    private final Field<Boolean> srtp;
    private final Field<String> alert;

    public HelloFields(FieldSet set) {
        sni = set.text("sni", "Server name the client asks for (server_name extension)").as(Role.HOST);
        version = set.text("version", "Version the server chose");
        server = new CertificateFields(set, "", "server", Role.CERTIFICATE);
        ja3 = set.text("ja3.hash", "MD5 of the JA3 string");
        ja3Text = set.text("ja3.string", "JA3: the ClientHello's version, ciphers, extensions, groups and point formats");
        ja3s = set.text("ja3s.hash", "MD5 of the JA3S string");
        ja3sText = set.text("ja3s.string", "JA3S: the ServerHello's version, cipher and extensions");
        ja4 = set.text("ja4", "JA4 fingerprint of the ClientHello");
        clientAlpns = set.texts("client_alpns", "Application protocols the client offers (ALPN)");
        serverAlpns = set.texts("server_alpns", "Application protocol the server chose (ALPN)");
        resumed = set.flag("session_resumed", "An earlier session goes on: no certificate is sent");
        clientVersion = set.text("client_handshake.version", "Version field of the ClientHello");
        clientCiphers = set.numbers("client_handshake.ciphers", "Cipher suites the client offers");
        clientExtensions = set.numbers("client_handshake.exts", "Extensions of the ClientHello");
        clientSignatures = set.numbers("client_handshake.sig_algs", "Signature algorithms the client takes");
        serverVersion = set.text("server_handshake.version", "Version field of the ServerHello");
        cipher = set.number("server_handshake.cipher", "Cipher suite the server chose");
        serverExtensions = set.numbers("server_handshake.exts", "Extensions of the ServerHello");
        client = new CertificateFields(set, "client.", "client", Role.NONE);
        groups = set.numbers("groups", "Key exchange groups the client knows (not in EVE)");
        shares = set.numbers("key_shares", "Groups of the key shares the client sends along (not in EVE)");
        ech = set.flag("ech", "Encrypted ClientHello: the outer hello carries the extension, sincerely or as GREASE (not in EVE)");
        esni = set.flag("esni", "The client sends an encrypted server name, as drafts before ECH had it (not in EVE)");
        retry = set.flag("hello_retry", "The server asked for another ClientHello (not in EVE)");
        srtp = set.flag("use_srtp", "The client offers keys for SRTP, as WebRTC does (not in EVE)");
        alert = set.text("alert", "Last alert sent in clear, as level and description (not in EVE)");
    }

    /** True where what a server's certificate says is asked for. */
    public boolean wantsCertificate(Fields out) {
        return server.wanted(out);
    }

    public boolean wantsClientCertificate(Fields out) {
        return client.wanted(out);
    }

    public boolean hasCertificate(Fields out) {
        return server.filled(out);
    }

    /** Fills in a ClientHello. */
    public void fill(ClientHello hello, ClientHello.Carrier carrier, Digests digests, Fields out) {
        if (!hello.sni().isEmpty()) {
            out.set(sni, hello.sni());
        }
        digests.set(hello, carrier, out, values -> read(hello, carrier, digests, values));
        if (hello.malformed()) {
            out.anomaly("malformed-client-hello");
        }
    }

    /** What a ClientHello says but for its names and keys. */
    private void read(ClientHello hello, ClientHello.Carrier carrier, Digests digests, Fields out) {
        if (out.wants(ja4)) {
            out.set(ja4, hello.ja4(carrier, digests));
        }
        if (out.wants(ja3) || out.wants(ja3Text)) {
            digests.ja3(hello, ja3Text, ja3, out);
        }
        if (out.wants(clientAlpns)) {
            hello.eachAlpn(name -> out.add(clientAlpns, name));
        }
        if (out.wants(clientVersion)) {
            out.set(clientVersion, Version.word(hello.legacyVersion()));
        }
        if (out.wants(clientCiphers)) {
            addAll(clientCiphers, hello.ciphers(), digests, out);
        }
        if (out.wants(clientExtensions)) {
            addAll(clientExtensions, hello.types(), hello.typeCount(), out);
        }
        if (out.wants(clientSignatures)) {
            addAll(clientSignatures, hello.signatures(), digests, out);
        }
        if (out.wants(groups)) {
            addAll(groups, hello.groups(), digests, out);
        }
        if (out.wants(shares)) {
            int[] numbers = digests.numbers(64);
            addAll(shares, numbers, hello.shares(numbers), out);
        }
        if (hello.ech()) {
            out.set(ech, true);
        }
        if (hello.esni()) {
            out.set(esni, true);
        }
        if (hello.srtp()) {
            out.set(srtp, true);
        }
    }

    /** Fills in a ServerHello; of a HelloRetryRequest only that there was one. */
    public void fill(ServerHello hello, Digests digests, Fields out) {
        if (hello.retry()) {
            out.set(retry, true);
            return;
        }
        digests.set(hello, out, values -> read(hello, digests, values));
        if (hello.malformed()) {
            out.anomaly("malformed-server-hello");
        }
    }

    /** What a ServerHello says. */
    private void read(ServerHello hello, Digests digests, Fields out) {
        if (out.wants(version)) {
            out.set(version, Version.word(hello.version()));
        }
        if (out.wants(ja3s) || out.wants(ja3sText)) {
            digests.ja3s(hello, ja3sText, ja3s, out);
        }
        if (!hello.alpn().isEmpty()) {
            out.clear(serverAlpns);
            out.add(serverAlpns, hello.alpn());
        }
        if (out.wants(serverVersion)) {
            out.set(serverVersion, Version.word(hello.legacyVersion()));
        }
        out.set(cipher, hello.cipher());
        if (out.wants(serverExtensions)) {
            addAll(serverExtensions, hello.extensions(), hello.extensions().length, out);
        }
    }

    private static void addAll(Field<List<Long>> field, int[] values, int count, Fields out) {
        out.clear(field);
        out.add(field, values, count);
    }

    private static void addAll(Field<List<Long>> field, Bytes list, Digests digests, Fields out) {
        int count = list.length() / 2;
        int[] values = digests.numbers(count);
        for (int i = 0; i < count; i++) {
            values[i] = list.u16(2 * i);
        }
        addAll(field, values, count, out);
    }

    /** Fills in the first certificate of a Certificate message's body (TLS up to 1.2). */
    public void fillCertificates(Bytes body, boolean fromClient, Digests digests, Fields out) {
        var fields = fromClient ? client : server;
        var list = new Octets(body);
        if (list.u24() == 0 && list.ok()) {
            return;
        }
        Bytes first = list.vector24();
        if (!list.ok()) {
            out.anomaly("malformed-certificate");
            return;
        }
        if (!first.isEmpty() && !fields.filled(out) && fields.wanted(out) && !fields.fill(first, digests, out)) {
            out.anomaly("malformed-certificate");
        }
    }

    /** Fills in one certificate as it stands (SSLv2). */
    public void fillCertificate(Bytes encoded, Digests digests, Fields out) {
        if (!server.fill(encoded, digests, out)) {
            out.anomaly("malformed-certificate");
        }
    }

    public void fillResumed(Fields out) {
        out.set(resumed, true);
    }

    public void fillVersion(int number, Fields out) {
        if (out.wants(version) && !out.has(version)) {
            out.set(version, Version.word(number));
        }
    }

    public void fillAlert(int level, int description, Fields out) {
        if (out.wants(alert)) {
            out.set(alert, Alerts.word(level, description));
        }
    }

    /** The version that a hello in SSLv2's form asks for. */
    public void fillClientVersion(int number, Fields out) {
        if (out.wants(clientVersion)) {
            out.set(clientVersion, Version.word(number));
        }
    }
}
