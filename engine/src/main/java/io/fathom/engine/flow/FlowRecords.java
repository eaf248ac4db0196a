package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The flow records of one table, in slabs of off-heap memory; a record number is that of its first 64-octet line. Worker only.
 *
 * <p>The hot line, all that a packet of a settled flow touches; words of 8 octets, the least significant bits first:
 * <pre>
 * word 0  IPv4: address of the higher end (32), address of the lower end (32); IPv6: 0; free record: number of the next free one
 * word 1  IP protocol (8), TCP state (4), live (1), IPv6 (1), initiator is the higher end (1), pending (1), from start (1), lag (4),
 *         digest of the initiator's initial sequence number (11), port of the higher end (16), port of the lower end (16)
 * word 2  zone (64)
 * word 3  time of the last packet, nanoseconds since 1970 (64)
 * word 4  initiator: packets (40), union of TCP flags (8); first frame, low half (16)
 * word 5  initiator: octets (48, sticks at the most); first frame, middle (16)
 * word 6  responder: packets (40), union of TCP flags (8); first frame, high part (8), capture, low part (8)
 * word 7  responder: octets (48, sticks at the most); capture, high part (16)
 * </pre>
 * IPv6 adds a second line:
 * <pre>
 * word 8-9    address of the lower end
 * word 10-11  address of the higher end
 * word 12     time of the first packet, nanoseconds since 1970 (64)
 * word 13     verdict (32), slot (32)
 * word 14     context (32), whether the initiator's (1) and the responder's (1) sequence numbers below are known, unused (30)
 * word 15     number that the sequence of the initiator (32) and of the responder (32) begins with, after its SYN
 * </pre>
 * IPv4 records have a cold part of 32 octets elsewhere, words 12 to 15 of the above, touched when a flow begins, is inspected and ends. A settled flow thus
 * takes 96 octets for IPv4 and 128 for IPv6, and 12 to 17 for its place in the index.
 *
 * <p>"Lower" and "higher" are the ends in the order of {@code PacketBatch.direction}. The lag says how far behind the table's clock the last
 * packet was, for captures in which time runs backwards: 0 for less than a second, n for less than 2^n seconds, 15 for more.
 */
final class FlowRecords {
    /** Octets of a record without its index entry. */
    static final int OCTETS_V4 = 96;

    static final int OCTETS_V6 = 128;

    static final int ADDRESSES = 0;
    static final int KEY = 1;
    static final int ZONE = 2;
    static final int LAST = 3;

    /** Words of the initiator's counters; the responder's are two further. */
    static final int PACKETS = 4;

    static final int BYTES = 5;
    static final int LOWER = 8;
    static final int HIGHER = 10;

    static final int STATE_SHIFT = 8;
    static final long STATE = 0xfL << STATE_SHIFT;
    static final long LIVE = 1L << 12;
    static final long V6 = 1L << 13;
    static final int SWAPPED_SHIFT = 14;
    static final long SWAPPED = 1L << SWAPPED_SHIFT;
    static final long PENDING = 1L << 15;
    static final long FROM_START = 1L << 16;
    static final int LAG_SHIFT = 17;
    static final long LAG = 0xfL << LAG_SHIFT;
    static final int SEQUENCE_SHIFT = 21;
    static final long SEQUENCE = 0x7ffL << SEQUENCE_SHIFT;

    /** What of word 1 belongs to the key. */
    static final long KEY_BITS = 0xffffffff_000000ffL | LIVE | V6;

    /** Bits of which all states behind {@link TcpState#ESTABLISHED} have one, and no others. */
    private static final long CLOSING = 0xcL << STATE_SHIFT;

    /** What of word 1 is the key, or 0 for a flow that needs nothing but counting. */
    static final long SETTLED_BITS = KEY_BITS | LAG | CLOSING;

    static final long MOST_PACKETS = (1L << 40) - 1;
    static final long MOST_BYTES = (1L << 48) - 1;
    static final long MOST_FRAME = (1L << 40) - 1;
    static final int MOST_CAPTURE = (1 << 24) - 1;
    static final int FLAGS_SHIFT = 40;

    /** Lines of a slab: 2 MiB. */
    static final int SLAB_BITS = 15;

