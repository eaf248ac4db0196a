package io.fathom.engine.flow;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The endpoints of one worker: addresses with what their flows did, off-heap. It is touched when a flow begins and when it ends, never by the packets in
 * between. Worker only.
 *
 * <p>A record takes 28 words of 8 octets, the least significant bits first:
 * <pre>
 * word 0-1    address: IPv4 as 0 and its 32 bits; word 0 of a free record: number of the next free one
 * word 2      zone
 * word 3      live (1), IPv6 (1), unused (30), context (32)
 * word 4      time it was first seen, nanoseconds since 1970
 * word 5      time it was last seen
 * word 6      flows it had
 * word 7      flows open (32), flows of applications beyond the sixteenth (32, sticks at the most)
 * word 8-9    packets and octets it sent
 * word 10-11  packets and octets it was sent
 * word 12-27  sixteen applications: number, 0 for none (16), flows (48)
 * </pre>
 * An endpoint thus takes 224 octets and some 11 for its place in the index.
 */
public final class EndpointTable {
    /** Octets of a record without its index entry. */
    static final int OCTETS = 224;

    /** Applications that an endpoint has room for. */
    public static final int APPLICATIONS = 16;

    private static final int WORDS = OCTETS / Long.BYTES;
    private static final int ADDRESS = 0;
    private static final int ZONE = 2;
    private static final int KEY = 3;
    private static final int FIRST = 4;
    private static final int LAST = 5;
    private static final int FLOWS = 6;
    private static final int OPEN = 7;
    private static final int UP = 8;
    private static final int DOWN = 10;
    private static final int APPLICATION = 12;
    private static final long LIVE = 1;
    private static final long V6 = 2;
    private static final long OPEN_BITS = 0xffffffffL;
    private static final long ONE_OTHER = 1L << 32;

    /** Most application numbers. */
    public static final int MOST_NUMBER = 0xffff;

    private static final int SLAB_BITS = 12;
    private static final int SLAB = 1 << SLAB_BITS;
    private static final int SMALLEST = 1 << 6;
    private static final int NONE = -1;
    private static final int SAMPLE = 16;
    private static final int MOST_SWEPT = 512;

    private final EndpointListener listener;
    private final FlowHasher hasher;
    private final Memory memory;
    private final FlowIndex index;
    private final FlowIndex.Match match = this::matches;
    private final int cap;
    private final long idle;
    private final long period;

    private LongBuffer[] slabs = new LongBuffer[4];
    private int slabCount;

    /** Records that the first slab has memory for; all others are whole. */
    private int firstCapacity;

    /** Records ever given out. */
    private int used;

    private int free = NONE;
    private int size;
    private int peak;
    private long evictions;
    private long timeouts;

    private long wantedHigh;
    private long wantedLow;
    private long wantedZone;
    private long wantedKey;

    private long clock = Long.MIN_VALUE / 2;
    private long heard = Long.MIN_VALUE;
    private long swept = Long.MIN_VALUE;
    private int hand;
    private int sample;

    /** @param seed key of the hash, so that nobody can choose addresses that meet in one bucket */
    public EndpointTable(EndpointOptions options, long seed, EndpointListener listener) {
        this.listener = listener;
        cap = options.most();
        idle = options.idle();
        period = Math.max(1024, idle / 4);
        hasher = new FlowHasher(seed);
        memory = new Memory(cap * 300L + (16L << 20));
        index = new FlowIndex(memory, this::hash, 0);
    }

    // --- flows

    /** A flow of an address begins. */
    public void began(long high, long low, boolean isV6, long zone, int context, long time) {
        int record = find(high, low, isV6, zone);
        if (record >= 0 && isIdle(record, time)) {
            timeouts++;
            end(record, EndReason.TIMEOUT);
            record = NONE;
        }
        if (record < 0) {
            record = add(high, low, isV6, zone, context, time);
        }
        LongBuffer slab = slab(record);
        int at = offset(record);
        slab.put(at + FLOWS, slab.get(at + FLOWS) + 1);
        slab.put(at + OPEN, slab.get(at + OPEN) + 1);
        seen(slab, at, time, time);
    }

    /**
     * A flow of an address is over.
     *
     * @param start of the flow; an endpoint that was forgotten since begins anew
     * @param application number, 1 to {@link #MOST_NUMBER}, 0 for none
     */
    public void ended(long high, long low, boolean isV6, long zone, int context, long start, long last, long packetsUp, long bytesUp, long packetsDown,
            long bytesDown, int application) {
        int record = find(high, low, isV6, zone);
        if (record < 0) {
            record = add(high, low, isV6, zone, context, start);
        }
        LongBuffer slab = slab(record);
        int at = offset(record);
        long open = slab.get(at + OPEN);
        if ((open & OPEN_BITS) != 0) {
            slab.put(at + OPEN, open - 1);
        }
        seen(slab, at, start, last);
        slab.put(at + UP, slab.get(at + UP) + packetsUp);
        slab.put(at + UP + 1, slab.get(at + UP + 1) + bytesUp);
        slab.put(at + DOWN, slab.get(at + DOWN) + packetsDown);
        slab.put(at + DOWN + 1, slab.get(at + DOWN + 1) + bytesDown);
        if (application != 0) {
            count(slab, at, application);
        }
    }

