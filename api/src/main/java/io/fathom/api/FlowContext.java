package io.fathom.api;

/** What a dissector may know of its flow when it opens. Valid for the flow's life; worker thread only. */
public interface FlowContext {
    Transport transport();

    /** IANA protocol number, 0 to 255. */
    int ipProtocol();

    /** Port 0 to 65535, or 0 where the transport has none. */
    int port(Side side);

    /** Network address in network order: 4 or 16 bytes; a fresh copy. */
    byte[] address(Side side);

    /** Nanoseconds since 1970-01-01T00:00Z of the packet in hand. */
    long now();

    /** True where the flow's beginning was seen (TCP: its SYN; otherwise always). */
    boolean fromStart();

    /** True where another protocol went before on this flow and handed over, such as by an upgrade. */
    default boolean handedOver() {
        return false;
    }

    /** True where the datagram in hand was cut by the capture's snap length. */
    boolean truncated();

    /** True where somebody subscribed to this field, so that work to derive it is not in vain. */
    boolean wants(Field<?> field);

    /** True where somebody subscribed to one of the other sets that the protocol declares; where not, nothing should be done or kept for it. */
    default boolean wants(FieldSet other) {
        return false;
    }

    /** What the flow that announced this one said of it ({@link Fields#expect}), or null. To be asked while the dissector opens. */
    default String announced() {
        return null;
    }

    /** True where this side of a TCP connection has said that it sends no more. */
    default boolean closed(Side side) {
        return false;
    }
}
