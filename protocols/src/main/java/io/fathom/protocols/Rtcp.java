package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** RTCP (RFC 3550) on a port of its own: compound reports whose lengths and sources agree; of feedback and reports only who sends them is read. */
public final class Rtcp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rtcp");
    private static final Field<Long> SSRC = FIELDS.number("ssrc", "synchronisation source of the first reporter");

    private static final int SENDER_REPORT = 200;
    private static final int RECEIVER_REPORT = 201;
    private static final int DESCRIPTION = 202;

    public Rtcp() {
        super("RTCP", Description.of("How well audio and video arrive", "RFC 3550", "voip"),
                Hints.udp().masked(0, new int[] {0x80, 0xC8}, new int[] {0xE0, 0xFE}), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Reports();
    }

    private static final class Reports implements Dissector {
        private final long[] reporter = {-1, -1};

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int s = side.ordinal();
            long source = -1;
            boolean described = false;
            while (in.remaining() > 0) {
                int first = in.u8();
                int type = in.u8();
                int octets = in.u16() * 4;
                int items = first & 31;
                // Padding stands in the last packet alone; reports have room for their blocks (section 6.4).
                in.require(first >> 6 == 2 && type >= SENDER_REPORT && type <= 207 && octets >= 4 && octets <= in.remaining()
                        && ((first & 0x20) == 0 || octets == in.remaining()));
                if (source < 0) {
                    in.require(type == SENDER_REPORT && octets >= 24 + 24 * items || type == RECEIVER_REPORT && octets >= 4 + 24 * items);
                    source = in.u32();
                    in.require(source != 0);
                    in.skip(octets - 4);
                } else if (type == DESCRIPTION) {
                    in.require(items >= 1);
                    described |= in.u32() == source;
                    in.skip(octets - 4);
                } else {
                    in.skip(octets);
                }
            }
            in.require(source >= 0);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(SSRC, source);
            // The same source in two packets of a datagram, or in two datagrams: 32 bits besides the lengths that add up.
            boolean sure = described || reporter[s] == source;
            reporter[s] = source;
            if (sure) {
                out.publish();
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        }
    }
}
