package io.fathom.engine.flow;

/**
 * What a flow table tells its worker; called on the worker's thread, inside the table's own methods, of which only those that read and set fields of
 * records may be called back.
 */
public interface FlowListener {
    /**
     * A flow ends; its record can be read during this call and is reused afterwards.
     *
     * @param time nanoseconds since 1970: for an idle timeout exactly its latest packet plus the timeout, otherwise the packet time at which it
     *     was decided
     */
    void ended(int record, EndReason reason, long time);

    /**
     * These flows will end next, when the table is closed: a chance to load what that will take.
     *
     * @param records holds their numbers in {@code [from, to)}
     */
    default void ahead(int[] records, int from, int to) {}

    /**
     * A flow has lasted one or more active timeouts since the last such call and goes on; the packet in hand is not counted yet. Only where the
     * option is set.
     *
     * @param time nanoseconds since 1970 of the latest multiple of the active timeout, counted from the flow's start
     */
    default void activeTimeout(int record, long time) {}
}
