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
 * MySQL and MariaDB client/server protocol (MySQL internals manual, "Connection Phase" and "Command Phase"): the server's greeting or
 * refusal, the login, the first statements; TLS after it is asked for. X protocol, compressed and result rows are not read.
 */
public final class MySql extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("mysql");
    static final Field<String> VERSION = FIELDS.text("version", "what the server says it is").as(Role.AGENT);
    static final Field<Long> THREAD = FIELDS.number("connection_id", "the server's number of the connection");
    static final Field<String> USER = FIELDS.text("user", "who logs in").personal();
    static final Field<String> DATABASE = FIELDS.text("database", "the database opened at login");
    static final Field<String> AUTHENTICATION = FIELDS.text("auth_plugin", "how the client authenticates");
    static final Field<Boolean> ENCRYPTED = FIELDS.flag("tls", "the client goes on in TLS");
    static final Field<Long> ERROR = FIELDS.number("error", "error code the server answered with");
    static final Field<String> STATEMENT = FIELDS.text("statement", "the first statement sent").personal();

    private static final int WITH_DATABASE = 0x8;
    private static final int TLS = 0x800;
    private static final int SECURE_AUTHENTICATION = 0x8000;
    private static final int PLUGIN = 0x8_0000;
    private static final int LENGTH_ENCODED = 0x20_0000;

    public MySql() {
        super(
                "MySQL",
                Description.of("The protocol of MySQL and MariaDB servers", "MySQL internals manual", "database"),
                Hints.tcp(3306)
                        .masked(1, new int[] {0, 0, 0, 10}, new int[] {0xFF, 0xFF, 0xFF, 0xFF})
                        .masked(1, new int[] {0, 0, 0, 0xFF}, new int[] {0xFF, 0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side server;
        private boolean loggedIn;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (server == null) {
                return greeting(side, in, out);
            }
            int length = in.u24le();
            in.u8();
            if (side == server) {
                if (length > 3 && in.peek(0) == 0xFF && in.has(3)) {
                    out.set(ERROR, in.peek(2) << 8 | in.peek(1));
                }
                in.discard(length);
                in.commit();
                return Step.MORE;
            }
            return loggedIn ? command(in, length, out) : login(in, length, out);
        }

        private Step greeting(Side side, Cursor in, Fields out) {
            int length = in.u24le();
            in.require(in.u8() == 0 && length >= 9 && length < 512);
            long outer = in.enter(length);
            int kind = in.u8();
            if (kind == 0xFF) {
                int code = in.u16le();
                Bytes text = in.rest();
                // Only what a server says before any greeting: host not allowed, blocked, too many connections, shutting down.
                in.require(in.ok() && (code == 1040 || code == 1053 || code == 1129 || code == 1130 || code == 1203) && text.printable());
                in.leave(outer);
                out.set(ERROR, code);
                in.commit();
                return Step.DONE;
            }
            in.require(kind == 10);
            Bytes version = in.until(0, 100);
            in.require(version.length() >= 3 && version.printable() && version.at(0) >= '0' && version.at(0) <= '9');
            long thread = in.u32le();
            in.skip(8);
            in.require(in.u8() == 0);
            in.leave(outer);
            out.set(VERSION, version);
            out.set(THREAD, thread);
            if (in.commit()) {
                server = side;
            }
            return Step.MORE;
        }

        private Step login(Cursor in, int length, Fields out) {
            long outer = in.enter(length);
            long capabilities = in.u16le();
            if ((capabilities & 0x200) == 0) {
                // The handshake from before MySQL 4.1: 24 bits of packet size, then the name.
                in.skip(3);
                out.set(USER, in.until(0, 256));
            } else {
                capabilities |= (long) in.u16le() << 16;
                in.skip(5 + 23);
                if ((capabilities & TLS) != 0 && in.ok() && in.remaining() == 0) {
                    in.leave(outer);
                    out.set(ENCRYPTED, true);
                    out.handOver("tls");
                    in.commit();
                    return Step.DONE;
                }
                out.set(USER, in.until(0, 256));
                if ((capabilities & (SECURE_AUTHENTICATION | LENGTH_ENCODED)) != 0) {
                    in.skip(in.u8());
                } else {
                    in.until(0, 256);
                }
                if ((capabilities & WITH_DATABASE) != 0 && in.remaining() > 0) {
                    out.set(DATABASE, in.until(0, 256));
                }
                if ((capabilities & PLUGIN) != 0 && in.remaining() > 0) {
                    out.set(AUTHENTICATION, in.until(0, 256));
                }
            }
            in.leave(outer);
            if (in.commit()) {
                loggedIn = true;
            }
            return Step.MORE;
        }

        private Step command(Cursor in, int length, Fields out) {
            if (length > 0 && !in.need(1)) {
                return Step.MORE;
            }
            boolean query = length > 0 && in.peek(0) == 3;
            if (!query || length > 8192) {
                in.discard(length);
                in.commit();
                return query ? Step.DONE : Step.MORE;
            }
            in.u8();
            out.set(STATEMENT, in.bytes(length - 1));
            in.commit();
            return Step.DONE;
        }
    }
}
