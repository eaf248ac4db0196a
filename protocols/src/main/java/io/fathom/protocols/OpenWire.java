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
 * OpenWire of Apache ActiveMQ (OpenWire version 2 specification and later): the first command of both sides, its version. Options and
 * messages are not read.
 */
public final class OpenWire extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("openwire");
    static final Field<Long> VERSION = FIELDS.number("version", "version the first side speaks");

    public OpenWire() {
        super("OpenWire", Description.of("The protocol of Apache ActiveMQ", "OpenWire specification", "middleware"),
                Hints.tcp(61616).prefixAt(4, "\1ActiveMQ"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            long length = in.u32();
            in.expect("\1ActiveMQ");
            long version = in.u32();
            in.require(length >= 13 && length < 1 << 20 && version > 0 && version < 64);
            out.set(VERSION, version);
            in.commit();
            return Step.DONE;
        }
    }
}
