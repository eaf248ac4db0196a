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
            // Version, length, sum, contents: a viewer opens with a single octet, a server answers with more behind the same.
            in.expect(1);
            long length = in.u32();
            long sum = in.u32();
            if (side == Side.INITIATOR) {
                in.require(asked[0] || length == 1 && sum == 8 && in.u8() == 8);
                in.rest();
                asked[0] |= in.tentative();
                return Step.MORE;
            }
            in.require(asked[0] && length >= 2 && length <= 4096 && sum > 0 && sum <= 0xFFFF);
            in.expect(8);
            in.commit();
            return Step.DONE;
        };
    }
}
