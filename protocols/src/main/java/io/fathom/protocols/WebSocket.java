package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** WebSocket (RFC 6455), after HTTP's Upgrade: frame headers of both sides; payload is not read. */
public final class WebSocket extends Protocol {
    public WebSocket() {
        super("WebSocket", Description.of("Messages over a web connection", "RFC 6455", "web"), Hints.none(), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int first = in.u8();
            int second = in.u8();
            int opcode = first & 15;
            in.require((first & 0x30) == 0 && (opcode <= 2 || opcode >= 8 && opcode <= 10));
            long length = second & 0x7F;
            if (length == 126) {
                length = in.u16();
            } else if (length == 127) {
                length = in.i64();
            }
            in.require(length >= 0);
            if ((second & 0x80) != 0) {
                in.skip(4);
            }
            in.discard(length);
            in.commit();
            return Step.DONE;
        };
    }
}
