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

/** Fax over UDP (ITU-T T.38, UDPTL), known only because the description of a call announced it: packets in sequence, whose parts fill them. */
public final class T38 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("t38");
    private static final Field<String> FIRST = FIELDS.text("first", "first signal or data: no signal, cng, ced, v21 preamble, ..., v21, v27, v29, v17");

    private static final String[] SIGNALS = {"no signal", "cng", "ced", "v21 preamble", "v27 2400 training", "v27 4800 training", "v29 7200 training",
        "v29 9600 training", "v17 7200 short training", "v17 7200 long training", "v17 9600 short training", "v17 9600 long training",
        "v17 12000 short training", "v17 12000 long training", "v17 14400 short training", "v17 14400 long training"};

    public T38() {
        super("T.38", Description.of("Fax over packet networks", "ITU-T T.38", "voip").as("t38"), Hints.none(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return T38::read;
    }

    private static Step read(Side side, Cursor in, Fields out) {
        in.u16();
        int primary = in.u8();
        in.require(primary >= 1 && primary < 128);
        // Bit 7: data follow; bit 6: 0 for a signal; then its number (the packed encoding of annex A).
        int kind = in.peek(0);
        in.skip(primary);
        int recovery = in.u8();
        in.require((recovery & 0x7F) == 0 && kind >= 0);
        if (recovery == 0) {
            // Copies of packets before this one.
            int copies = in.u8();
            for (int i = 0; i < copies && in.ok(); i++) {
                in.skip(in.u8());
            }
            in.require(in.remaining() == 0);
        }
        in.rest();
        if (in.ok()) {
            out.set(FIRST, (kind & 0x40) != 0 ? "data" : SIGNALS[kind >> 1 & 15]);
            out.serviceType("fax", "T.38");
            out.publish();
        }
        in.commit();
        return Step.DONE;
    }
}
