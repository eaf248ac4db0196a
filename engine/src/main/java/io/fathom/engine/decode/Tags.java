package io.fathom.engine.decode;

/**
 * What VLAN tags around a TCP or UDP packet say of it. Immutable, decoder thread only.
 *
 * @param outer the first tag's VLAN, 0 to 4095
 * @param inner the second tag's, or {@link #NONE}
 * @param zone as {@link PacketBatch#zone}
 * @param stacks the header stacks: IPv4 with TCP, with UDP, IPv6 with TCP, with UDP
 */
record Tags(int outer, int inner, long zone, Context context, Layers[] stacks) {
    /** There is no second tag. */
    static final int NONE = -1;

    Layers layers(int kind) {
        return stacks[kind];
    }
}
