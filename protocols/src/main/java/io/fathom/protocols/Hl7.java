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
 * HL7 version 2 in the minimal lower layer (HL7 v2.x chapter 2, MLLP release 1): the header segment of the first messages: type,
 * applications, facilities, version. Patients' data are not read.
 */
public final class Hl7 extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("hl7");
    static final Field<String> TYPE = FIELDS.text("type", "type of the first message, such as ADT^A01");
    static final Field<String> APPLICATION = FIELDS.text("sending_application", "who sends the first message").as(Role.AGENT);
    static final Field<String> FACILITY = FIELDS.text("sending_facility", "where it is sent from");
    static final Field<String> RECEIVER = FIELDS.text("receiving_application", "whom it is for");
    static final Field<String> RECEIVING_FACILITY = FIELDS.text("receiving_facility", "where it goes");
    static final Field<String> VERSION = FIELDS.text("version", "version of the standard");

    private static final int MOST = 4096;

    public Hl7() {
        super(
                "HL7",
                Description.of("Messages between systems of hospitals", "HL7 v2, MLLP", "other"),
                Hints.tcp(2575).prefix(0x0B, 'M', 'S', 'H'),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect(0x0B);
            in.expect("MSH");
            int separator = in.peek(0);
            Bytes segment = in.until('\r', MOST);
            in.require(separator > 0x20 && separator < 0x7F && segment.at(5) == separator || segment.at(4) == separator);
            if (!in.ok()) {
                return Step.MORE;
            }
            int at = 1;
            // The separator itself counts as the first field.
            for (int field = 2; field <= 12 && at <= segment.length(); field++) {
                int end = segment.indexOf(separator, at);
                Bytes value = segment.sub(at, end < 0 ? segment.length() : end);
                if (!value.isEmpty()) {
                    switch (field) {
                        case 3 -> out.set(APPLICATION, value);
                        case 4 -> out.set(FACILITY, value);
                        case 5 -> out.set(RECEIVER, value);
                        case 6 -> out.set(RECEIVING_FACILITY, value);
                        case 9 -> out.set(TYPE, value);
                        case 12 -> out.set(VERSION, value);
                        default -> { }
                    }
                }
                if (end < 0) {
                    break;
                }
                at = end + 1;
            }
            in.commit();
            return Step.DONE;
        }
    }
}
