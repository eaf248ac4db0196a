package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** ICMP (RFC 792): known types with their lengths; data is not read. */
public final class Icmp extends Protocol {
    public Icmp() {
        super("ICMP", Description.of("Errors and echoes of IPv4", "RFC 792", "network"), Hints.ip(1), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.u8();
            in.u16();
            in.require(type <= 18 && type != 1 && type != 2 && type != 7 || type >= 30 && type <= 43 || type == 253 || type == 254);
            in.commit();
            return Step.DONE;
        };
    }
}
