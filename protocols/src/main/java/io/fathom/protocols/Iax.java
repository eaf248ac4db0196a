package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** IAX2 (RFC 5456): full frames that open, answer and keep calls. */
public final class Iax extends Protocol {
    public Iax() {
        super("IAX", Description.of("Calls between Asterisk servers", "RFC 5456", "voip").as("iax2"),
                Hints.udp(4569), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int source = in.u16();
            in.u16();
            in.u32();
            int out0 = in.u8();
            int in0 = in.u8();
            int type = in.u8();
            int subclass = in.u8();
            in.require(size >= 12 && (source & 0x8000) != 0 && type == 6 && (subclass >= 1 && subclass <= 40) && out0 <= 8 && in0 <= 8);
            while (in.remaining() > 0) {
                in.u8();
                in.skip(in.u8());
            }
            in.commit();
            return Step.DONE;
        };
    }
}
