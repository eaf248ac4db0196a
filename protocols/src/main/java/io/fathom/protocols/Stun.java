package io.fathom.protocols;

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
import io.fathom.api.Transport;

/** STUN and TURN (RFC 8489, 8656; classic STUN of RFC 3489 where its attributes add up), over UDP and TCP: method, software and realm. */
public final class Stun extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("stun");
    static final Field<String> METHOD = FIELDS.text("method", "binding, allocate, ...");
    static final Field<String> SOFTWARE = FIELDS.text("software", "software of the sender").as(Role.AGENT);
    static final Field<String> REALM = FIELDS.text("realm", "domain that credentials are for").as(Role.HOST);

    public Stun() {
        super("STUN", Description.of("Addresses behind translators, and relays", "RFC 8489", "voip"),
                Hints.udp(3478, 5349).orTcp(3478)
                        .masked(0, new int[] {0, 0, 0, 0, 0x21, 0x12, 0xA4, 0x42}, new int[] {0xC0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF}).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean stream = flow.transport() == Transport.TCP;
        return new Conversation(stream);
    }

    private static final class Conversation implements Dissector {
        private final boolean stream;
        private boolean sure;

        /** What the field says, or -1. */
        private int lastMethod = -1;

        Conversation(boolean stream) {
            this.stream = stream;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int type = in.u16();
            if (sure && type >= 0x4000 && type < 0x5000) {
                // Channel data of TURN.
                int n = in.u16();
                in.skip(stream ? n + 3 & ~3 : n);
                in.commit();
                return Step.MORE;
            }
            int length = in.u16();
            boolean modern = in.u32() == 0x2112A442L;
            in.require((type & 0xC000) == 0 && (length & 3) == 0 && length <= 2048);
            in.skip(12);
            in.require(stream || in.remaining() == length || modern && in.remaining() > length);
            int method = type & 0xF | type >> 1 & 0x70 | type >> 2 & 0xF80;
            in.require(method >= 1 && method <= 0x10 || method == 0x80 || modern);
            long body = in.enter(length);
            int attributes = 0;
            boolean known = false;
            while (in.remaining() >= 4) {
                int kind = in.u16();
                int n = in.u16();
                in.require(modern || kind <= 0x0030 || kind >= 0x8000 && kind <= 0x80FF || kind >= 0x8000);
                var value = in.bytes(n);
                in.skip(Math.min(in.remaining(), -n & 3));
                known |= kind >= 1 && kind <= 0x20 || kind == 0x8022;
                attributes++;
                if (kind == 0x4000 && modern && method == 3) {
                    out.application("WhatsApp", "messaging", "STUN allocate with attribute 0x4000 of WhatsApp's relays");
                    out.serviceType("audio-call", "WhatsApp relay");
                }
                if (kind == 0x8022) {
                    out.set(SOFTWARE, value);
                } else if (kind == 0x0014) {
                    out.set(REALM, value);
                }
            }
            in.require(in.remaining() == 0 || !in.ok());
            in.leave(body);
            in.require(modern || attributes > 0 && known);
            if (in.ok()) {
                sure = true;
                if (method != lastMethod) {
                    lastMethod = method;
                    out.set(METHOD, name(method));
                }
                in.commit();
            }
            return Step.MORE;
        }

        private static String name(int method) {
            return switch (method) {
                case 1 -> "binding";
                case 3 -> "allocate";
                case 4 -> "refresh";
                case 6 -> "send";
                case 7 -> "data";
                case 8 -> "create-permission";
                case 9 -> "channel-bind";
                default -> "0x" + Integer.toHexString(method);
            };
        }
    }
}
