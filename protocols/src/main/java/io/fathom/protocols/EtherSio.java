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
 * Ether-S-I/O of SAIA controllers over UDP (SAIA-Burgess): the words the messages begin with, their number. Process data are not read.
 */
public final class EtherSio extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ethersio");
    static final Field<Long> NUMBER = FIELDS.number("transaction", "number of the first message");

    public EtherSio() {
        super("Ether-S-I/O", Description.of("Remote stations of SAIA controllers", "SAIA-Burgess", "industrial").as("ethersio"),
                Hints.udp(6060).prefix("ESIO"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("ESIO");
            int kind = in.u16();
            int version = in.u16();
            in.require(kind <= 2 && version <= 1 && in.has(8));
            out.set(NUMBER, in.u32());
            in.commit();
            return Step.DONE;
        }
    }
}
