package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Cisco's Skinny (SCCP): message headers of both sides. */
public final class Skinny extends Protocol {
    public Skinny() {
        super("Skinny", Description.of("Cisco phones", "Skinny Client Control Protocol", "voip").as("sccp"),
                Hints.tcp(2000), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        int[] count = new int[2];
        return (side, in, out) -> {
            long length = in.u32le();
            long version = in.u32le();
            long id = in.u32le();
            in.require(length >= 4 && length <= 4096 && (version == 0 || version >= 9 && version <= 40) && id <= 0x160);
            in.discard(length - 4);
            if (in.ok()) {
                count[side.ordinal()]++;
                if (count[0] >= 1 && count[1] >= 1 || count[side.ordinal()] >= 4) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
