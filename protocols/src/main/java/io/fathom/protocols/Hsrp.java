package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** HSRP versions 1 and 2 (RFC 2281). */
public final class Hsrp extends Protocol {
    public Hsrp() {
        super("HSRP", Description.of("A Cisco router that stands in for another", "RFC 2281", "routing"),
                Hints.udp(1985, 2029), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int size = in.remaining();
            int version = in.u8();
            int code = in.u8();
            if (version == 0) {
                int state = in.u8();
                in.require(code <= 3 && size >= 16 && (state == 0 || state == 1 || state == 2 || state == 4 || state == 8 || state == 16 || code == 3));
            } else {
                in.require(version <= 4 && code >= 4 && code + 2 <= size);
                int kind = in.u8();
                in.require(kind <= 2);
            }
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
