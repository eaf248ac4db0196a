package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** The transport protocol of Elasticsearch nodes: the header. */
public final class Elastic extends Protocol {
    public Elastic() {
        super("Elasticsearch", Description.of("Search engine's nodes", "Elasticsearch transport", "database"),
                Hints.tcp(9300).prefix('E', 'S', 0x00, 0x00), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("ES");
            int length = in.i32();
            in.require(length > 0 && length < 1 << 24);
            in.i64();
            in.u8();
            in.require(in.i32() > 0);
            in.commit();
            return Step.DONE;
        };
    }
}
