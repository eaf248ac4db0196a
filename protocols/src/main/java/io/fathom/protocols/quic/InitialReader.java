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
    private static final Bytes NOTHING = Bytes.of();

    private final ThreadLocal<Ciphers> ciphers;
    private Patchwork client;
    private Patchwork server;
    private Side clientSide;
    private InitialKeys clientKeys;
    private InitialKeys serverKeys;
    /** What both sides' keys are derived from, and the connection identifier behind it. */
    private byte[] secret;

    private Bytes connection;
    /** The identifier of a later packet of the client: a Retry made it the one that counts, or it is but the server's choice. */
    private Bytes later;
    private boolean clientRead;
    private int version;
    private int failures;

    public InitialReader(ThreadLocal<Ciphers> ciphers) {
        this.ciphers = ciphers;
    }

    /** Who is the client; null before one of its packets was opened. */
    public Side clientSide() {
        return clientSide;
    }

    /** What the client sent in CRYPTO frames, from its start to the first hole. */
    public Bytes client() {
        return client == null ? NOTHING : client.view();
    }

    /** What the server sent in CRYPTO frames, from its start to the first hole. */
    public Bytes server() {
        return server == null ? NOTHING : server.view();
    }

    /** All that the client says is known: no more of its packets need to be opened. */
    public void endClient() {
        clientRead = true;
        clientKeys = null;
        if (client != null) {
            ciphers.get().give(client);
            client = null;
        }
    }

    /** Nothing more is to be read. */
    public void end() {
        endClient();
        if (server != null) {
            ciphers.get().give(server);
            server = null;
        }
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
        if (clientSide != null && side != clientSide) {
            return wantsServer && header.version() == version && openServer(packet, header, kind);
        }
        boolean sameVersion = clientSide != null && header.version() == version;
        boolean sameConnection = sameVersion && same(connection, header.destination());
        if (clientRead && sameVersion) {
            if (!sameConnection && (later == null || !same(later, header.destination()))) {
                later = Bytes.of(header.destination().copy());
            }
            return false;
        }
        var tools = ciphers.get();
        boolean google = kind == QuicVersion.GOOGLE_CRYPTO;
        if (clientKeys != null && sameVersion) {
            Bytes frames = tools.open(clientKeys, packet, header.numberAt());
            if (frames != null) {
                takeClient(tools, frames, google);
                return true;
            }
        }
        if (sameConnection) {
            failures++;
            return false;
        }
        for (byte[] salt : QuicVersion.salts(header.version())) {
            byte[] candidate = InitialKeys.secret(tools, salt, header.destination());
            var keys = InitialKeys.derive(tools, candidate, true, kind == QuicVersion.V2);
            Bytes frames = tools.open(keys, packet, header.numberAt());
            if (frames != null) {
                takeClient(tools, frames, google);
                clientSide = side;
                clientKeys = clientRead ? null : keys;
                serverKeys = null;
                secret = candidate;
                version = header.version();
                connection = Bytes.of(header.destination().copy());
                later = null;
                return true;
            }
            failures++;
            if (exhausted()) {
                return false;
            }
        }
        return false;
    }

    private void takeClient(Ciphers tools, Bytes frames, boolean google) {
        if (!clientRead) {
            if (client == null) {
                client = tools.patchwork();
            }
            CryptoFrames.read(frames, google, client);
        }
    }

    private boolean openServer(Bytes packet, LongHeader header, QuicVersion kind) {
        var tools = ciphers.get();
        boolean version2 = kind == QuicVersion.V2;
        if (serverKeys == null) {
            serverKeys = InitialKeys.derive(tools, secret, false, version2);
        }
        Bytes frames = tools.open(serverKeys, packet, header.numberAt());
        if (frames == null && later != null) {
            for (byte[] salt : QuicVersion.salts(version)) {
                byte[] candidate = InitialKeys.secret(tools, salt, later);
                var keys = InitialKeys.derive(tools, candidate, false, version2);
                frames = tools.open(keys, packet, header.numberAt());
                if (frames != null) {
                    secret = candidate;
                    serverKeys = keys;
                    connection = later;
                    break;
                }
            }
            later = null;
        }
        if (frames == null) {
            failures++;
            return false;
        }
        if (server == null) {
            server = tools.patchwork();
        }
        CryptoFrames.read(frames, kind == QuicVersion.GOOGLE_CRYPTO, server);
        return true;
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
