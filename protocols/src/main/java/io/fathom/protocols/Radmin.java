package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Radmin 2 and 3: messages of both sides, whose sums are right; what they hold is not read. */
public final class Radmin extends Protocol {
    private static final int LONGEST = 4096;

    public Radmin() {
        super("Radmin", Description.of("Screens from afar", "Radmin 2 and 3", "remote-access").asEncrypted(),
                Hints.tcp(4899).prefix(0x01, 0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x08).portsToo(), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] seen = new boolean[2];
        return (side, in, out) -> {
            // Version, length, sum, contents.
            in.expect(1);
            long length = in.u32();
            in.require(length >= 1 && length <= LONGEST);
            long sum = in.u32();
            in.require(sum(in.bytes((int) length)) == sum);
            if (!in.ok()) {
                return Step.MORE;
            }
            seen[side.ordinal()] = true;
            if (seen[0] && seen[1]) {
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        };
    }

    /** Of words of four octets, the lowest first; the last may lack some. */
    private static long sum(Bytes contents) {
        long sum = 0;
        for (int i = 0; i < contents.length(); i++) {
            sum += (long) contents.at(i) << 8 * (i & 3);
        }
        return sum & 0xFFFF_FFFFL;
    }
}
