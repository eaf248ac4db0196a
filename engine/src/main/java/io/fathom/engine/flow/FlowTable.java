package io.fathom.engine.flow;

import io.fathom.engine.decode.PacketBatch;
import java.util.function.IntConsumer;

/**
 * The flows of one worker: finds the flow of each packet, counts the packet there, follows its TCP state and ends flows that are idle, reused or
 * too many. Worker only.
 *
 * <p>Per batch: {@link #prepare}, then {@link #admit} for each row in order, with {@link #settle} to pass over rows that only want counting, then
 * {@link #advance}. The loops of prepare load what admit will need, all rows at once, so that the waits for memory overlap; a batch of one row does
 * the same and gives the same results.
 *
 * <p>A record number is valid until its flow is reported as {@link FlowListener#ended ended}, which happens inside admit, advance and close only.
 *
 * <p>Whether a packet belongs to a live flow is decided by that flow's own packets alone: it does while it comes no later than the flow's latest
 * packet plus the idle timeout of the flow's state. When the sweep comes by decides only when an idle flow is reported, not when it ended, so that
 * batches, workers and replay speed change no result; only the cap's evictions depend on what other flows there are.
 */
public final class FlowTable {
    private static final int TCP = Timeouts.TCP;

    /** The sweep leaves a flow this long after its timeout, so that packets a little out of order still find it. */
    private static final long GRACE = 10_000_000_000L;

    private static final long SECOND = 1_000_000_000L;
    private static final int SAMPLE = 16;

    /** Lines of records that are in the processor's caches anyway: half a MiB. */
    private static final int NEAR = 8192;

    /** More than any place in memory that is counted in octets from the first record, and less than what the compiler would want checked. */
    private static final long PLACE = (1L << 40) - 1;

    /** Flows that one call of the sweep ends at most: some 2 ms where memory is slow. One of which the worker keeps more than a number counts as several. */
    private static final int MOST_ENDED = 2048;

    private static final int WITH_STATE = 4;

    private final FlowOptions options;
    private final FlowListener listener;
    private final FlowHasher hasher;
    private final Memory memory;
    private final FlowRecords records;
    private final FlowIndex index;
    private final FlowIndex.Match match = this::matches;
    private final Timeouts timeouts;
    private final long shortest;
    private final long sweepPeriod;
    private final Columns columns = new Columns();
    private final Recent recent;
    private long sink;

    /** The row whose flow is looked for. */
    private PacketBatch wanted;

    private int wantedRow;
    private int side;
    private boolean started;
    private final int cap;
    private int size;
    /** Packet time reached; far in the past before the first. */
    private long clock = Long.MIN_VALUE / 2;

    /** Packets before this are more than a second behind the clock. */
    private long lateBefore = Long.MIN_VALUE;

    private long heard = Long.MIN_VALUE;
    private long swept = Long.MIN_VALUE;
    private int handSlab;
    private int handLine;
    private int sampleSlab;
    private int sampleLine;
    private long flows;
    private long evictions;

    public FlowTable(FlowOptions options, FlowListener listener) {
        this.options = options;
        this.listener = listener;
        hasher = new FlowHasher(options.seed());
        memory = new Memory(options.memory());
        // IPv6 takes two lines a flow.
        records = new FlowRecords(memory, 2 * options.reserve());
        index = new FlowIndex(memory, new FlowIndex.Hashes() {
            @Override
            public long hash(int record) {
                return FlowTable.this.hash(record);
            }

            @Override
            public void ahead(int[] numbers, int count) {
                sink += records.touch(numbers, count);
            }
        }, options.reserve());
        recent = new Recent(index);
        cap = options.maxFlows();
        timeouts = new Timeouts(options, records);
        shortest = timeouts.shortest();
        sweepPeriod = Math.clamp(shortest / 2, SECOND, 16 * SECOND);
    }

    /** The hash that {@link #prepare} uses. */
    public FlowHasher hasher() {
        return hasher;
    }

