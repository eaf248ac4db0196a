package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** PIM version 2 (RFC 7761): header only. */
public final class Pim extends Protocol {
    public Pim() {
        super("PIM", Description.of("Multicast routing", "RFC 7761", "routing"), Hints.ip(103), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int first = in.u8();
            in.skip(3);
            in.require(first >> 4 == 2 && (first & 15) <= 13);
            in.commit();
            return Step.DONE;
        };
    }
}
