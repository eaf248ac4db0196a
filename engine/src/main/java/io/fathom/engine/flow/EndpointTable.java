package io.fathom.engine.flow;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * The endpoints of one worker: addresses with what their flows did, off-heap. It is touched when a flow ends, never by the packets before. Worker only.
 *
 * <p>A record takes three cache lines, 24 words of 8 octets, the least significant bits first. A flow's end needs the first two lines, and the third where an
 * application is known:
 * <pre>
 * word 0-1    address: IPv4 as 0 and its 32 bits; word 0 of a free record: number of the next free one
 * word 2      zone
 * word 3      live (1), IPv6 (1), unused (30), context (32)
 * word 4      time it was first seen, nanoseconds since 1970
 * word 5      time it was last seen
 * word 6      flows it had
 * word 7      flows of applications beyond the sixteenth
 * word 8-9    packets and octets it sent
 * word 10-11  packets and octets it was sent
 * word 12-15  sixteen applications: four numbers a word, 0 for none (16 each)
 * word 16-23  their flows: two a word (32 each, stick at the most)
 * </pre>
 * An endpoint thus takes 192 octets and 12 to 17 for its place in the index.
 */
public final class EndpointTable {
    /** Octets of a record without its index entry. */
    static final int OCTETS = 192;

    /** Applications that an endpoint has room for. */
    public static final int APPLICATIONS = 16;

    private static final int WORDS = OCTETS / Long.BYTES;
    private static final int SLAB_BITS = 10;
    private static final int SLAB = 1 << SLAB_BITS;
    private static final int SLAB_WORDS = SLAB * WORDS;
    private static final int ADDRESS = 0;
    private static final int ZONE = 2;
    private static final int KEY = 3;
    private static final int FIRST = 4;
    private static final int LAST = 5;
    private static final int FLOWS = 6;
    private static final int OTHERS = 7;
    private static final int UP = 8;
    private static final int DOWN = 10;
    private static final int APPLICATION = 12;
    private static final int APPLICATION_FLOWS = 16;
    private static final long LIVE = 1;
    private static final long V6 = 2;
    private static final long INT_BITS = 0xffffffffL;

    /** Most application numbers. */
    public static final int MOST_NUMBER = 0xffff;

    private static final int SMALLEST = 1 << 6;
    private static final int NONE = -1;
    private static final int SAMPLE = 16;

    /** Ends of flows that are done together. */
    private static final int NOTES = 128;

    private static final int MOST_SWEPT = 512;

    private final EndpointListener listener;
    private final FlowHasher hasher;
    private final Memory memory;
    private final FlowIndex index;
    private final FlowIndex.Match match = this::matches;
    private final int cap;
    private final long idle;
    private final long period;

    private Words[] slabs = new Words[4];
    private int slabCount;

    /** The slabs in one piece; null where there is no such piece. */
    private final Reservation piece;

    /** Slabs that lie in there. */
    private final int pieceSlabs;

    /** Records that the first slab has memory for; all others are whole. */
    private int firstCapacity;

    /** Records ever given out. */
    private int used;

    private int free = NONE;
    private int size;
    private int peak;
    private long evictions;
    private long timeouts;

    // What is noted and not done yet.
    private int noted;
    private final long[] highs = new long[NOTES];
    private final long[] lows = new long[NOTES];
    private final long[] zones = new long[NOTES];
    private final long[] keys = new long[NOTES];
    private final long[] hashes = new long[NOTES];
    private final long[] first = new long[NOTES];
    private final long[] last = new long[NOTES];
    private final long[] up = new long[NOTES];
    private final long[] upOctets = new long[NOTES];
    private final long[] down = new long[NOTES];
    private final long[] downOctets = new long[NOTES];
    private final int[] applications = new int[NOTES];
    private final int[] buckets = new int[NOTES];
    private final int[] candidates = new int[NOTES];

    /** Has no meaning; keeps the loads that warm the caches from being left out. */
    private long sink;

    private long wantedHigh;
    private long wantedLow;
    private long wantedZone;
    private long wantedKey;

    private long clock = Long.MIN_VALUE / 2;
    private long heard = Long.MIN_VALUE;
    private long swept = Long.MIN_VALUE;
    private int hand;
    private int sample;

    /**
     * @param seed key of the hash, so that nobody can choose addresses that meet in one bucket
     * @param reserve whether to have addresses in one piece for all there may be
     */
    public EndpointTable(EndpointOptions options, long seed, boolean reserve, EndpointListener listener) {
        this.listener = listener;
        cap = options.most();
        idle = options.idle();
        period = Math.max(1024, idle / 4);
        hasher = new FlowHasher(seed);
        memory = new Memory(cap * 264L + (8L << 20));
        index = new FlowIndex(memory, new FlowIndex.Hashes() {
            @Override
            public long hash(int record) {
                return EndpointTable.this.hash(record);
            }

            @Override
            public void ahead(int[] records, int count) {
                for (int i = 0; i < count; i++) {
                    sink += word(records[i], ADDRESS);
                }
            }
        }, reserve ? cap : 0);
        piece = reserve ? memory.reserve(Math.ceilDiv(cap, SLAB) * (long) SLAB * OCTETS) : null;
        pieceSlabs = piece == null ? 0 : piece.words().length() / SLAB_WORDS;
    }