    /** Readies a batch for {@link #admit}: hashes all rows and loads what they will touch. */
    public void prepare(PacketBatch batch) {
        boolean some6 = hasher.hash(batch);
        int rows = batch.size;
        columns.fit(batch);
        // Loops of their own, so that each has as many loads under way as the processor can take.
        sink += recent.candidates(batch.hash, columns.candidate, rows);
        // Comparing at once spares the later loop much, but keeps fewer loads under way: it pays where the records are near.
        columns.matched = records.lines() <= NEAR;
        if (columns.matched) {
            records.match(batch, columns.candidate, some6);
        } else {
            sink += records.touch(columns.candidate, rows);
            if (some6) {
                sink += records.touchSecond(columns.candidate, batch.key, rows);
            }
        }
        sink += records.touchFresh(columns.absent(rows));
        if (options.active() == 0) {
            columns.settle(batch, lateBefore);
        }
    }

    /**
     * Counts packets of settled flows, from a row on, up to the first that needs more: one of an unknown flow, one with payload of a pending
     * flow, of a flow idle for long, or one that may change a TCP state. That row is left to {@link #admit}.
     * The same as calling admit for each, only faster.
     *
     * @return the row that is left, or the batch's size
     */
    public int settle(PacketBatch batch, int from) {
        // Kept out of the loop's method, whose compiled code would otherwise be shaped by the many calls that do nothing.
        return from == batch.size || columns.candidate[from] < 0 || options.active() != 0 ? from : settleRun(batch, from);
    }

    private int settleRun(PacketBatch batch, int from) {
        if (!columns.matched) {
            return settleFar(batch, from);
        }
        // In two loops, so that each has what it reads from in registers.
        int to = stamp(batch, from);
        countRun(batch, from, to);
        return to;
    }

    /** The run where candidates have not been compared with addresses and zones yet: in one loop, so that each record's line is come by once (with ten million flows 57 to 60 ns a packet, in two 57 to 68). */
    private int settleFar(PacketBatch batch, int from) {
        int rows = batch.size;
        int[] candidates = columns.candidate;
        long[] settled = columns.settled;
        long[] flags = columns.flags;
        long[] addresses = batch.addresses;
        long[] zone = batch.zone;
        long[] times = batch.time;
        long[] octets = batch.bytes;
        Words piece = records.piece();
        Words[] slabs = records.slabs;
        int row = from;
        for (; row < rows; row++) {
            int record = candidates[row];
            if (record < 0) {
                break;
            }
            Words slab = piece != null ? piece : slabs[record >>> FlowRecords.SLAB_BITS];
            // Long, so that no address is cut to 32 bits on its way.
            long at = piece != null ? (long) (record & Integer.MAX_VALUE) << 3 : FlowRecords.offset(record);
            long wanted = settled[row];
            long word = slab.get(at + 1);
            long last = slab.get(at + 3);
            long time = times[row];
            long other = word ^ wanted;
            long difference = slab.get(at) ^ addresses[row] | other & FlowRecords.SETTLED_BITS | slab.get(at + 2) ^ zone[row]
                    | word & wanted & FlowRecords.PENDING;
            if (difference != 0 || time - last > shortest) {
                break;
            }
            if ((wanted & FlowRecords.V6) != 0 && !Columns.sameAddresses(slab, (int) at, batch, row)) {
                break;
            }
            // Of the states that pass, ESTABLISHED has all bits.
            slab.put(at + 1, word | wanted & FlowRecords.STATE);
            slab.put(at + 3, Math.max(time, last));
            // The initiator's counter, or two words further the responder's.
            long counter = at + FlowRecords.PACKETS + (other >>> FlowRecords.SWAPPED_SHIFT - 1 & 2);
            slab.put(counter, slab.get(counter) + 1 | flags[row]);
            countOctets(slab, counter + 1, octets[row]);
        }
        return row;
    }

