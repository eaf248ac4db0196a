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
 * CQL native protocol of Apache Cassandra and its kin (CQL binary protocol specification, versions 3 to 5): opcodes, options and the
 * driver's name of the start, errors. Results are not read, nor frames of version 5 after the start, and of the protocol between nodes the opening alone.
 */
public final class Cassandra extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("cassandra");
    static final Field<Long> VERSION = FIELDS.number("version", "protocol version of the first frame");
    static final Field<String> OPERATION = FIELDS.text("operation", "opcode of the first frame");
    static final Field<String> CQL = FIELDS.text("cql_version", "version of the query language asked for");
    static final Field<String> DRIVER = FIELDS.text("driver", "driver of the client, with its version").as(Role.AGENT);
    static final Field<String> COMPRESSION = FIELDS.text("compression", "compression asked for");

    private static final String[] OPERATIONS = {
        "error", "startup", "ready", "authenticate", null, "options", "supported", "query", "result", "prepare", "execute", "register", "event",
        "batch",
        "auth_challenge", "auth_response", "auth_success"
    };
    private static final int STARTUP = 1;

    public Cassandra() {
        super(
                "Cassandra",
                Description.of("The native protocol of Apache Cassandra and ScyllaDB", "CQL binary protocol v3, v4, v5", "database"),
                Hints.tcp(9042, 9142)
                        .prefix(0xCA, 0x55, 0x2D, 0xFA)
                        .masked(0, new int[] {3, 0, 0, 0, 0, 0, 0}, new int[] {0x7F, 0xE0, 0, 0, 0xE0, 0xFF, 0})
                        .masked(0, new int[] {4, 0, 0, 0, 0, 0, 0}, new int[] {0x7E, 0xE0, 0, 0, 0xE0, 0xFF, 0}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private Side client;
        private int stream;
        private int version;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (client == null && in.peek(0) == 0xCA) {
                // Between nodes: a number of 32 bits, then flags and the version of messages.
                in.require(in.u32() == 0xCA55_2DFAL);
                in.skip(4);
                out.set(OPERATION, "internode");
                in.commit();
                return Step.DONE;
            }
            int first = in.u8();
            int flags = in.u8();
            int number = in.u16();
            int code = in.u8();
            long length = in.u32();
            boolean answer = (first & 0x80) != 0;
            in.require((first & 0x7F) >= 3 && (first & 0x7F) <= 5 && (flags & 0xE0) == 0 && code < OPERATIONS.length && OPERATIONS[code] != null
                    && length <= 256 << 20 && answer == isAnswer(code));
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(VERSION, first & 0x7F);
            if (!out.has(OPERATION)) {
                out.set(OPERATION, OPERATIONS[code]);
            }
            if (code == STARTUP && (flags & 1) == 0) {
                in.require(length >= 2 && length < 4096);
                startup(in, length, out);
                in.commit();
                return Step.DONE;
            }
            in.discard(length);
            if (client != null && answer && side != client && number == stream && (first & 0x7F) == version) {
                in.commit();
                return code == 6 ? Step.MORE : Step.DONE;
            }
            if (in.tentative() && !answer) {
                client = side;
                stream = number;
                version = first;
            }
            return Step.MORE;
        }

        private static boolean isAnswer(int code) {
            return code == 0 || code == 2 || code == 3 || code == 6 || code == 8 || code == 12 || code == 14 || code == 16;
        }

        private static void startup(Cursor in, long length, Fields out) {
            long outer = in.enter(length);
            int count = in.u16();
            String driver = null;
            boolean cql = false;
            for (int i = 0; i < count && in.ok(); i++) {
                Bytes key = in.bytes(in.u16());
                Bytes value = in.bytes(in.u16());
                if (key.is("CQL_VERSION")) {
                    cql = true;
                    out.set(CQL, value);
                } else if (key.is("COMPRESSION")) {
                    out.set(COMPRESSION, value);
                } else if (key.is("DRIVER_NAME")) {
                    driver = driver == null ? value.toString() : value + " " + driver;
                } else if (key.is("DRIVER_VERSION")) {
                    driver = driver == null ? value.toString() : driver + " " + value;
                }
            }
            in.require(cql);
            in.leave(outer);
            out.set(DRIVER, driver);
        }
    }
}
