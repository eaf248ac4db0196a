package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** GTP' (3GPP TS 32.295): header with type and length. */
public final class GtpPrime extends Protocol {
    public GtpPrime() {
        super("GTP'", Description.of("Charging records of mobile networks", "3GPP TS 32.295", "network").as("gtp-prime"),
                Hints.udp(3386).orTcp(3386), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int flags = in.u8();
            int type = in.u8();
            int length = in.u16();
            in.u16();
            in.require(flags >> 5 <= 2 && (flags & 0x10) == 0 && (flags & 0x0E) == 0x0E);
            in.require(type >= 1 && type <= 7 || type == 240 || type == 241);
            int header = (flags & 1) != 0 ? 6 : 20;
            in.require(length + header == size || length + 6 == size);
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
