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
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * WebSocket (RFC 6455) after the HTTP upgrade: frame headers until both sides have shown one. Messages, masked or compressed, are not read,
 * but that of a connection under way must be texts of both sides, as there was no upgrade to tell of it.
 */
public final class WebSocket extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("websocket");
    private static final Field<Boolean> FIN = FIELDS.flag("fin", "the first frame is a whole message");
    private static final Field<String> OPCODE = FIELDS.text("opcode", "kind of the first frame: text, binary, ping, ...");

    public WebSocket() {
        super("WebSocket", Description.of("Messages both ways over a connection of the Web", "RFC 6455", "web"), Hints.tcp().prefix(0x81), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return flow.handedOver() ? new Frames() : new UnderWay(!flow.fromStart());
    }

    private static final class Frames implements Dissector {
        private int sides;
        private int frames;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int first = in.u8();
            int second = in.u8();
            int opcode = first & 15;
            boolean control = opcode >= 8;
            long length = second & 0x7F;
            in.require((first & 0x30) == 0 && (opcode <= 2 || opcode >= 8 && opcode <= 10) && (!control || first >= 0x80 && length <= 125));
            if (length == 126) {
                length = in.u16();
                in.require(length > 125);
            } else if (length == 127) {
                length = in.i64();
                in.require(length > 65535);
            }
            if (second >= 0x80) {
                in.skip(4);
            }
            in.discard(length);
            if (frames == 0) {
                out.set(FIN, first >= 0x80);
                out.set(OPCODE, name(opcode));
                out.publish();
            }
            if (in.commit()) {
                frames++;
                sides |= 1 << side.ordinal();
            }
            return sides == 3 || frames > 8 ? Step.DONE : Step.MORE;
        }

        private static String name(int opcode) {
            return switch (opcode) {
                case 0 -> "continuation";
                case 1 -> "text";
                case 2 -> "binary";
                case 8 -> "connection_close";
                case 9 -> "ping";
                default -> "pong";
            };
        }
    }

    /** A connection whose beginning was not seen. */
    private static final class UnderWay implements Dissector {
        private static final int ENOUGH = 16;

        private final boolean possible;
        private final int[] letters = new int[2];
        private Side client;

        UnderWay(boolean possible) {
            this.possible = possible;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(possible);
            in.expect(0x81);
            int second = in.u8();
            boolean masked = second >= 0x80;
            int length = second & 0x7F;
            in.require(length > 0 && length <= 125);
            long mask = masked ? in.u32() : 0;
            Bytes text = in.bytes(length);
            for (int i = 0; i < text.length(); i++) {
                int c = text.at(i) ^ (int) (mask >> 24 - 8 * (i & 3)) & 0xFF;
                in.require(c >= 0x20 && c < 0x7F || c == '\n' || c == '\r' || c == '\t');
            }
            // The client's frames are masked, the server's are not.
            in.require(client == null || (client == side) == masked);
            if (!in.ok()) {
                return Step.MORE;
            }
            client = masked ? side : side.opposite();
            letters[masked ? 0 : 1] += length;
            out.set(FIN, true);
            out.set(OPCODE, "text");
            if (letters[0] > 0 && letters[1] > 0 && letters[0] + letters[1] >= ENOUGH) {
                out.publish();
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        }
    }
}
