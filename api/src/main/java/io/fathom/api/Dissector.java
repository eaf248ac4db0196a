package io.fathom.api;

/**
 * Reads one protocol on one flow. Worker thread only; holds the state of its flow; logs nothing, throws nothing, never sees the engine.
 *
 * <p>For a stream (TCP) {@code read} gets all contiguous bytes of one side since the last {@link Cursor#commit} or
 * {@link Cursor#tentative}, and is called again while it makes progress. For datagrams each call gets exactly one datagram; what it leaves
 * unread is dropped. State of the dissector itself must change only right before or after a commit, so that reading the same bytes again is harmless.
 */
public interface Dissector {

    /**
     * Reads what {@code in} holds from {@code side} and puts what it finds into {@code out}.
     *
     * @param side who sent these bytes
     * @param in sticky, bounds-checked; never throws
     * @param out values and requests that take effect at the next commit, and are dropped where none follows
     */
    Step read(Side side, Cursor in, Fields out);

    /**
     * Bytes of a stream are missing for good (lost by the capture, or given up waiting for). The default stops the dissector, keeping what is known.
     * Return {@link Step#MORE} to go on with the first byte after the gap.
     *
     * @param length missing bytes, above zero
     */
    default Step gap(Side side, long length, Fields out) {
        return Step.DONE;
    }

    /**
     * What {@link Cursor#discard} passed over on a stream is over: all of it has passed, or the flow has ended in its midst. Called once for each such request, before the
     * next read of that side. What is set here needs no commit.
     *
     * @param left bytes of it that had not come when the flow ended, else 0
     * @param lost bytes of it that are missing for good
     */
    default void discarded(Side side, long left, long lost, Fields out) {}

    /** The flow ended: the last chance to publish what is half-done. What is set here needs no commit. */
    default void end(Fields out) {}
}
