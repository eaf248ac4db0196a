package io.fathom.engine.decode;

/**
 * How frames become packets. Immutable.
 *
 * @param defragment put IP fragments together; default on
 * @param decapsulate look into tunnels; default on (off: a tunnel is a flow of its outer addresses)
 * @param maxDepth IP and Ethernet headers inside each other, 1 to 16; default 16
 * @param fragmentNanos packet time a datagram may wait for its fragments; default 30 s
 * @param fragmentMemory octets that waiting fragments may take; default 4 MiB
 * @param overlap whose octets count where IPv4 fragments overlap; overlapping IPv6 fragments are dropped (RFC 5722)
 * @param dropBadChecksums drop packets with a wrong IPv4 header checksum instead of counting them only; default off
 */
public record DecodeOptions(
        boolean defragment, boolean decapsulate, int maxDepth, long fragmentNanos, int fragmentMemory, Overlap overlap, boolean dropBadChecksums) {
    /** Which of two overlapping fragments wins. */
    public enum Overlap {
        /** What came first. */
        FIRST,
        /** What came last. */
        LAST
    }

    /** The documented defaults. */
    public static DecodeOptions defaults() {
        return new DecodeOptions(true, true, 16, 30_000_000_000L, 4 << 20, Overlap.FIRST, false);
    }

    public DecodeOptions withoutDefragmentation() {
        return new DecodeOptions(false, decapsulate, maxDepth, fragmentNanos, fragmentMemory, overlap, dropBadChecksums);
    }

    public DecodeOptions withoutDecapsulation() {
        return new DecodeOptions(defragment, false, maxDepth, fragmentNanos, fragmentMemory, overlap, dropBadChecksums);
    }

    public DecodeOptions withFragments(long nanos, int memory, Overlap policy) {
        return new DecodeOptions(defragment, decapsulate, maxDepth, nanos, memory, policy, dropBadChecksums);
    }

    public DecodeOptions droppingBadChecksums() {
        return new DecodeOptions(defragment, decapsulate, maxDepth, fragmentNanos, fragmentMemory, overlap, true);
    }
}
