package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** DHCPv6 (RFC 8415): message types of clients, servers and relays, checked by their options. */
public final class DhcpV6 extends Protocol {
    public DhcpV6() {
        super("DHCPv6", Description.of("Addresses for IPv6 hosts", "RFC 8415", "network"), Hints.udp(546, 547), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            int type = in.u8();
            in.require(type >= 1 && type <= 13);
            in.skip(type >= 12 ? 33 : 3);
            int options = 0;
            while (in.remaining() > 0) {
                int code = in.u16();
                in.require(code >= 1 && code <= 255);
                in.skip(in.u16());
                options++;
            }
            in.require(options > 0);
            in.commit();
            return Step.DONE;
        };
    }
}
