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

/**
 * S7comm of Siemens controllers over ISO transport (TPKT and COTP, RFC 1006, ISO 8073; the S7 layer itself is published by no standard):
 * kind of message, its function, the place of the module addressed, the error of an answer. Data and block transfers are not read.
 */
public final class S7comm extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("s7comm");
    static final Field<String> KIND = FIELDS.text("type", "job, ack, answer or userdata: of the first message");
    static final Field<String> FUNCTION = FIELDS.text("function", "function of the last job");
    static final Field<List<String>> FUNCTIONS = FIELDS.texts("functions", "different functions seen, in order");
    static final Field<Long> RACK = FIELDS.number("rack", "rack of the module called");
    static final Field<Long> SLOT = FIELDS.number("slot", "slot of the module called");
    static final Field<Long> ERROR = FIELDS.number("error", "error class and code of the last answer that had one");

    private static final int MAGIC = 0x32;
    private static final int JOB = 1;
    private static final int ANSWER = 3;
    private static final int MOST = 64;

    public S7comm() {
        super(
                "S7comm",
                Description.of("Siemens S7 controllers, the older protocol", "RFC 1006, ISO 8073", "industrial"),
                Hints.tcp(102)
                        .masked(0, new int[] {3, 0, 0, 0, 0, 0xC0}, new int[] {0xFF, 0xFF, 0xFF, 0, 0, 0xCF})
                        .masked(0, new int[] {3, 0, 0, 0, 2, 0xF0, 0x80, MAGIC}, new int[] {0xFF, 0xFF, 0xF8, 0, 0xFF, 0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    /** TPKT and COTP up to the user data: its length, or -1 for anything but data. */
    static int transport(Cursor in) {
        in.expect(3);
        in.expect(0);
        int length = in.u16();
        int header = in.u8();
        int type = in.u8();
        in.require(length >= 7 && header >= 2 && header + 5 <= length);
        if (type == 0xF0) {
            in.require(header == 2 && (in.u8() & 0x7F) == 0);
            return length - 7;
        }
        in.require(type == 0xE0 || type == 0xD0 || type == 0x80 || type == 0x70);
        in.require(header == length - 5);
        return -(header - 1);
    }

    private static final class Connection implements Dissector {
        private int messages;
        private String last;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = transport(in);
            if (length < 0) {
                called(in.bytes(-length), out);
                in.tentative();
                return Step.MORE;
            }
            if (length == 0) {
                in.tentative();
                return Step.MORE;
            }
            long outer = in.enter(length);
            in.expect(MAGIC);
            int kind = in.u8();
            in.require((kind <= 3 && kind >= 1 || kind == 7) && in.u16() == 0);
            in.u16();
            int parameters = in.u16();
            int data = in.u16();
            int header = kind == 2 || kind == ANSWER ? 12 : 10;
            in.require(header + parameters + data == length);
            if (header == 12) {
                int error = in.u16();
                if (error != 0) {
                    out.set(ERROR, error);
                }
            }
            if (!out.has(KIND)) {
                out.set(KIND, switch (kind) {
                    case JOB -> "job";
                    case 2 -> "ack";
                    case ANSWER -> "answer";
                    default -> "userdata";
                });
            }
            String name = kind == 7 ? "userdata" : parameters > 0 ? function(in.peek(0)) : null;
            boolean fresh = name != null && !name.equals(last);
            if (fresh && kind == JOB || fresh && kind == 7) {
                out.set(FUNCTION, name);
                out.add(FUNCTIONS, name);
            }
            in.leave(outer);
            if (in.commit()) {
                messages++;
                last = name;
            }
            return messages > MOST ? Step.DONE : Step.MORE;
        }

        private static void called(Bytes parameters, Fields out) {
            int at = 5;
            while (parameters.at(at + 1) >= 0) {
                if (parameters.at(at) == 0xC2 && parameters.at(at + 1) == 2) {
                    int place = parameters.at(at + 3);
                    out.set(RACK, place >> 5);
                    out.set(SLOT, place & 31);
                }
                at += 2 + parameters.at(at + 1);
            }
        }

        private static String function(int code) {
            return switch (code) {
                case 0x00 -> "cpu_services";
                case 0x04 -> "read";
                case 0x05 -> "write";
                case 0x1A -> "request_download";
                case 0x1B -> "download_block";
                case 0x1C -> "download_ended";
                case 0x1D -> "start_upload";
                case 0x1E -> "upload";
                case 0x1F -> "end_upload";
                case 0x28 -> "control";
                case 0x29 -> "stop";
                case 0xF0 -> "setup";
                default -> "0x" + Integer.toHexString(code);
            };
        }
    }
}
