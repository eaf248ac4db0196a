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
import java.util.zip.CRC32;

/**
 * Train Real-time Data Protocol over UDP and TCP (IEC 61375-2-3): kind of message, communication identifier, size of data; the head's check
 * sum is verified. Data are not read.
 */
public final class Trdp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("trdp");
    static final Field<String> KIND = FIELDS.text("type", "kind of the first message, such as Pd for process data");
    static final Field<Long> ID = FIELDS.number("com_id", "communication identifier of the first message");
    static final Field<Long> SIZE = FIELDS.number("dataset_length", "octets of data in the first message");

    private static final int PROCESS_HEAD = 40;
    private static final int MESSAGE_HEAD = 116;

    public Trdp() {
        super(
                "TRDP",
                Description.of("Control of trains", "IEC 61375-2-3", "industrial"),
                Hints.udp(17224, 17225).orTcp(17225).prefixAt(4, 1, 0, 'P').prefixAt(4, 1, 0, 'M').prefixAt(4, 1, 1, 'P').prefixAt(4, 1, 1, 'M'),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            boolean process = in.peek(6) == 'P';
            int length = process ? PROCESS_HEAD : MESSAGE_HEAD;
            Bytes head = in.bytes(length);
            if (!in.ok()) {
                return Step.MORE;
            }
            int second = head.at(7);
            in.require(head.u16(4) >> 8 == 1
                    && (process ? second == 'd' || second == 'r' || second == 'p' || second == 'e'
                            : head.at(6) == 'M' && "nrpqce".indexOf(second) >= 0));
            var crc = new CRC32();
            crc.update(head.sub(0, length - 4).copy());
            in.require(Integer.reverseBytes((int) crc.getValue()) == (head.u16(length - 4) << 16 | head.u16(length - 2)));
            out.set(KIND, "" + (char) head.at(6) + (char) second);
            out.set(ID, (long) head.u16(8) << 16 | head.u16(10));
            out.set(SIZE, (long) head.u16(20) << 16 | head.u16(22));
            in.commit();
            return Step.DONE;
        }
    }
}
