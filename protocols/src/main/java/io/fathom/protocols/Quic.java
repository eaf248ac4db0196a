package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Values;
import io.fathom.protocols.quic.Chlo;
import io.fathom.protocols.quic.Ciphers;
import io.fathom.protocols.quic.InitialReader;
import io.fathom.protocols.quic.LongHeader;
import io.fathom.protocols.quic.QuicVersion;
import io.fathom.protocols.quic.ShortHeaders;
import io.fathom.protocols.tls.ClientHello;
import io.fathom.protocols.tls.Digests;
import io.fathom.protocols.tls.Handshake;
import io.fathom.protocols.tls.Octets;
import io.fathom.protocols.tls.ServerHello;
import java.util.List;

/**
 * QUIC over UDP (RFC 9000, 9001, 9369, drafts 22 to 34, Facebook's mvfst, Google's Q02x to Q050 and T05x): Initial packets are opened with the keys
 * that anyone on the path can derive, and both hellos read out of CRYPTO frames in any order; Google's own CHLO likewise. What follows the handshake
 * looks like nothing: a connection whose beginning was not seen is only recognised on port 443, by several packets that keep one connection
 * identifier.
 */
public final class Quic extends Protocol {
    private static final FieldSet CYU_FIELDS = FieldSet.of("cyu");
    private static final Field<String> CYU_HASH = CYU_FIELDS.text("hash", "MD5 of the CYU string");
    private static final Field<String> CYU_STRING = CYU_FIELDS.text("string", "CYU: version and tags of a CHLO");

    private static final FieldSet FIELDS = FieldSet.of("quic");
    private static final Field<String> VERSION = FIELDS.text("version", "Version of the client's packets: hexadecimal, or Google's as text");
    private static final Field<String> SNI = FIELDS.text("sni", "Server name the client asks for").as(Role.HOST);
    private static final Field<String> UA = FIELDS.text("ua", "What software the client says it is (Google's UAID tag or transport parameter)")
            .as(Role.AGENT);
    private static final Field<List<Values>> CYU = FIELDS.records("cyu", CYU_FIELDS, "Fingerprint of clients of Google's versions");
    private static final Field<String> JA3 = FIELDS.text("ja3.hash", "MD5 of the JA3 string");
    private static final Field<String> JA3_STRING = FIELDS.text("ja3.string",
            "JA3: the ClientHello's version, ciphers, extensions, groups and point formats");
    private static final Field<String> JA3S = FIELDS.text("ja3s.hash", "MD5 of the JA3S string");
    private static final Field<String> JA3S_STRING = FIELDS.text("ja3s.string", "JA3S: the ServerHello's version, cipher and extensions");
    private static final Field<String> JA4 = FIELDS.text("ja4", "JA4 fingerprint of the ClientHello");
    private static final Field<List<String>> ALPNS = FIELDS.texts("client_alpns", "Application protocols the client offers (not in EVE)");
    private static final Field<Boolean> ECH = FIELDS.flag("ech", "Encrypted ClientHello: the outer hello carries the extension (not in EVE)");

    private static final int HTTPS = 443;
    private static final Bytes NOTHING = Bytes.of();

    /** What a connection tells in the beginning it tells in its first datagrams; after these many nothing more is to come. */
    private static final int LAST_DATAGRAM = 24;
    /** Longest a server's hello is waited for once the client's is known, in datagrams of either side. */
    private static final int AFTER_HELLO = 6;

    // Cipher objects and digests of each worker thread, held by this object and gone with it: making them costs more than using them.
    private final ThreadLocal<Ciphers> ciphers = ThreadLocal.withInitial(Ciphers::new);
    private final ThreadLocal<Digests> digests = ThreadLocal.withInitial(Digests::new);

