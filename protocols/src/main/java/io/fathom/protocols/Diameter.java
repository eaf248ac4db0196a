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
 * Diameter over TCP and SCTP (RFC 6733): command, application, session, origin, destination, user and result of each message. Grouped
 * attributes and vendors' own are not read.
 */
public final class Diameter extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("diameter");
    static final Field<Long> COMMAND = FIELDS.number("command", "command code, such as 272 for credit control");
    static final Field<Boolean> REQUEST = FIELDS.flag("request", "a request, not an answer");
    static final Field<Long> APPLICATION = FIELDS.number("application_id", "application, such as 16777251 for S6a");
    static final Field<String> SESSION = FIELDS.text("session_id", "session");
    static final Field<String> ORIGIN = FIELDS.text("origin_host", "the sender's name");
    static final Field<String> REALM = FIELDS.text("origin_realm", "the sender's realm");
    static final Field<String> DESTINATION = FIELDS.text("destination_realm", "realm of the receiver");
    static final Field<String> USER = FIELDS.text("user_name", "the user it is about").personal();
    static final Field<String> PRODUCT = FIELDS.text("product_name", "the sender's software").as(Role.AGENT);
    static final Field<Long> RESULT = FIELDS.number("result_code", "result of an answer, 2001 for success");

    private static final int LARGEST = 32 * 1024;

    public Diameter() {
        super(
                "Diameter",
                Description.of("Authentication, authorization and accounting of carriers", "RFC 6733", "authentication"),
                Hints.tcp(3868, 5868)
                        .orSctp(3868)
                        .masked(0, new int[] {1, 0, 0, 0, 0, 0}, new int[] {0xFF, 0, 0, 3, 0x0F, 0}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Peers();
    }

    private static final class Peers implements Dissector {
        private boolean sure;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect(1);
            int length = in.u24();
            int flags = in.u8();
            int command = in.u24();
            long application = in.u32();
            in.skip(8);
            in.require(length >= 20 && (length & 3) == 0 && (flags & 0x0F) == 0 && command > 0 && (flags & 0xA0) != 0xA0);
            if (length > LARGEST) {
                in.require(sure);
                in.discard(length - 20);
                in.commit();
                return Step.MORE;
            }
            long outer = in.enter(length - 20);
            out.clear();
            out.set(COMMAND, command);
            out.set(REQUEST, (flags & 0x80) != 0);
            out.set(APPLICATION, application);
            int named = 0;
            while (in.ok() && in.remaining() > 0) {
                named += attribute(in, out);
            }
            // Every message names where it comes from.
            in.require(sure || named > 0);
            in.leave(outer);
            out.publish();
            if (in.commit()) {
                sure = true;
            }
            return Step.MORE;
        }

        private static int attribute(Cursor in, Fields out) {
            long code = in.u32();
            int flags = in.u8();
            int length = in.u24();
            int head = (flags & 0x80) != 0 ? 12 : 8;
            in.require((flags & 0x1F) == 0 && length >= head);
            in.skip(head - 8);
            Bytes value = in.bytes(length - head);
            in.skip(Math.min(-length & 3, in.remaining()));
            if (head == 8) {
                switch ((int) code) {
                    case 1 -> out.set(USER, value);
                    case 263 -> out.set(SESSION, value);
                    case 264 -> {
                        out.set(ORIGIN, value);
                        return value.printable() && value.length() > 0 ? 1 : 0;
                    }
                    case 268 -> out.set(RESULT, (long) value.u16(0) << 16 | value.u16(2) & 0xFFFF);
                    case 269 -> out.set(PRODUCT, value);
                    case 283 -> out.set(DESTINATION, value);
                    case 296 -> out.set(REALM, value);
                    default -> { }
                }
            }
            return 0;
        }
    }
}
