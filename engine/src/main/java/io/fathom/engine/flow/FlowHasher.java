package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;

/**
 * The keyed hash of a flow's key, equal for both directions: rounds of 64 by 64 to 128 bit multiplication, folded, over key material mixed with
 * secret words.
 * Who does not know the seed cannot choose addresses that meet in one bucket. Immutable, any thread.
 */
public final class FlowHasher {
    private final long k0;
    private final long k1;
    private final long k2;
    private final long k3;
    private final long k4;

    public FlowHasher(long seed) {
        long state = seed;
        k0 = secret(state += GOLDEN);
        k1 = secret(state += GOLDEN);
        k2 = secret(state += GOLDEN);
        k3 = secret(state += GOLDEN);
        k4 = secret(state + GOLDEN);
    }

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /**
     * Fills {@link PacketBatch#hash} and the columns of the key.
     *
     * @return whether some row is IPv6
     */
    public boolean hash(PacketBatch batch) {
        int size = batch.size;
        int[] flags = batch.flags;
        int[] sourcePort = batch.sourcePort;
        int[] destinationPort = batch.destinationPort;
        int[] protocol = batch.ipProtocol;
        int[] direction = batch.direction;
        long[] addresses = batch.addresses;
        long[] key = batch.key;
        // As if all were IPv4; in loops of which the compiler makes vector instructions.
        keys(batch, size);
        directions(batch, size);
        hashes(batch, size);
        int any = 0;
        for (int i = 0; i < size; i++) {
            any |= flags[i];
        }
        if ((any & PacketBatch.V6) == 0) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if ((flags[i] & PacketBatch.V6) != 0) {
                hash6(batch, i);
                long ports = Integer.rotateLeft(sourcePort[i] << 16 | destinationPort[i], direction[i] << 4);
                addresses[i] = 0;
                key[i] = ports << 32 | protocol[i] | FlowRecords.LIVE | FlowRecords.V6;
            }
        }
        return true;
    }

    /** The columns of the key. */
    private static void keys(PacketBatch batch, int size) {
        long[] sourceLow = batch.sourceLow;
        long[] destinationLow = batch.destinationLow;
        int[] sourcePort = batch.sourcePort;
        int[] destinationPort = batch.destinationPort;
        int[] protocol = batch.ipProtocol;
        long[] addresses = batch.addresses;
        long[] key = batch.key;
        for (int i = 0; i < size; i++) {
            long source = sourceLow[i] << 16 | sourcePort[i];
            long destination = destinationLow[i] << 16 | destinationPort[i];
            long lower = Math.min(source, destination);
            long higher = Math.max(source, destination);
            addresses[i] = lower >>> 16 << 32 | higher >>> 16;
            key[i] = lower << 48 | (higher & 0xffff) << 32 | protocol[i] | FlowRecords.LIVE;
        }
    }

    private static void directions(PacketBatch batch, int size) {
        long[] sourceLow = batch.sourceLow;
        long[] destinationLow = batch.destinationLow;
        int[] sourcePort = batch.sourcePort;
        int[] destinationPort = batch.destinationPort;
        int[] direction = batch.direction;
        for (int i = 0; i < size; i++) {
            long source = sourceLow[i] << 16 | sourcePort[i];
            long destination = destinationLow[i] << 16 | destinationPort[i];
            direction[i] = (int) (destination - source >>> 63);
        }
    }

    private void hashes(PacketBatch batch, int size) {
        long[] addresses = batch.addresses;
        long[] key = batch.key;
        int[] protocol = batch.ipProtocol;
        long[] zone = batch.zone;
        long[] hash = batch.hash;
        for (int i = 0; i < size; i++) {
            long both = addresses[i];
            long word = key[i];
            hash[i] = hash4(both >>> 32 << 16 | word >>> 48, (both & 0xffff_ffffL) << 16 | word >>> 32 & 0xffff, protocol[i], zone[i]);
        }
    }

    private void hash6(PacketBatch batch, int row) {
        long sourceHigh = batch.sourceHigh[row];
        long sourceLow = batch.sourceLow[row];
        long destinationHigh = batch.destinationHigh[row];
        long destinationLow = batch.destinationLow[row];
        int order = Long.compareUnsigned(sourceHigh, destinationHigh);
        if (order == 0) {
            order = Long.compareUnsigned(sourceLow, destinationLow);
        }
        if (order == 0) {
            order = Integer.compare(batch.sourcePort[row], batch.destinationPort[row]);
        }
        if (order <= 0) {
            batch.direction[row] = 0;
            batch.hash[row] = hash6(sourceHigh, sourceLow, destinationHigh, destinationLow, batch.sourcePort[row] << 16 | batch.destinationPort[row],
                    batch.ipProtocol[row], batch.zone[row]);
        } else {
            batch.direction[row] = 1;
            batch.hash[row] = hash6(destinationHigh, destinationLow, sourceHigh, sourceLow, batch.destinationPort[row] << 16 | batch.sourcePort[row],
                    batch.ipProtocol[row], batch.zone[row]);
        }
    }

    /** IPv4: each end as address and port in 48 bits, the lower first. One round: the words are secret, and so is the zone where it is not 0. */
    long hash4(long low, long high, int protocol, long zone) {
        return fold(low ^ (long) protocol << 48 ^ k0, high ^ zone ^ k1);
    }

    /** IPv6: the end with the lower address and port first. */
    long hash6(long lowHigh, long lowLow, long highHigh, long highLow, int ports, int protocol, long zone) {
        long low = fold(lowHigh ^ k0, lowLow ^ k1);
        long both = fold(low ^ highHigh ^ k2, highLow ^ k3);
        return fold(fold(both ^ ((long) protocol << 32 | ports & 0xffffffffL) ^ k4, low ^ k0) ^ k2, zone ^ k3);
    }

    /** An endpoint: address and zone. */
    long hash(long high, long low, long zone) {
        return fold(fold(high ^ k2, low ^ k1) ^ k4, zone ^ k3);
    }

    /**
     * The worker that owns the flows of a hash, 0 to workers - 1; uses bits that the flow table does not pick its buckets by.
     */
    public static int worker(long hash, int workers) {
        return (int) ((hash >>> 16 & 0xffffffffL) * workers >>> 32);
    }

    private static long fold(long a, long b) {
        return a * b ^ Math.unsignedMultiplyHigh(a, b);
    }

    /** A finalizer of the SplitMix family; odd results only, so that no secret word is zero. */
    private static long secret(long state) {
        long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return (z ^ z >>> 31) | 1;
    }
}
