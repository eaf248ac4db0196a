package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** rsync's daemon protocol: its greeting. */
public final class Rsync extends Protocol {
    public Rsync() {
        super("rsync", Description.of("Files kept alike", "rsync daemon protocol", "file-transfer"),
                Hints.tcp(873).prefix("@RSYNCD: "), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.expect("@RSYNCD: ");
            in.require(in.line(256).printable());
            in.commit();
            return Step.DONE;
        };
    }
}
