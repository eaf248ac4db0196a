package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** Radmin: the opening of both sides. */
public final class Radmin extends Protocol {
    public Radmin() {
        super("Radmin", Description.of("Screens from afar", "Radmin 2 and 3", "remote-access").asEncrypted(),
                Hints.tcp(4899).prefix(0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x08), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] asked = new boolean[1];
        return (side, in, out) -> {
            in.require(in.i32() == 0x01000000);
            long length = in.u32();
            in.require(length <= 0x2000_0000L);
            if (side == Side.INITIATOR) {
                in.require(in.u16() == 0x0808 || asked[0]);
                in.rest();
                asked[0] |= in.tentative();
                return Step.MORE;
            }
            in.require(asked[0]);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
