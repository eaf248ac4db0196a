package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** RFB, the protocol of VNC (RFC 6143): version lines of both sides. */
public final class Rfb extends Protocol {
    public Rfb() {
        super("VNC", Description.of("Screens from afar", "RFC 6143", "remote-access").as("rfb"),
                Hints.tcp(5900).prefix("RFB 00"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] seen = new int[1];
        return (side, in, out) -> {
            in.expect("RFB 00");
            in.skip(5);
            in.expect(0x0A);
            if (in.ok()) {
                if (++seen[0] >= 2) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
