package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** VRRP versions 2 and 3 (RFC 3768, 5798) and CARP on the same number: header only. */
public final class Vrrp extends Protocol {
    public Vrrp() {
        super("VRRP", Description.of("A router that stands in for another", "RFC 5798", "routing"), Hints.ip(112), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int first = in.u8();
            in.skip(7);
            in.require(first == 0x21 || first == 0x31);
            in.commit();
            return Step.DONE;
        };
    }
}
