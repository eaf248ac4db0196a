package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** OpenFlow 1.0 to 1.5: hello messages of both sides. */
public final class OpenFlow extends Protocol {
    public OpenFlow() {
        super("OpenFlow", Description.of("Switches told what to do", "ONF OpenFlow Switch", "management"),
                Hints.tcp(6633, 6653).masked(0, new int[] {0x00, 0x00, 0x00}, new int[] {0xF8, 0xFF, 0xFF}), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] seen = new boolean[2];
        return (side, in, out) -> {
            int version = in.u8();
            int type = in.u8();
            int length = in.u16();
            in.u32();
            in.require(version >= 1 && version <= 6 && length >= 8 && (type == 0 ? length == 8 || length == 16 : seen[side.ordinal()] && type <= 35));
            if (type == 0 && length == 16) {
                // A hello is bare, or has one element with a version bitmap.
                in.require(in.u32() == 0x0001_0008L);
                length -= 4;
            }
            in.discard(length - 8);
            if (in.ok()) {
                seen[side.ordinal()] = true;
                if (seen[0] && seen[1]) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
