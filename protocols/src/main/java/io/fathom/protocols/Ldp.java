package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** LDP (RFC 5036): PDU header and the first message. */
public final class Ldp extends Protocol {
    public Ldp() {
        super("LDP", Description.of("Labels between routers", "RFC 5036", "routing"),
                Hints.udp(646).orTcp(646), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.require(in.u16() == 1);
            int length = in.u16();
            in.u32();
            in.u16();
            int type = in.u16() & 0x7FFF;
            int message = in.u16();
            in.require(length >= 14 && length <= 4096 && message + 10 <= length && (type == 1 || type >= 0x100 && type <= 0x4FF));
            if (in.ok()) {
                in.rest();
                in.commit();
            }
            return Step.DONE;
        };
    }
}