    private static void seen(LongBuffer slab, int at, long first, long last) {
        if (first < slab.get(at + FIRST)) {
            slab.put(at + FIRST, first);
        }
        if (last > slab.get(at + LAST)) {
            slab.put(at + LAST, last);
        }
    }

    private static void count(LongBuffer slab, int at, int application) {
        for (int i = at + APPLICATION; i < at + WORDS; i++) {
            long word = slab.get(i);
            if (word == 0 || (word & MOST_NUMBER) == application) {
                slab.put(i, word == 0 ? application | 1L << 16 : word + (1L << 16));
                return;
            }
        }
        long open = slab.get(at + OPEN);
        if (open >>> 32 != OPEN_BITS) {
            slab.put(at + OPEN, open + ONE_OTHER);
        }
    }

    // --- finding

    /** The record of an address, or -1. */
    public int find(long high, long low, boolean isV6, long zone) {
        wantedHigh = high;
        wantedLow = low;
        wantedZone = zone;
        wantedKey = isV6 ? LIVE | V6 : LIVE;
        return index.find(hasher.hash(high, low, zone), match);
    }

    private boolean matches(int record) {
        LongBuffer slab = slab(record);
        int at = offset(record);
        return slab.get(at + 1) == wantedLow && slab.get(at) == wantedHigh && slab.get(at + ZONE) == wantedZone
                && (slab.get(at + KEY) & (LIVE | V6)) == wantedKey;
    }

    private long hash(int record) {
        LongBuffer slab = slab(record);
        int at = offset(record);
        return hasher.hash(slab.get(at), slab.get(at + 1), slab.get(at + ZONE));
    }

    private int add(long high, long low, boolean isV6, long zone, int context, long time) {
        int record = size < cap ? allocate() : NONE;
        while (record < 0) {
            evict(time);
            record = allocate();
        }
        long hash = hasher.hash(high, low, zone);
        while (!index.insert(hash, record)) {
            evictions++;
            end(index.occupant(hash), EndReason.EVICTED);
        }
        LongBuffer slab = slab(record);
        int at = offset(record);
        for (int i = FLOWS; i < WORDS; i++) {
            slab.put(at + i, 0);
        }
        slab.put(at, high);
        slab.put(at + 1, low);
        slab.put(at + ZONE, zone);
        slab.put(at + KEY, (isV6 ? LIVE | V6 : LIVE) | (long) context << 32);
        slab.put(at + FIRST, time);
        slab.put(at + LAST, time);
        size++;
        peak = Math.max(peak, size);
        return record;
    }

    // --- records

    /** A record that is free, or -1 where there is no memory for more; then there is one that can be evicted. */
    private int allocate() {
        if (free != NONE) {
            int record = free;
            free = (int) word(record, ADDRESS);
            return record;
        }
        int capacity = slabCount <= 1 ? firstCapacity : slabCount << SLAB_BITS;
        return used < capacity || grow() ? used++ : NONE;
    }

    private boolean grow() {
        boolean first = firstCapacity < SLAB;
        int records = !first ? SLAB : Math.max(SMALLEST, firstCapacity * 2);
        ByteBuffer fresh = memory.forRecords(records * OCTETS);
        if (fresh == null) {
            if (used == 0) {
                throw new IllegalStateException("no off-heap memory for a single endpoint: give the JVM more (-XX:MaxDirectMemorySize)");
            }
            return false;
        }
        LongBuffer words = fresh.asLongBuffer();
        if (first) {
            // The first slab starts small and doubles, so that a small table stays small.
            if (firstCapacity > 0) {
                words.put(0, slabs[0], 0, firstCapacity * WORDS);
                memory.releaseRecords(firstCapacity * OCTETS);
            }
            slabs[0] = words;
            slabCount = 1;
            firstCapacity = records;
            return true;
        }
        if (slabCount == slabs.length) {
            slabs = Arrays.copyOf(slabs, slabCount + (slabCount >> 1));
        }
        slabs[slabCount++] = words;
        return true;
    }

    private LongBuffer slab(int record) {
        return slabs[record >>> SLAB_BITS];
    }

    private static int offset(int record) {
        return (record & SLAB - 1) * WORDS;
    }

    private long word(int record, int word) {
        return slab(record).get(offset(record) + word);
    }

    // --- endings

