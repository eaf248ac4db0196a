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
 * DNP3 (IEEE 1815): link frames with their check sums, transport and application header of each, the indications of answers. Objects and
 * points are not read, nor is secure authentication.
 */
public final class Dnp3 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("dnp3");
    static final Field<String> TYPE = FIELDS.text("type", "request, response, or unsolicited_response");
    static final Field<Long> SOURCE = FIELDS.number("src", "link address of the sender, 0 to 65535");
    static final Field<Long> DESTINATION = FIELDS.number("dst", "link address of the receiver, 0 to 65535");
    static final Field<Boolean> MASTER = FIELDS.flag("control.dir", "sent by the master");
    static final Field<Boolean> PRIMARY = FIELDS.flag("control.pri", "sent by the primary station");
    static final Field<Long> LINK = FIELDS.number("control.function_code", "function code of the link layer");
    static final Field<Long> FUNCTION = FIELDS.number("application.function_code", "function code of the application layer");
    static final Field<Long> SEQUENCE = FIELDS.number("application.control.sequence", "application sequence, 0 to 15");
    static final Field<Long> INDICATIONS = FIELDS.number("iin_bits", "the 16 internal indications of an answer");

    private static final int RESPONSE = 129;
    private static final int UNSOLICITED = 130;

    public Dnp3() {
        super(
                "DNP3",
                Description.of("Telecontrol of power and water networks", "IEEE 1815", "industrial"),
                Hints.tcp(20000).orUdp(20000).prefix(0x05, 0x64),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Bytes head = in.bytes(10);
            if (!in.ok()) {
                return Step.MORE;
            }
            int length = head.at(2);
            in.require(head.u16(0) == 0x0564 && length >= 5 && checksum(head, 8) == (head.at(8) | head.at(9) << 8));
            int data = length - 5;
            Bytes body = in.bytes(data + 2 * ((data + 15) / 16));
            if (!in.ok()) {
                return Step.MORE;
            }
            int control = head.at(3);
            out.clear();
            out.set(DESTINATION, head.at(4) | head.at(5) << 8);
            out.set(SOURCE, head.at(6) | head.at(7) << 8);
            out.set(MASTER, (control & 0x80) != 0);
            out.set(PRIMARY, (control & 0x40) != 0);
            out.set(LINK, control & 15);
            // The first fragment of an application message, in confirmed or unconfirmed user data.
            if (data >= 3 && (control & 0x4F) >= 0x43 && (control & 0x4F) <= 0x44 && (body.at(0) & 0x40) != 0) {
                int function = body.at(2);
                out.set(SEQUENCE, body.at(1) & 15);
                out.set(FUNCTION, function);
                out.set(TYPE, function == UNSOLICITED ? "unsolicited_response" : function == RESPONSE ? "response" : "request");
                if (function >= RESPONSE && data >= 5) {
                    out.set(INDICATIONS, body.u16(3));
                }
                out.publish();
            }
            in.commit();
            return Step.MORE;
        }

        /** CRC with the polynomial 0x3D65, bits reflected, complemented. */
        private static int checksum(Bytes bytes, int count) {
            int crc = 0;
            for (int i = 0; i < count; i++) {
                crc ^= bytes.at(i);
                for (int bit = 0; bit < 8; bit++) {
                    crc = (crc & 1) != 0 ? crc >> 1 ^ 0xA6BC : crc >> 1;
                }
            }
            return ~crc & 0xFFFF;
        }
    }
}
