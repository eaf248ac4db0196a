package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** STOMP (1.0 to 1.2): the frame that opens a connection. */
public final class Stomp extends Protocol {
    public Stomp() {
        super("STOMP", Description.of("Messages in plain text", "STOMP 1.2", "middleware"),
                Hints.tcp(61613).prefix("CONNECT\n").prefix("CONNECT\r\n").prefix("STOMP\n").prefix("CONNECTED\n").prefix("CONNECTED\r\n").prefix("STOMP\r\n"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            var line = in.line(16);
            in.require(line.is("CONNECT") || line.is("STOMP") || line.is("CONNECTED") || !in.ok());
            boolean known = false;
            for (int i = 0; i < 32 && in.ok(); i++) {
                var header = in.line(512);
                known |= header.startsWith("accept-version:") || header.startsWith("login:") || header.startsWith("host:") || header.startsWith("version:") || header.startsWith("session:");
                if (header.isEmpty()) {
                    break;
                }
            }
            in.require(known || !in.ok());
            in.commit();
            return Step.DONE;
        };
    }
}