    private void end(int record, EndReason reason) {
        listener.ended(record, reason);
        index.remove(hash(record), record);
        LongBuffer slab = slab(record);
        int at = offset(record);
        slab.put(at + KEY, 0);
        slab.put(at + ADDRESS, free);
        free = record;
        size--;
    }

    private boolean isIdle(int record, long time) {
        LongBuffer slab = slab(record);
        int at = offset(record);
        return (slab.get(at + OPEN) & OPEN_BITS) == 0 && time - slab.get(at + LAST) > idle;
    }

    /**
     * Tells the packet time that has been reached and looks at a few records, at most 512.
     *
     * @param time nanoseconds since 1970; as for flows, a later one counts once the next call confirms it
     */
    public void advance(long time) {
        long confirmed = heard == Long.MIN_VALUE ? time : Math.min(heard, time);
        heard = time;
        clock = Math.max(clock, confirmed);
        if (swept == Long.MIN_VALUE) {
            swept = clock;
        }
        long passed = clock - swept;
        if (passed < period >> 10 || size == 0) {
            return;
        }
        swept = clock;
        int due = (int) Math.min(MOST_SWEPT, used * Math.min(1.0, (double) passed / period) + 1);
        for (int i = 0; i < due && size > 0; i++) {
            if (hand >= used) {
                hand = 0;
            }
            int record = hand++;
            if (isLive(record) && isIdle(record, clock)) {
                timeouts++;
                end(record, EndReason.TIMEOUT);
            }
        }
    }

    /** Makes room: of the next sixteen endpoints under a moving hand, the one worth least; there is one at least. */
    private void evict(long time) {
        int victim = NONE;
        int lowest = Integer.MAX_VALUE;
        long oldest = Long.MAX_VALUE;
        for (int seen = 0; seen < SAMPLE || victim < 0; ) {
            if (sample >= used) {
                sample = 0;
            }
            int record = sample++;
            seen++;
            if (!isLive(record)) {
                continue;
            }
            if (isIdle(record, time)) {
                timeouts++;
                end(record, EndReason.TIMEOUT);
                return;
            }
            LongBuffer slab = slab(record);
            int at = offset(record);
            // Who has open flows stays longest, then who ever sent something: those that were only looked for, by a scan, go first.
            int worth = ((slab.get(at + OPEN) & OPEN_BITS) != 0 ? 2 : 0) + (slab.get(at + UP) != 0 ? 1 : 0);
            long last = slab.get(at + LAST);
            if (worth < lowest || worth == lowest && last < oldest) {
                victim = record;
                lowest = worth;
                oldest = last;
            }
        }
        evictions++;
        end(victim, EndReason.EVICTED);
    }

    // --- reading

    private boolean isLive(int record) {
        return (word(record, KEY) & LIVE) != 0;
    }

    /** All endpoints, roughly in the order of their appearance. */
    public void forEach(IntConsumer action) {
        for (int record = 0; record < used; record++) {
            if (isLive(record)) {
                action.accept(record);
            }
        }
    }

    public boolean isV6(int record) {
        return (word(record, KEY) & V6) != 0;
    }

    public long addressHigh(int record) {
        return word(record, ADDRESS);
    }

    public long addressLow(int record) {
        return word(record, ADDRESS + 1);
    }

    public long zone(int record) {
        return word(record, ZONE);
    }

    /** The number given when it was first seen. */
    public int context(int record) {
        return (int) (word(record, KEY) >>> 32);
    }

    public long firstSeen(int record) {
        return word(record, FIRST);
    }

    public long lastSeen(int record) {
        return word(record, LAST);
    }

    public long flows(int record) {
        return word(record, FLOWS);
    }

    /** Flows that began and have not ended. */
    public long open(int record) {
        return word(record, OPEN) & OPEN_BITS;
    }

    /** Flows with an application that found no room. */
    public long others(int record) {
        return word(record, OPEN) >>> 32;
    }

    public long packetsUp(int record) {
        return word(record, UP);
    }

    public long bytesUp(int record) {
        return word(record, UP + 1);
    }

    public long packetsDown(int record) {
        return word(record, DOWN);
    }

    public long bytesDown(int record) {
        return word(record, DOWN + 1);
    }

    /** Number of the n-th application, 0 for none from there on. */
    public int application(int record, int n) {
        return (int) word(record, APPLICATION + n) & MOST_NUMBER;
    }

    /** Flows of the n-th application. */
    public long applicationFlows(int record, int n) {
        return word(record, APPLICATION + n) >>> 16;
    }

    // --- counts

    /** Endpoints at present. */
    public int size() {
        return size;
    }

    public int peak() {
        return peak;
    }

    public long evictions() {
        return evictions;
    }

    /** Endpoints forgotten for being idle. */
    public long timeouts() {
        return timeouts;
    }

    /** Octets of off-heap memory held. */
    public long memory() {
        return memory.used();
    }
}
