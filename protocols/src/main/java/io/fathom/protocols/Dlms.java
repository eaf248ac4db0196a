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
 * DLMS/COSEM of meters over TCP and UDP, in HDLC frames (IEC 62056-46) or the wrapper of IEC 62056-47: kind of the first frame or message.
 * Objects are not read. Frames are verified by their check sum; the wrapper is enough with a known message and its exact length.
 */
public final class Dlms extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("dlms");
    static final Field<String> FRAMING = FIELDS.text("framing", "hdlc or wrapper");
    static final Field<String> MESSAGE = FIELDS.text("message", "kind of the first frame or message");

    private static final int FLAG = 0x7E;

    public Dlms() {
        super("DLMS/COSEM", Description.of("Reading of electricity, gas and water meters", "IEC 62056", "industrial").as("dlms"),
                Hints.tcp(4059, 4060).orUdp(4059).masked(0, new int[] {FLAG, 0xA0}, new int[] {0xFF, 0xF0})
                        .masked(0, new int[] {0, 1, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0, 0, 0, 0, 0xF8, 0}), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Association(flow.port(Side.INITIATOR) == 4059 || flow.port(Side.RESPONDER) == 4059);
    }

    private static final class Association implements Dissector {
        private final boolean usual;

        Association(boolean usual) {
            this.usual = usual;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            return in.peek(0) == FLAG ? frame(in, out) : wrapper(in, out);
        }

        private static Step frame(Cursor in, Fields out) {
            in.expect(FLAG);
            int head = in.peek16(0);
            int length = head & 0x7FF;
            in.require(head < 0 || head >> 12 == 0xA && length >= 7);
            Bytes all = in.bytes(Math.max(2, length));
            in.expect(FLAG);
            if (!in.ok()) {
                return Step.MORE;
            }
            in.require(checksum(all, length - 2) == (all.at(length - 1) << 8 | all.at(length - 2)));
            // Both addresses end in an octet whose lowest bit is set.
            int at = 2;
            for (int address = 0; address < 2; address++) {
                while (all.at(at) >= 0 && (all.at(at) & 1) == 0 && at < 8) {
                    at++;
                }
                at++;
            }
            int control = all.at(at);
            out.set(FRAMING, "hdlc");
            out.set(MESSAGE, switch (control & 0xEF) {
                case 0x83 -> "SNRM";
                case 0x63 -> "UA";
                case 0x43 -> "DISC";
                case 0x0F -> "DM";
                default -> (control & 1) == 0 ? "information" : (control & 3) == 1 ? "supervisory" : "unnumbered";
            });
            in.commit();
            return Step.DONE;
        }

        private Step wrapper(Cursor in, Fields out) {
            in.require(in.u16() == 1);
            in.u16();
            in.u16();
            int length = in.u16();
            in.require(length >= 3 && length <= 2048);
            long outer = in.enter(length);
            int tag = in.u8();
            int inner = in.u8();
            String name = switch (tag) {
                case 0x60 -> "AARQ";
                case 0x61 -> "AARE";
                case 0xC0 -> "get-request";
                case 0xC1 -> "set-request";
                case 0xC3 -> "action-request";
                case 0xC4 -> "get-response";
                case 0xC5 -> "set-response";
                case 0xC7 -> "action-response";
                default -> null;
            };
            in.require(name != null && (tag <= 0x61 ? inner == length - 2 : usual && inner >= 1 && inner <= 3));
            in.leave(outer);
            out.set(FRAMING, "wrapper");
            out.set(MESSAGE, name);
            in.commit();
            return Step.DONE;
        }

        /** The frame check sequence of HDLC (ISO/IEC 13239), 16 bits. */
        private static int checksum(Bytes bytes, int count) {
            int crc = 0xFFFF;
            for (int i = 0; i < count; i++) {
                crc ^= bytes.at(i);
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) != 0 ? crc >> 1 ^ 0x8408 : crc >> 1;
                }
            }
            return ~crc & 0xFFFF;
        }
    }
}
