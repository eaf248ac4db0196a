package io.fathom.protocols;

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
 * DRDA of DB2 and Derby (The Open Group DRDA volume 3): chains of data streams, their code points, the server's and the requester's name in
 * clear. Statements are not read.
 */
public final class Drda extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("drda");
    static final Field<String> COMMAND = FIELDS.text("command", "code point of the first object, in hexadecimal or by name");
    static final Field<Long> CORRELATION = FIELDS.number("correlation", "correlation of the first data stream");

    public Drda() {
        super("DRDA", Description.of("The protocol of DB2 and Derby databases", "DRDA volume 3", "database"),
                Hints.tcp(50000, 446, 1527).masked(2, new int[] {0xD0, 0, 0, 0}, new int[] {0xFF, 0x88, 0, 0}).portsToo(), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Connection();
    }

    private static final class Connection implements Dissector {
        private int streams;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            int length = in.u16();
            in.expect(0xD0);
            int format = in.u8();
            int correlation = in.u16();
            int inner = in.u16();
            int code = in.u16();
            int kind = format & 15;
            in.require((format & 0x80) == 0 && kind >= 1 && kind <= 4 && length >= 10 && inner == length - 6 && code >= 0x1000);
            in.discard(length - 10);
            if (!in.ok()) {
                return Step.MORE;
            }
            if (!out.has(COMMAND)) {
                out.set(CORRELATION, correlation);
                out.set(COMMAND, switch (code) {
                    case 0x1041 -> "EXCSAT";
                    case 0x1443 -> "EXCSATRD";
                    case 0x106D -> "ACCSEC";
                    case 0x106E -> "SECCHK";
                    case 0x2001 -> "ACCRDB";
                    default -> Integer.toHexString(code);
                });
            }
            // Magic and two lengths that agree: 24 bits with the format's; sure with the attributes exchanged first, or twice.
            if (code == 0x1041 || streams > 0 ? in.commit() : in.tentative()) {
                streams++;
            }
            return streams > 1 ? Step.DONE : Step.MORE;
        }
    }
}
