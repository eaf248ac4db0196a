package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** AJP 1.3: packets of server and container, both needed. */
public final class Ajp extends Protocol {
    public Ajp() {
        super("AJP", Description.of("Servlets behind a web server", "AJP 1.3", "middleware"),
                Hints.tcp(8009).prefix(0x12, 0x34).prefix(0x41, 0x42), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        boolean[] seen = new boolean[2];
        return (side, in, out) -> {
            int magic = in.u16();
            int length = in.u16();
            int code = in.u8();
            in.require(magic == 0x1234 && (code == 2 || code == 7 || code == 8 || code == 10 || length > 0 && seen[0]) || magic == 0x4142 && code >= 3 && code <= 9);
            in.require(length >= 1 && length <= 8192);
            in.discard(length - 1);
            if (in.ok()) {
                seen[magic == 0x1234 ? 0 : 1] = true;
                if (seen[0] && seen[1]) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
