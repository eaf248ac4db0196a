package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** XMPP (RFC 6120): the stream header; STARTTLS hands over. */
public final class Xmpp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("xmpp");
    static final Field<String> TO = FIELDS.text("to", "server that the client asks for").as(Role.HOST);

    public Xmpp() {
        super("Jabber", Description.of("Chat", "RFC 6120", "messaging").as("xmpp"),
                Hints.tcp(5222, 5269).prefix("<?xml").prefix("<stream:stream"), FIELDS);
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
                int to = text.indexOfIgnoreCase("to=");
                int quote = to < 0 ? -1 : text.at(to + 3);
                int end = to < 0 ? -1 : text.indexOf(quote, to + 4);
                if (end > 0 && (quote == '"' || quote == '\'') && side == Side.INITIATOR) {
                    out.set(TO, text.sub(to + 4, end));
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
