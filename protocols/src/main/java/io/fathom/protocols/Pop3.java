package io.fathom.protocols;

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

/** POP3 (RFC 1939): greeting and commands; STLS hands over. Passwords and messages are not read. */
public final class Pop3 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("pop3");
    static final Field<String> USER = FIELDS.text("user", "name the user signs in with").personal();
    private static final String[] COMMANDS = {"USER ", "PASS ", "APOP ", "CAPA", "AUTH", "STLS", "QUIT", "STAT", "LIST", "UIDL", "RETR ", "DELE ", "NOOP", "TOP ", "XTND", "RSET"};

    public Pop3() {
        super("POP3", Description.of("Mail fetched from a mailbox", "RFC 1939", "mail"), Hints.tcp(110).prefix("+OK"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private Side server;
        private boolean asked;
        private boolean tls;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (server == null) {
                if (!in.expect("+OK")) {
                    return Step.MORE;
                }
                var line = in.line(512);
                if (in.tentative() && line.length() >= 0) {
                    server = side;
                }
                return Step.MORE;
            }
            var line = in.line(16 * 1024);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (side == server) {
                if (asked) {
                    if (tls && line.startsWith("+OK")) {
                        out.handOver("tls");
                    }
                    tls = false;
                    in.commit();
                } else {
                    in.reject();
                }
                return Step.MORE;
            }
            boolean known = false;
            for (String c : COMMANDS) {
                known |= line.startsWithIgnoreCase(c);
            }
            in.require(known || asked);
            if (in.ok()) {
                asked = true;
                tls = line.isIgnoreCase("STLS");
                if (line.startsWithIgnoreCase("USER ")) {
                    out.set(USER, line.sub(5));
                }
                in.tentative();
            }
            return Step.MORE;
        }
    }
}
