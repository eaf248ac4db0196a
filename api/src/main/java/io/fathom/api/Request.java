package io.fathom.api;

/** What a dissector asks of the engine besides values; takes effect at the commit. */
public sealed interface Request {
    /**
     * Publish a copy of the values as an event of the set's type.
     *
     * @param beside values of the dissector's own set that belong to an event of another set; else null
     */
    record Publish(Values values, Values beside) implements Request {}

    /** The next protocol starts at the byte after this commit on both sides; a null id: identify anew. */
    record HandOver(String protocolId) implements Request {}

    /** This protocol carries another one that needs no dissector of its own (SOAP in HTTP): the path grows. */
    record Carries(String protocol, String category, String why, Method method) implements Request {}

    /** The dissector itself knows the application. */
    record Names(String application, String category, String why) implements Request {}

    /** What is done with the flow: "audio call", "file transfer", ... */
    record Serves(String serviceType, String why) implements Request {}

    /** Odd traffic, counted once per kind and flow; the name is {@code protocol.kind}. */
    record Odd(String name) implements Request {}

    /** A risk: severity is low, medium, high or critical. */
    record Risk(String name, String severity, String why) implements Request {}

    /**
     * A flow to come: to {@code address}:{@code port} (either end of it), of this protocol.
     *
     * @param address 4 or 16 bytes
     * @param protocolId id of the protocol that will be there
     * @param about what its dissector is to know of it, or null
     */
    record Expect(Transport transport, byte[] address, int port, String protocolId, String why, String about) implements Request {}
}
