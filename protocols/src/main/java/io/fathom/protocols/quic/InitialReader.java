package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.api.Side;
import io.fathom.protocols.tls.Patchwork;

/**
 * Opens the Initial packets of one flow and puts their CRYPTO streams together, of the client and, where wanted, of the server. The keys come from the
 * Destination Connection ID of the client's first packet; a Retry, another version or a lost first packet brings another one, so that a packet that does not open
 * is tried again with its own. Tries are counted: a flow that only looks like QUIC costs a bounded amount.
 */
public final class InitialReader {
    private static final int MOST_FAILURES = 8;

    private final ThreadLocal<Ciphers> ciphers;
    private final Patchwork client = new Patchwork();
    private Patchwork server;
    private Side clientSide;
    private InitialKeys clientKeys;
    private InitialKeys serverKeys;
    private Bytes connection;
    private byte[] salt;
    private int version;
    private int failures;

    public InitialReader(ThreadLocal<Ciphers> ciphers) {
        this.ciphers = ciphers;
    }

    /** Who is the client; null before one of its packets was opened. */
    public Side clientSide() {
        return clientSide;
    }

    /** What the client sent in CRYPTO frames. */
    public Patchwork client() {
        return client;
    }

    /** What the server sent in CRYPTO frames, or null. */
    public Patchwork server() {
        return server;
    }

    /** True where trying on is not worth it. */
    public boolean exhausted() {
        return failures >= MOST_FAILURES;
    }

    /** Opens a packet and takes its CRYPTO data; false where it does not open. */
    public boolean open(Side side, Bytes packet, LongHeader header, QuicVersion kind, boolean wantsServer) {
        if (header.numberAt() == 0 || exhausted()) {
            return false;
        }
        var tools = ciphers.get();
        boolean google = kind == QuicVersion.GOOGLE_CRYPTO;
        if (clientSide != null && side != clientSide) {
            if (!wantsServer || header.version() != version) {
                return false;
            }
            if (serverKeys == null) {
                serverKeys = InitialKeys.derive(tools, salt, connection, false, kind == QuicVersion.V2);
            }
            Bytes frames = tools.open(serverKeys, packet, header.numberAt());
            if (frames == null) {
                failures++;
                return false;
            }
            if (server == null) {
                server = new Patchwork();
            }
            CryptoFrames.read(frames, google, server);
            return true;
        }
        if (clientKeys != null && header.version() == version) {
            Bytes frames = tools.open(clientKeys, packet, header.numberAt());
            if (frames != null) {
                CryptoFrames.read(frames, google, client);
                return true;
            }
        }
        if (clientKeys != null && header.version() == version && same(connection, header.destination())) {
            failures++;
            return false;
        }
        for (byte[] candidate : QuicVersion.salts(header.version())) {
            var keys = InitialKeys.derive(tools, candidate, header.destination(), true, kind == QuicVersion.V2);
            Bytes frames = tools.open(keys, packet, header.numberAt());
            if (frames != null) {
                CryptoFrames.read(frames, google, client);
                clientSide = side;
                clientKeys = keys;
                serverKeys = null;
                salt = candidate;
                version = header.version();
                connection = Bytes.of(header.destination().copy());
                return true;
            }
            failures++;
            if (exhausted()) {
                return false;
            }
        }
        return false;
    }

    static boolean same(Bytes a, Bytes b) {
        if (a.length() != b.length()) {
            return false;
        }
        for (int i = 0; i < a.length(); i++) {
            if (a.at(i) != b.at(i)) {
                return false;
            }
        }
        return true;
    }
}
