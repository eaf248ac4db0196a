package io.fathom.engine.decode;

/**
 * How frames become packets. Immutable.
 *
 * @param defragment put IP fragments together; default on
 * @param decapsulate look into tunnels; default on (off: a tunnel is a flow of its outer addresses)
 * @param maxDepth IP headers inside each other, and Ethernet headers inside each other, 1 to 16; default 16
 * @param fragmentNanos packet time a datagram may wait for its fragments; default 30 s
 * @param fragmentMemory octets that waiting fragments may take; default 4 MiB
 * @param overlap whose octets count where IPv4 fragments overlap; overlapping IPv6 fragments are dropped (RFC 5722)
 * @param verifyChecksums verify checksums of TCP, UDP, ICMP and ICMPv6, too (that of an IPv4 header always is); default off
 * @param dropBadChecksums drop packets with a wrong checksum, of those verified, instead of counting them only; default off
 */
public record DecodeOptions(
        boolean defragment, boolean decapsulate, int maxDepth, long fragmentNanos, int fragmentMemory, Overlap overlap, boolean verifyChecksums,
        boolean dropBadChecksums) {
    /** Which of two overlapping fragments wins; hosts differ. */
    public enum Overlap {
        /** What came first (Windows, Solaris). */
        FIRST,
        /** What came last (Cisco IOS). */
        LAST,
        /** What came first, where it starts at the same octet or before (BSD, macOS). */
        BSD,
        /** What came first, where it starts before (Linux before 4.19). */
        LINUX
    }

    /** @throws IllegalArgumentException where a bound is out of its range */
    public DecodeOptions {
        if (maxDepth < 1 || maxDepth > 16) {
            throw new IllegalArgumentException("decode depth is 1 to 16: " + maxDepth);
        }
        if (fragmentNanos <= 0) {
            throw new IllegalArgumentException("fragment timeout is above 0: " + fragmentNanos);
        }
        if (fragmentMemory < 0) {
            throw new IllegalArgumentException("fragment memory is 0 octets or more: " + fragmentMemory);
        }
    }

    /** The documented defaults. */
    public static DecodeOptions defaults() {
        return new DecodeOptions(true, true, 16, 30_000_000_000L, 4 << 20, Overlap.FIRST, false, false);
    }

    public DecodeOptions withoutDefragmentation() {
        return new DecodeOptions(false, decapsulate, maxDepth, fragmentNanos, fragmentMemory, overlap, verifyChecksums, dropBadChecksums);
    }

    public DecodeOptions withoutDecapsulation() {
        return new DecodeOptions(defragment, false, maxDepth, fragmentNanos, fragmentMemory, overlap, verifyChecksums, dropBadChecksums);
    }

    public DecodeOptions withDepth(int most) {
        return new DecodeOptions(defragment, decapsulate, most, fragmentNanos, fragmentMemory, overlap, verifyChecksums, dropBadChecksums);
    }

    public DecodeOptions withFragments(long nanos, int memory, Overlap policy) {
        return new DecodeOptions(defragment, decapsulate, maxDepth, nanos, memory, policy, verifyChecksums, dropBadChecksums);
    }

    /** Transport checksums are verified; wrong ones are counted. */
    public DecodeOptions verifyingChecksums() {
        return new DecodeOptions(defragment, decapsulate, maxDepth, fragmentNanos, fragmentMemory, overlap, true, dropBadChecksums);
    }

    /** All checksums are verified, and packets with a wrong one dropped. */
    public DecodeOptions droppingBadChecksums() {
        return new DecodeOptions(defragment, decapsulate, maxDepth, fragmentNanos, fragmentMemory, overlap, true, true);
    }
}
