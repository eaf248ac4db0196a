package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** NNTP (RFC 3977): greeting and a command of the client. */
public final class Nntp extends Protocol {
    public Nntp() {
        super("Usenet", Description.of("News groups", "RFC 3977", "messaging").as("nntp"),
                Hints.tcp(119).prefix("200 ").prefix("201 "), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        Side[] server = new Side[1];
        return (side, in, out) -> {
            var line = in.line(1024);
            if (server[0] == null) {
                in.require(line.startsWith("200 ") || line.startsWith("201 "));
                if (in.tentative()) {
                    server[0] = side;
                }
                return Step.MORE;
            }
            if (side == server[0]) {
                in.require(line.length() > 3 && line.sub(0, 3).decimal() >= 100);
                in.tentative();
                return Step.MORE;
            }
            in.require(line.startsWithIgnoreCase("MODE READER") || line.startsWithIgnoreCase("GROUP ") || line.startsWithIgnoreCase("ARTICLE ") || line.startsWithIgnoreCase("AUTHINFO ")
                    || line.startsWithIgnoreCase("XOVER ") || line.startsWithIgnoreCase("LIST") || line.startsWithIgnoreCase("CAPABILITIES") || line.startsWithIgnoreCase("BODY ")
                    || line.startsWithIgnoreCase("POST") || line.startsWithIgnoreCase("IHAVE ") || line.startsWithIgnoreCase("XHDR "));
            in.commit();
            return Step.DONE;
        };
    }
}
