package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** IGMP versions 1 to 3 (RFC 3376). */
public final class Igmp extends Protocol {
    public Igmp() {
        super("IGMP", Description.of("Members of multicast groups", "RFC 3376", "network"), Hints.ip(2), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.skip(7);
            in.require(type >= 0x11 && type <= 0x17 || type == 0x1E || type == 0x1F || type == 0x22 || type >= 0x30 && type <= 0x32);
            in.commit();
            return Step.DONE;
        };
    }
}
