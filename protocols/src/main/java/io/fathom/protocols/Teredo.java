package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Teredo's own signalling (RFC 4380): bubbles and router discovery, with authentication and origin; users' packets are decoded below. */
public final class Teredo extends Protocol {
    public Teredo() {
        super("Teredo", Description.of("IPv6 through translators", "RFC 4380", "tunnel"),
                Hints.udp(3544), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek16(0) == 1) {
                in.u16();
                int id = in.u8();
                int code = in.u8();
                in.skip(id + code + 9);
            }
            if (in.peek16(0) == 0) {
                in.skip(8);
            }
            in.require(in.u8() >> 4 == 6);
            in.skip(3);
            int length = in.u16();
            int next = in.u8();
            in.u8();
            in.skip(32);
            in.require(in.remaining() == length);
            if (next == 59) {
                in.require(length == 0);
            } else {
                int type = in.u8();
                in.require(next == 58 && (type == 133 || type == 134) && in.u8() == 0);
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
