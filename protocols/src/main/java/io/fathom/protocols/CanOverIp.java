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

/**
 * CAN frames over UDP in the form that begins with the number of their standard, ISO 11898: how many frames and the identifier of the
 * first. Their data are not read.
 */
public final class CanOverIp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("can");
    static final Field<Long> IDENTIFIER = FIELDS.number("identifier", "CAN identifier of the first frame, 0 to 2^29-1");
    static final Field<Long> FRAMES = FIELDS.number("frames", "frames in the first datagram");

    public CanOverIp() {
        super("CAN over IP", Description.of("Bridged Controller Area Networks", "ISO 11898", "industrial").as("can"),
                Hints.udp().prefix("ISO11898"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Bridge();
    }

    private static final class Bridge implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("ISO11898");
            int version = in.u8();
            int count = in.u8();
            in.require(version <= 4 && count > 0);
            out.set(IDENTIFIER, in.u32() & 0x1FFF_FFFF);
            out.set(FRAMES, count);
            in.commit();
            return Step.DONE;
        }
    }
}
