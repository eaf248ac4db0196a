package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** GIOP of CORBA: message headers. */
public final class Giop extends Protocol {
    public Giop() {
        super("GIOP", Description.of("Objects over CORBA", "OMG CORBA 3.3", "rpc"),
                Hints.tcp().prefix("GIOP"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("GIOP");
            int major = in.u8();
            int minor = in.u8();
            in.require(major == 1 && minor <= 3);
            in.u8();
            in.require(in.u8() <= 7);
            in.skip(4);
            in.commit();
            return Step.DONE;
        };
    }
}