    public Quic() {
        super(
                "QUIC",
                Description.of("Encrypted transport over UDP, under HTTP/3", "RFC 9000, RFC 9001, RFC 9369", "web").asEncrypted(),
                Hints.udp(443, 80, 784, 853, 4433, 8853)
                        .portsToo()
                        .masked(0, new int[] {0x80, 0, 0, 0, 1}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xFF})
                        .masked(0, new int[] {0x80, 0x6B, 0x33, 0x43, 0xCF}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xFF})
                        .masked(0, new int[] {0x80, 0x70, 0x9A, 0x50, 0xC4}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xFF})
                        .masked(0, new int[] {0x80, 0xFF, 0x00, 0x00, 0x00}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xC0})
                        .masked(0, new int[] {0x80, 0xFA, 0xCE, 0xB0, 0x00}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xE0})
                        .masked(0, new int[] {0x80, 'Q', '0', '0', '0'}, new int[] {0x80, 0xFF, 0xFF, 0xF0, 0xF0})
                        .masked(0, new int[] {0x80, 'T', '0', '5', '0'}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xF0})
                        .masked(0, new int[] {0x80, 0x0A, 0x0A, 0x0A, 0x0A}, new int[] {0x80, 0x0F, 0x0F, 0x0F, 0x0F})
                        .masked(0, new int[] {0x80, 0, 0, 0, 0}, new int[] {0x80, 0xFF, 0xFF, 0xFF, 0xFF})
                        .masked(0, new int[] {0x09, 0, 0, 0, 0, 0, 0, 0, 0, 'Q', '0', '0', '0'},
                        new int[] {0x89, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF, 0xF0, 0xF0}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Conversation(flow);
    }

    private final class Conversation implements Dissector {
        private final FlowContext flow;
        private InitialReader reader;
        private ShortHeaders shortHeaders;
        private boolean sure;
        private boolean published;
        private boolean helloRead;
        private int datagrams;
        private int afterHello;
        /** True where the handshake is TLS, not Google's own. */
        private boolean tls;
        /** Datagrams whose lengths all agreed, and who sent the last of them with which source connection identifier. */
        private int plausible;
        private Side lastSide;
        private Bytes lastSource = NOTHING;

        Conversation(FlowContext flow) {
            this.flow = flow;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Bytes datagram = in.rest();
            datagrams++;
            if (helloRead) {
                afterHello++;
            }
            boolean done = datagrams >= LAST_DATAGRAM;
            boolean known = datagram.at(0) >= 0x80 ? readLong(side, datagram, out) : readShort(side, datagram, out);
            if (!sure && (!known || done)) {
                in.reject();
                return Step.MORE;
            }
            if (helloRead) {
                done |= afterHello >= AFTER_HELLO || !waitsForServer(out);
            }
            if (done && reader != null) {
                reader.end();
            }
            boolean publish = done && sure && !published;
            if (publish) {
                out.publish();
            }
            boolean ok = sure ? in.commit() : in.tentative();
            published |= publish && ok;
            return done ? Step.DONE : Step.MORE;
        }

        @Override
        public void end(Fields out) {
            if (sure && !published) {
                published = true;
                out.publish();
            }
        }

        /** True where the datagram is QUIC's as far as its lengths tell. */
        private boolean readLong(Side side, Bytes datagram, Fields out) {
            int version = (int) new Octets(datagram.sub(1)).u32();
            if (datagram.length() < 7) {
                return false;
            }
            if (version == 0) {
                return readNegotiation(side, datagram);
            }
            var kind = QuicVersion.of(version);
            return switch (kind) {
                case GOOGLE_LONG, GOOGLE_MIDDLE -> readGoogleLong(side, datagram, version, kind, out);
                case GOOGLE_PUBLIC -> false;
                default -> readPackets(side, datagram, version, kind, out);
            };
        }

        private boolean readPackets(Side side, Bytes datagram, int version, QuicVersion kind, Fields out) {
            Bytes rest = datagram;
            boolean opened = false;
            LongHeader first = null;
            while (rest.length() >= 7 && rest.at(0) >= 0x80) {
                var header = LongHeader.read(rest, kind, flow.truncated());
                if (header == null || header.version() != version) {
                    break;
                }
                first = first == null ? header : first;
                if (header.type() == LongHeader.Type.INITIAL && (!helloRead || waitsForServer(out))) {
                    opened |= open(side, rest.sub(0, header.end()), header, kind, out);
                }
                rest = rest.sub(header.end());
            }
            if (first == null) {
                return false;
            }
            if (opened) {
                sure = true;
                if (out.wants(VERSION) && side == reader.clientSide()) {
                    out.set(VERSION, QuicVersion.word(version));
                }
                readHellos(kind, version, out);
            } else if (kind != QuicVersion.UNKNOWN && kind != QuicVersion.GREASE) {
                // Not opened: its beginning was not seen. What is left after the last packet may be a short one or padding.
                countPlausible(side, first, version, out);
            } else if (!sure && (reader == null || reader.exhausted())) {
                return false;
            }
            return true;
        }

        private boolean waitsForServer(Fields out) {
            return tls && !out.has(JA3S_STRING) && (out.wants(JA3S) || out.wants(JA3S_STRING));
        }

        private boolean open(Side side, Bytes packet, LongHeader header, QuicVersion kind, Fields out) {
            if (reader == null) {
                reader = new InitialReader(ciphers);
            }
            return reader.open(side, packet, header, kind, out.wants(JA3S) || out.wants(JA3S_STRING));
        }

        /** Two datagrams that hold together, or an answer to the other side's connection identifier: enough without keys. */
        private void countPlausible(Side side, LongHeader header, int version, Fields out) {
            if (sure && (!out.wants(VERSION) || out.has(VERSION))) {
                return;
            }
            boolean answer = lastSide == side.opposite() && lastSource.length() >= 4 && same(lastSource, header.destination());
            plausible++;
            lastSide = side;
            lastSource = Bytes.of(header.source().copy());
            if (!sure && (answer || plausible >= 2)) {
                sure = true;
            }
            if (sure && out.wants(VERSION) && !out.has(VERSION)) {
                out.set(VERSION, QuicVersion.word(version));
            }
        }

        private static boolean same(Bytes a, Bytes b) {
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

        /** A Version Negotiation packet (RFC 9000 section 17.2.1): no version, then a list of them. */
        private boolean readNegotiation(Side side, Bytes datagram) {
            var in = new Octets(datagram.sub(5));
            Bytes destination = in.vector8();
            Bytes source = in.vector8();
            if (!in.ok() || destination.length() > 20 || source.length() > 20 || in.remaining() == 0 || in.remaining() % 4 != 0
                    || in.remaining() > 256) {
                return false;
            }
            boolean answer = lastSide == side.opposite() && destination.length() >= 4 && same(lastSource, destination);
            int known = 0;
            while (in.remaining() > 0) {
                var kind = QuicVersion.of((int) in.u32());
                known += kind != QuicVersion.UNKNOWN && kind != QuicVersion.GREASE ? 1 : 0;
            }
            sure |= known > 0 && (answer || known >= 2 || destination.length() + source.length() >= 8);
            return known > 0;
        }

        private void readHellos(QuicVersion kind, int version, Fields out) {
            if (!helloRead) {
                if (kind == QuicVersion.GOOGLE_CRYPTO) {
                    helloRead = readChlo(reader.client(), version, out);
                } else {
                    Bytes body = message(reader.client(), Handshake.CLIENT_HELLO);
                    if (body != null) {
                        helloRead = true;
                        tls = true;
                        var hello = ClientHello.read(body, ClientHello.Carrier.QUIC);
                        if (hello != null) {
                            fill(hello, out);
                        } else {
                            out.anomaly("malformed-client-hello");
                        }
                    }
                }
                if (helloRead) {
                    reader.endClient();
                }
            }
            Bytes stream = reader.server();
            Bytes body = message(stream, Handshake.SERVER_HELLO);
            var hello = body == null ? null : ServerHello.read(body);
            if (hello != null && hello.retry()) {
                body = message(stream.sub(4 + body.length()), Handshake.SERVER_HELLO);
                hello = body == null ? null : ServerHello.read(body);
            }
            if (hello != null) {
                digests.get().ja3s(hello, JA3S_STRING, JA3S, out);
            }
        }

        /** The body of the first message where it is of this type and whole, else null. */
        private static Bytes message(Bytes bytes, int type) {
            int length = bytes.at(1) << 16 | bytes.u16(2);
            return bytes.at(0) == type && length >= 0 && bytes.length() >= 4 + length ? bytes.sub(4, 4 + length) : null;
        }

        private void fill(ClientHello hello, Fields out) {
            if (!hello.sni().isEmpty()) {
                out.set(SNI, hello.sni());
            }
            digests.get().set(hello, ClientHello.Carrier.QUIC, out, values -> read(hello, values));
            readTransport(hello.transport(), out);
            if (hello.malformed()) {
                out.anomaly("malformed-client-hello");
            }
        }

        /** What a ClientHello says but for its names and keys. */
        private void read(ClientHello hello, Fields out) {
            if (out.wants(JA4)) {
                out.set(JA4, hello.ja4(ClientHello.Carrier.QUIC, digests.get()));
            }
            if (out.wants(JA3) || out.wants(JA3_STRING)) {
                digests.get().ja3(hello, JA3_STRING, JA3, out);
            }
            if (out.wants(ALPNS)) {
                hello.eachAlpn(name -> out.add(ALPNS, name));
            }
            if (hello.ech()) {
                out.set(ECH, true);
            }
        }

        /** Google's clients say who they are in a transport parameter of their own, 0x3129. */
        private static void readTransport(Bytes parameters, Fields out) {
            var in = new Octets(parameters);
            while (in.remaining() > 0) {
                long id = in.varint();
                Bytes value = in.take(in.varint());
                if (id == 0x3129 && in.ok() && value.length() > 3 && value.printable()) {
                    out.set(UA, value);
                }
            }
        }

        // Google's versions before Q050. The first packets are in clear: a hash of 12 octets, then frames. Stream 1 holds the handshake; its frame
        // comes first, or right after an acknowledgement.

        /** Q044 to Q048: type, version, packed lengths of the connection identifiers, the identifiers, packet number. */
        private boolean readGoogleLong(Side side, Bytes datagram, int version, QuicVersion kind, Fields out) {
            int lengths = datagram.at(5);
            int destination = lengths >> 4 == 0 ? 0 : (lengths >> 4) + 3;
            int source = (lengths & 15) == 0 ? 0 : (lengths & 15) + 3;
            int number = kind == QuicVersion.GOOGLE_MIDDLE ? 4 : (datagram.at(0) & 3) + 1;
            if (destination != 0 && destination != 8 || source != 0 && source != 8 || destination + source == 0) {
                return false;
            }
            return readGoogle(side, datagram.sub(6 + destination + source + number), version, out);
        }

        /** A short header, or the public header of Google's versions up to Q043: flags, connection identifier, version, nonce, packet number. */
        private boolean readShort(Side side, Bytes datagram, Fields out) {
            if (sure || lastSide == side.opposite()) {
                boolean answer = lastSource.length() >= 4 && datagram.length() >= 21 && (datagram.at(0) & 0x40) != 0
                        && same(lastSource, datagram.sub(1, 1 + lastSource.length()));
                sure |= answer;
                if (sure) {
                    return true;
                }
            }
            int flags = datagram.at(0);
            if ((flags & 0xC0) == 0x40) {
                return readShortHeader(side, datagram);
            }
            if ((flags & 0xC2) != 0) {
                return false;
            }
            int at = 1 + ((flags & 0x08) != 0 ? 8 : 0);
            int version = 0;
            if ((flags & 0x01) != 0) {
                version = (int) new Octets(datagram.sub(at)).u32();
                at += 4;
                if (QuicVersion.of(version) != QuicVersion.GOOGLE_PUBLIC) {
                    return false;
                }
            } else if ((flags & 0x04) != 0) {
                at += 32;
            }
            at += switch (flags >> 4 & 3) {
                case 0 -> 1;
                case 1 -> 2;
                case 2 -> 4;
                default -> 6;
            };
            return readGoogle(side, datagram.sub(at), version, out);
        }

        private boolean readShortHeader(Side side, Bytes datagram) {
            boolean towardsServer = flow.port(side.opposite()) == HTTPS;
            if (!towardsServer && flow.port(side) != HTTPS) {
                return false;
            }
            if (shortHeaders == null) {
                shortHeaders = new ShortHeaders();
            }
            boolean plausible = shortHeaders.accept(datagram, towardsServer);
            if (plausible && shortHeaders.certain()) {
                sure = true;
                helloRead = true;
            }
            return plausible;
        }

        private boolean readGoogle(Side side, Bytes protectedPart, int version, Fields out) {
            Bytes frames = protectedPart.sub(12);
            for (int i = 2; i < 96 && i + 8 < frames.length(); i++) {
                int c = frames.at(i);
                if (c != 'C' && c != 'R' && c != 'S') {
                    continue;
                }
                Bytes message = frames.sub(i);
                // Tag of the message, at most 128 tags, two octets of nothing.
                if (message.at(4) == 0 || message.at(4) > 128 || message.at(5) != 0 || message.u16(6) != 0) {
                    continue;
                }
                if (version != 0 && Chlo.isHello(message) && readChlo(message, version, out)) {
                    sure = true;
                    helloRead = true;
                    return true;
                }
                if (Chlo.isRejection(message) && Chlo.read(message) != null) {
                    sure = true;
                    // The client's hello was missed; nothing more is in clear.
                    helloRead |= version == 0 && datagrams > 4;
                    return true;
                }
            }
            if (version == 0) {
                return false;
            }
            plausible++;
            sure |= plausible >= 2;
            lastSide = side;
            if (sure && !out.has(VERSION)) {
                out.set(VERSION, QuicVersion.word(version));
            }
            return true;
        }

        private boolean readChlo(Bytes message, int version, Fields out) {
            var hello = Chlo.isHello(message) ? Chlo.read(message) : null;
            if (hello == null) {
                return false;
            }
            out.set(VERSION, QuicVersion.word(version));
            if (!hello.sni().isEmpty()) {
                out.set(SNI, hello.sni());
            }
            if (!hello.agent().isEmpty()) {
                out.set(UA, hello.agent());
            }
            if (out.wants(CYU)) {
                // Google's versions are a letter and three digits.
                int number = 100 * (version >> 16 & 15) + 10 * (version >> 8 & 15) + (version & 15);
                String text = number + "," + hello.tags();
                var record = out.addRecord(CYU);
                record.set(CYU_HASH, digests.get().md5(text));
                record.set(CYU_STRING, text);
            }
            return true;
        }
    }
}
