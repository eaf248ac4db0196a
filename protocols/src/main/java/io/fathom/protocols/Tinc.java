package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** tinc: the identity lines of both sides. */
public final class Tinc extends Protocol {
    public Tinc() {
        super("tinc", Description.of("Mesh of tunnels", "tinc 1.0 protocol", "vpn").asEncrypted(),
                Hints.tcp(655).prefix("0 "), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] seen = new boolean[2];
        return (side, in, out) -> {
            var line = in.line(256);
            if (seen[0] && seen[1]) {
                in.commit();
                return Step.DONE;
            }
            boolean id = line.startsWith("0 ") && line.printable() && (line.endsWith(" 17") || line.containsIgnoreCase(" 17."));
            in.require(id || !in.ok() || seen[side.ordinal()]);
            if (in.ok()) {
                seen[side.ordinal()] = true;
                if (seen[0] && seen[1]) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
