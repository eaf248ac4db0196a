package io.fathom.api;

/**
 * Receives what a subscription asked for. Each worker has a handler of its own and calls it on its own thread, so no locks are needed inside one. An
 * exception ends the run: it is the embedder's.
 */
public interface EventHandler {
    /** A flow ended, or its active timeout passed. */
    default void flow(Flow flow) {}

    /** The classification of a living flow changed. */
    default void classified(Flow flow) {}

    /** A dissector published a transaction. */
    default void transaction(Flow flow, Values values, long time, Side side) {}

    /**
     * A dissector published an event: of its own set, or of another one, such as a file it carries.
     *
     * @param beside what the event belongs to, such as the exchange of HTTP that carried the file; null where it stands alone
     */
    default void transaction(Flow flow, Values values, Values beside, long time, Side side) {
        transaction(flow, values, time, side);
    }

    /** Something odd; the flow is null where it belongs to none. */
    default void anomaly(Flow flow, Anomaly anomaly) {}

    /** An endpoint has been idle for long or had to make room: it is forgotten, and begins anew with its next flow. */
    default void endpoint(Endpoint endpoint) {}

    /** No more events on this worker. */
    default void done() {}
}
