package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** SCTP (RFC 9260): chunk structure of an association; user messages go on to what they carry. */
public final class Sctp extends Protocol {
    public Sctp() {
        super("SCTP", Description.of("Transport of telephony signalling", "RFC 9260", "network"), Hints.ip(132), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.u8();
            int length = in.u16();
            in.require((type <= 15 || type == 64 || type == 0x80 || type == 0x81 || type == 0x82 || type == 0xC0 || type == 0xC1) && length >= 4);
            in.rest();
            in.commit();
            return Step.MORE;
        };
    }
}
