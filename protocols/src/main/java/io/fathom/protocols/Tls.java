package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.protocols.tls.ClientHello;
import io.fathom.protocols.tls.Digests;
import io.fathom.protocols.tls.HandshakeStream;
import io.fathom.protocols.tls.HelloFields;
import io.fathom.protocols.tls.ServerHello;
import io.fathom.protocols.tls.Version;

/**
 * TLS over TCP (RFC 8446, RFC 5246 and their forerunners down to SSL 2.0): both hellos over any number of records and segments, their fingerprints (JA3, JA3S,
 * JA4), the certificates where they are visible (up to TLS 1.2), alerts in clear. Nothing is decrypted. A connection that is already under way is
 * recognised by several records in a row.
 */
public final class Tls extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("tls");
    private static final HelloFields HELLO = new HelloFields(FIELDS);

    private static final int CHANGE_CIPHER = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION = 23;
    private static final int HEARTBEAT = 24;
    /** 2^14 octets of content and 2,048 of expansion (RFC 5246 section 6.2.3). */
    private static final int LARGEST_RECORD = 16_384 + 2_048;

    // One set of digests per worker thread, held by this object and gone with it: making digests costs more than using them.
    private final ThreadLocal<Digests> digests = ThreadLocal.withInitial(Digests::new);

    public Tls() {
        super(
                "TLS",
                Description.of("Transport Layer Security, the encryption of the Web and of mail", "RFC 8446, RFC 5246", "web").asEncrypted(),
                Hints.tcp(443, 465, 563, 636, 853, 989, 990, 992, 993, 994, 995, 5061, 5223, 5228, 8443)
                        .prefix(HANDSHAKE, 3)
                        .prefix(APPLICATION, 3)
                        .prefix(CHANGE_CIPHER, 3)
                        .prefix(ALERT, 3)
                        .masked(0, new int[] {0x80, 0, 1, 3, 0}, new int[] {0xFE, 0, 0xFF, 0xFF, 0xFC})
                        .masked(0, new int[] {0x80, 0, 1, 0, 2}, new int[] {0xFE, 0, 0xFF, 0xFF, 0xFF})
                        .largestMessage(LARGEST_RECORD + 5),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Conversation(digests);
    }

    private static final class Conversation implements Dissector, HandshakeStream.Taker {
        private static final int CLIENT_HELLO = 1;
        private static final int SERVER_HELLO = 2;
        private static final int CERTIFICATE = 11;
        private static final int CERTIFICATE_REQUEST = 13;
        private static final int SERVER_HELLO_DONE = 14;
        private static final int CLIENT_KEY_EXCHANGE = 16;

        private final ThreadLocal<Digests> digests;
        private final HandshakeStream initiator = new HandshakeStream();
        private final HandshakeStream responder = new HandshakeStream();

        private boolean sure;
        private boolean done;
        private boolean published;
        /** Who sent the ClientHello; null before. */
        private Side client;
        private boolean serverHello;
        private boolean sslv2;
        private boolean fullHandshake;
        private boolean wantsClientCertificate;
        /** Sides whose records are encrypted from here on, by ordinal. */
        private final boolean[] encrypted = new boolean[2];
        /** Record headers seen of a connection whose beginning was not, and the sides they came from. */
        private int records;
        private int sides;
        private int recordVersion;
        private int encryptedRecords;

        private Side side;
        private Fields out;
        /** A hello that is none: the bytes only looked like a record. */
        private boolean broken;

        Conversation(ThreadLocal<Digests> digests) {
            this.digests = digests;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (in.peek(0) >= 0x80 && !serverHello) {
                return readSslv2(side, in, out);
            }
            if (!sure && client == null && looksLikeClientHello(in)) {
                // Certain before the rest of a long hello has come: the rest may never come.
                sure = in.commit();
            }
            int type = in.u8();
            int version = in.u16();
            int length = in.u16();
            in.require(type >= CHANGE_CIPHER && type <= HEARTBEAT && version >> 8 == 3 && (version & 0xFF) <= 4 && length <= LARGEST_RECORD);
            if (!in.ok()) {
                return Step.MORE;
            }
            return switch (type) {
                case HANDSHAKE -> encrypted[side.ordinal()] ? pass(side, in, length, version, out) : handshake(side, in, length, version, out);
                case CHANGE_CIPHER -> changeCipher(side, in, length, version, out);
                case ALERT -> alert(side, in, length, version, out);
                default -> pass(side, in, length, version, out);
            };
        }

        /** The fixed head of a ClientHello in the first record: type, three lengths that agree, two versions. More than 50 bits. */
        private static boolean looksLikeClientHello(Cursor in) {
            int record = in.peek16(3);
            int message = in.peek(6) << 16 | Math.max(0, in.peek16(7));
            int session = in.peek(43);
            int suites = session < 0 || session > 32 ? -1 : in.peek16(44 + session);
            return in.peek(0) == HANDSHAKE && in.peek(1) == 3 && in.peek(2) <= 4 && in.peek(5) == CLIENT_HELLO && in.peek(9) == 3 && in.peek(10) <= 4
                    && record <= LARGEST_RECORD && (message + 4 == record || record >= 46 && message + 4 > record && message < 1 << 16)
                    && suites > 0 && suites % 2 == 0 && suites + session + 38 < message;
        }

        private Step handshake(Side side, Cursor in, int length, int version, Fields out) {
            Bytes payload = in.bytes(length);
            if (!in.ok()) {
                return Step.MORE;
            }
            var stream = side == Side.INITIATOR ? initiator : responder;
            int first = payload.at(0);
            if (!sure && stream.idle() && first != CLIENT_HELLO && first != SERVER_HELLO) {
                return underWay(side, in, version);
            }
            this.side = side;
            this.out = out;
            boolean fits = stream.feed(payload, this);
            this.out = null;
            if (broken || !fits) {
                in.reject();
                return Step.MORE;
            }
            return settle(in, out);
        }

        @Override
        public boolean wants(int type) {
            // The bodies of the others are not kept; that they came matters.
            return switch (type) {
                case CLIENT_HELLO, SERVER_HELLO -> true;
                case CERTIFICATE -> {
                    fullHandshake = true;
                    yield certificateWanted();
                }
                case CERTIFICATE_REQUEST -> {
                    wantsClientCertificate = HELLO.wantsClientCertificate(out);
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

        private boolean certificateWanted() {
            return side == client ? HELLO.wantsClientCertificate(out) : HELLO.wantsCertificate(out);
        }

        @Override
        public void message(int type, Bytes body) {
            switch (type) {
                case CLIENT_HELLO -> clientHello(body);
                case SERVER_HELLO -> serverHello(body);
                default -> {
                    HELLO.fillCertificates(body, side == client, digests.get(), out);
                    done |= side == client;
                }
            }
        }

        private void clientHello(Bytes body) {
            if (client != null) {
                // The second one after a HelloRetryRequest, or a renegotiation: the first stands.
                return;
            }
            var hello = ClientHello.read(body, ClientHello.Carrier.TLS);
            if (hello == null) {
                broken = true;
                return;
            }
            sure = true;
            client = side;
            HELLO.fill(hello, ClientHello.Carrier.TLS, digests.get(), out);
        }

        private void serverHello(Bytes body) {
            if (serverHello) {
                return;
            }
            var hello = ServerHello.read(body);
            if (hello == null || side == client) {
                broken = true;
                return;
            }
            sure = true;
            HELLO.fill(hello, digests.get(), out);
            if (hello.retry()) {
                return;
            }
            serverHello = true;
            if (Version.hidesCertificate(hello.version())) {
                for (int type : hello.extensions()) {
                    if (type == 41) {
                        HELLO.fillResumed(out);
                    }
                }
                done = true;
            } else {
                done = !HELLO.wantsCertificate(out) && !HELLO.wantsClientCertificate(out);
            }
        }

        private Step changeCipher(Side side, Cursor in, int length, int version, Fields out) {
            in.require(length == 1);
            in.expect(1);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (!sure) {
                return underWay(side, in, version);
            }
            encrypted[side.ordinal()] = true;
            if (serverHello && side != client) {
                if (!fullHandshake) {
                    HELLO.fillResumed(out);
                }
                done = true;
            }
            done |= serverHello && side == client;
            return settle(in, out);
        }

        private Step alert(Side side, Cursor in, int length, int version, Fields out) {
            if (!sure || length != 2 || encrypted[side.ordinal()]) {
                return pass(side, in, length, version, out);
            }
            int level = in.u8();
            int description = in.u8();
            if (!in.ok()) {
                return Step.MORE;
            }
            if (level == 1 || level == 2) {
                HELLO.fillAlert(level, description, out);
                done |= level == 2;
            }
            return settle(in, out);
        }

        /** A record whose content cannot be read. */
        private Step pass(Side side, Cursor in, int length, int version, Fields out) {
            if (!sure) {
                in.require(length > 0);
                in.discard(length);
                return underWay(side, in, version);
            }
            in.discard(length);
            // Without a ServerHello, the other side is not in the capture, or its hello was lost.
            encryptedRecords++;
            done |= serverHello || encryptedRecords >= 8;
            return settle(in, out);
        }

        /** A record header of a connection already under way: about 25 bits each. Two from both sides, or three from one, are enough. */
        private Step underWay(Side side, Cursor in, int version) {
            in.require(version != 0x0300 && version <= Version.TLS12 && (records == 0 || version == recordVersion));
            if (!in.ok()) {
                return Step.MORE;
            }
            int all = sides | 1 << side.ordinal();
            boolean enough = all == 3 || records >= 2;
            if (!(enough ? in.commit() : in.tentative())) {
                return Step.MORE;
            }
            recordVersion = version;
            records++;
            sides = all;
            sure = enough;
            done = enough;
            return enough ? Step.DONE : Step.MORE;
        }

        private Step settle(Cursor in, Fields out) {
            boolean publish = done && !published && (client != null || serverHello);
            if (publish) {
                out.publish();
            }
            boolean ok = sure ? in.commit() : in.tentative();
            published |= ok && publish;
            return done ? Step.DONE : Step.MORE;
        }

        @Override
        public void end(Fields out) {
            if (!published && (client != null || serverHello)) {
                published = true;
                out.publish();
            }
        }

        // SSL 2.0 (the Netscape specification of 1995), and the hello in its form that SSL 3.0 and TLS 1.0 clients sent (RFC 5246 appendix E.2).
        private Step readSslv2(Side side, Cursor in, Fields out) {
            int length = in.u16() & 0x7FFF;
            int type = in.u8();
            in.require(client == null ? type == 1 && length >= 9 + 3 + 16 && length <= 1024 : sslv2 && side != client && type == 4);
            if (client != null) {
                return readSslv2ServerHello(in, length, out);
            }
            int version = in.u16();
            int suites = in.u16();
            int session = in.u16();
            int challenge = in.u16();
            in.require((version == Version.SSL2 || version >> 8 == 3 && (version & 0xFF) <= 3)
                    && suites > 0 && suites % 3 == 0 && (session == 0 || session == 16) && challenge >= 16 && challenge <= 32
                    && length == 9 + suites + session + challenge);
            in.skip(suites + session + challenge);
            if (!in.ok()) {
                return Step.MORE;
            }
            HELLO.fillClientVersion(version, out);
            if (in.commit()) {
                sure = true;
                client = side;
                sslv2 = true;
            }
            return Step.MORE;
        }

        private Step readSslv2ServerHello(Cursor in, int length, Fields out) {
            in.u8();
            int kind = in.u8();
            int version = in.u16();
            int certificateLength = in.u16();
            int suites = in.u16();
            int connection = in.u16();
            in.require(version == Version.SSL2 && length == 11 + certificateLength + suites + connection);
            Bytes certificate = in.bytes(certificateLength);
            in.skip(suites + connection);
            if (!in.ok()) {
                return Step.MORE;
            }
            HELLO.fillVersion(version, out);
            if (kind == 1 && HELLO.wantsCertificate(out)) {
                HELLO.fillCertificate(certificate, digests.get(), out);
            }
            serverHello = true;
            done = true;
            return settle(in, out);
        }
    }
}