    /**
     * Finds the end of the run where candidates are known to have the rows' addresses and zones; sets the state and the time of its rows' records, and notes, in
     * the rows' place of {@link Columns#settled}, where their counters are.
     */
    private int stamp(PacketBatch batch, int from) {
        int rows = batch.size;
        int[] candidates = columns.candidate;
        long[] settled = columns.settled;
        long[] times = batch.time;
        Words piece = records.piece();
        Words[] slabs = records.slabs;
        int row = from;
        for (; row < rows; row++) {
            int record = candidates[row];
            if (record < 0) {
                break;
            }
            Words slab = piece != null ? piece : slabs[record >>> FlowRecords.SLAB_BITS];
            long at = piece != null ? (long) (record & Integer.MAX_VALUE) << 3 : FlowRecords.offset(record);
            long wanted = settled[row];
            long word = slab.get(at + 1);
            long last = slab.get(at + 3);
            long time = times[row];
            long other = word ^ wanted;
            if ((other & FlowRecords.SETTLED_BITS | word & wanted & FlowRecords.PENDING) != 0 || time - last > shortest) {
                break;
            }
            slab.put(at + 1, word | wanted & FlowRecords.STATE);
            slab.put(at + 3, Math.max(time, last));
            // In octets, as the compiler makes the address of them at once.
            settled[row] = (at << 3) + (other >>> FlowRecords.SWAPPED_SHIFT - 4 & 16);
        }
        return row;
    }

    /** Counts the rows of a run. */
    private void countRun(PacketBatch batch, int from, int to) {
        int[] candidates = columns.candidate;
        long[] flags = columns.flags;
        long[] counters = columns.settled;
        long[] octets = batch.bytes;
        Words piece = records.piece();
        Words[] slabs = records.slabs;
        for (int row = from; row < to; row++) {
            Words slab = piece != null ? piece : slabs[candidates[row] >>> FlowRecords.SLAB_BITS];
            long counter = ((counters[row] & PLACE) >>> 3) + FlowRecords.PACKETS;
            slab.put(counter, slab.get(counter) + 1 | flags[row]);
            countOctets(slab, counter + 1, octets[row]);
        }
    }

    /**
     * Counts a packet in its flow, beginning one where there is none. Rows come in order, after {@link #prepare}.
     *
     * @return the flow's record number; {@link #side} and {@link #started} tell more
     */
    public int admit(PacketBatch batch, int row) {
        wanted = batch;
        wantedRow = row;
        int record = columns.candidate[row];
        if (record == FlowIndex.ABSENT && !columns.mayHaveBegun(batch.hash[row])) {
            return begin(batch, row);
        }
        if (record < 0 || !matches(record)) {
            record = index.find(batch.hash[row], match);
            if (record < 0) {
                return begin(batch, row);
            }
            recent.put(batch.hash[row], record);
        }
        return update(batch, row, record);
    }

    private boolean matches(int record) {
        return Columns.matches(records.slab(record), FlowRecords.offset(record), wanted, wantedRow);
    }

    private int update(PacketBatch batch, int row, int record) {
        Words slab = records.slab(record);
        int at = FlowRecords.offset(record);
        long word = slab.get(at + 1);
        long last = slab.get(at + 3);
        long time = batch.time[row];
        long idle = time - last;
        int from = batch.direction[row] ^ (int) (word >>> FlowRecords.SWAPPED_SHIFT) & 1;
        if (idle > shortest) {
            long timeout = timeouts.of(record, word);
            if (idle > timeout) {
                end(record, timeouts.reason(record, word, EndReason.TIMEOUT), last + timeout);
                return begin(batch, row);
            }
        }
        int flags = 0;
        long before = word;
        if ((word & 0xff) == TCP) {
            flags = batch.tcpFlags[row] & 0xff;
            int state = (int) (word >>> FlowRecords.STATE_SHIFT) & 0xf;
            if (state != TcpState.ESTABLISHED.ordinal() || (flags & (TcpState.SYN | TcpState.FIN | TcpState.RST)) != 0) {
                TcpState old = TcpState.of(state);
                boolean fresh = (flags & (TcpState.SYN | TcpState.FIN | TcpState.RST | TcpState.ACK)) == TcpState.SYN;
                if (fresh && reuses(old, word, idle, batch.sequence[row], from)) {
                    end(record, EndReason.TCP_REUSE, time);
                    return begin(batch, row);
                }
                word = word & ~FlowRecords.STATE | (long) old.next(flags, from).ordinal() << FlowRecords.STATE_SHIFT;
            }
        }
        if ((flags & TcpState.SYN) != 0) {
            records.open(record, from, batch.sequence[row] + 1);
        }
        word = word & ~FlowRecords.LAG | lag(time);
        if (options.active() != 0 && idle > 0) {
            reportActive(record, last, time);
        }
        if (word != before) {
            slab.put(at + 1, word);
        }
        if (idle > 0) {
            slab.put(at + 3, time);
        }
        count(slab, at + FlowRecords.PACKETS + (from << 1), batch.frames[row], batch.bytes[row], flags);
        side = from;
        started = false;
        return record;
    }

