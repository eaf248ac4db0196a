package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Stratum and its kin: JSON calls of miners and pools. */
public final class Mining extends Protocol {
    public Mining() {
        super("Mining", Description.of("Work of a cryptocurrency pool", "Stratum", "cryptocurrency").as("stratum"),
                Hints.tcp().prefix("{").largestMessage(4096), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            var line = in.line(4096);
            in.require(line.containsIgnoreCase("\"mining.subscribe\"") || line.containsIgnoreCase("\"mining.authorize\"") || line.containsIgnoreCase("\"mining.notify\"")
                    || line.containsIgnoreCase("\"eth_submitLogin\"") || line.containsIgnoreCase("\"eth_getWork\"") || line.containsIgnoreCase("\"login\"") && line.containsIgnoreCase("\"pass\"")
                    && line.containsIgnoreCase("\"agent\"") || !in.ok());
            in.commit();
            return Step.DONE;
        };
    }
}