    private static final int SLAB = 1 << SLAB_BITS;
    static final int LINE_MASK = SLAB - 1;
    private static final int FIRST = 1 << 8;

    /** As many as the index has record numbers for: 67 million lines. */
    private static final int MOST_SLABS = 1 << 11;

    /** Words of a cold part. */
    private static final int COLD = 4;

    private static final int COLD_BITS = 2;
    private static final int COLD_OCTETS = COLD * 8;

    /** Where IPv6 has its cold part. */
    private static final int SECOND = 12;

    private static final int VERDICT_SLOT = 1;
    private static final int CONTEXT = 2;
    private static final int OPENED_SHIFT = 32;
    private static final int SEQUENCES = 3;
    private static final long LOW = 0xffffffffL;

    private static final int NO_RECORD = -1;

    private final Memory memory;

    /** Hot lines; IPv4 and IPv6 records are in slabs of their own. */
    Words[] slabs = new Words[4];

    /** Cold parts of the IPv4 slabs, null for an IPv6 slab. */
    private Words[] cold = new Words[4];

    /** Lines a slab has memory for, and those given out so far. */
    private int[] capacity = new int[4];

    private int[] used = new int[4];
    private int count;
    private int lines;

    /** Slabs there are from the start, one of each family. */
    private static final int FIXED = 2;

    /** By family, IPv4 first: the slab that still has unused lines, and the first of the chain of freed records. */
    private final int[] open = {NO_RECORD, NO_RECORD};

    private final int[] free = {NO_RECORD, NO_RECORD};

    /** Whether in each family the records were born in the order of their numbers. */
    private boolean inOrder = true;

    private long lastBirth = Long.MIN_VALUE;

    /** The first slabs, and their cold parts, in one piece each; null where there are no such pieces. */
    private final Words main;

    private final Words mainCold;
    private final Reservation piece;
    private final Reservation pieceCold;

    /** Slabs that lie in there. */
    private final int mainSlabs;

    /** @param reserve lines to have addresses in one piece for */
    FlowRecords(Memory memory, int reserve) {
        this.memory = memory;
        // One more: the first of the other family.
        int wanted = reserve == 0 ? 0 : Math.ceilDiv(reserve, SLAB) + 1;
        piece = memory.reserve((long) wanted * SLAB * Memory.LINE);
        pieceCold = piece == null ? null : memory.reserve((long) wanted * SLAB * COLD_OCTETS);
        main = piece == null ? null : piece.words();
        mainCold = pieceCold == null ? null : pieceCold.words();
        mainSlabs = mainCold == null ? 0 : main.length() / (SLAB * 8);
        // A slab of each family from the start: at the memory's bound there is then always a record of the family to evict.
        open[0] = add(false);
        open[1] = add(true);
        if (open[0] < 0 || open[1] < 0) {
            throw new IllegalArgumentException("flow memory is too small");
        }
    }

    /** Forgets all records and gives the memory back, but for the first slabs. */
    void clear() {
        for (int slab = FIXED; slab < count; slab++) {
            memory.releaseRecords(capacity[slab] * (step(slab) == 2 ? Memory.LINE : Memory.LINE + COLD_OCTETS));
            slabs[slab] = null;
            cold[slab] = null;
        }
        count = FIXED;
        lines = 0;
        Arrays.fill(used, 0);
        Arrays.fill(free, NO_RECORD);
        open[0] = 0;
        open[1] = 1;
        inOrder = true;
        lastBirth = Long.MIN_VALUE;
    }

    /** Lines ever given out, of all slabs. */
    int lines() {
        return lines;
    }

    /** A record to fill, or -1 where there is no memory. Its words are what they were. */
    int allocate(boolean v6) {
        int family = v6 ? 1 : 0;
        int record = free[family];
        if (record != NO_RECORD) {
            free[family] = (int) word(record, ADDRESSES);
            inOrder = false;
            return record;
        }
        int slab = open[family];
        if (used[slab] == capacity[slab]) {
            slab = capacity[slab] < SLAB ? grow(slab) : add(v6);
            if (slab < 0) {
                return NO_RECORD;
            }
            open[family] = slab;
        }
        int line = used[slab];
        used[slab] = line + 1 + family;
        lines += 1 + family;
        return slab << SLAB_BITS | line;
    }

