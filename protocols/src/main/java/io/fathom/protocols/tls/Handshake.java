package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Fields;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * The handshake of one connection, whatever carries its messages (TLS records, DTLS fragments): who is the client, what is known, and when nothing more can
 * become known. Worker thread only.
 */
public final class Handshake {
    public static final int CLIENT_HELLO = 1;
    public static final int SERVER_HELLO = 2;
    private static final int CERTIFICATE = 11;
    private static final int SERVER_KEY_EXCHANGE = 12;
    private static final int CERTIFICATE_REQUEST = 13;
    private static final int SERVER_HELLO_DONE = 14;
    private static final int CLIENT_KEY_EXCHANGE = 16;
    private static final int PRE_SHARED_KEY = 41;

    private final HelloFields fields;
    private final ClientHello.Carrier carrier;
    private final ThreadLocal<Digests> digests;

    private Side client;
    private boolean sure;
    private boolean broken;
    private boolean done;
    private boolean published;
    private boolean serverHello;
    private boolean fullHandshake;
    private boolean wantsClientCertificate;
    private int unreadable;
    /** Sides whose records are encrypted from here on, one bit each. */
    private int encrypted;

    public Handshake(HelloFields fields, ClientHello.Carrier carrier, ThreadLocal<Digests> digests) {
        this.fields = fields;
        this.carrier = carrier;
        this.digests = digests;
    }

    /** True once the bytes can be nothing else. */
    public boolean sure() {
        return sure;
    }

    public void makeSure() {
        sure = true;
    }

    /** True where a hello was none after all. */
    public boolean broken() {
        return broken;
    }

    public boolean serverHello() {
        return serverHello;
    }

    /** Who sent the ClientHello; null before. */
    public Side client() {
        return client;
    }

    public boolean encrypted(Side side) {
        return (encrypted >> side.ordinal() & 1) != 0;
    }

    /** Takes note that a message of this type begins; true where its body is to be given to {@link #message} when it is whole. */
    public boolean begins(Side side, int type, Fields out) {
        return switch (type) {
            case CLIENT_HELLO -> client == null;
            case SERVER_HELLO -> !serverHello;
            case CERTIFICATE -> {
                fullHandshake = true;
                yield side == client ? fields.wantsClientCertificate(out) : fields.wantsCertificate(out);
            }
            case SERVER_KEY_EXCHANGE -> {
                fullHandshake = true;
                yield false;
            }
            case CERTIFICATE_REQUEST -> {
                wantsClientCertificate = fields.wantsClientCertificate(out);
                yield false;
            }
            case SERVER_HELLO_DONE -> {
                fullHandshake = true;
                done |= client != side && serverHello && !wantsClientCertificate;
                yield false;
            }
            case CLIENT_KEY_EXCHANGE -> {
                done |= client == side && serverHello;
                yield false;
            }
            default -> false;
        };
    }

    public void message(Side side, int type, Bytes body, Fields out) {
        switch (type) {
            case CLIENT_HELLO -> clientHello(side, body, out);
            case SERVER_HELLO -> serverHello(side, body, out);
            default -> {
                fields.fillCertificates(body, side == client, digests.get(), out);
                done |= side == client;
            }
        }
    }

    private void clientHello(Side side, Bytes body, Fields out) {
        if (client != null) {
            // The second one after a HelloRetryRequest, or a renegotiation: the first stands.
            return;
        }
        var hello = ClientHello.read(body, carrier);
        if (hello == null) {
            broken = true;
            return;
        }
        sure = true;
        client = side;
        fields.fill(hello, carrier, digests.get(), out);
    }

    private void serverHello(Side side, Bytes body, Fields out) {
        if (serverHello) {
            return;
        }
        var hello = ServerHello.read(body);
        if (hello == null || side == client) {
            broken = true;
            return;
        }
        sure = true;
        fields.fill(hello, digests.get(), out);
        if (hello.retry()) {
            return;
        }
        serverHello = true;
        if (Version.hidesCertificate(hello.version())) {
            for (int type : hello.extensions()) {
                if (type == PRE_SHARED_KEY) {
                    fields.fillResumed(out);
                }
            }
            done = true;
        } else {
            done = !fields.wantsCertificate(out) && !fields.wantsClientCertificate(out);
        }
    }

    /** A hello in SSLv2's form. */
    public void oldClientHello(Side side, int version, Fields out) {
        sure = true;
        client = side;
        fields.fillClientVersion(version, out);
    }

    /** A ServerHello of SSLv2; a null certificate: none that can be read. */
    public void oldServerHello(int version, Bytes certificate, Fields out) {
        serverHello = true;
        done = true;
        fields.fillVersion(version, out);
        if (certificate != null && fields.wantsCertificate(out)) {
            fields.fillCertificate(certificate, digests.get(), out);
        }
    }

    /** From here on this side's records are encrypted; but after a HelloRetryRequest it means nothing (RFC 8446 appendix D.4), and the ServerHello is still to come. */
    public void changeCipher(Side side, Fields out) {
        if (serverHello || side == client) {
            encrypted |= 1 << side.ordinal();
        }
        if (serverHello) {
            if (side != client && !fullHandshake) {
                fields.fillResumed(out);
            }
            done = true;
        }
    }

    /** An alert in clear. */
    public void alert(int level, int description, Fields out) {
        if (level == 1 || level == 2) {
            fields.fillAlert(level, description, out);
            done |= level == 2;
        }
    }

    /** A record whose content cannot be read. */
    public void unreadable() {
        // Without a ServerHello the other side is not in the capture, or its hello was lost.
        unreadable++;
        done |= serverHello || unreadable >= 8;
    }

    /** Commits what is known, and publishes it where nothing more can become known. */
    public Step settle(Cursor in, Fields out) {
        if (!in.ok()) {
            return Step.MORE;
        }
        boolean publish = done && !published && (client != null || serverHello);
        if (publish) {
            out.publish();
        }
        boolean ok = sure ? in.commit() : in.tentative();
        published |= ok && publish;
        return done ? Step.DONE : Step.MORE;
    }

    /** What follows contradicts the protocol: what is known stays, and nothing more is read. */
    public Step giveUp(Cursor in, Fields out) {
        out.anomaly("malformed");
        done = true;
        return settle(in, out);
    }

    public void end(Fields out) {
        if (!published && (client != null || serverHello)) {
            published = true;
            out.publish();
        }
    }
}
