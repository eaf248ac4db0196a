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

/**
 * ANSI C12.22 of meters over TCP and UDP (ANSI C12.22, RFC 6142): the parts of the message by their tags, the titles called and calling.
 * Services inside, mostly encrypted, are not read.
 */
public final class C1222 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("c1222");
    static final Field<String> CALLED = FIELDS.text("called", "title of the receiver, as encoded, in hexadecimal");
    static final Field<String> CALLING = FIELDS.text("calling", "title of the sender, as encoded, in hexadecimal");

    public C1222() {
        super("ANSI C12.22", Description.of("Networks of electricity meters", "ANSI C12.22, RFC 6142", "industrial").as("c1222"),
                Hints.tcp(1153).orUdp(1153).masked(0, new int[] {0x60, 0, 0xA0}, new int[] {0xFF, 0x80, 0xF0})
                        .masked(0, new int[] {0x60, 0x81, 0, 0xA0}, new int[] {0xFF, 0xFF, 0, 0xF0}), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect(0x60);
            long outer = in.enter(length(in));
            boolean invocation = false;
            boolean user = false;
            boolean title = false;
            int last = 0;
            while (in.ok() && in.remaining() > 0) {
                int tag = in.u8();
                int size = length(in);
                int inner = in.peek(0);
                in.require(tag > last && !user);
                last = tag;
                switch (tag) {
                    case 0xA1, 0xA7, 0xAB -> { }
                    case 0xA2, 0xA6 -> {
                        in.require(inner == 6 || inner == 0x0D || inner == 0x80);
                        Bytes value = in.bytes(size);
                        out.set(tag == 0xA2 ? CALLED : CALLING, value.sub(2).hex());
                        size = 0;
                        title = true;
                    }
                    case 0xA8, 0xA4 -> {
                        in.require(inner == 2);
                        invocation |= tag == 0xA8;
                    }
                    case 0x8B, 0xAC -> in.require(size > 0);
                    case 0xBE -> {
                        in.require(inner == 0x28);
                        user = true;
                    }
                    default -> in.reject();
                }
                in.skip(size);
            }
            in.require(user && invocation && title || !in.ok());
            in.leave(outer);
            in.commit();
            return Step.DONE;
        }

        /** A definite length of one to three octets. */
        private static int length(Cursor in) {
            int first = in.u8();
            in.require(first < 0x80 || first == 0x81 || first == 0x82);
            return first < 0x80 ? first : first == 0x81 ? in.u8() : in.u16();
        }
    }
}
