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
 * MPEG transport stream over UDP (ISO/IEC 13818-1): whole packets of 188 octets with their sync octets, the first packet identifier.
 * Programs are not read.
 */
public final class MpegTs extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("mpegts");
    static final Field<Long> PID = FIELDS.number("pid", "identifier of the first packet, 0 to 8191");

    private static final int PACKET = 188;
    /** Sync octets after which chance is ruled out. */
    private static final int ENOUGH = 7;

    public MpegTs() {
        super("MPEG-TS", Description.of("Television and video streams", "ISO/IEC 13818-1", "streaming").as("mpegts"),
                Hints.udp().prefix(0x47), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Stream();
    }

    private static final class Stream implements Dissector {
        private int packets;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int count = in.remaining() / PACKET;
            in.require(count > 0 && count * PACKET == in.remaining());
            int pid = in.peek16(1) & 0x1FFF;
            for (int i = 0; i < count && in.ok(); i++) {
                in.expect(0x47);
                in.skip(2);
                // No adaptation field and no payload is reserved.
                in.require((in.u8() & 0x30) != 0);
                in.skip(PACKET - 4);
            }
            out.set(PID, pid);
            boolean enough = packets + count >= ENOUGH;
            if (enough ? in.commit() : in.tentative()) {
                packets += count;
            }
            return enough ? Step.DONE : Step.MORE;
        }
    }
}
