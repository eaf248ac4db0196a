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
 * FIX, Financial Information eXchange, in tag-value form (FIX 4.0 to 5.0 SP2, FIXT 1.1): version, type, sender and target of the first
 * message. Later messages and the binary encodings are not read.
 */
public final class Fix extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("fix");
    static final Field<String> VERSION = FIELDS.text("version", "what the first message says it is, such as FIX.4.4");
    static final Field<String> TYPE = FIELDS.text("type", "type of the first message, such as A for logon");
    static final Field<String> SENDER = FIELDS.text("sender", "who sends the first message");
    static final Field<String> TARGET = FIELDS.text("target", "whom it is for");

    private static final int SOH = 1;

    public Fix() {
        super(
                "FIX",
                Description.of("Orders and trades between brokers and exchanges", "FIX 4.4, FIXT 1.1", "middleware"),
                Hints.tcp().prefix("8=FIX").masked(0, new int[] {'8', '=', 0, SOH, '9', '='}, new int[] {0xFF, 0xFF, 0, 0xFF, 0xFF, 0xFF}),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Session();
    }

    private static final class Session implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("8=");
            Bytes version = in.until(SOH, 12);
            in.expect("9=");
            long length = in.until(SOH, 9).decimal();
            in.require(version.printable() && length >= 5 && length < 10_000_000);
            in.expect("35=");
            Bytes type = in.until(SOH, 4);
            in.require(type.printable() && !type.isEmpty());
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(VERSION, version);
            out.set(TYPE, type);
            // Sender and target stand in the head, which is ordered only in its first three fields.
            Bytes rest = in.bytes((int) Math.min(length - type.length() - 4, 512));
            int at = 0;
            for (int i = 0; i < 8 && at < rest.length(); i++) {
                int end = rest.indexOf(SOH, at);
                if (end < 0) {
                    break;
                }
                Bytes field = rest.sub(at, end);
                if (field.startsWith("49=")) {
                    out.set(SENDER, field.sub(3));
                } else if (field.startsWith("56=")) {
                    out.set(TARGET, field.sub(3));
                }
                at = end + 1;
            }
            in.commit();
            return Step.DONE;
        }
    }
}
