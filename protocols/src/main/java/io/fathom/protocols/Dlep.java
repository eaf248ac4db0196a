package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** DLEP (RFC 8175): peer discovery signals. */
public final class Dlep extends Protocol {
    public Dlep() {
        super("DLEP", Description.of("Radios told apart", "RFC 8175", "network"),
                Hints.udp(854).orTcp(854).prefix("DLEP"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("DLEP");
            int type = in.u16();
            in.require(type >= 1 && type <= 2 && in.u16() <= in.remaining());
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