    private static void count(Words slab, long at, int frames, long bytes, int flags) {
        slab.put(at, slab.get(at) + frames | (long) flags << FlowRecords.FLAGS_SHIFT);
        countOctets(slab, at + 1, bytes);
    }

    private static void countOctets(Words slab, long at, long octets) {
        long word = slab.get(at);
        long sum = word + octets;
        // Only from the 48 bits' upper half can they overflow.
        if (word << 16 < 0 && (word ^ sum) >>> 48 != 0) {
            sum = word | FlowRecords.MOST_BYTES;
        }
        slab.put(at, sum);
    }

    /** A connection that is over, or has long been silent, does not send a SYN of another sequence number: a new one does. */
    private boolean reuses(TcpState state, long word, long idle, int sequence, int from) {
        boolean again = from == 0 && (word & FlowRecords.FROM_START) != 0 && (word & FlowRecords.SEQUENCE) == digest(sequence);
        if (again || state.opening()) {
            return false;
        }
        return state.over() || idle >= options.reuseIdle();
    }

    private static long digest(int sequence) {
        return (long) (sequence * 0x9E3779B1 >>> 21) << FlowRecords.SEQUENCE_SHIFT;
    }

    /** How far behind the clock a packet is, as the record keeps it. */
    private long lag(long time) {
        return time >= lateBefore ? 0 : Math.min(15L, 64 - Long.numberOfLeadingZeros((clock - time) / SECOND)) << FlowRecords.LAG_SHIFT;
    }

    private void reportActive(int record, long last, long time) {
        long start = records.start(record);
        long periods = Math.max(0, time - start) / options.active();
        if (periods > Math.max(0, last - start) / options.active()) {
            listener.activeTimeout(record, start + periods * options.active());
        }
    }

    /** Begins a flow with a packet. */
    private int begin(PacketBatch batch, int row) {
        boolean v6 = (batch.key[row] & FlowRecords.V6) != 0;
        long time = batch.time[row];
        int record = size < cap ? records.allocate(v6) : -1;
        if (record < 0 && size == cap) {
            evict(0, time);
            record = records.allocate(v6);
        }
        if (record < 0) {
            // No memory for another record of the family: one of those there are has to go.
            evict(v6 ? 2 : 1, time);
            record = records.allocate(v6);
        }
        long hash = batch.hash[row];
        while (!index.insert(hash, record)) {
            int victim = index.occupant(hash);
            evictions++;
            end(victim, EndReason.EVICTED, time);
        }
        columns.began(hash);
        recent.put(hash, record);
        int turn = batch.direction[row];
        int from = 0;
        int flags = 0;
        long word = batch.key[row] | FlowRecords.PENDING | lag(time);
        if (batch.ipProtocol[row] == TCP) {
            flags = batch.tcpFlags[row] & 0xff;
            if ((flags & (TcpState.SYN | TcpState.ACK | TcpState.RST)) == (TcpState.SYN | TcpState.ACK)) {
                from = 1;
            }
            word |= (long) TcpState.first(flags, from).ordinal() << FlowRecords.STATE_SHIFT;
            if ((flags & (TcpState.SYN | TcpState.ACK | TcpState.RST)) == TcpState.SYN) {
                word |= FlowRecords.FROM_START | digest(batch.sequence[row]);
            }
        } else {
            word |= FlowRecords.FROM_START;
        }
        word |= (long) (turn ^ from) << FlowRecords.SWAPPED_SHIFT;
        Words slab = records.slab(record);
        int at = FlowRecords.offset(record);
        slab.put(at, batch.addresses[row]);
        slab.put(at + 1, word);
        slab.put(at + 2, batch.zone[row]);
        slab.put(at + 3, time);
        long frame = Math.clamp(batch.number[row], 0, FlowRecords.MOST_FRAME);
        long capture = Math.clamp(batch.capture, 0, FlowRecords.MOST_CAPTURE);
        slab.put(at + 4, frame << 48);
        slab.put(at + 5, frame >>> 16 << 48);
        slab.put(at + 6, (frame >>> 32 | capture << 8) << 48);
        slab.put(at + 7, capture >>> 8 << 48);
        if (v6) {
            int source = at + FlowRecords.LOWER + (turn << 1);
            int destination = at + FlowRecords.HIGHER - (turn << 1);
            slab.put(source, batch.sourceHigh[row]);
            slab.put(source + 1, batch.sourceLow[row]);
            slab.put(destination, batch.destinationHigh[row]);
            slab.put(destination + 1, batch.destinationLow[row]);
        }
        records.begin(record, time, capture << 40 | frame);
        if ((flags & TcpState.SYN) != 0) {
            records.open(record, from, batch.sequence[row] + 1);
        }
        count(slab, at + FlowRecords.PACKETS + (from << 1), batch.frames[row], batch.bytes[row], flags);
        size++;
        flows++;
        side = from;
        started = true;
        return record;
    }

