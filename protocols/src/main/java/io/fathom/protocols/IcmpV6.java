package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** ICMPv6 (RFC 4443), neighbour discovery and multicast listeners among it: known types; data is not read. */
public final class IcmpV6 extends Protocol {
    public IcmpV6() {
        super("ICMPv6", Description.of("Errors, echoes and neighbours of IPv6", "RFC 4443", "network"), Hints.ip(58), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.u8();
            in.u16();
            in.require(type >= 1 && type <= 4 || type >= 100 && type <= 101 || type >= 127 && type <= 161 || type >= 200 && type <= 201 || type == 255);
            in.commit();
            return Step.DONE;
        };
    }
}
