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
 * Probe by which RIPE Atlas and its kin look for open ports: a fixed word, the address and the port that were probed. Nothing else is sent.
 */
public final class RipeAtlas extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("ripe_atlas");
    static final Field<String> TARGET = FIELDS.text("target", "address and port the probe names");

    public RipeAtlas() {
        super("RIPE Atlas", Description.of("Probes of Internet measurement", "none public", "monitoring"), Hints.udp().orTcp().prefix("MGLNDD_"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Probe();
    }

    private static final class Probe implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("MGLNDD_");
            Bytes target = in.bytes(Math.min(in.remaining(), 64));
            int separator = target.indexOf('_');
            in.require(separator >= 2 && separator <= 45 && target.at(separator + 1) >= '0' && target.at(separator + 1) <= '9');
            int end = target.indexOf('\n');
            out.set(TARGET, end < 0 ? target : target.sub(0, end));
            in.commit();
            return Step.DONE;
        }
    }
}
