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
import io.fathom.protocols.tls.HandshakeFragments;
import io.fathom.protocols.tls.HandshakeStream;
import io.fathom.protocols.tls.HelloFields;
import io.fathom.protocols.tls.Patchwork;
import io.fathom.protocols.tls.Version;

/**
 * DTLS over UDP (RFC 6347, RFC 9147, and OpenSSL's version before the standard): both hellos out of fragments in any order, their fingerprints, certificates
 * where they are visible (up to DTLS 1.2), whether SRTP is to follow. Nothing is decrypted. DTLS 1.3 without its beginning is not recognised: its short
 * record header says too little.
 */
public final class Dtls extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("dtls");
    private static final HelloFields HELLO = new HelloFields(FIELDS);

    private static final int CHANGE_CIPHER = 20;
    private static final int ALERT = 21;
    private static final int HANDSHAKE = 22;
    private static final int APPLICATION = 23;
    /** Records with a connection identifier (RFC 9146). */
    private static final int WITH_CONNECTION = 25;

    // One set of digests per worker thread, held by this object and gone with it: making digests costs more than using them.
    private final ThreadLocal<Digests> digests = ThreadLocal.withInitial(Digests::new);

    public Dtls() {
        super(
                "DTLS",
                Description.of("Datagram Transport Layer Security: TLS over UDP, as WebRTC and VPNs use it", "RFC 9147, RFC 6347", "network").asEncrypted(),
                Hints.udp(443, 684, 4433, 4755, 5684, 5061, 853)
                        .masked(0, new int[] {0x14, 0xFE, 0xFD}, new int[] {0xFC, 0xFF, 0xFD})
                        .prefix(WITH_CONNECTION, 0xFE, 0xFD)
                        .masked(0, new int[] {0x14, 0x01, 0x00, 0x00}, new int[] {0xFC, 0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Conversation(flow, digests);
    }

    private static final class Conversation implements Dissector, HandshakeStream.Taker {
        private final FlowContext flow;
        private final Handshake handshake;
        private final HandshakeFragments initiator = new HandshakeFragments();
        private final HandshakeFragments responder = new HandshakeFragments();
        private int underWay;
        private Side side;
        private Fields out;

        Conversation(FlowContext flow, ThreadLocal<Digests> digests) {
            this.flow = flow;
            handshake = new Handshake(HELLO, ClientHello.Carrier.DTLS, digests);
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (handshake.sure() && (in.peek(0) < CHANGE_CIPHER || in.peek(0) > WITH_CONNECTION)) {
                // STUN, RTP and the short headers of DTLS 1.3 share the flow (RFC 7983).
                if (in.peek(0) >= 0x20 && in.peek(0) <= 0x3F) {
                    handshake.unreadable();
                }
                return handshake.settle(in, out);
            }
            boolean clear = false;
            int first = in.peek(0);
            this.side = side;
            this.out = out;
            while (in.remaining() > 0 && in.ok()) {
                int type = in.u8();
                int version = in.u16();
                int epoch = in.u16();
                in.u48();
                if (type == WITH_CONNECTION) {
                    // How long the connection identifier is was agreed on out of sight.
                    in.require(version == Version.DTLS12 && epoch > 0 && epoch < 16);
                    in.rest();
                    break;
                }
                int length = in.u16();
                in.require(type >= CHANGE_CIPHER && type <= APPLICATION && length > 0 && epoch < 16 && known(version) && (type != APPLICATION || epoch > 0));
                if (flow.truncated() && length > in.remaining()) {
                    in.rest();
                    break;
                }
                Bytes payload = in.bytes(length);
                if (in.ok() && epoch == 0) {
                    clear |= type == HANDSHAKE;
                    readClear(type, payload, in);
                } else if (in.ok()) {
                    handshake.unreadable();
                }
            }
            this.out = null;
            in.require(!handshake.broken());
            if (in.ok() && !handshake.sure() && !clear) {
                underWay(first, in);
            }
            return handshake.settle(in, out);
        }

        private static boolean known(int version) {
            return version == Version.DTLS10 || version == Version.DTLS12 || version == Version.DTLS_OLD;
        }

        private void readClear(int type, Bytes payload, Cursor in) {
            switch (type) {
                case CHANGE_CIPHER -> {
                    // The version before the standard numbers this message too.
                    if (in.require(payload.at(0) == 1 && (payload.length() == 1 || payload.length() == 3))) {
                        handshake.changeCipher(side, out);
                    }
                }
                case ALERT -> {
                    if (in.require(payload.length() == 2 || payload.length() == 7)) {
                        handshake.alert(payload.at(0), payload.at(1), out);
                    }
                }
                default -> readHandshake(payload, in);
            }
        }

        private void readHandshake(Bytes payload, Cursor in) {
            int at = 0;
            while (at < payload.length()) {
                int type = payload.at(at);
                int length = payload.at(at + 1) << 16 | payload.u16(at + 2);
                int sequence = payload.u16(at + 4);
                int offset = payload.at(at + 6) << 16 | payload.u16(at + 7);
                int here = payload.at(at + 9) << 16 | payload.u16(at + 10);
                if (!in.require(payload.length() - at >= 12 && type <= 24 && sequence < 64 && offset + here <= length && here <= payload.length() - at - 12)) {
                    return;
                }
                if (here < length && length < Patchwork.LARGEST) {
                    // Version, epoch, and five lengths and offsets that agree: certain, though the rest of the message may never come.
                    handshake.makeSure();
                }
                var fragments = side == Side.INITIATOR ? initiator : responder;
                fragments.feed(type, length, sequence, offset, payload.sub(at + 12, at + 12 + here), this);
                at += 12 + here;
            }
        }

        /** A flow that begins amid a connection: version, epoch, number and a length that fits the datagram leave no room for chance. */
        private void underWay(int type, Cursor in) {
            underWay++;
            // An alert or a change of ciphers in clear is short: those need a second one.
            if (type >= HANDSHAKE || underWay >= 2) {
                handshake.makeSure();
            }
        }

        @Override
        public boolean wants(int type) {
            return handshake.begins(side, type, out);
        }

        @Override
        public void message(int type, Bytes body) {
            handshake.message(side, type, body, out);
        }

        @Override
        public void end(Fields out) {
            handshake.end(out);
        }
    }
}
