package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** NATS: the server's description of itself, or the client's. */
public final class Nats extends Protocol {
    public Nats() {
        super("NATS", Description.of("Messages in plain text", "NATS client protocol", "middleware"),
                Hints.tcp(4222).prefix("INFO {").prefix("CONNECT {"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            boolean server = in.peek(0) == 'I';
            in.expect(server ? "INFO {" : "CONNECT {");
            var line = in.line(8192);
            in.require(line.containsIgnoreCase("\"server_id\"") || line.containsIgnoreCase("\"verbose\"") || !in.ok());
            in.commit();
            return Step.DONE;
        };
    }
}