    /** Side that sent the packet admitted last: 0 initiator, 1 responder. */
    public int side() {
        return side;
    }

    /** Whether the packet admitted last began its flow. */
    public boolean started() {
        return started;
    }

    // --- endings ---

    private void end(int record, EndReason reason, long time) {
        listener.ended(record, reason, time);
        // The record may be another flow's soon.
        columns.matched = false;
        index.remove(hash(record), record);
        records.release(record);
        size--;
    }

    private long hash(int record) {
        return records.hash(record, hasher);
    }

    /** Ends a record whose idle time has long been over by the clock; says how much work that was, 0 for one that goes on. */
    private int endIfIdle(int record, long word) {
        long last = records.word(record, FlowRecords.LAST);
        long idle = clock - last;
        if (idle <= shortest) {
            return 0;
        }
        long timeout = timeouts.of(record, word);
        int lag = (int) (word >>> FlowRecords.LAG_SHIFT) & 15;
        // A flow whose packets came late by the clock is not idle for it: 15 stands for "very late", such flows stay until the end or the cap.
        if (lag == 15 || idle - timeout <= GRACE + (SECOND << lag)) {
            return 0;
        }
        int work = records.slot(record) >= 0 ? WITH_STATE : 1;
        end(record, timeouts.reason(record, word, EndReason.TIMEOUT), last + timeout);
        return work;
    }

    /**
     * Tells the packet time that has been reached, on this worker or another, and sweeps a few records; call once a batch.
     *
     * @param time nanoseconds since 1970, of a batch's last packet; an earlier one than before changes nothing, and a later one counts once the next
     *     call confirms it, so that a single wrong time stamp ends no flows
     * @param rows packets since the last call: bounds the work, to two records a packet, of which 2,048 end at most
     */
    public void advance(long time, int rows) {
        pace(time, 2 * rows);
    }

    /**
     * As {@link #advance}, for a worker that has no packets: looks at up to 8,192 records, of which 2,048 end at most.
     *
     * @return whether more are due, so that another call makes sense at once
     */
    public boolean advanceIdle(long time) {
        return pace(time, 8192);
    }

    private boolean pace(long time, int most) {
        long confirmed = heard == Long.MIN_VALUE ? time : Math.min(heard, time);
        heard = time;
        if (confirmed > clock) {
            clock = confirmed;
            lateBefore = clock - SECOND;
        }
        if (swept == Long.MIN_VALUE) {
            swept = clock - sweepPeriod;
        }
        long passed = clock - swept;
        if (passed < sweepPeriod >> 10) {
            return false;
        }
        if (size == 0) {
            swept = clock;
            return false;
        }
        // One round a period; what is due and not done stays due, but never more than a round.
        if (passed > sweepPeriod) {
            passed = sweepPeriod;
            swept = clock - passed;
        }
        double perRecord = (double) sweepPeriod / records.lines();
        int due = (int) (passed / perRecord) + 1;
        int done = sweep(Math.min(due, most));
        if (done >= due) {
            swept = clock;
            return false;
        }
        swept += (long) (done * perRecord);
        return true;
    }

