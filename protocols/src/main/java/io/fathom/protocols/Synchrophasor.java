package io.fathom.protocols;

import io.fathom.api.Bytes;
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
 * Synchrophasors (IEEE C37.118.2) over TCP and UDP: frames with their check sum, station and rate of configurations, commands. Measurements
 * are not read.
 */
public final class Synchrophasor extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("c37_118");
    static final Field<String> FRAME = FIELDS.text("frame", "kind of the first frame");
    static final Field<Long> ID = FIELDS.number("id", "number of the stream, 1 to 65534");
    static final Field<String> STATION = FIELDS.text("station", "name of the first measurement unit");
    static final Field<String> COMMAND = FIELDS.text("command", "the last command sent");

    private static final String[] KINDS = {"data", "header", "configuration-1", "configuration-2", "command", "configuration-3"};
    private static final String[] COMMANDS = {null, "off", "on", "send header", "send configuration-1", "send configuration-2",
            "send configuration-3"};
    private static final int COMMAND_FRAME = 4;
    private static final int MOST = 16;

    public Synchrophasor() {
        super(
                "IEEE C37.118",
                Description.of("Synchrophasors of electric power networks", "IEEE C37.118.2", "industrial").as("c37_118"),
                Hints.tcp(4712, 4713).orUdp(4712, 4713).masked(0, new int[] {0xAA, 0, 0}, new int[] {0xFF, 0x8C, 0xC0}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Stream();
    }

    private static final class Stream implements Dissector {
        private int frames;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int first = in.peek(0);
            int kind = in.peek(1) >> 4 & 15;
            int length = in.peek16(2);
            in.require(!in.has(4) || first == 0xAA && kind < KINDS.length && length >= 16 && length <= 16_000);
            Bytes frame = in.bytes(Math.max(4, length));
            if (!in.ok()) {
                return Step.MORE;
            }
            in.require(checksum(frame, length - 2) == frame.u16(length - 2));
            if (!out.has(FRAME)) {
                out.set(FRAME, KINDS[kind]);
            }
            out.set(ID, frame.u16(4));
            if (kind == COMMAND_FRAME && frame.u16(14) > 0 && frame.u16(14) < COMMANDS.length) {
                out.set(COMMAND, COMMANDS[frame.u16(14)]);
            } else if (kind == 2 || kind == 3) {
                Bytes name = frame.sub(20, 36);
                if (name.printable()) {
                    out.set(STATION, name.trim());
                }
            }
            if (in.commit()) {
                frames++;
            }
            return frames > MOST ? Step.DONE : Step.MORE;
        }

        /** CRC-CCITT, all ones at the start. */
        private static int checksum(Bytes bytes, int count) {
            int crc = 0xFFFF;
            for (int i = 0; i < count; i++) {
                crc ^= bytes.at(i) << 8;
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 0x8000) != 0 ? (crc << 1 ^ 0x1021) & 0xFFFF : crc << 1;
                }
            }
            return crc;
        }
    }
}
