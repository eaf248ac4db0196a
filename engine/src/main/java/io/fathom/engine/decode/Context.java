package io.fathom.engine.decode;

import io.fathom.api.Tunnel;
import java.util.List;

/** VLANs and tunnels around a packet. Immutable, interned by the decoder; compare by identity is not enough across decoders. */
public record Context(int[] vlans, List<Tunnel> tunnels) {
    /** Neither VLAN nor tunnel. */
    public static final Context NONE = new Context(new int[0], List.of());
}
