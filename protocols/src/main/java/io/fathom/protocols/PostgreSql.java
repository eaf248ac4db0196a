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
 * PostgreSQL frontend/backend protocol 3.0 (PostgreSQL documentation, chapter "Frontend/Backend Protocol"): start of the session, TLS after
 * it is asked for, authentication, server parameters, errors, simple queries. Rows and extended queries are passed over.
 */
public final class PostgreSql extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("pgsql");
    static final Field<String> USER = FIELDS.text("request.startup_parameters.user", "who logs in").personal();
    static final Field<String> DATABASE = FIELDS.text("request.startup_parameters.optional_parameters.database", "the database asked for");
    static final Field<String> APPLICATION =
            FIELDS.text("request.startup_parameters.optional_parameters.application_name", "what the client calls itself").as(Role.AGENT);
    static final Field<String> PROTOCOL = FIELDS.text("request.protocol_version", "protocol version asked for");
    static final Field<String> MESSAGE = FIELDS.text("request.message", "the first request other than a query: SSL or GSS, or cancelling");
    static final Field<String> QUERY = FIELDS.text("request.simple_query", "the first simple query").personal();
    static final Field<Boolean> ACCEPTED = FIELDS.flag("response.ssl_accepted", "whether the server goes on in TLS");
    static final Field<String> VERSION = FIELDS.text("response.parameter_status.server_version", "what the server says it is");
    static final Field<String> CODE = FIELDS.text("response.code", "SQLSTATE of the first error");
    static final Field<String> SEVERITY = FIELDS.text("response.severity_localizable", "severity of the first error");

    private static final int CANCEL = 80_877_102;
    private static final int SSL = 80_877_103;
    private static final int GSS = 80_877_104;

    public PostgreSql() {
        super(
                "PostgreSQL",
                Description.of("The protocol of PostgreSQL servers", "PostgreSQL documentation, Frontend/Backend Protocol", "database").as("pgsql"),
                Hints.tcp(5432)
                        .masked(0, new int[] {0, 0, 0, 0, 0, 3, 0}, new int[] {0xFF, 0xFF, 0, 0, 0xFF, 0xFF, 0xFF})
                        .prefix(0, 0, 0, 8, 4, 0xD2, 0x16)
                        .prefix(0, 0, 0, 16, 4, 0xD2, 0x16),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private Side client;
        private boolean asked;
        private boolean started;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            if (!started && side != client && client != null && asked) {
                return answer(in, out);
            }
            if (!started) {
                return startup(side, in, out);
            }
            int type = in.u8();
            long length = in.u32() - 4;
            in.require(type >= '1' && type <= 'z' && length >= 0 && length < 1 << 30);
            if (side == client) {
                if (type == 'Q' && length <= 8192) {
                    out.set(QUERY, in.until(0, 8192));
                    in.commit();
                    return Step.DONE;
                }
            } else if (type == 'S' && length <= 8192) {
                Bytes name = in.until(0, 8192);
                Bytes value = in.until(0, 8192);
                if (name.is("server_version")) {
                    out.set(VERSION, value);
                }
                in.commit();
                return Step.MORE;
            } else if (type == 'E' && length <= 8192) {
                return error(in, length, out);
            }
            in.discard(length);
            in.commit();
            return Step.MORE;
        }

        private Step startup(Side side, Cursor in, Fields out) {
            long length = in.u32();
            long code = in.u32();
            in.require(client == null || side == client);
            if (code == SSL || code == GSS) {
                in.require(length == 8);
                out.set(MESSAGE, code == SSL ? "SSL Request" : "GSSENC Request");
                if (in.commit()) {
                    client = side;
                    asked = true;
                }
                return Step.MORE;
            }
            if (code == CANCEL) {
                in.require(length == 16);
                in.skip(8);
                out.set(MESSAGE, "Cancel Request");
                in.commit();
                return Step.DONE;
            }
            in.require(code >> 16 == 3 && length >= 9 && length <= 10_000);
            long outer = in.enter(length - 8);
            boolean user = false;
            while (in.ok() && in.peek(0) > 0) {
                Bytes name = in.until(0, 64);
                Bytes value = in.until(0, 8192);
                if (name.is("user")) {
                    user = true;
                    out.set(USER, value);
                } else if (name.is("database")) {
                    out.set(DATABASE, value);
                } else if (name.is("application_name")) {
                    out.set(APPLICATION, value);
                }
            }
            in.require(user && in.u8() == 0);
            in.leave(outer);
            out.set(PROTOCOL, "3." + (code & 0xFFFF));
            if (in.commit()) {
                client = side;
                started = true;
            }
            return Step.MORE;
        }

        private Step answer(Cursor in, Fields out) {
            int octet = in.u8();
            in.require(octet == 'S' || octet == 'N' || octet == 'G' || octet == 'E');
            out.set(ACCEPTED, octet == 'S');
            if (octet == 'S') {
                out.handOver("tls");
            }
            if (in.commit()) {
                asked = false;
            }
            return octet == 'N' ? Step.MORE : Step.DONE;
        }

        private Step error(Cursor in, long length, Fields out) {
            long outer = in.enter(length);
            while (in.ok() && in.peek(0) > 0) {
                int kind = in.u8();
                Bytes value = in.until(0, 8192);
                if (kind == 'C') {
                    out.set(CODE, value);
                } else if (kind == 'S') {
                    out.set(SEVERITY, value);
                }
            }
            in.leave(outer);
            in.commit();
            return Step.MORE;
        }
    }
}
