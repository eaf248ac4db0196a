package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Java RMI: the stream header. */
public final class Jrmi extends Protocol {
    public Jrmi() {
        super("Java RMI", Description.of("Java calling Java", "Java RMI wire protocol", "rpc").as("jrmi"),
                Hints.tcp(1099).prefix("JRMI"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("JRMI");
            in.require(in.u16() == 2);
            int mode = in.u8();
            in.require(mode >= 0x4B && mode <= 0x4D);
            in.commit();
            return Step.DONE;
        };
    }
}
