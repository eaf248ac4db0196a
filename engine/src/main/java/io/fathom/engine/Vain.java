package io.fathom.engine;

/**
 * A flow inspected in vain so far, as one number above 0 that stands in its record: no stream, no trial, nothing on the heap. So it is with datagrams that nothing
 * fits, and with TCP segments none of which is where its side would go on.
 */
final class Vain {
    private static final int PAYLOAD_BITS = 24;
    private static final int FROM_START = 1 << 30;

    private Vain() {}

    /**
     * @param payloads that were inspected, 1 or more; those beyond some millions are not told apart
     * @param oddities code of its {@link Oddities}
     */
    static int of(int payloads, int oddities, boolean fromStart) {
        return Math.min(payloads, (1 << PAYLOAD_BITS) - 1) | oddities << PAYLOAD_BITS | (fromStart ? FROM_START : 0);
    }

    static int payloads(int vain) {
        return vain & (1 << PAYLOAD_BITS) - 1;
    }

    static int oddities(int vain) {
        return vain >>> PAYLOAD_BITS & Oddities.CODES - 1;
    }

    static boolean fromStart(int vain) {
        return (vain & FROM_START) != 0;
    }
}
