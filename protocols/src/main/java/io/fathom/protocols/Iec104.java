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
import java.util.List;

/**
 * IEC 60870-5-104, telecontrol over TCP: frames of all three formats, type, cause and common address of what they carry. Information
 * objects are not read. One frame of format U, or two in a row of the others, make it sure.
 */
public final class Iec104 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("iec104");
    static final Field<List<Long>> TYPES = FIELDS.numbers("types", "different type identifications in order of appearance, up to 16");
    static final Field<Long> CAUSE = FIELDS.number("cause", "cause of transmission of the last unit, 0 to 63");
    static final Field<Long> STATION = FIELDS.number("common_address", "common address of the last unit");
    static final Field<List<String>> CONTROL = FIELDS.texts("control", "unnumbered functions, such as startdt, in order");

    private static final int START = 0x68;

    public Iec104() {
        super(
                "IEC 60870-5-104",
                Description.of("Telecontrol of power networks over TCP", "IEC 60870-5-104", "industrial").as("iec104"),
                Hints.tcp(2404).masked(0, new int[] {START, 4, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0, 0xFE, 1, 0})
                        .masked(0, new int[] {START, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0, 1, 0, 1, 0, 0x80}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private int frames;
        private int controls;
        private int types;
        private long known;
        private long knownHigh;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect(START);
            int length = in.u8();
            in.require(length >= 4 && length <= 253);
            long outer = in.enter(length);
            int first = in.u8();
            boolean unnumbered = (first & 3) == 3;
            if (unnumbered) {
                int function = first >> 2;
                in.require(length == 4 && Integer.bitCount(function) == 1 && in.u24() == 0);
                if (controls < 16) {
                    out.add(CONTROL, switch (function) {
                        case 1 -> "startdt act";
                        case 2 -> "startdt con";
                        case 4 -> "stopdt act";
                        case 8 -> "stopdt con";
                        case 16 -> "testfr act";
                        default -> "testfr con";
                    });
                }
            } else if ((first & 1) == 1) {
                in.require(length == 4 && first == 1 && in.u8() == 0 && (in.u8() & 1) == 0);
            } else {
                unit(in, length, out);
            }
            in.leave(outer);
            boolean enough = unnumbered || frames >= 1;
            if (enough ? in.commit() : in.tentative()) {
                frames++;
                controls += unnumbered ? 1 : 0;
            }
            return Step.MORE;
        }

        private void unit(Cursor in, int length, Fields out) {
            in.u8();
            in.require(length >= 13 && (in.u16() & 0x100) == 0);
            int type = in.u8();
            int count = in.u8() & 0x7F;
            int cause = in.u8() & 0x3F;
            in.u8();
            int station = in.u16le();
            in.require(type >= 1 && type <= 127 && cause != 0 && count <= 127);
            if (!in.ok()) {
                return;
            }
            long seen = type < 64 ? known : knownHigh;
            if ((seen >>> (type & 63) & 1) == 0 && types < 16) {
                out.add(TYPES, type);
                types++;
                if (type < 64) {
                    known |= 1L << type;
                } else {
                    knownHigh |= 1L << (type & 63);
                }
            }
            out.set(CAUSE, cause);
            out.set(STATION, station);
        }
    }
}
