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
import io.fathom.protocols.tls.Handshake;
import io.fathom.protocols.tls.HandshakeStream;
import io.fathom.protocols.tls.HelloFields;
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
                        .masked(0, new int[] {0x80, 0, 1, 3, 0}, new int[] {0xFC, 0, 0xFF, 0xFF, 0xFC})
                        .masked(0, new int[] {0x80, 0, 1, 0, 2}, new int[] {0xFC, 0, 0xFF, 0xFF, 0xFF})
                        .largestMessage(LARGEST_RECORD + 5),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Conversation(flow, digests);
    }

    /** What IANA's registry of ports says is inside TLS on a port of its own; null where nothing is. */
    private static String inside(int port) {
        return switch (port) {
            case 465 -> "SMTPS";
            case 563 -> "NNTPS";
            case 636 -> "LDAPS";
            case 853 -> "DNS over TLS";
            case 989, 990 -> "FTPS";
            case 993 -> "IMAPS";
            case 995 -> "POP3S";
            case 5061 -> "SIPS";
            default -> null;
        };
    }

    private static String category(int port) {
        return switch (port) {
            case 465, 993, 995 -> "mail";
            case 563 -> "messaging";
            case 636 -> "directory";
            case 853 -> "dns";
            case 989, 990 -> "file-transfer";
            default -> "voip";
        };
    }

    private static final class Conversation implements Dissector, HandshakeStream.Taker {
        private final FlowContext flow;
        private final Handshake handshake;
        private final HandshakeStream initiator = new HandshakeStream();
        private final HandshakeStream responder = new HandshakeStream();
        private boolean sslv2;
        /** Record headers seen of a connection whose beginning was not, and the sides they came from. */
        private int records;
        private int sides;
        private int recordVersion;
        /** Of the call at hand. */
        private Side sender;
        private Fields target;

        Conversation(FlowContext flow, ThreadLocal<Digests> digests) {
            this.flow = flow;
            handshake = new Handshake(HELLO, ClientHello.Carrier.TLS, digests);
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (in.peek(0) >= 0x80 && !handshake.serverHello()) {
                return readSslv2(side, in, out);
            }
            if (!handshake.sure() && looksLikeClientHello(in)) {
                // Certain before the rest of a long hello has come: it may never come.
                tellInside(side.opposite(), out);
                if (in.commit()) {
                    handshake.makeSure();
                }
            }
            boolean header = isHeader(in);
            if (!header && handshake.sure() && in.has(5)) {
                return handshake.giveUp(in, out);
            }
            in.require(header || !in.has(5));
            int type = in.u8();
            int version = in.u16();
            int length = in.u16();
            if (!in.ok()) {
                return Step.MORE;
            }
            if (!handshake.sure() && (type != HANDSHAKE || !beginsWithHello(side, in))) {
                return underWay(side, in, type, length, version, out);
            }
            return switch (type) {
                case HANDSHAKE -> handshake.encrypted(side) ? pass(in, length, out) : readHandshake(side, in, length, out);
                case CHANGE_CIPHER -> changeCipher(side, in, length, out);
                case ALERT -> length == 2 && !handshake.encrypted(side) ? alert(in, out) : pass(in, length, out);
                default -> pass(in, length, out);
            };
        }

        /** TLS is certain; what it carries is read off the server's port, and says so. */
        private void tellInside(Side server, Fields out) {
            int port = flow.port(server);
            String name = inside(port);
            if (name != null) {
                out.guess(name, category(port), "TLS on port " + port + ", assigned to " + name);
            }
        }

        private static boolean isHeader(Cursor in) {
            int type = in.peek(0);
            return type >= CHANGE_CIPHER && type <= HEARTBEAT && in.peek(1) == 3 && in.peek(2) <= 4 && in.peek16(3) >= 0 && in.peek16(3) <= LARGEST_RECORD;
        }

        /** The fixed head of a ClientHello in the first record: type, two lengths that agree, two versions. More than 50 bits. */
        private static boolean looksLikeClientHello(Cursor in) {
            int record = in.peek16(3);
            int message = in.peek(6) << 16 | Math.max(0, in.peek16(7));
            return in.peek(0) == HANDSHAKE && in.peek(1) == 3 && in.peek(2) <= 4 && in.peek(5) == Handshake.CLIENT_HELLO && in.peek(9) == 3
                    && in.peek(10) >= 0 && in.peek(10) <= 4 && record <= LARGEST_RECORD && in.peek(43) <= 32
                    && (message + 4 == record || record >= 46 && message + 4 > record && message < 1 << 16);
        }

        private boolean beginsWithHello(Side side, Cursor in) {
            int first = in.peek(0);
            return !stream(side).idle() || first < 0 || first == Handshake.CLIENT_HELLO || first == Handshake.SERVER_HELLO;
        }

        private HandshakeStream stream(Side side) {
            return side == Side.INITIATOR ? initiator : responder;
        }

        private Step readHandshake(Side side, Cursor in, int length, Fields out) {
            Bytes payload = in.bytes(length);
            if (!in.ok()) {
                return Step.MORE;
            }
            sender = side;
            target = out;
            boolean fits = stream(side).feed(payload, this);
            target = null;
            if (fits && !handshake.broken()) {
                return handshake.settle(in, out);
            }
            in.require(handshake.sure());
            return handshake.giveUp(in, out);
        }

        @Override
        public boolean wants(int type) {
            return handshake.begins(sender, type, target);
        }

        @Override
        public void message(int type, Bytes body) {
            handshake.message(sender, type, body, target);
        }

        private Step changeCipher(Side side, Cursor in, int length, Fields out) {
            int content = in.peek(0);
            if (length != 1 || content > 1 || content == 0) {
                return handshake.giveUp(in, out);
            }
            in.skip(1);
            if (in.ok()) {
                handshake.changeCipher(side, out);
            }
            return handshake.settle(in, out);
        }

        private Step alert(Cursor in, Fields out) {
            int level = in.u8();
            int description = in.u8();
            if (in.ok()) {
                handshake.alert(level, description, out);
            }
            return handshake.settle(in, out);
        }

        private Step pass(Cursor in, int length, Fields out) {
            in.discard(length);
            handshake.unreadable();
            return handshake.settle(in, out);
        }

        /**
         * A record of a connection already under way. Its header holds about 25 bits: two from both sides or three from one are enough, and so is one whose length
         * is exactly that of the bytes that came with it, or whose content in clear fits.
         */
        private Step underWay(Side side, Cursor in, int type, int length, int version, Fields out) {
            boolean fits = type == HANDSHAKE && (in.peek(1) << 16 | Math.max(0, in.peek16(2))) + 4 == length && in.peek(0) >= 0 && in.peek(0) <= 24
                    || type == ALERT && length == 2 && in.peek(0) >= 1 && in.peek(0) <= 2 && in.peek(1) >= 0 && in.peek(1) <= 121;
            in.require(length > 0 && version != Version.SSL3 && version <= Version.TLS12 && (records == 0 || version == recordVersion));
            in.skip(length);
            int all = sides | 1 << side.ordinal();
            boolean enough = all == 3 || records >= 2 || fits || length >= 16 && in.ok() && in.remaining() == 0;
            if (enough && in.ok()) {
                tellInside(inside(flow.port(Side.RESPONDER)) != null ? Side.RESPONDER : Side.INITIATOR, out);
            }
            if (!(enough ? in.commit() : in.tentative())) {
                return Step.MORE;
            }
            recordVersion = version;
            records++;
            sides = all;
            return enough ? Step.DONE : Step.MORE;
        }

        @Override
        public Step gap(Side side, long length, Fields out) {
            handshake.end(out);
            return Step.DONE;
        }

        @Override
        public void end(Fields out) {
            handshake.end(out);
        }

        // SSL 2.0 (the Netscape specification of 1995), and the hello in its form that SSL 3.0 and TLS 1.0 clients sent (RFC 5246 appendix E.2).
        private Step readSslv2(Side side, Cursor in, Fields out) {
            int length = in.u16() & 0x7FFF;
            int type = in.u8();
            if (handshake.client() != null) {
                in.require(sslv2 && side != handshake.client() && type == 4);
                return readSslv2ServerHello(in, length, out);
            }
            in.require(type == 1 && length >= 9 + 3 + 16 && length <= 1024);
            int version = in.u16();
            int suites = in.u16();
            int session = in.u16();
            int challenge = in.u16();
            in.require((version == Version.SSL2 || version >> 8 == 3 && (version & 0xFF) <= 3)
                    && suites > 0 && suites % 3 == 0 && (session == 0 || session == 16) && challenge >= 16 && challenge <= 32
                    && length == 9 + suites + session + challenge);
            in.skip(suites + session + challenge);
            if (in.ok()) {
                sslv2 = true;
                handshake.oldClientHello(side, version, out);
            }
            return handshake.settle(in, out);
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
            if (in.ok()) {
                handshake.oldServerHello(version, kind == 1 ? certificate : null, out);
            }
            return handshake.settle(in, out);
        }
    }
}