    // --- flows

    /**
     * A flow of an address is over.
     *
     * @param start of the flow; where the endpoint had been idle for long before, it begins anew
     * @param application number, 1 to {@link #MOST_NUMBER}, 0 for none
     */
    public void ended(long high, long low, boolean isV6, long zone, int context, long start, long latest, long packetsUp, long bytesUp, long packetsDown,
            long bytesDown, int application) {
        if (noted == NOTES) {
            flush();
        }
        int i = noted++;
        highs[i] = high;
        lows[i] = low;
        zones[i] = zone;
        keys[i] = (isV6 ? LIVE | V6 : LIVE) | (long) context << 32;
        hashes[i] = hasher.hash(high, low, zone);
        first[i] = start;
        last[i] = latest;
        up[i] = packetsUp;
        upOctets[i] = bytesUp;
        down[i] = packetsDown;
        downOctets[i] = bytesDown;
        applications[i] = application;
    }

    /**
     * Brings all up to date. Ends of flows are noted and done together, so that the waits for memory overlap; all that reads the table as a whole
     * comes by here.
     */
    public void flush() {
        int n = noted;
        if (n == 0) {
            return;
        }
        noted = 0;
        long sum = index.lookUp(hashes, buckets, candidates, n);
        for (int i = 0; i < n; i++) {
            if (candidates[i] >= 0) {
                Words slab = slab(candidates[i]);
                int at = offset(candidates[i]);
                sum += slab.get(at) + slab.get(at + UP);
            }
        }
        sink += sum;
        for (int i = 0; i < n; i++) {
            apply(i);
        }
    }

    private void apply(int i) {
        int record = candidates[i];
        if (record < 0 || !isOf(record, i)) {
            record = find(i);
        }
        Words slab = slab(record);
        int at = offset(record);
        slab.put(at + FIRST, Math.min(first[i], slab.get(at + FIRST)));
        slab.put(at + LAST, Math.max(last[i], slab.get(at + LAST)));
        slab.put(at + FLOWS, slab.get(at + FLOWS) + 1);
        slab.put(at + UP, slab.get(at + UP) + up[i]);
        slab.put(at + UP + 1, slab.get(at + UP + 1) + upOctets[i]);
        slab.put(at + DOWN, slab.get(at + DOWN) + down[i]);
        slab.put(at + DOWN + 1, slab.get(at + DOWN + 1) + downOctets[i]);
        if (applications[i] != 0) {
            count(slab, at, applications[i]);
        }
    }

    /** Whether a record is the noted endpoint's, and not idle. */
    private boolean isOf(int record, int note) {
        Words slab = slab(record);
        int at = offset(record);
        long difference = slab.get(at) ^ highs[note] | slab.get(at + 1) ^ lows[note] | slab.get(at + ZONE) ^ zones[note]
                | (slab.get(at + KEY) ^ keys[note]) & (LIVE | V6);
        return difference == 0 && first[note] - slab.get(at + LAST) <= idle;
    }

    /** The noted endpoint's record, a new one where there is none or it has been idle. */
    private int find(int note) {
        want(highs[note], lows[note], zones[note], keys[note]);
        int record = index.find(hashes[note], match);
        if (record >= 0 && isIdle(record, first[note])) {
            timeouts++;
            end(record, EndReason.TIMEOUT);
            record = NONE;
        }
        return record < 0 ? add(note) : record;
    }

    private static void count(Words slab, int at, int application) {
        for (int i = 0; i < APPLICATIONS; i++) {
            int word = at + APPLICATION + (i >>> 2);
            int shift = (i & 3) << 4;
            int number = (int) (slab.get(word) >>> shift) & MOST_NUMBER;
            if (number == 0) {
                slab.put(word, slab.get(word) | (long) application << shift);
            }
            if (number == 0 || number == application) {
                int flows = at + APPLICATION_FLOWS + (i >>> 1);
                int half = (i & 1) << 5;
                if ((slab.get(flows) >>> half & INT_BITS) != INT_BITS) {
                    slab.put(flows, slab.get(flows) + (1L << half));
                }
                return;
            }
        }
        slab.put(at + OTHERS, slab.get(at + OTHERS) + 1);
    }

    // --- finding

    /** The record of an address, or -1. */
    public int find(long high, long low, boolean isV6, long zone) {
        flush();
        want(high, low, zone, isV6 ? LIVE | V6 : LIVE);
        return index.find(hasher.hash(high, low, zone), match);
    }

    private void want(long high, long low, long zone, long key) {
        wantedHigh = high;
        wantedLow = low;
        wantedZone = zone;
        wantedKey = key & (LIVE | V6);
    }

