package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** IRC (RFC 2812): registration of the client and a numbered or named answer of the server. */
public final class Irc extends Protocol {
    public Irc() {
        super("IRC", Description.of("Chat rooms", "RFC 2812", "messaging").as("irc"),
                Hints.tcp(6667).prefix("NICK ").prefix("USER ").prefix("PASS ").prefix("CAP LS").prefix(":"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] asked = new boolean[1];
        return (side, in, out) -> {
            var line = in.line(1024);
            if (side == Side.INITIATOR) {
                boolean known = line.startsWithIgnoreCase("NICK ") || line.startsWithIgnoreCase("USER ") || line.startsWithIgnoreCase("CAP ") || line.startsWithIgnoreCase("PASS ")
                        || line.startsWithIgnoreCase("JOIN ") || line.startsWithIgnoreCase("PING ") || line.startsWithIgnoreCase("PONG ");
                in.require(known || !in.ok() || asked[0]);
                if (in.tentative()) {
                    asked[0] |= line.startsWithIgnoreCase("NICK ");
                }
                return Step.MORE;
            }
            int space = line.indexOf(' ');
            boolean answer = line.at(0) == ':' && space > 1 && (line.sub(space + 1, space + 4).decimal() > 0 || line.sub(space + 1).startsWith("NOTICE ")) || line.startsWith("NOTICE ")
                    || line.startsWith("PING ");
            in.require(answer || !in.ok());
            if (in.ok() && asked[0]) {
                in.commit();
                return Step.DONE;
            }
            in.tentative();
            return Step.MORE;
        };
    }
}
