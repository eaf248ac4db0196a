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
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Transparent Network Substrate of Oracle databases (described by no public standard): connect with the service, program, host and user it
 * names, the answer: accepted, refused, redirected. What follows the connection is not read.
 */
public final class OracleTns extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("tns");
    static final Field<String> SERVICE = FIELDS.text("service", "service or instance asked for");
    static final Field<String> PROGRAM = FIELDS.text("program", "the client's program").as(Role.AGENT);
    static final Field<String> HOST = FIELDS.text("client_host", "the client's name of its machine").personal();
    static final Field<String> USER = FIELDS.text("client_user", "who runs the client").personal();
    static final Field<Long> VERSION = FIELDS.number("version", "version the client speaks, such as 318");
    static final Field<String> ANSWER = FIELDS.text("answer", "accept, refuse, redirect or resend");

    private static final int CONNECT = 1;

    public OracleTns() {
        super(
                "Oracle TNS",
                Description.of("Connections to Oracle databases", "none public", "database").as("tns"),
                Hints.tcp(1521, 1526)
                        .masked(0, new int[] {0, 0, 0, 0, 1, 0, 0, 0, 1}, new int[] {0xE0, 0, 0xFF, 0xFF, 0xFF, 0xE0, 0, 0, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side client;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = in.u16();
            in.require(in.u16() == 0);
            int type = in.u8();
            in.u8();
            in.u16();
            in.require(length >= 8 && type >= 1 && type <= 17 || client != null);
            if (type == CONNECT && (client == null || side == client)) {
                return connect(side, length, in, out);
            }
            in.require(client != null);
            if (side == client) {
                // A longer description comes in a packet of its own.
                in.discard(Math.max(0, length - 8));
                in.commit();
                return Step.MORE;
            }
            String answer = switch (type) {
                case 2 -> "accept";
                case 4 -> "refuse";
                case 5 -> "redirect";
                case 11 -> "resend";
                default -> null;
            };
            if (!out.has(ANSWER) || type != 11) {
                out.set(ANSWER, answer);
            }
            in.discard(Math.max(0, length - 8));
            in.commit();
            return type == 11 ? Step.MORE : Step.DONE;
        }

        private Step connect(Side side, int length, Cursor in, Fields out) {
            in.require(length >= 34);
            long outer = in.enter(length - 8);
            int version = in.u16();
            int oldest = in.u16();
            in.skip(2);
            int unit = in.u16();
            in.skip(8);
            int size = in.u16();
            int offset = in.u16();
            in.require(version >= 300 && version < 400 && oldest >= 300 && oldest <= version && unit >= 512 && offset >= 34
                    && (offset + size == length || offset == length));
            if (offset + size == length && in.ok()) {
                in.skip(offset - 28);
                Bytes text = in.bytes(size);
                in.require(text.at(0) == '(' && text.printable());
                String service = value(text, "(SERVICE_NAME=");
                out.set(SERVICE, service != null ? service : value(text, "(SID="));
                out.set(PROGRAM, value(text, "(PROGRAM="));
                int description = text.indexOfIgnoreCase("(CID=");
                if (description >= 0) {
                    out.set(HOST, value(text.sub(description), "(HOST="));
                    out.set(USER, value(text.sub(description), "(USER="));
                }
            }
            in.leave(outer);
            out.set(VERSION, version);
            if (in.commit()) {
                client = side;
            }
            return Step.MORE;
        }

        private static String value(Bytes text, String key) {
            int at = text.indexOfIgnoreCase(key);
            int end = at < 0 ? -1 : text.indexOf(')', at);
            return end < 0 ? null : text.sub(at + key.length(), end).toString();
        }
    }
}
