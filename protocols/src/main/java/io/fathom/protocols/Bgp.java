package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** BGP-4 (RFC 4271): message headers; routes are not read. */
public final class Bgp extends Protocol {
    public Bgp() {
        super("BGP", Description.of("Routes between networks", "RFC 4271", "routing"),
                Hints.tcp(179).prefix(0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            for (int i = 0; i < 4; i++) {
                in.require(in.i32() == -1);
            }
            int length = in.u16();
            int type = in.u8();
            in.require(length >= 19 && length <= 65_535 && type >= 1 && type <= 5 && (type != 4 || length == 19));
            in.discard(length - 19);
            in.commit();
            return Step.DONE;
        };
    }
}
