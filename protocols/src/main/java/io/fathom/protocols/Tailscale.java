package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** Tailscale's discovery messages between peers, by their magic number. */
public final class Tailscale extends Protocol {
    public Tailscale() {
        super("Tailscale", Description.of("Mesh of WireGuard tunnels", "Tailscale DISCO", "vpn").asEncrypted(),
                Hints.udp(41641).prefix(0x54, 0x53, 0xF0, 0x9F, 0x92, 0xAC), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.require(in.u48() == 0x5453F09F92ACL);
            in.skip(56);
            in.rest();
            in.commit();
            return Step.DONE;
        };
    }
}
