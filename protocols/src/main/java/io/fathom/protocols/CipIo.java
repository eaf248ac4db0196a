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
 * CIP I/O over UDP (ODVA, The CIP Networks Library volume 2): the sequenced address and the connected data of implicit messages, connection
 * by connection. The data are not read.
 */
public final class CipIo extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("cip_io");
    static final Field<Long> CONNECTION = FIELDS.number("connection_id", "number of the first connection");

    public CipIo() {
        super(
                "CIP I/O",
                Description.of("Cyclic data of EtherNet/IP", "ODVA CIP Networks Library, volume 2", "industrial").as("cip"),
                Hints.udp(2222).prefix(2, 0, 2, 0x80, 8, 0).prefix(2, 0, 0, 0x80, 6, 0),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(in.u16le() == 2);
            int type = in.u16le();
            int length = in.u16le();
            in.require(type == 0x8002 && length == 8 || type == 0x8000 && length == 6);
            long connection = in.u32le();
            in.skip(length - 4);
            in.require(in.u16le() == 0xB1 && in.u16le() == in.remaining());
            out.set(CONNECTION, connection);
            in.commit();
            return Step.DONE;
        }
    }
}
