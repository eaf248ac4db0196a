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
import java.util.List;

/** SMTP (RFC 5321): greeting, commands and replies of a session until its first message; STARTTLS hands over. Message bodies are not read. */
public final class Smtp extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("smtp");
    static final Field<String> HELO = FIELDS.text("helo", "name the client gives");
    static final Field<String> FROM = FIELDS.text("mail_from", "sender of the envelope").personal();
    static final Field<List<String>> TO = FIELDS.texts("rcpt_to", "recipients of the envelope").personal();

    public Smtp() {
        super("SMTP", Description.of("Mail between servers, and from clients", "RFC 5321", "mail"),
                Hints.tcp(25, 587, 2525).prefix("220 ").prefix("220-").prefix("EHLO ").prefix("HELO ").prefix("ehlo ").prefix("helo "), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private Side server;
        private boolean helo;
        private boolean confirmed;
        private boolean body;
        private boolean startTls;
        private String command = "";

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (server == null) {
                server = in.peek(0) >= '0' && in.peek(0) <= '9' ? side : side.opposite();
            }
            var line = in.line(body && side != server ? 64 * 1024 : 2048);
            if (!in.ok()) {
                return Step.MORE;
            }
            return side == server ? reply(line, in, out) : command(line, in, out);
        }

        private Step reply(Bytes line, Cursor in, Fields out) {
            long code = line.sub(0, 3).decimal();
            in.require(code >= 200 && code <= 599 && (line.length() == 3 || line.at(3) == ' ' || line.at(3) == '-'));
            if (in.ok() && startTls && line.at(3) != '-') {
                startTls = false;
                if (code == 220) {
                    out.handOver("tls");
                }
            }
            if (helo && (code == 250 || code >= 500)) {
                confirmed = true;
            }
            return accept(in);
        }

        private Step accept(Cursor in) {
            if (confirmed) {
                in.commit();
            } else {
                in.tentative();
            }
            return Step.MORE;
        }

        private Step command(Bytes line, Cursor in, Fields out) {
            if (body) {
                if (line.is(".")) {
                    body = false;
                    out.publish();
                }
                return accept(in);
            }
            if (line.startsWithIgnoreCase("EHLO ") || line.startsWithIgnoreCase("HELO ") || line.startsWithIgnoreCase("LHLO ")) {
                helo = true;
                out.set(HELO, line.sub(5));
            } else if (line.startsWithIgnoreCase("MAIL FROM:")) {
                confirmed |= helo;
                out.clear(TO);
                out.set(FROM, line.sub(10).trim());
            } else if (line.startsWithIgnoreCase("RCPT TO:")) {
                out.add(TO, line.sub(8).trim());
            } else if (line.isIgnoreCase("DATA")) {
                body = confirmed;
            } else if (line.isIgnoreCase("STARTTLS")) {
                startTls = true;
                confirmed |= helo;
            } else if (!confirmed && !helo) {
                in.reject();
            }
            return accept(in);
        }
    }
}