    /** Looks at the next lines of the slabs, of which there are some, until it has ended as much as one call may; says at how many. */
    private int sweep(int quota) {
        int left = quota;
        for (int work = 0; left > 0 && work < MOST_ENDED; ) {
            if (handSlab >= records.slabCount()) {
                handSlab = 0;
                handLine = 0;
            }
            int lines = records.lines(handSlab);
            int step = records.step(handSlab);
            while (left > 0 && handLine < lines && work < MOST_ENDED) {
                int record = handSlab << FlowRecords.SLAB_BITS | handLine;
                long word = records.word(record, FlowRecords.KEY);
                if ((word & FlowRecords.LIVE) != 0) {
                    work += endIfIdle(record, word);
                }
                handLine += step;
                left -= step;
            }
            if (handLine >= lines) {
                handSlab++;
                handLine = 0;
            }
        }
        return quota - left;
    }

    /**
     * Makes room: of the next sixteen flows under a moving hand, those idle for too long, or else the one that is worth least.
     *
     * @param step 0 for any flow, 1 for an IPv4 flow, 2 for an IPv6 flow; there is one
     */
    private void evict(int step, long time) {
        int victim = -1;
        long oldest = Long.MAX_VALUE;
        int lowest = Integer.MAX_VALUE;
        int before = size;
        // Where all of the sample are worth keeping, some more are looked at.
        for (int seen = 0; seen < SAMPLE || size == before && (victim < 0 || lowest > 0 && seen < SAMPLE << 2 * lowest); ) {
            if (sampleSlab >= records.slabCount()) {
                sampleSlab = 0;
                sampleLine = 0;
            }
            if (sampleLine >= records.lines(sampleSlab) || step != 0 && step != records.step(sampleSlab)) {
                sampleSlab++;
                sampleLine = 0;
                seen++;
                continue;
            }
            int record = sampleSlab << FlowRecords.SLAB_BITS | sampleLine;
            sampleLine += records.step(sampleSlab);
            seen++;
            long word = records.word(record, FlowRecords.KEY);
            if ((word & FlowRecords.LIVE) == 0 || endIfIdle(record, word) != 0) {
                continue;
            }
            long last = records.word(record, FlowRecords.LAST);
            int worth = timeouts.worth(record, word);
            if (worth < lowest || worth == lowest && last < oldest) {
                lowest = worth;
                oldest = last;
                victim = record;
            }
        }
        if (size == before) {
            evictions++;
            end(victim, timeouts.reason(victim, records.word(victim, FlowRecords.KEY), EndReason.EVICTED), time);
        }
    }

    /**
     * Ends all flows, in the order of their first packets. Flows whose idle timeout has passed by {@code time}, or that TCP has closed, end for that
     * reason, the rest by shutdown. The table is empty afterwards.
     *
     * @param time packet time reached, by all workers
     */
    public void close(long time) {
        long now = Math.max(time, clock);
        new BirthOrder(records, 1 << 21).forEach(listener::ahead, record -> {
            long word = records.word(record, FlowRecords.KEY);
            long last = records.word(record, FlowRecords.LAST);
            long timeout = timeouts.of(record, word);
            if (now - last > timeout) {
                listener.ended(record, timeouts.reason(record, word, EndReason.TIMEOUT), last + timeout);
            } else {
                listener.ended(record, timeouts.reason(record, word, EndReason.SHUTDOWN), now);
            }
        });
        size = 0;
        records.clear();
        index.clear();
        recent.clear();
    }

    // --- the records ---

    /** Whether the packet's addresses are IPv6. */
    public boolean isV6(int record) {
        return records.isV6(record);
    }

    /** First 64 bits of an IPv6 address; 0 for IPv4. Sides: 0 initiator, 1 responder. */
    public long addressHigh(int record, int side) {
        return records.isV6(record) ? records.word(record, lower(record, side) ? FlowRecords.LOWER : FlowRecords.HIGHER) : 0;
    }

    /** Last 64 bits of an IPv6 address, or the 32 of an IPv4 address. */
    public long addressLow(int record, int side) {
        if (records.isV6(record)) {
            return records.word(record, (lower(record, side) ? FlowRecords.LOWER : FlowRecords.HIGHER) + 1);
        }
        long addresses = records.word(record, FlowRecords.ADDRESSES);
        return lower(record, side) ? addresses >>> 32 : addresses & 0xffffffffL;
    }

    /** Port, 0 to 65535, as the packet columns had it. */
    public int port(int record, int side) {
        long word = records.word(record, FlowRecords.KEY);
        return (int) (lower(record, side) ? word >>> 48 : word >>> 32 & 0xffff);
    }

