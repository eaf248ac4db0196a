package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** BFD control packets (RFC 5880). */
public final class Bfd extends Protocol {
    public Bfd() {
        super("BFD", Description.of("Quick signs of life between routers", "RFC 5880", "routing"),
                Hints.udp(3784, 4784, 6784), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int first = in.u8();
            int flags = in.u8();
            int multiplier = in.u8();
            int length = in.u8();
            // Multipoint is not used; the rest of the datagram is authentication, present only where its bit says so.
            in.require((flags & 1) == 0 && length == size && (flags & 4) != 0 == length > 24);
            in.require(first >> 5 == 1 && (first & 31) <= 9 && multiplier > 0 && length >= 24 && length <= size && length <= 60);
            in.require((flags & 1) == 0 && ((flags & 4) != 0 ? length > 24 : length == 24));
            in.require(in.u32() != 0);
            in.u32();
            // Intervals in microseconds; a minute is already odd.
            in.require(in.u32() <= 60_000_000 && in.u32() <= 60_000_000 && in.u32() <= 60_000_000);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
