package io.fathom.engine.flow;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Finds records by hash: a directory over segments of {@value #BUCKETS} buckets, each a cache line of twelve one-octet tags and record numbers.
 * A segment that is getting full splits in two, the others stay as they are, so that growth never stops the worker for long. Worker only.
 *
 * <pre>
 * bucket  word 0    tags of slots 0, 2, ..., 10 (48), 0 for a free slot, for each slot whether its key came by from an earlier bucket (12), unused (4)
 *         word 1    tags of slots 1, 3, ..., 11 (48), overflow: how many keys that came by live in a later bucket, sticks at 255 (8), unused (8)
 *         word 2-7  12 entries (32 each): record number (26), six more bits of the hash (6)
 * hash    top bits: directory; bits 0-7: bucket; bits 8-15: tag
 * </pre>
 *
 * <p>The six bits are those by which the segment will be split next, so that five splits of six need not look at the records for their hashes.
 */
final class FlowIndex {
    static final int BUCKETS = 256;
    static final int SLOTS = 12;

    private static final int SEGMENT = BUCKETS * Memory.LINE;
    private static final int WORDS = BUCKETS * 8;
    private static final int ENTRIES = 2;
    private static final int NUMBER_BITS = 26;
    private static final int NUMBER = (1 << NUMBER_BITS) - 1;
    private static final int AHEAD = 32 - NUMBER_BITS;
    private static final int OVERFLOW_SHIFT = 48;
    private static final long OVERFLOW = 0xffL << OVERFLOW_SHIFT;
    private static final long ONE_OVERFLOW = 1L << OVERFLOW_SHIFT;
    private static final int AWAY_SHIFT = 48;
    private static final long AWAY = (1L << SLOTS) - 1 << AWAY_SHIFT;
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final int CHUNK_SEGMENTS = (1 << CHUNK_BITS) / BUCKETS;

    // Segments fill alike: each splits at a number of its own between these, so that they do not all split at once.
    private static final int SPLIT_FROM = BUCKETS * SLOTS * 13 / 25;
    private static final int SPLIT_RANGE = BUCKETS * SLOTS * 4 / 25;
    private static final int DEEPEST = 24;

    /** Buckets behind a key's home that are looked at ahead; what went on further is found in its turn. */
    private static final int FURTHER = 4;

    /** In a column of candidates: no such key when the column was filled. */
    static final int ABSENT = -2;

    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x0000808080808080L;

    /** Recomputes the hash of a record's key. */
    interface Hashes {
        long hash(int record);

        /** Loads the first so many records, so that the waits for them overlap. */
        default void ahead(int[] records, int count) {}
    }

    private final Memory memory;
    private final Hashes hashes;
    private Words[] chunks = new Words[1];

    /** First bucket of the segment for each value of the hash's top bits. */
    private int[] directory = {0, 0};
    private int shift = 63;
    private int segments;

    /** The first chunks in one piece; null where there is no such piece. */
    private final Reservation piece;

    private final Words main;

    /** Chunks that lie in there. */
    private final int mainChunks;

    /** Segments that the first chunk has memory for. */
    private int firstSegments;

    private int[] live = new int[1];

    /** Bits of the hash that lead to a segment. */
    private byte[] depth = new byte[1];

    /** Bits of the hash, from the top, before the six in the segment's entries. */
    private byte[] before = new byte[1];

    /** What of a segment is looked at together, by slots of all its buckets, or of one. */
    private final int[] records = new int[BUCKETS * SLOTS];

    private final int[] places = new int[BUCKETS * SLOTS];

    /** Rows of a column that want a second look. */
    private int[] others = new int[256];

    /** The rows' tags, see {@link #tag}. */
    private long[] tags = new long[256];

    /** Has no meaning; keeps the loads that warm the caches from being left out. */
    private long sink;

    /** @param reserve records to have addresses in one piece for */
    FlowIndex(Memory memory, Hashes hashes, int reserve) {
        this.memory = memory;
        this.hashes = hashes;
        // A quarter full is as sparse as it gets.
        piece = memory.reserve((long) reserve / SLOTS * 4 * Memory.LINE);
        main = piece == null ? null : piece.words();
        mainChunks = main == null ? 0 : main.length() / (CHUNK_SEGMENTS * WORDS);
        if (newSegment() < 0) {
            throw new IllegalArgumentException("flow memory is too small for an index");
        }
    }

    /** Number of the bucket where a hash belongs. */
    int bucket(long hash) {
        return directory[(int) (hash >>> shift)] + ((int) hash & BUCKETS - 1);
    }

    /**
     * Fills a column with the record number of a slot whose tag matches, {@link #ABSENT}, or -1 for unknown; the sum has no meaning.
     *
     * @param bucket room for as many numbers of buckets
     */
    long lookUp(long[] hash, int[] bucket, int[] candidate, int rows) {
        long sum = touch(hash, bucket, rows);
        candidates(hash, bucket, candidate, rows);
        return sum;
    }

    /** Finds the bucket of each hash of a column and loads its line; the sum has no meaning. */
    private long touch(long[] hash, int[] bucket, int rows) {
        for (int i = 0; i < rows; i++) {
            bucket[i] = bucket(hash[i]);
        }
        return inMain() ? touchMain(bucket, rows) : touchChunks(bucket, rows);
    }

    private boolean inMain() {
        return segments <= mainChunks * CHUNK_SEGMENTS;
    }

    private long touchChunks(int[] bucket, int rows) {
        Words[] chunks = this.chunks;
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += chunks[bucket[i] >>> CHUNK_BITS].get((bucket[i] & CHUNK_MASK) << 3);
        }
        return sum;
    }

    private long touchMain(int[] bucket, int rows) {
        Words main = this.main;
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            sum += main.get((long) (bucket[i] & Integer.MAX_VALUE) << 3);
        }
        return sum;
    }

    private static int entry(Words chunk, long at, int slot) {
        return chunk.half(at + ENTRIES, slot);
    }

    private static void entry(Words chunk, int at, int slot, int entry) {
        int pair = at + ENTRIES + (slot >>> 1);
        int half = (slot & 1) << 5;
        chunk.put(pair, chunk.get(pair) & ~(0xffffffffL << half) | (entry & 0xffffffffL) << half);
    }

    private static int number(Words chunk, long at, int slot) {
        return entry(chunk, at, slot) & NUMBER;
    }

    /** The bits that an entry of the segment keeps of a hash, in their place. */
    private int ahead(long hash, int segment) {
        return (int) (hash << before[segment] >>> 64 - AHEAD) << NUMBER_BITS;
    }

    /** The tag of a hash, never 0, in each of the eight octets. */
    private static long tag(long hash) {
        return Math.max(1, hash >>> 8 & 0xff) * ONES;
    }

    private void candidates(long[] hash, int[] bucket, int[] candidate, int rows) {
        if (inMain()) {
            if (others.length < rows) {
                others = new int[rows];
                tags = new long[rows];
            }
            tags(hash, tags, rows);
            int left = singles(main, tags, bucket, candidate, others, rows);
            sink += aheadOfOthers(main, bucket, others, left);
            for (int k = 0; k < left; k++) {
                int i = others[k];
                candidate[i] = candidate(main, (long) bucket[i] << 3, bucket[i], hash[i]);
            }
            return;
        }
        for (int i = 0; i < rows; i++) {
            candidate[i] = candidate(chunks[bucket[i] >>> CHUNK_BITS], (bucket[i] & CHUNK_MASK) << 3, bucket[i], hash[i]);
        }
    }

    /** The tags of a column, in a loop of which the compiler makes vector instructions. */
    private static void tags(long[] hash, long[] tags, int rows) {
        for (int i = 0; i < rows; i++) {
            tags[i] = tag(hash[i]);
        }
    }

    /** Those rows of which the tag matches once, which are most. Notes the others; says how many they are. */
    private static int singles(Words main, long[] tags, int[] bucket, int[] candidate, int[] others, int rows) {
        int count = 0;
        for (int from = 0; from < rows; from += 64) {
            long left = singles(main, tags, bucket, candidate, from, Math.min(from + 64, rows));
            for (; left != 0; left &= left - 1) {
                others[count++] = from + Long.numberOfTrailingZeros(left);
            }
        }
        return count;
    }

    /** At most 64 of them, in a loop without branches and calls, which keeps its values in registers; says which are left. */
    private static long singles(Words main, long[] tags, int[] bucket, int[] candidate, int from, int to) {
        long left = 0;
        for (int i = from; i < to; i++) {
            long at = (long) (bucket[i] & Integer.MAX_VALUE) << 3;
            long tag = tags[i];
            long hits = hits(main.get(at) ^ tag, main.get(at + 1) ^ tag);
            candidate[i] = entry(main, at, slot(hits)) & NUMBER;
            if (Long.bitCount(hits) != 1) {
                left |= 1L << i;
            }
        }
        return left;
    }

    /** Loads the buckets behind those that keys went on from, as theirs may have. */
    private static long aheadOfOthers(Words main, int[] bucket, int[] others, int count) {
        long sum = 0;
        for (int k = 0; k < count; k++) {
            long at = (long) bucket[others[k]] << 3;
            if ((main.get(at + 1) & OVERFLOW) != 0) {
                sum += main.get(next(at));
            }
        }
        return sum;
    }

    /** Where the bucket behind another begins, the segment's first behind its last. */
    private static long next(long at) {
        return at & -WORDS | at + 8 & WORDS - 1;
    }

    /** The slots where there is no difference of tags, in one word: each at bit four times its number plus three. Without a branch. */
    private static long hits(long even, long odd) {
        return (even - ONES & ~even & TOPS) >>> 4 | odd - ONES & ~odd & TOPS;
    }

    /** A number is a hint: the key may be another's. */
    private int candidate(Words chunk, long at, int bucket, long hash) {
        long tag = tag(hash);
        long hits = hits(chunk.get(at) ^ tag, chunk.get(at + 1) ^ tag);
        if (hits == 0) {
            return (chunk.get(at + 1) & OVERFLOW) == 0 ? ABSENT : further(chunk, at, tag);
        }
        if ((hits & hits - 1) != 0) {
            return likeliest(chunk, at, hits, ahead(hash, bucket / BUCKETS));
        }
        return number(chunk, at, slot(hits));
    }

    /** Slot of the first hit. */
    private static int slot(long hits) {
        return (Long.numberOfTrailingZeros(hits) & 63) >>> 2;
    }

    /** Of several entries with the tag, the first that also has the other bits of the hash. */
    private static int likeliest(Words chunk, long at, long hits, int ahead) {
        for (long left = hits; left != 0; left &= left - 1) {
            int entry = entry(chunk, at, slot(left));
            if ((entry & ~NUMBER) == ahead) {
                return entry & NUMBER;
            }
        }
        return -1;
    }

    /** The first slot whose tag matches of the buckets behind a key's home, as far as keys went on; {@link #ABSENT}, or -1 where that is far. */
    private static int further(Words chunk, long home, long tag) {
        long at = home;
        for (int i = 0; i < FURTHER; i++) {
            at = next(at);
            long high = chunk.get(at + 1);
            long hits = hits(chunk.get(at) ^ tag, high ^ tag);
            if (hits != 0) {
                return number(chunk, at, slot(hits));
            }
            if ((high & OVERFLOW) == 0) {
                return ABSENT;
            }
        }
        return -1;
    }

    /** Tells whether a record is live and has the key that is looked for; asked of freed ones, too. */
    interface Match {
        boolean matches(int record);
    }

    /** The record whose tag and key match, or -1. */
    int find(long hash, Match match) {
        int bucket = bucket(hash);
        Words chunk = chunks[bucket >>> CHUNK_BITS];
        int first = bucket & CHUNK_MASK & -BUCKETS;
        int home = bucket & BUCKETS - 1;
        long tag = tag(hash);
        for (int i = 0; i < BUCKETS; i++) {
            int at = first + (home + i & BUCKETS - 1) << 3;
            long odd = chunk.get(at + 1);
            for (long hits = hits(chunk.get(at) ^ tag, odd ^ tag); hits != 0; hits &= hits - 1) {
                int record = number(chunk, at, slot(hits));
                if (match.matches(record)) {
                    return record;
                }
            }
            if ((odd & OVERFLOW) == 0) {
                return -1;
            }
        }
        return -1;
    }

    /**
     * Files a record that is not in the index yet.
     *
     * @return false where there is no room and no memory to make some: then the record that {@link #occupant} names has to go first
     */
    boolean insert(long hash, int record) {
        int bucket = bucket(hash);
        int segment = bucket / BUCKETS;
        while (live[segment] >= splitAt(segment) && split(hash)) {
            bucket = bucket(hash);
            segment = bucket / BUCKETS;
        }
        if (live[segment] == BUCKETS * SLOTS) {
            return false;
        }
        place(bucket, (int) tag(hash) & 0xff, record | ahead(hash, segment));
        live[segment]++;
        return true;
    }

    /** How many records a segment holds before it is split. */
    private static int splitAt(int segment) {
        return SPLIT_FROM + ((segment * 0x9E3779B1 >>> 16) * SPLIT_RANGE >>> 16);
    }

    /** A record whose removal makes room for a hash that could not be inserted. */
    int occupant(long hash) {
        int bucket = bucket(hash);
        return number(chunks[bucket >>> CHUNK_BITS], (bucket & CHUNK_MASK) << 3, 0);
    }

    private void place(int bucket, int tag, int entry) {
        Words chunk = chunks[bucket >>> CHUNK_BITS];
        int first = bucket & CHUNK_MASK & -BUCKETS;
        int home = bucket & BUCKETS - 1;
        for (int i = 0; i < BUCKETS; i++) {
            int at = first + (home + i & BUCKETS - 1) << 3;
            int slot = free(chunk, at);
            if (slot >= 0) {
                int word = tagWord(at, slot);
                chunk.put(word, chunk.get(word) | (long) tag << tagShift(slot));
                if (i > 0) {
                    chunk.put(at, chunk.get(at) | 1L << AWAY_SHIFT + slot);
                }
                entry(chunk, at, slot, entry);
                return;
            }
            long high = chunk.get(at + 1);
            if ((high & OVERFLOW) != OVERFLOW) {
                chunk.put(at + 1, high + ONE_OVERFLOW);
            }
        }
        throw new IllegalStateException("no free slot in a segment that counts some");
    }

    private static int free(Words chunk, int at) {
        long hits = hits(chunk.get(at), chunk.get(at + 1));
        return hits == 0 ? -1 : slot(hits);
    }

    private static int tagWord(int at, int slot) {
        return at + (slot & 1);
    }

    private static int tagShift(int slot) {
        return slot >>> 1 << 3;
    }

    /** Takes a record out. */
    void remove(long hash, int record) {
        int bucket = bucket(hash);
        Words chunk = chunks[bucket >>> CHUNK_BITS];
        int first = bucket & CHUNK_MASK & -BUCKETS;
        int home = bucket & BUCKETS - 1;
        for (int i = 0; i < BUCKETS; i++) {
            int at = first + (home + i & BUCKETS - 1) << 3;
            for (int slot = 0; slot < SLOTS; slot++) {
                int word = tagWord(at, slot);
                long mask = 0xffL << tagShift(slot);
                if ((chunk.get(word) & mask) != 0 && number(chunk, at, slot) == record) {
                    chunk.put(word, chunk.get(word) & ~mask);
                    atHome(chunk, at, slot);
                    live[bucket / BUCKETS]--;
                    passed(chunk, first, home, i);
                    return;
                }
            }
        }
        throw new IllegalStateException("record " + record + " is not in the index");
    }

    /** A slot is free again: whoever comes next may be at home there. */
    private static void atHome(Words chunk, int at, int slot) {
        chunk.put(at, chunk.get(at) & ~(1L << AWAY_SHIFT + slot));
    }

    /** A key that lay some buckets beyond its home is gone: the buckets before no longer count it. */
    private static void passed(Words chunk, int first, int home, int distance) {
        for (int j = 0; j < distance; j++) {
            int at = (first + (home + j & BUCKETS - 1) << 3) + 1;
            long high = chunk.get(at);
            if ((high & OVERFLOW) != OVERFLOW) {
                chunk.put(at, high - ONE_OVERFLOW);
            }
        }
    }

    /** Forgets all records and gives the memory back, but for the first chunk and what lies in one piece. */
    void clear() {
        int used = (segments + CHUNK_SEGMENTS - 1) / CHUNK_SEGMENTS;
        int kept = Math.max(1, Math.min(used, mainChunks));
        for (int chunk = kept; chunk < used; chunk++) {
            memory.releaseIndex(SEGMENT * CHUNK_SEGMENTS);
            chunks[chunk] = null;
        }
        for (int chunk = 0; chunk < kept; chunk++) {
            for (int at = 0; at < chunks[chunk].length(); at++) {
                chunks[chunk].put(at, 0);
            }
        }
        Arrays.fill(live, 0);
        segments = 1;
        directory = new int[] {0, 0};
        shift = 63;
        Arrays.fill(depth, (byte) 0);
        Arrays.fill(before, (byte) 0);
    }

    /** First bucket of a fresh, empty segment, or -1 without memory. */
    private int newSegment() {
        int chunk = segments / CHUNK_SEGMENTS;
        int within = segments % CHUNK_SEGMENTS;
        if (chunk == chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + Math.max(4, chunk >> 1));
        }
        if (chunk < mainChunks) {
            if (chunks[chunk] == null) {
                if (!memory.takeForIndex(SEGMENT * CHUNK_SEGMENTS)) {
                    return -1;
                }
                chunks[chunk] = main.slice(chunk * CHUNK_SEGMENTS * WORDS, CHUNK_SEGMENTS * WORDS);
            }
            piece.reach((segments + 1L) * SEGMENT);
        } else if (chunk == 0) {
            if (within == firstSegments) {
                // The first chunk starts small and doubles, so that small tables stay small.
                ByteBuffer bigger = memory.forIndex(SEGMENT * Math.max(1, within * 2));
                if (bigger == null) {
                    return -1;
                }
                if (within > 0) {
                    Words.of(bigger).copy(chunks[0], within * WORDS);
                    memory.releaseIndex(SEGMENT * within);
                }
                chunks[0] = Words.of(bigger);
                firstSegments = Math.max(1, within * 2);
            }
        } else if (chunks[chunk] == null) {
            ByteBuffer fresh = memory.forIndex(SEGMENT * CHUNK_SEGMENTS);
            if (fresh == null) {
                return -1;
            }
            chunks[chunk] = Words.of(fresh);
        }
        if (segments == live.length) {
            live = Arrays.copyOf(live, segments * 2);
            depth = Arrays.copyOf(depth, segments * 2);
            before = Arrays.copyOf(before, segments * 2);
        }
        return segments++ * BUCKETS;
    }

    /** Splits the segment a hash belongs to; false where it cannot. */
    private boolean split(long hash) {
        int old = directory[(int) (hash >>> shift)];
        int segment = old / BUCKETS;
        if (depth[segment] == DEEPEST) {
            return false;
        }
        int fresh = newSegment();
        if (fresh < 0) {
            return false;
        }
        if (depth[segment] == 64 - shift) {
            int[] wider = new int[directory.length * 2];
            for (int i = 0; i < wider.length; i++) {
                wider[i] = directory[i >>> 1];
            }
            directory = wider;
            shift--;
        }
        if (depth[segment] - before[segment] == AHEAD) {
            lookAhead(segment);
        }
        // Where an entry has the bit that tells the two segments apart.
        int place = 31 - (depth[segment] - before[segment]);
        int bits = ++depth[segment];
        depth[fresh / BUCKETS] = (byte) bits;
        before[fresh / BUCKETS] = before[segment];
        // The entries of the old segment are neighbours; the second half of them now leads to the new one.
        int span = 1 << 64 - shift - bits;
        int start = (int) (hash >>> shift) & -(span * 2);
        Arrays.fill(directory, start + span, start + 2 * span, fresh);

        int moved = move(chunks[old >>> CHUNK_BITS], old & CHUNK_MASK, fresh, place);
        live[segment] -= moved;
        live[fresh / BUCKETS] = moved;
        return true;
    }

    /** Moves the entries that have a bit set to another segment, which is empty; the others stay where they are. */
    private int move(Words chunk, int first, int fresh, int place) {
        Words to = chunks[fresh >>> CHUNK_BITS];
        int target = fresh & CHUNK_MASK;
        aheadOfAway(chunk, first, place);
        int moved = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int at = first + bucket << 3;
            int into = target + bucket << 3;
            if ((chunk.get(at) & AWAY | to.get(into) | to.get(into + 1)) == 0) {
                moved += moveHome(chunk, at, to, into, place);
            } else {
                moved += moveEach(chunk, first, bucket, fresh, place);
            }
        }
        return moved;
    }

    /** Loads the records of the entries whose hashes a split asks for. */
    private void aheadOfAway(Words chunk, int first, int place) {
        int count = 0;
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            int at = first + bucket << 3;
            if ((chunk.get(at) & AWAY) != 0) {
                count = collectAway(chunk, at, place, count);
            }
        }
        hashes.ahead(records, count);
    }

    private int collectAway(Words chunk, int at, int place, int noted) {
        int count = noted;
        for (long left = chunk.get(at) >>> AWAY_SHIFT & (1 << SLOTS) - 1; left != 0; left &= left - 1) {
            int entry = entry(chunk, at, Long.numberOfTrailingZeros(left));
            records[count] = entry & NUMBER;
            count += entry >>> place & 1;
        }
        return count;
    }

    /** Moves entries of a bucket where all are at home, to an empty one; which do is by chance, so that no branch asks for it. */
    private int moveHome(Words chunk, int at, Words to, int into, int place) {
        int[] entries = records;
        int[] tags = places;
        long even = chunk.get(at);
        long odd = chunk.get(at + 1);
        long gone = 0;
        int count = 0;
        for (int slot = 0; slot < SLOTS; slot += 2) {
            int tag = (int) (even >>> tagShift(slot)) & 0xff;
            int entry = entry(chunk, at, slot);
            int goes = entry >>> place & -tag >>> 31;
            entries[count] = entry;
            tags[count] = tag;
            count += goes;
            gone |= (long) (tag & -goes) << tagShift(slot);
        }
        chunk.put(at, even & ~gone);
        gone = 0;
        for (int slot = 1; slot < SLOTS; slot += 2) {
            int tag = (int) (odd >>> tagShift(slot)) & 0xff;
            int entry = entry(chunk, at, slot);
            int goes = entry >>> place & -tag >>> 31;
            entries[count] = entry;
            tags[count] = tag;
            count += goes;
            gone |= (long) (tag & -goes) << tagShift(slot);
        }
        chunk.put(at + 1, odd & ~gone);
        even = 0;
        odd = 0;
        for (int slot = 0; slot < count; slot++) {
            long tag = (long) tags[slot] << tagShift(slot);
            even |= (slot & 1) == 0 ? tag : 0;
            odd |= (slot & 1) == 0 ? 0 : tag;
            entry(to, into, slot, entries[slot]);
        }
        to.put(into, even);
        to.put(into + 1, odd);
        return count;
    }

    private int moveEach(Words chunk, int first, int bucket, int fresh, int place) {
        int at = first + bucket << 3;
        int moved = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            int word = tagWord(at, slot);
            int tag = (int) (chunk.get(word) >>> tagShift(slot)) & 0xff;
            int entry = entry(chunk, at, slot);
            if (tag == 0 || (entry >>> place & 1) == 0) {
                continue;
            }
            boolean away = (chunk.get(at) >>> AWAY_SHIFT + slot & 1) != 0;
            int home = away ? (int) hashes.hash(entry & NUMBER) & BUCKETS - 1 : bucket;
            chunk.put(word, chunk.get(word) & ~(0xffL << tagShift(slot)));
            if (away) {
                atHome(chunk, at, slot);
                passed(chunk, first, home, bucket - home & BUCKETS - 1);
            }
            place(fresh + home, tag, entry);
            moved++;
        }
        return moved;
    }

    /** Renews the bits that a segment's entries keep of their hashes. */
    private void lookAhead(int segment) {
        before[segment] = depth[segment];
        Words chunk = chunks[segment * BUCKETS >>> CHUNK_BITS];
        int first = segment * BUCKETS & CHUNK_MASK;
        int count = 0;
        // What the loops do is in methods of its own: this one is called too seldom to be compiled well.
        for (int bucket = first; bucket < first + BUCKETS; bucket++) {
            count = collect(chunk, bucket << 3, count);
        }
        hashes.ahead(records, count);
        for (int i = 0; i < count; i++) {
            renew(chunk, i, segment);
        }
    }

    private void renew(Words chunk, int i, int segment) {
        entry(chunk, places[i] >>> 4, places[i] & 15, records[i] | ahead(hashes.hash(records[i]), segment));
    }

    /** Notes a bucket's entries. */
    private int collect(Words chunk, int at, int noted) {
        int count = noted;
        for (int slot = 0; slot < SLOTS; slot++) {
            int tag = (int) (chunk.get(tagWord(at, slot)) >>> tagShift(slot)) & 0xff;
            records[count] = number(chunk, at, slot);
            places[count] = at << 4 | slot;
            count += -tag >>> 31;
        }
        return count;
    }
}
