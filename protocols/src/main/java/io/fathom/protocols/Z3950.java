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
 * Z39.50 of libraries (ANSI/NISO Z39.50, ISO 23950): the beginning of a session with the implementations of both sides. Queries and records
 * are not read.
 */
public final class Z3950 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("z3950");
    static final Field<String> CLIENT = FIELDS.text("client", "implementation of the client, with its version").as(Role.AGENT);
    static final Field<String> SERVER = FIELDS.text("server", "implementation of the server, with its version");

    private static final int REQUEST = 0xB4;
    private static final int RESPONSE = 0xB5;

    public Z3950() {
        super("Z39.50", Description.of("Search in catalogues of libraries", "ISO 23950", "other").as("z3950"),
                Hints.tcp(210).masked(0, new int[] {REQUEST, 0, 0x83}, new int[] {0xFE, 0x80, 0xFF})
                        .masked(0, new int[] {REQUEST, 0x81, 0, 0x83}, new int[] {0xFE, 0xFF, 0, 0xFF}).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int kind = in.u8();
            in.require(kind == REQUEST || kind == RESPONSE);
            long outer = in.enter(length(in));
            int expected = 0x83;
            String name = null;
            while (in.ok() && in.remaining() > 0) {
                int tag = in.u8();
                if (tag == 0x9F) {
                    tag = tag << 8 | in.u8();
                }
                int size = length(in);
                // Version, options and both sizes come first, in this order, after a reference that may be missing.
                in.require(expected > 0x86 || tag == expected || tag == 0x82);
                expected += tag == expected ? 1 : 0;
                Bytes value = in.bytes(size);
                if ((tag == 0x9F6F || tag == 0x9F70) && value.printable()) {
                    name = name == null ? value.toString() : name + " " + value;
                }
            }
            in.require(expected > 0x86);
            in.leave(outer);
            out.set(kind == REQUEST ? CLIENT : SERVER, name);
            in.commit();
            return kind == RESPONSE ? Step.DONE : Step.MORE;
        }

        private static int length(Cursor in) {
            int first = in.u8();
            in.require(first < 0x80 || first == 0x81 || first == 0x82);
            return first < 0x80 ? first : first == 0x81 ? in.u8() : in.u16();
        }
    }
}