    /** Puts a record on the free chain; its key matches nothing from now on. */
    void release(int record) {
        int family = isV6(record) ? 1 : 0;
        word(record, KEY, 0);
        word(record, ADDRESSES, free[family]);
        free[family] = record;
    }

    private int add(boolean v6) {
        boolean reserved = count < mainSlabs;
        int lines = reserved || open[v6 ? 1 : 0] >= 0 ? SLAB : FIRST;
        Words hot = reserved ? takeHot(lines) : hot(lines);
        if (hot == null) {
            return NO_RECORD;
        }
        Words rest = v6 ? null : reserved ? takeCold(lines) : cold(lines);
        if (!v6 && rest == null || count == MOST_SLABS) {
            memory.releaseRecords(lines * Memory.LINE);
            return NO_RECORD;
        }
        if (count == slabs.length) {
            int wider = count + (count >> 1) + 4;
            slabs = Arrays.copyOf(slabs, wider);
            cold = Arrays.copyOf(cold, wider);
            capacity = Arrays.copyOf(capacity, wider);
            used = Arrays.copyOf(used, wider);
        }
        slabs[count] = hot;
        cold[count] = rest;
        capacity[count] = lines;
        used[count] = 0;
        return count++;
    }

    private Words takeHot(int lines) {
        if (!memory.takeForRecords(lines * Memory.LINE)) {
            return null;
        }
        piece.reach((count * (long) SLAB + lines) * Memory.LINE);
        return main.slice(count * SLAB * 8, lines * 8);
    }

    private Words takeCold(int lines) {
        if (!memory.takeForRecords(lines * COLD_OCTETS)) {
            return null;
        }
        pieceCold.reach((count * (long) SLAB + lines) * COLD_OCTETS);
        return mainCold.slice(count * SLAB * COLD, lines * COLD);
    }

    private Words hot(int lines) {
        ByteBuffer hot = memory.forRecords(lines * Memory.LINE);
        return hot == null ? null : Words.of(hot);
    }

    private Words cold(int lines) {
        ByteBuffer rest = memory.forRecords(lines * COLD_OCTETS);
        return rest == null ? null : Words.of(rest);
    }

    /** Doubles a family's first slab, so that a small table stays small. */
    private int grow(int slab) {
        int lines = capacity[slab];
        int more = 2 * lines;
        Words hot = hot(more);
        if (hot == null) {
            return NO_RECORD;
        }
        if (cold[slab] != null) {
            Words rest = cold(more);
            if (rest == null) {
                memory.releaseRecords(more * Memory.LINE);
                return NO_RECORD;
            }
            rest.copy(cold[slab], lines * COLD);
            memory.releaseRecords(lines * COLD_OCTETS);
            cold[slab] = rest;
        }
        hot.copy(slabs[slab], lines * 8);
        memory.releaseRecords(lines * Memory.LINE);
        slabs[slab] = hot;
        capacity[slab] = more;
        return slab;
    }

    /** Loads a line of each record of a column, negative ones left out; the sum has no meaning. */
    long touch(int[] numbers, int rows) {
        Words piece = piece();
        return piece != null ? touchPiece(piece, numbers, rows) : touchSlabs(numbers, rows);
    }

    /** All slabs in one piece, at whose eight words for each line a record number says where to begin; null where they are not. */
    Words piece() {
        return count <= mainSlabs ? main : null;
    }

