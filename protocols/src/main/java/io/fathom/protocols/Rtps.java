package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** RTPS of DDS: the header. */
public final class Rtps extends Protocol {
    public Rtps() {
        super("RTPS", Description.of("Data distribution service", "OMG DDSI-RTPS 2.5", "iot"),
                Hints.udp(7400, 7401, 7410, 7411).orTcp().prefix("RTPS"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("RTPS");
            int major = in.u8();
            in.require(major >= 1 && major <= 2);
            in.skip(15);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
