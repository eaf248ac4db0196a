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
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * WebSocket (RFC 6455) after the HTTP upgrade: frame headers until both sides have shown one. Messages, masked or compressed, are not read.
 */
public final class WebSocket extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("websocket");
    private static final Field<Boolean> FIN = FIELDS.flag("fin", "the first frame is a whole message");
    private static final Field<String> OPCODE = FIELDS.text("opcode", "kind of the first frame: text, binary, ping, ...");

    public WebSocket() {
        super("WebSocket", Description.of("Messages both ways over a connection of the Web", "RFC 6455", "web"), Hints.none(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Frames();
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
}
