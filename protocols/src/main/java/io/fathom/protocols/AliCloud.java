package io.fathom.protocols;

import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Agents of Alibaba Cloud over TCP (described by no public standard): the mark every message begins with and its length, on both sides.
 * What is in them is encrypted.
 */
public final class AliCloud extends Protocol {
    public AliCloud() {
        super("AliCloud", Description.of("Agents of Alibaba Cloud", "none public", "cloud").asEncrypted(),
                Hints.tcp().prefix(0xCE, 0xFA, 0xBE, 0xBA), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(in.i32() == 0xCEFABEBA);
            long length = in.u32le();
            in.require(length > 0 && length < 1 << 20);
            in.commit();
            return Step.DONE;
        }
    }
}
