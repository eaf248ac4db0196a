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
 * Rx, the calls under AFS, over UDP (AFS-3 Rx specification): connection, service and kind of the first packet. The answer on the same
 * connection and call must come. Arguments are not read.
 */
public final class Rx extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("rx");
    static final Field<Long> SERVICE = FIELDS.number("service", "number of the service called");
    static final Field<Long> CONNECTION = FIELDS.number("connection", "identifier of the connection, 0 to 2^32-1");

    private static final int HEAD = 28;

    public Rx() {
        super("Rx", Description.of("Remote procedure calls of AFS", "AFS-3 Rx", "rpc"),
                Hints.udp(7000, 7001, 7002, 7003, 7004, 7005, 7006, 7007, 7008, 7009), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Calls();
    }

    private static final class Calls implements Dissector {
        private Side first;
        private int flags;
        private long connection;
        private int epoch;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int whole = in.remaining();
            int origin = in.i32();
            long number = in.u32();
            in.u32();
            long sequence = in.u32();
            long serial = in.u32();
            int type = in.u8();
            int mark = in.u8();
            in.u8();
            in.require(in.u8() <= 5);
            in.u16();
            int service = in.u16();
            in.require(type > 0 && type <= 13 && serial < 1 << 28 && sequence < 1 << 28 && (mark & 0xC0) == 0 && whole >= HEAD && service > 0
                    && (type != 1 || sequence > 0));
            boolean answer = first != null && side != first;
            in.require(!answer || origin == epoch && number >> 2 == connection >> 2 && ((mark ^ flags) & 1) == 1);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(SERVICE, service);
            out.set(CONNECTION, number);
            if (answer ? in.commit() : in.tentative()) {
                first = first == null ? side : first;
                connection = number;
                epoch = origin;
                flags = mark;
            }
            return answer ? Step.DONE : Step.MORE;
        }
    }
}
