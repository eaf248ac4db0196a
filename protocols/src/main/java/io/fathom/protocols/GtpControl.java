package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** GTP control messages of versions 1 and 2: header with type and length; user packets are decoded below. */
public final class GtpControl extends Protocol {
    public GtpControl() {
        super("GTP-C", Description.of("Sessions of mobile users", "3GPP TS 29.060, TS 29.274", "tunnel").as("gtp-c"),
                Hints.udp(2123, 2152), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int flags = in.u8();
            int type = in.u8();
            int length = in.u16();
            boolean usual = flags == 0x30 || flags == 0x32 || flags == 0x40 || flags == 0x48;
            boolean one = flags >> 5 == 1;
            in.require(usual && type >= 1 && type != 255 && length + (one ? 8 : 4) == size);
            in.require(one ? (flags & 0x18) == 0x10 : (flags & 7) == 0 && flags >> 5 == 2 && length >= ((flags & 8) != 0 ? 8 : 4));
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
