package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** The PROXY protocol, versions 1 and 2: the header; what follows is identified anew. */
public final class HaProxy extends Protocol {
    public HaProxy() {
        super("HAProxy", Description.of("Who is behind the balancer", "haproxy.org PROXY protocol", "proxy").as("proxy-protocol"),
                Hints.tcp().prefix("PROXY TCP").prefix("PROXY UNKNOWN").prefix(0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            if (in.peek(0) == 'P') {
                in.expect("PROXY ");
                in.require(in.line(107).printable());
            } else {
                for (int b : new int[] {0x0D, 0x0A, 0x0D, 0x0A, 0x00, 0x0D, 0x0A, 0x51, 0x55, 0x49, 0x54, 0x0A}) {
                    in.expect(b);
                }
                int version = in.u8();
                in.require(version == 0x20 || version == 0x21);
                in.u8();
                in.skip(in.u16());
            }
            out.handOver(null);
            in.commit();
            return Step.DONE;
        };
    }
}
