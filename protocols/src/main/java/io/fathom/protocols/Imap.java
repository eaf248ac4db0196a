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

/** IMAP4 (RFC 9051): greeting, tagged commands and answers; STARTTLS hands over. Messages are not read. */
public final class Imap extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("imap");
    static final Field<String> GREETING = FIELDS.text("greeting", "first line of the server");

    public Imap() {
        super("IMAP", Description.of("Mail kept in mailboxes on a server", "RFC 9051", "mail"), Hints.tcp(143).prefix("* OK").prefix("* PREAUTH"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private static final String[] COMMANDS = {"CAPABILITY", "LOGIN ", "AUTHENTICATE ", "STARTTLS", "SELECT ", "NOOP", "LOGOUT", "ID ", "LIST ", "STATUS ", "UID ", "FETCH ",
            "EXAMINE ", "LSUB ", "IDLE", "NAMESPACE", "ENABLE ", "SEARCH "};
        private Side server;
        private String tag;
        private boolean startTls;
        private boolean confirmed;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (server == null) {
                in.require(in.startsWith("* OK") || in.startsWith("* PREAUTH") || in.remaining() < 9);
                var line = in.line(1024);
                if (in.ok()) {
                    server = side;
                    out.set(GREETING, line);
                    in.tentative();
                }
                return Step.MORE;
            }
            var line = in.line(64 * 1024);
            if (!in.ok()) {
                return Step.MORE;
            }
            int space = line.indexOf(' ');
            if (side != server) {
                boolean known = false;
                for (String c : COMMANDS) {
                    known |= space > 0 && line.sub(space + 1).startsWithIgnoreCase(c);
                }
                if (in.require(known || confirmed)) {
                    if (known) {
                        tag = line.sub(0, space).toString();
                        startTls = line.sub(space + 1).isIgnoreCase("STARTTLS");
                    }
                    accept(in);
                }
                return Step.MORE;
            }
            boolean answer = tag != null && line.startsWith(tag + " ");
            if (in.require(confirmed || answer || line.startsWith("* ") || line.startsWith("+"))) {
                confirmed |= answer;
                if (answer && startTls && line.sub(space + 1).startsWithIgnoreCase("OK")) {
                    out.handOver("tls");
                }
                accept(in);
            }
            return Step.MORE;
        }

        private void accept(Cursor in) {
            if (confirmed) {
                in.commit();
            } else {
                in.tentative();
            }
        }
    }
}