    private boolean lower(int record, int side) {
        return (side ^ (int) (records.word(record, FlowRecords.KEY) >>> FlowRecords.SWAPPED_SHIFT) & 1) == 0;
    }

    /** IANA protocol number. */
    public int ipProtocol(int record) {
        return (int) records.word(record, FlowRecords.KEY) & 0xff;
    }

    /** Digest of VLANs and tunnels, 0 for neither. */
    public long zone(int record) {
        return records.word(record, FlowRecords.ZONE);
    }

    /** Packets of one side; fragments count each. */
    public long packets(int record, int side) {
        return records.packets(record, side);
    }

    /** Octets on the wire of one side, at most 2^48 - 1. */
    public long bytes(int record, int side) {
        return records.word(record, FlowRecords.BYTES + 2 * side) & FlowRecords.MOST_BYTES;
    }

    /** Union of the TCP flag octets of one side. */
    public int tcpFlags(int record, int side) {
        return records.tcpFlags(record, side);
    }

    /** State of the connection; NONE for other transports. */
    public TcpState tcpState(int record) {
        return FlowRecords.state(records.word(record, FlowRecords.KEY));
    }

    /** EVE's flow state: new, established or closed. */
    public String state(int record) {
        TcpState state = tcpState(record);
        if (state == TcpState.NONE) {
            return packets(record, 1) == 0 ? "new" : "established";
        }
        return state.opening() ? "new" : state.over() ? "closed" : "established";
    }

    /** Nanoseconds since 1970 of the first packet. */
    public long start(int record) {
        return records.start(record);
    }

    /** Nanoseconds since 1970 of the latest packet. */
    public long end(int record) {
        return records.word(record, FlowRecords.LAST);
    }

    /** Frame number of the first packet, from 1. */
    public long firstFrame(int record) {
        return records.firstFrame(record);
    }

    /** 0-based capture of the first packet. */
    public int capture(int record) {
        return records.capture(record);
    }

    /** Whether the flow's beginning was seen: for TCP its SYN, otherwise always. */
    public boolean fromStart(int record) {
        return (records.word(record, FlowRecords.KEY) & FlowRecords.FROM_START) != 0;
    }

    /** Number of the flow's classification; the worker's to choose, -1 at first. */
    public int verdict(int record) {
        return records.verdict(record);
    }

    public void setVerdict(int record, int verdict) {
        records.verdict(record, verdict);
    }

    /** Number of the flow's state on the heap; the worker's to choose, -1 for none. */
    public int slot(int record) {
        return records.slot(record);
    }

    public void setSlot(int record, int slot) {
        records.slot(record, slot);
    }

    /** Whether a side's SYN was seen. */
    public boolean isOpened(int record, int side) {
        return records.isOpened(record, side);
    }

    /** Number that the sequence of a side begins with, after its SYN; 0 where that was not seen. */
    public int sequence(int record, int side) {
        return records.sequence(record, side);
    }

    /** Number of the flow's VLANs, tunnels and layers; the worker's to choose, 0 at first. */
    public int context(int record) {
        return records.context(record);
    }

    public void setContext(int record, int context) {
        records.context(record, context);
    }

    /**
     * Slots, as far as they are 0 or more, of the flows whose payload in a prepared batch is to be inspected: what is known ahead of {@link #admit}.
     *
     * @param slots takes as many as the batch has rows
     * @return how many
     */
    public int inspected(PacketBatch batch, int[] slots) {
        int n = 0;
        for (int row = 0; row < batch.size; row++) {
            int record = columns.candidate[row];
            if (record >= 0 && batch.payloadLength[row] > 0 && pending(record)) {
                slots[n++] = record;
            }
        }
        int held = 0;
        for (int i = 0; i < n; i++) {
            int slot = records.slot(slots[i]);
            if (slot >= 0) {
                slots[held++] = slot;
            }
        }
        return held;
    }

    /**
     * The flows under inspection of which there is a packet in a prepared batch, some maybe several times: what is known ahead of {@link #admit}.
     *
     * @param found takes as many as the batch has rows
     * @return how many
     */
    public int underInspection(PacketBatch batch, int[] found) {
        int n = 0;
        for (int row = 0; row < batch.size; row++) {
            int record = columns.candidate[row];
            if (record >= 0 && pending(record)) {
                found[n++] = record;
            }
        }
        return n;
    }

