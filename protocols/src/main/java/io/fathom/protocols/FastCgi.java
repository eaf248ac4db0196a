package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** FastCGI: the begin-request record. */
public final class FastCgi extends Protocol {
    public FastCgi() {
        super("FastCGI", Description.of("Programs behind a web server", "FastCGI 1.0", "middleware"),
                Hints.tcp(9000).prefix(1, 1, 0).prefix(1, 9, 0, 0), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.require(in.u8() == 1);
            int type = in.u8();
            int id = in.u16();
            int length = in.u16();
            int padding = in.u8();
            in.require(in.u8() == 0);
            in.require(type == 1 && length == 8 && padding < 8 && id > 0 || type == 9 && id == 0);
            if (type == 1) {
                int role = in.u16();
                in.require(role >= 1 && role <= 3 && in.u8() <= 1);
                in.require(in.u32() == 0 && in.u8() == 0);
            }
            in.commit();
            return Step.DONE;
        };
    }
}
