package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** WHOIS (RFC 3912) on its port 43: the one line asked, certain when a line of the answer begins as those of registries do; the rest is not read. */
public final class Whois extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("whois");
    private static final Field<String> QUERY = FIELDS.text("query", "domain, address or handle asked for").personal();

    /** How lines of registries begin: the object asked for, or that there is none. */
    private static final String[] MARKS = {
        "domain name:", "domain:", "inetnum:", "inet6num:", "netrange:", "aut-num:", "asnumber:", "refer:", "registrar:", "no match for",
        "% iana whois server", "whois server version"
    };
    private static final int MOST_LINES = 60;

    public Whois() {
        super("Whois", Description.of("Who holds a domain or an address", "RFC 3912", "network"), Hints.tcp(43), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Question(flow.port(Side.RESPONDER) == 43);
    }

    private static final class Question implements Dissector {
        private final boolean usual;
        private boolean asked;
        private int lines;

        Question(boolean usual) {
            this.usual = usual;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.require(usual && asked == (side == Side.RESPONDER));
            Bytes line = in.line(asked ? 2048 : 255);
            in.require(Text.noControls(line) && (asked || !line.trim().isEmpty() && in.remaining() == 0));
            if (!in.ok()) {
                return Step.MORE;
            }
            if (!asked) {
                out.set(QUERY, line.trim());
                asked = in.tentative();
                return Step.MORE;
            }
            for (String mark : MARKS) {
                if (line.trim().startsWithIgnoreCase(mark)) {
                    out.publish();
                    in.commit();
                    return Step.DONE;
                }
            }
            in.require(lines < MOST_LINES);
            if (in.tentative()) {
                lines++;
            }
            return Step.MORE;
        }
    }
}
