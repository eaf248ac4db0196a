package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** MGCP (RFC 3435): commands by their first line. */
public final class Mgcp extends Protocol {
    public Mgcp() {
        super("MGCP", Description.of("Gateways told what to do", "RFC 3435", "voip"),
                Hints.udp(2427, 2727).prefix("AUEP ").prefix("AUCX ").prefix("CRCX ").prefix("DLCX ").prefix("EPCF ").prefix("MDCX ").prefix("NTFY ").prefix("RQNT ").prefix("RSIP "), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            var line = in.line(512);
            in.require(!in.ok() || line.containsIgnoreCase(" MGCP 1.") || line.containsIgnoreCase(" MGCP 0."));
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
