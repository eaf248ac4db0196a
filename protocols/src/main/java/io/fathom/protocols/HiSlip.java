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
 * HiSLIP, instruments over the network (IVI-6.1): messages of both channels, the sub-address and vendor of the start, errors. Commands to
 * the instrument are not read.
 */
public final class HiSlip extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("hislip");
    static final Field<String> MESSAGE = FIELDS.text("message", "the first message: initialize or async_initialize, or its number");
    static final Field<String> ADDRESS = FIELDS.text("sub_address", "sub-address asked for, such as hislip0");
    static final Field<String> VENDOR = FIELDS.text("vendor", "two letters of the client's maker");

    public HiSlip() {
        super(
                "HiSLIP",
                Description.of("Measuring instruments of the IVI Foundation", "IVI-6.1", "industrial"),
                Hints.tcp(4880).masked(0, new int[] {'H', 'S', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0xFF,
                        0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Channel();
    }

    private static final class Channel implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("HS");
            int type = in.u8();
            in.u8();
            int version = in.u16();
            int vendor = in.u16();
            long length = in.i64();
            in.require(type <= 28 && length >= 0 && length < 1L << 32);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(MESSAGE, switch (type) {
                case 0 -> "initialize";
                case 1 -> "initialize_response";
                case 17 -> "async_initialize";
                case 18 -> "async_initialize_response";
                default -> Integer.toString(type);
            });
            if (type == 0) {
                in.require(length <= 256 && version >= 0x100 && version < 0x300);
                Bytes address = in.bytes((int) Math.min(length, 256));
                in.require(address.printable());
                out.set(ADDRESS, address);
                if (vendor > 0x2020) {
                    out.set(VENDOR, "" + (char) (vendor >> 8) + (char) (vendor & 0xFF));
                }
            } else {
                in.discard(length);
            }
            in.commit();
            return Step.DONE;
        }
    }
}
