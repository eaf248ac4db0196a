package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** XMPP (RFC 6120): the stream header; STARTTLS hands over. */
public final class Xmpp extends Protocol {
    public Xmpp() {
        super("Jabber", Description.of("Chat", "RFC 6120", "messaging").as("xmpp"),
                Hints.tcp(5222, 5269).prefix("<?xml").prefix("<stream:stream"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] sure = new boolean[1];
        boolean[] tls = new boolean[1];
        return (side, in, out) -> {
            int n = Math.min(in.remaining(), 2048);
            var text = in.bytes(n);
            if (!sure[0]) {
                in.require(!in.ok() || text.at(0) == '<');
                boolean stream = text.containsIgnoreCase("<stream:stream") && (text.containsIgnoreCase("jabber:") || text.containsIgnoreCase("etherx.jabber"));
                if (!stream) {
                    if (n < 512) {
                        in.need(n + 1);
                    } else {
                        in.reject();
                    }
                    return Step.MORE;
                }
                if (in.commit()) {
                    sure[0] = true;
                }
                return Step.MORE;
            }
            if (tls[0] && text.startsWith("<proceed")) {
                out.handOver("tls");
            }
            tls[0] |= text.startsWith("<starttls");
            in.commit();
            return Step.MORE;
        };
    }
}
