package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Megaco or H.248 in text form (RFC 3525): the message header. */
public final class Megaco extends Protocol {
    public Megaco() {
        super("Megaco", Description.of("Gateways told what to do", "RFC 3525", "voip"),
                Hints.udp(2944).orTcp(2944).prefix("!/").prefix("MEGACO/"), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek(0) == '!') {
                in.expect("!/");
            } else {
                in.expect("MEGACO/");
            }
            int version = in.u8();
            in.require(version >= '1' && version <= '3');
            int space = in.u8();
            in.require(space == ' ' || space == '\t' || space == '\r' || space == '\n');
            var rest = in.bytes(Math.min(in.remaining(), 64));
            in.require(rest.at(0) == '[' || rest.at(0) == '<' || rest.at(0) >= 'A' && rest.at(0) <= 'z' || rest.at(0) >= '0' && rest.at(0) <= '9');
            in.commit();
            return Step.DONE;
        };
    }
}
