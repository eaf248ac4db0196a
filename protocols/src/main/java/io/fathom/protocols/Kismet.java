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
 * Kismet server protocol (Kismet documentation, "client/server protocol", before 2016): the greeting with version and name of the server.
 */
public final class Kismet extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("kismet");
    static final Field<String> VERSION = FIELDS.text("version", "version and start time the server greets with");
    static final Field<String> SERVER = FIELDS.text("server", "the server's name");

    public Kismet() {
        super("Kismet", Description.of("Observers of wireless networks", "Kismet documentation", "monitoring"),
                Hints.tcp(2501).prefix("*KISMET: "), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Greeting();
    }

    private static final class Greeting implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("*KISMET: ");
            Bytes line = in.line(512);
            int open = line.indexOf(1);
            int close = line.indexOf(1, open + 1);
            in.require(open > 0 && close > open);
            out.set(VERSION, line.sub(0, open).trim());
            out.set(SERVER, line.sub(open + 1, close));
            in.commit();
            return Step.DONE;
        }
    }
}
