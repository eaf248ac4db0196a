package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;

/** LISP control messages (RFC 9301) and data headers (RFC 9300). */
public final class Lisp extends Protocol {
    public Lisp() {
        super("LISP", Description.of("Places apart from names", "RFC 9300, RFC 9301", "tunnel"),
                Hints.udp(4341, 4342), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            boolean control = flow.port(Side.RESPONDER) == 4342 || flow.port(Side.INITIATOR) == 4342;
            if (control) {
                int type = in.u8() >> 4;
                in.require(type >= 1 && type <= 5 || type == 7 || type == 8);
                in.skip(11);
            } else {
                int flags = in.u8();
                in.require((flags & 7) == 0);
                in.skip(7);
                int inner = in.u8();
                in.require(inner == 0x45 || inner >> 4 == 6);
                in.skip(19);
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
