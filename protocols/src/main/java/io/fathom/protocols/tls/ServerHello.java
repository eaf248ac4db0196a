package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.util.Arrays;

/** One ServerHello or HelloRetryRequest (RFC 8446 section 4.1.3), read in one pass into views of the message. */
public final class ServerHello {
    /** The random that makes a ServerHello a HelloRetryRequest (RFC 8446 section 4.1.3). */
    private static final byte[] RETRY = java.util.HexFormat.of().parseHex("cf21ad74e59a6111be1d8c021e65b891c2a211167abb8c5e079e09e2c8a8339c");

    private int legacyVersion;
    private int version;
    private boolean retry;
    private Bytes session = Bytes.of();
    private int cipher;
    private Bytes alpn = Bytes.of();
    private boolean malformed;
    private int[] extensions = {};

    private ServerHello() {}

    /** @return null where the parts that every ServerHello has are not there */
    public static ServerHello read(Bytes body) {
        var in = new Octets(body);
        var hello = new ServerHello();
        hello.legacyVersion = in.u16();
        hello.version = hello.legacyVersion;
        Bytes random = in.take(32L);
        // Drafts of TLS 1.3 up to 21 say their version right here, and send neither session nor compression.
        boolean draft = hello.legacyVersion >> 8 == 0x7F && (hello.legacyVersion & 0xFF) < 22;
        hello.session = draft ? Bytes.of() : in.vector8();
        hello.cipher = in.u16();
        if (!draft) {
            in.u8();
        }
        if (!in.ok() || hello.session.length() > 32) {
            return null;
        }
        hello.retry = random.is(RETRY);
        if (in.remaining() > 0) {
            hello.readExtensions(in);
        }
        return hello;
    }

    private void readExtensions(Octets in) {
        var list = new Octets(in.vector16());
        malformed = !in.ok();
        var types = new int[16];
        int count = 0;
        while (list.remaining() > 0) {
            int type = list.u16();
            Bytes value = list.vector16();
            if (!list.ok()) {
                malformed = true;
                break;
            }
            if (count == types.length) {
                types = Arrays.copyOf(types, 2 * count);
            }
            types[count++] = type;
            if (type == 43 && value.length() == 2) {
                version = value.u16(0);
            } else if (type == 16) {
                alpn = new Octets(new Octets(value).vector16()).vector8();
            }
        }
        extensions = Arrays.copyOf(types, count);
    }

    public int legacyVersion() {
        return legacyVersion;
    }

    /** The version chosen: of supported_versions where that is there. */
    public int version() {
        return version;
    }

    public boolean retry() {
        return retry;
    }

    public boolean malformed() {
        return malformed;
    }

    public Bytes session() {
        return session;
    }

    public int cipher() {
        return cipher;
    }

    /** The protocol chosen, empty where none. */
    public Bytes alpn() {
        return alpn;
    }

    public int[] extensions() {
        return extensions;
    }

    /** Puts down all that its values hang on. */
    void shape(Ascii out) {
        out.u16(legacyVersion).u16(version).u16(cipher).vector(alpn);
        for (int type : extensions) {
            out.u16(type);
        }
    }

    /** The string a JA3S hashes: version, cipher and extensions in decimal. */
    public String ja3s() {
        var out = new Ascii();
        ja3s(out);
        return out.toString();
    }

    void ja3s(Ascii out) {
        out.decimal(legacyVersion).put(',').decimal(cipher).put(',');
        for (int i = 0; i < extensions.length; i++) {
            if (i > 0) {
                out.put('-');
            }
            out.decimal(extensions[i]);
        }
    }
}