    private long touchSlabs(int[] numbers, int rows) {
        Words[] slabs = this.slabs;
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            int record = numbers[i];
            if (record >= 0) {
                sum += slabs[record >>> SLAB_BITS].get(offset(record));
            }
        }
        return sum;
    }

    /** While all records are in one piece it takes fewer loads to get at each, so that the processor has more of them under way. */
    private static long touchPiece(Words piece, int[] numbers, int rows) {
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            int record = numbers[i];
            if (record >= 0) {
                sum += piece.get((long) (record & Integer.MAX_VALUE) << 3);
            }
        }
        return sum;
    }

    /** Loads the second line of each IPv6 record of a column, as far as the row's key is IPv6, too. */
    long touchSecond(int[] numbers, long[] key, int rows) {
        long sum = 0;
        for (int i = 0; i < rows; i++) {
            int record = numbers[i];
            if (record >= 0 && (key[i] & V6) != 0 && isV6(record)) {
                sum += slabs[record >>> SLAB_BITS].get(offset(record) + LOWER);
            }
        }
        return sum;
    }

    /** Leaves of the candidates those that have the rows' addresses and zones; the others become -1. */
    void match(PacketBatch batch, int[] candidates, boolean some6) {
        Words piece = piece();
        if (piece != null) {
            matchPiece(piece, batch.addresses, batch.zone, candidates, batch.size);
        } else {
            matchSlabs(batch, candidates);
        }
        if (some6) {
            matchSecond(batch, candidates);
        }
    }

    private static void matchPiece(Words piece, long[] addresses, long[] zones, int[] candidates, int rows) {
        for (int i = 0; i < rows; i++) {
            int record = candidates[i];
            // There is always a first one.
            long at = (long) Math.max(record, 0) << 3;
            long difference = piece.get(at + ADDRESSES) ^ addresses[i] | piece.get(at + ZONE) ^ zones[i];
            candidates[i] = difference == 0 ? record : Math.min(record, -1);
        }
    }

    private void matchSlabs(PacketBatch batch, int[] candidates) {
        for (int i = 0; i < batch.size; i++) {
            int record = candidates[i];
            if (record >= 0) {
                Words slab = slab(record);
                int at = offset(record);
                if (slab.get(at + ADDRESSES) != batch.addresses[i] || slab.get(at + ZONE) != batch.zone[i]) {
                    candidates[i] = -1;
                }
            }
        }
    }

    /** IPv6 addresses are in the second line. */
    private void matchSecond(PacketBatch batch, int[] candidates) {
        for (int i = 0; i < batch.size; i++) {
            int record = candidates[i];
            if (record >= 0 && (batch.key[i] & V6) != 0 && !(isV6(record) && Columns.sameAddresses(slab(record), offset(record), batch, i))) {
                candidates[i] = -1;
            }
        }
    }

    /** Loads what the next so many IPv4 records will be written to; the sum has no meaning. */
    long touchFresh(int records) {
        int slab = open[0];
        int line = used[slab];
        int end = Math.min(line + records, capacity[slab]);
        if (line == end || free[0] != NO_RECORD) {
            return 0;
        }
        return touchLines(slabs[slab], line << 3, end << 3, 8) + touchLines(cold[slab], line << COLD_BITS, end << COLD_BITS, 8);
    }

    private static long touchLines(Words words, int from, int to, int step) {
        long sum = 0;
        for (int at = from; at < to; at += step) {
            sum += words.get(at);
        }
        return sum;
    }

    int slabCount() {
        return count;
    }

    /** Lines of a slab that were ever given out. */
    int lines(int slab) {
        return used[slab];
    }

    /** Flows that the slabs at hand have room for. */
    long room() {
        long room = 0;
        for (int i = 0; i < count; i++) {
            room += capacity[i] / step(i);
        }
        return room;
    }

    /** Lines a record of this slab takes: 1 or 2. */
    int step(int slab) {
        return cold[slab] == null ? 2 : 1;
    }

    boolean isV6(int record) {
        return cold[record >>> SLAB_BITS] == null;
    }

    /** Index of a record's word 0 in its slab. */
    static int offset(int record) {
        return (record & LINE_MASK) << 3;
    }

    Words slab(int record) {
        return slabs[record >>> SLAB_BITS];
    }

    long word(int record, int word) {
        return slab(record).get(offset(record) + word);
    }

    void word(int record, int word, long value) {
        slab(record).put(offset(record) + word, value);
    }

    /** Fills the cold part of a new record, whose birth is the latest or else disturbs the order. */
    void begin(int record, long start, long birth) {
        inOrder &= birth >= lastBirth;
        lastBirth = birth;
        Words rest = colds(record);
        int at = cold(record, rest);
        rest.put(at, start);
        // Neither verdict nor slot.
        rest.put(at + VERDICT_SLOT, -1);
        rest.put(at + CONTEXT, 0);
        rest.put(at + SEQUENCES, 0);
    }

    /** Notes the number that a side's sequence begins with. */
    void open(int record, int side, int sequence) {
        Words rest = colds(record);
        int at = cold(record, rest);
        rest.put(at + CONTEXT, rest.get(at + CONTEXT) | 1L << OPENED_SHIFT + side);
        int shift = side << 5;
        rest.put(at + SEQUENCES, rest.get(at + SEQUENCES) & ~(LOW << shift) | (sequence & LOW) << shift);
    }

    boolean isOpened(int record, int side) {
        return (coldWord(record, CONTEXT) >>> OPENED_SHIFT + side & 1) != 0;
    }

    /** Where the record's cold part is. */
    private Words colds(int record) {
        Words rest = cold[record >>> SLAB_BITS];
        return rest == null ? slab(record) : rest;
    }

    /** Index of word 12 in there. */
    private int cold(int record, Words rest) {
        return rest == cold[record >>> SLAB_BITS] ? (record & LINE_MASK) << COLD_BITS : offset(record) + SECOND;
    }

    private long coldWord(int record, int word) {
        Words rest = colds(record);
        return rest.get(cold(record, rest) + word);
    }

    private void low(int record, int word, int value) {
        Words rest = colds(record);
        int at = cold(record, rest) + word;
        rest.put(at, rest.get(at) & ~LOW | value & LOW);
    }

    private void high(int record, int word, int value) {
        Words rest = colds(record);
        int at = cold(record, rest) + word;
        rest.put(at, rest.get(at) & LOW | (long) value << 32);
    }

    long start(int record) {
        return coldWord(record, 0);
    }

    int verdict(int record) {
        return (int) coldWord(record, VERDICT_SLOT);
    }

    void verdict(int record, int value) {
        low(record, VERDICT_SLOT, value);
    }

    int slot(int record) {
        return (int) (coldWord(record, VERDICT_SLOT) >>> 32);
    }

    void slot(int record, int value) {
        high(record, VERDICT_SLOT, value);
    }

    int context(int record) {
        return (int) coldWord(record, CONTEXT);
    }

    void context(int record, int value) {
        low(record, CONTEXT, value);
    }

    int sequence(int record, int side) {
        return (int) (coldWord(record, SEQUENCES) >>> (side << 5));
    }

    static TcpState state(long word) {
        return TcpState.of((int) (word >>> STATE_SHIFT) & 0xf);
    }

    long packets(int record, int side) {
        return word(record, PACKETS + 2 * side) & MOST_PACKETS;
    }

    int tcpFlags(int record, int side) {
        return (int) (word(record, PACKETS + 2 * side) >>> FLAGS_SHIFT) & 0xff;
    }

    long hash(int record, FlowHasher hasher) {
        Words slab = slab(record);
        int at = offset(record);
        long word = slab.get(at + KEY);
        int protocol = (int) word & 0xff;
        if ((word & V6) != 0) {
            return hasher.hash6(slab.get(at + LOWER), slab.get(at + LOWER + 1), slab.get(at + HIGHER), slab.get(at + HIGHER + 1),
                    (int) (word >>> 32), protocol, slab.get(at + ZONE));
        }
        long addresses = slab.get(at);
        long lower = addresses >>> 32 << 16 | word >>> 48;
        long higher = (addresses & 0xffffffffL) << 16 | word >>> 32 & 0xffff;
        return hasher.hash4(lower, higher, protocol, slab.get(at + ZONE));
    }

    long firstFrame(int record) {
        return word(record, PACKETS) >>> 48 | (word(record, BYTES) >>> 48) << 16 | (word(record, PACKETS + 2) >>> 48 & 0xff) << 32;
    }

    int capture(int record) {
        return (int) (word(record, PACKETS + 2) >>> 56 | word(record, BYTES + 2) >>> 48 << 8);
    }

    /** Whether in each family the numbers of records are in the order of their births. */
    boolean isInOrder() {
        return inOrder;
    }

    /** Sorts flows by the order of their first packets: capture, then frame. */
    long birth(int record) {
        return (long) capture(record) << 40 | firstFrame(record);
    }
}
