package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** WireGuard: handshake messages by type and exact length; transport messages by their counters. */
public final class WireGuard extends Protocol {
    public WireGuard() {
        super("WireGuard", Description.of("Tunnels with few moving parts", "wireguard.com/protocol", "vpn").asEncrypted(),
                Hints.udp(51820).prefix(1, 0, 0, 0).prefix(2, 0, 0, 0).prefix(4, 0, 0, 0), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        long[] last = {-1, -1};
        int[] seen = new int[2];
        return (side, in, out) -> {
            int size = in.remaining();
            int type = in.u8();
            in.require(in.u24() == 0);
            if (type == 1 || type == 2 || type == 3) {
                in.require(size == (type == 1 ? 148 : type == 2 ? 92 : 64));
                in.rest();
                if (type != 3) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
                return Step.MORE;
            }
            in.require(type == 4 && size >= 32 && (size & 15) == 0);
            in.u32();
            long counter = in.i64le();
            int s = side.ordinal();
            in.require(counter >= 0 && counter < 1L << 48 && (last[s] < 0 || counter > last[s] - 64 && counter < last[s] + 256));
            if (in.ok()) {
                last[s] = counter;
                in.rest();
                if (++seen[s] >= 4) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
            }
            return Step.MORE;
        };
    }
}
