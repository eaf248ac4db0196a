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
 * Tabular Data Stream of Microsoft SQL Server (MS-TDS) and its Sybase forerunner: pre-login with its encryption choice, login in clear,
 * kind of requests and answers. TLS wrapped in pre-login packets and rows are not read.
 */
public final class MsSqlTds extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("tds");
    static final Field<String> KIND = FIELDS.text("type", "kind of the first packet");
    static final Field<String> ENCRYPTION = FIELDS.text("encryption", "what the client offers of encryption");
    static final Field<String> VERSION = FIELDS.text("version", "version of the sender of the first pre-login");
    static final Field<String> HOST = FIELDS.text("client_host", "the client's name of itself").personal();
    static final Field<String> USER = FIELDS.text("user", "who logs in").personal();
    static final Field<String> APPLICATION = FIELDS.text("application", "what the client calls itself").as(Role.AGENT);
    static final Field<String> SERVER = FIELDS.text("server", "the server asked for");
    static final Field<String> DATABASE = FIELDS.text("database", "the database asked for");

    private static final int BATCH = 1;
    private static final int RPC = 3;
    private static final int ANSWER = 4;
    private static final int TRANSACTION = 14;
    private static final int LOGIN = 16;
    private static final int PRELOGIN = 18;
    /** Length of the block of headers that starts requests since TDS 7.2, with one transaction descriptor in it. */
    private static final int ALL_HEADERS = 22;

    public MsSqlTds() {
        super(
                "TDS",
                Description.of("The protocol of Microsoft SQL Server", "MS-TDS", "database"),
                Hints.tcp(1433, 1434)
                        .masked(0, new int[] {BATCH, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xE6, 0, 0, 0, 0})
                        .masked(0, new int[] {RPC, 0}, new int[] {0xFF, 0xE6})
                        .masked(0, new int[] {ANSWER, 0}, new int[] {0xFF, 0xFE})
                        .masked(0, new int[] {TRANSACTION, 0}, new int[] {0xFF, 0xE6})
                        .masked(0, new int[] {LOGIN, 0, 0, 0, 0, 0}, new int[] {0xFF, 0xFE, 0, 0, 0, 0})
                        .masked(0, new int[] {PRELOGIN, 1, 0, 0, 0, 0}, new int[] {0xFF, 0xFF, 0xFE, 0, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        private Side prelogin;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int type = in.u8();
            int status = in.u8();
            int length = in.u16();
            int process = in.u16();
            int packet = in.u8();
            in.require(in.u8() == 0 && status < 0x20 && length >= 9 && packet < 128);
            int size = length - 8;
            return switch (type) {
                case PRELOGIN -> prelogin(side, in, size, out);
                case LOGIN -> login(in, size, out);
                case BATCH, RPC, TRANSACTION -> request(type, status, in, size, out);
                case ANSWER -> answer(side, process, in, size, out);
                default -> {
                    in.reject();
                    yield Step.MORE;
                }
            };
        }

        private Step prelogin(Side side, Cursor in, int size, Fields out) {
            if (prelogin != null && in.peek(0) == 22) {
                // From here TLS travels inside of pre-login packets.
                in.commit();
                return Step.DONE;
            }
            Bytes options = in.bytes(size);
            int at = 0;
            int expected = 0;
            boolean first = true;
            while (options.at(at) >= 0 && options.at(at) != 0xFF && at < 60) {
                int token = options.at(at);
                int place = options.u16(at + 1);
                int width = options.u16(at + 3);
                in.require(token <= 7 && width >= 0 && place + width <= size && (!first || token == 0 && width == 6) && (first || place == expected));
                expected = place + width;
                if (token == 0) {
                    out.set(VERSION, options.at(place) + "." + options.at(place + 1) + "." + options.u16(place + 2));
                } else if (token == 1) {
                    out.set(ENCRYPTION, switch (options.at(place)) {
                        case 0 -> "off";
                        case 1 -> "on";
                        case 2 -> "not supported";
                        case 3 -> "required";
                        default -> null;
                    });
                }
                first = false;
                at += 5;
            }
            in.require(!first && options.at(at) == 0xFF && options.u16(1) == at + 1);
            out.set(KIND, "prelogin");
            if (in.commit()) {
                prelogin = side;
            }
            return Step.MORE;
        }

        private Step login(Cursor in, int size, Fields out) {
            Bytes login = in.bytes(size);
            long declared = in.ok() ? little(login, 0) : 0;
            long version = little(login, 4);
            in.require(declared == size && (version >> 24 == 0x70 || version >> 24 >= 0x71 && version >> 24 <= 0x74 || version == 8));
            out.set(KIND, "login");
            set(out, HOST, login, 36);
            set(out, USER, login, 40);
            set(out, APPLICATION, login, 48);
            set(out, SERVER, login, 52);
            set(out, DATABASE, login, 68);
            in.commit();
            return Step.DONE;
        }

        private static long little(Bytes bytes, int at) {
            return (long) bytes.at(at + 3) << 24 | (long) bytes.at(at + 2) << 16 | (long) bytes.at(at + 1) << 8 | bytes.at(at);
        }

        /** A text in UTF-16 at an offset, and of a length in characters, that stand in the login's head. */
        private static void set(Fields out, Field<String> field, Bytes login, int at) {
            int place = login.at(at) | login.at(at + 1) << 8;
            int count = login.at(at + 2) | login.at(at + 3) << 8;
            if (count > 0 && count <= 128 && place + 2 * count <= login.length()) {
                var text = new StringBuilder(count);
                for (int i = 0; i < count; i++) {
                    text.append((char) (login.at(place + 2 * i) | login.at(place + 2 * i + 1) << 8));
                }
                out.set(field, text.toString());
            }
        }

        private Step request(int type, int status, Cursor in, int size, Fields out) {
            long headers = in.u32le();
            if (headers == ALL_HEADERS) {
                in.require(in.u32le() == 18 && in.u16le() == 2);
                in.skip(8);
                in.require(in.i32le() == 1);
            } else {
                // Before TDS 7.2 requests have no headers: a text in UTF-16, or the length of a procedure's name and the name.
                boolean text = type == BATCH && (status & 1) == 1 && utf16((int) headers)
                        || type == RPC && (headers & 0xFF80) == 0 && (headers & 0xFF) >= 4 && utf16((int) (headers >> 16 | 0x41_0000L));
                in.require(text);
                for (int i = 0; i < 3; i++) {
                    in.require(utf16(in.u16le() | 0x41_0000));
                }
                in.discard(size - 10L);
                out.set(KIND, kind(type));
                in.commit();
                return Step.DONE;
            }
            out.set(KIND, kind(type));
            in.commit();
            return Step.DONE;
        }

        private static String kind(int type) {
            return switch (type) {
                case BATCH -> "batch";
                case RPC -> "rpc";
                case TRANSACTION -> "transaction";
                default -> null;
            };
        }

        /** Two characters of ASCII in UTF-16. */
        private static boolean utf16(int word) {
            int low = word & 0xFF;
            int high = word >> 16 & 0xFF;
            return (word & 0xFF00_FF00) == 0 && low >= 9 && low < 127 && high >= 9 && high < 127;
        }

        private Step answer(Side side, int process, Cursor in, int size, Fields out) {
            int token = in.peek(0);
            if (prelogin != null && side != prelogin) {
                in.require(token == 0);
                in.discard(size);
                in.commit();
                return Step.MORE;
            }
            // Alone, only an answer that is nothing but an end of statement: token, status without unknown bits, counts, all of 9 or 13 octets.
            in.require(process < 4096 && (token == 0xFD || token == 0xFE) && (size == 9 || size == 13) && (in.peek(1) & 0x0C) == 0
                    && in.peek(2) <= 1);
            in.discard(size);
            out.set(KIND, "answer");
            in.commit();
            return Step.DONE;
        }
    }
}