    private boolean matches(int record) {
        Words slab = slab(record);
        int at = offset(record);
        return slab.get(at + 1) == wantedLow && slab.get(at) == wantedHigh && slab.get(at + ZONE) == wantedZone
                && (slab.get(at + KEY) & (LIVE | V6)) == wantedKey;
    }

    private long hash(int record) {
        Words slab = slab(record);
        int at = offset(record);
        return hasher.hash(slab.get(at), slab.get(at + 1), slab.get(at + ZONE));
    }

    /** An endpoint as it is noted, without flows. */
    private int add(int note) {
        int record = size < cap ? allocate() : NONE;
        while (record < 0) {
            evict(first[note]);
            record = allocate();
        }
        while (!index.insert(hashes[note], record)) {
            evictions++;
            end(index.occupant(hashes[note]), EndReason.EVICTED);
        }
        Words slab = slab(record);
        int at = offset(record);
        for (int i = FLOWS; i < WORDS; i++) {
            slab.put(at + i, 0);
        }
        slab.put(at, highs[note]);
        slab.put(at + 1, lows[note]);
        slab.put(at + ZONE, zones[note]);
        slab.put(at + KEY, keys[note]);
        slab.put(at + FIRST, first[note]);
        slab.put(at + LAST, first[note]);
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
        if (piece != null) {
            return growPiece();
        }
        boolean first = firstCapacity < SLAB;
        int records = !first ? SLAB : Math.max(SMALLEST, firstCapacity * 2);
        ByteBuffer fresh = memory.forRecords(records * OCTETS);
        if (fresh == null) {
            if (used == 0) {
                throw new IllegalStateException("no off-heap memory for a single endpoint: give the JVM more (-XX:MaxDirectMemorySize)");
            }
            return false;
        }
        Words words = Words.of(fresh);
        if (!first) {
            append(words);
            return true;
        }
        // The first slab starts small and doubles, so that a small table stays small.
        if (firstCapacity > 0) {
            words.copy(slabs[0], firstCapacity * WORDS);
            memory.releaseRecords(firstCapacity * OCTETS);
        }
        slabs[0] = words;
        slabCount = 1;
        firstCapacity = records;
        return true;
    }

    private boolean growPiece() {
        if (slabCount == pieceSlabs || !memory.takeForRecords(SLAB * OCTETS)) {
            return false;
        }
        piece.reach((slabCount + 1L) * SLAB * OCTETS);
        append(piece.words().slice(slabCount * SLAB_WORDS, SLAB_WORDS));
        firstCapacity = SLAB;
        return true;
    }

    private void append(Words slab) {
        if (slabCount == slabs.length) {
            slabs = Arrays.copyOf(slabs, slabCount + (slabCount >> 1));
        }
        slabs[slabCount++] = slab;
    }

    private Words slab(int record) {
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
        Words slab = slab(record);
        int at = offset(record);
        slab.put(at + KEY, 0);
        slab.put(at + ADDRESS, free);
        free = record;
        size--;
    }

    private boolean isIdle(int record, long time) {
        Words slab = slab(record);
        int at = offset(record);
        return time - slab.get(at + LAST) > idle;
    }

    /**
     * Tells the packet time that has been reached and looks at a few records, at most 512.
     *
     * @param time nanoseconds since 1970; as for flows, a later one counts once the next call confirms it
     */
    public void advance(long time) {
        flush();
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
            Words slab = slab(record);
            int at = offset(record);
            // Those that were only looked for, by a scan, and never sent anything go first.
            int worth = slab.get(at + UP) != 0 ? 1 : 0;
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

    /** See the field. */
    long sink() {
        return sink;
    }

    // --- reading

    private boolean isLive(int record) {
        return (word(record, KEY) & LIVE) != 0;
    }

    /** All endpoints, roughly in the order of their appearance. */
    public void forEach(IntConsumer action) {
        flush();
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

    /** Flows with an application that found no room. */
    public long others(int record) {
        return word(record, OTHERS);
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
        return (int) (word(record, APPLICATION + (n >>> 2)) >>> ((n & 3) << 4)) & MOST_NUMBER;
    }

    /** Flows of the n-th application. */
    public long applicationFlows(int record, int n) {
        return word(record, APPLICATION_FLOWS + (n >>> 1)) >>> ((n & 1) << 5) & INT_BITS;
    }

    // --- counts

    /** Endpoints at present. */
    public int size() {
        flush();
        return size;
    }

    public int peak() {
        flush();
        return peak;
    }

    public long evictions() {
        flush();
        return evictions;
    }

    /** Endpoints forgotten for being idle. */
    public long timeouts() {
        flush();
        return timeouts;
    }

    /** Gives back what reservations hold at once, as {@link FlowTable#empty} does. */
    public void empty() {
        memory.empty();
    }

    /** Octets of off-heap memory held. */
    public long memory() {
        flush();
        return memory.used();
    }
}