    /** Whether the flow's packets are to be inspected; true at first. Flows that are survive at the cap. */
    public boolean pending(int record) {
        return (records.word(record, FlowRecords.KEY) & FlowRecords.PENDING) != 0;
    }

    public void setPending(int record, boolean pending) {
        long word = records.word(record, FlowRecords.KEY);
        records.word(record, FlowRecords.KEY, pending ? word | FlowRecords.PENDING : word & ~FlowRecords.PENDING);
    }

    /** All live flows in the order of their first packets. */
    public void forEach(IntConsumer action) {
        new BirthOrder(records, 1 << 21).forEach(action);
    }

    // --- endpoints ---

    /** Which ends of a flow are in networks: bit 0 for the initiator, bit 1 for the responder. */
    public int sidesIn(int record, Networks networks) {
        Words slab = records.slab(record);
        int at = FlowRecords.offset(record);
        long word = slab.get(at + FlowRecords.KEY);
        int lower;
        int higher;
        if ((word & FlowRecords.V6) == 0) {
            long addresses = slab.get(at);
            lower = networks.contains4(addresses >>> 32) ? 1 : 0;
            higher = networks.contains4(addresses & 0xffffffffL) ? 1 : 0;
        } else {
            lower = networks.contains(slab.get(at + FlowRecords.LOWER), slab.get(at + FlowRecords.LOWER + 1), true) ? 1 : 0;
            higher = networks.contains(slab.get(at + FlowRecords.HIGHER), slab.get(at + FlowRecords.HIGHER + 1), true) ? 1 : 0;
        }
        return (word & FlowRecords.SWAPPED) == 0 ? lower | higher << 1 : higher | lower << 1;
    }

    /**
     * Tells a table of endpoints what a flow that is over was for one of its ends.
     *
     * @param side of the endpoint: 0 initiator, 1 responder
     * @param context as {@link EndpointTable#context} gives it back
     * @param application number, 1 to {@link EndpointTable#MOST_NUMBER}, 0 for none
     */
    public void tell(EndpointTable endpoints, int record, int side, int context, int application) {
        Words slab = records.slab(record);
        int at = FlowRecords.offset(record);
        long word = slab.get(at + FlowRecords.KEY);
        boolean lower = (side ^ (int) (word >>> FlowRecords.SWAPPED_SHIFT) & 1) == 0;
        boolean v6 = (word & FlowRecords.V6) != 0;
        int address = at + (lower ? FlowRecords.LOWER : FlowRecords.HIGHER);
        long addresses = slab.get(at);
        long high = v6 ? slab.get(address) : 0;
        long low = v6 ? slab.get(address + 1) : lower ? addresses >>> 32 : addresses & 0xffffffffL;
        int own = at + FlowRecords.PACKETS + 2 * side;
        int other = at + FlowRecords.PACKETS + 2 - 2 * side;
        endpoints.ended(high, low, v6, slab.get(at + FlowRecords.ZONE), context, records.start(record), slab.get(at + FlowRecords.LAST),
                slab.get(own) & FlowRecords.MOST_PACKETS, slab.get(own + 1) & FlowRecords.MOST_BYTES,
                slab.get(other) & FlowRecords.MOST_PACKETS, slab.get(other + 1) & FlowRecords.MOST_BYTES, application);
    }

    // --- counts ---

    /** Flows at present. */
    public int size() {
        return size;
    }

    /** Flows begun so far. */
    public long flows() {
        return flows;
    }

    /** Flows ended to make room. */
    public long evictions() {
        return evictions;
    }

    /** Packet time reached as {@link #advance} told, nanoseconds since 1970. */
    public long clock() {
        return clock;
    }

    /** Gives back the memory behind its reservation at once. For when all flows have ended and the table is not used any more. */
    public void empty() {
        memory.empty();
    }

    /** Octets of off-heap memory held at present. */
    public long memory() {
        return memory.used();
    }

    /** Flows for which the memory at hand has records. */
    public long room() {
        return records.room();
    }

    /** Has no meaning; keeps the loads that warm the caches from being left out. */
    long sink() {
        return sink;
    }
}
