package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** OSPF versions 2 and 3 (RFC 2328, 5340): header only. */
public final class Ospf extends Protocol {
    public Ospf() {
        super("OSPF", Description.of("Routes inside a network", "RFC 2328", "routing"), Hints.ip(89), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int version = in.u8();
            int type = in.u8();
            int length = in.u16();
            in.require((version == 2 || version == 3) && type >= 1 && type <= 5 && length >= 16);
            in.skip(12);
            in.commit();
            return Step.DONE;
        };
    }
}
