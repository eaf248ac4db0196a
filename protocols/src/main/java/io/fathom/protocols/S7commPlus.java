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
 * S7comm-plus of Siemens S7-1200 and S7-1500 over ISO transport (RFC 1006, ISO 8073; the layer itself is published by no standard): version
 * and first operation. Objects and their integrity parts are not read.
 */
public final class S7commPlus extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("s7comm_plus");
    static final Field<Long> VERSION = FIELDS.number("version", "protocol version of the first message");
    static final Field<String> OPERATION = FIELDS.text("operation", "request, response or notification: of the first message");

    private static final int MAGIC = 0x72;

    public S7commPlus() {
        super(
                "S7comm-plus",
                Description.of("Siemens S7 controllers, the newer protocol", "RFC 1006, ISO 8073", "industrial"),
                Hints.tcp(102)
                        .masked(0, new int[] {3, 0, 0, 0, 0, 0xC0}, new int[] {0xFF, 0xFF, 0xFF, 0, 0, 0xCF})
                        .masked(0, new int[] {3, 0, 0, 0, 2, 0xF0, 0, MAGIC}, new int[] {0xFF, 0xFF, 0xF0, 0, 0xFF, 0xFF, 0x7F, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = S7comm.transport(in);
            if (length <= 0) {
                in.skip(-length);
                in.tentative();
                return Step.MORE;
            }
            long outer = in.enter(length);
            in.expect(MAGIC);
            int version = in.u8();
            int data = in.u16();
            in.require((version >= 1 && version <= 3 || version >= 0xFD) && data + 4 <= length && data > 0);
            if (version == 3) {
                in.skip(in.u8());
            }
            int operation = version <= 3 ? in.u8() : 0;
            in.require(version > 3 || operation >= 0x31 && operation <= 0x33);
            in.leave(outer);
            out.set(VERSION, version);
            out.set(OPERATION, switch (operation) {
                case 0x31 -> "request";
                case 0x32 -> "response";
                case 0x33 -> "notification";
                default -> null;
            });
            in.commit();
            return Step.DONE;
        }
    }
}
