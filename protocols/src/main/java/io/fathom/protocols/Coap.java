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
 * CoAP over UDP (RFC 7252): method or answer, token, options, the path and host of the first request. A message of one side with a path or
 * a content format is enough on the usual port; elsewhere the answer with the same token must come. Payload and CoAP over TCP are not read.
 */
public final class Coap extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("coap");
    static final Field<String> METHOD = FIELDS.text("method", "method of the first request");
    static final Field<String> PATH = FIELDS.text("uri_path", "path of the first request");
    static final Field<String> HOST = FIELDS.text("uri_host", "host the first request asked for").as(Role.HOST);
    static final Field<String> CODE = FIELDS.text("code", "code of the first answer, such as 2.05");
    static final Field<Long> ID = FIELDS.number("message_id", "number of the first message");

    private static final String[] METHODS = {null, "GET", "POST", "PUT", "DELETE", "FETCH", "PATCH", "iPATCH"};

    public Coap() {
        super(
                "CoAP",
                Description.of("Constrained Application Protocol, for small devices", "RFC 7252", "iot"),
                Hints.udp(5683).masked(0, new int[] {0x40, 1}, new int[] {0xC0, 0xFF}).masked(0, new int[] {0x40, 2}, new int[] {0xC0, 0xFE})
                        .masked(0, new int[] {0x40, 4}, new int[] {0xC0, 0xFC}).masked(0, new int[] {0x40, 0x40}, new int[] {0xC0, 0xE0})
                        .masked(0, new int[] {0x40, 0x80}, new int[] {0xC0, 0xE0}).portsToo(),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange(flow.port(Side.RESPONDER) == 5683 || flow.port(Side.INITIATOR) == 5683);
    }

    private static final class Exchange implements Dissector {
        private final boolean usual;
        private Side asker;
        private int id;
        private Bytes token;

        Exchange(boolean usual) {
            this.usual = usual;
        }

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int first = in.u8();
            int code = in.u8();
            int number = in.u16();
            int width = first & 15;
            int kind = first >> 4 & 3;
            in.require(first >> 6 == 1 && width <= 8);
            boolean request = code > 0 && code < METHODS.length;
            boolean answer = code >> 5 == 2 && (code & 31) <= 31 || code >> 5 == 4 || code >> 5 == 5 && (code & 31) <= 8;
            in.require(request && kind <= 1 || answer && kind != 3 || code == 0 && width == 0 && in.remaining() == 0);
            Bytes mark = Bytes.of(in.bytes(width).copy());
            if (!in.ok()) {
                return Step.MORE;
            }
            boolean strong = options(in, request, out);
            boolean pair = asker != null && side != asker && (answer && same(mark, token) || kind >= 2 && number == id);
            if (request && !out.has(METHOD)) {
                out.set(METHOD, METHODS[code]);
                out.set(ID, number);
            } else if (answer && !out.has(CODE)) {
                out.set(CODE, (code >> 5) + "." + (code & 31) / 10 + (code & 31) % 10);
            }
            boolean sure = pair || usual && strong;
            if (sure ? in.commit() : in.tentative()) {
                if (request) {
                    asker = side;
                    id = number;
                    token = mark;
                }
            }
            return pair && answer ? Step.DONE : Step.MORE;
        }

        private static boolean same(Bytes a, Bytes b) {
            boolean same = a.length() == b.length();
            for (int i = 0; i < a.length() && same; i++) {
                same = a.at(i) == b.at(i);
            }
            return same;
        }

        /** True where the options end where they should and one of them is telling. */
        private static boolean options(Cursor in, boolean request, Fields out) {
            var path = new StringBuilder();
            int option = 0;
            boolean telling = false;
            while (in.ok() && in.remaining() > 0 && in.peek(0) != 0xFF) {
                int head = in.u8();
                option += extended(head >> 4, in);
                Bytes value = in.bytes(extended(head & 15, in));
                in.require(option > 0 && option <= 2053);
                switch (option) {
                    case 3 -> {
                        in.require(value.printable() && value.length() > 0);
                        out.set(HOST, value);
                        telling = true;
                    }
                    case 11 -> {
                        in.require(value.printable());
                        telling |= value.length() > 0;
                        if (path.length() < 1024) {
                            path.append('/').append(value);
                        }
                    }
                    case 6, 12, 14, 17, 23, 27, 28 -> {
                        in.require(value.length() <= 4);
                        telling = true;
                    }
                    case 4, 15 -> in.require(value.length() > 0);
                    // Drafts before the RFC numbered the options otherwise; this path is RFC 6690's.
                    default -> telling |= value.is(".well-known");
                }
            }
            if (in.remaining() > 0) {
                in.u8();
                in.require(in.remaining() > 0);
                in.skip(in.remaining());
            }
            if (request && !path.isEmpty() && !out.has(PATH)) {
                out.set(PATH, path.toString());
            }
            return telling && in.ok();
        }

        private static int extended(int nibble, Cursor in) {
            in.require(nibble != 15);
            return nibble < 13 ? nibble : nibble == 13 ? 13 + in.u8() : 269 + in.u16();
        }
    }
}
