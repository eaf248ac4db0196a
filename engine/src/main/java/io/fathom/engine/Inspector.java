package io.fathom.engine;

import io.fathom.api.Application;
import io.fathom.api.Cursor;
import io.fathom.api.CursorControl;
import io.fathom.api.Field;
import io.fathom.api.FieldsControl;
import io.fathom.api.Method;
import io.fathom.api.Names;
import io.fathom.api.Request;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.SignatureMatch;
import io.fathom.api.Spares;
import io.fathom.api.Step;
import io.fathom.api.Transport;
import io.fathom.engine.decode.PacketBatch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The scalar part of the pipeline: puts streams in order, finds the protocol, drives its dissector and draws the verdict, one payload packet at a time.
 * Worker thread only.
 */
final class Inspector implements Overdue.Sides {
    private static final int SYN = 0x02;
    private static final int PSH = 0x08;

    /** A sequence number this far ahead is a lie, or another connection. */
    private static final long FAR = 1L << 26;

    /** Datagrams of a confirmed flow that are tried against other protocols (STUN then RTP). */
    private static final int REMATCHES = 8;

    private static final int LONGEST_PATH = 16;

    /** Gaps that are passed over at a flow's end to find what nobody recognised before. */
    private static final int LAST_GAPS = 2;

    static final String NOTHING_FITS = "no known protocol looks like this";

    /** Flows that one packet may announce; a message with more is no honest one. */
    private static final int MOST_ANNOUNCED = 32;

    private static final int SPARE_INSPECTIONS = 8192;
    private static final int SPARE_STREAMS = 8192;
    private static final int SPARE_TRIED = 256;

    /** Of one protocol. */
    private static final int SPARE_TRIALS = 512;

    final Plan plan;
    final Worker worker;
    private final CursorControl control = new CursorControl();
    private final int[] selected;
    private final long[] seen;
    private final Expectations expectations;

    // Reused from flow to flow.
    private final Trial[][] spareTrials;
    private final int[] spareTrialCounts;
    private final Inspection[] spare = new Inspection[SPARE_INSPECTIONS];
    private int spareCount;
    private final Spares fieldSpares = new Spares();
    private final Stream[] spareStreams = new Stream[SPARE_STREAMS];
    private int spareStreamCount;
    private final Overdue overdue;
    final Parking parking;
    private final Buffers buffers = new Buffers();
    private final long[][] spareTried = new long[SPARE_TRIED][];
    private int spareTriedCount;

    // The packet in hand.
    private Transport transport;
    private int side;
    private long time;
    private long frame;

    /** The batch and the row of it, or null where a flow is looked into for another reason: the ends stand there, in columns just read, as well as in the flow's record. */
    private PacketBatch batch;

    private int row;
    private boolean truncated;
    private int announcements;

    /** What was said of the flow that a dissector is being opened on. */
    private String announced;
    private int capture;
    private final Exhibit exhibit = new Exhibit();

    // 2,048 hosts of up to 63 characters, 256 programs of up to 255.
    private final KnownTexts hosts = new KnownTexts(11, 64);
    private final KnownTexts agents = new KnownTexts(8, 256);

    /** Why there is nothing to find any more in the flow in hand, or null. */
    private Oddities unknown;

    // Why nothing was found, shared by all flows of which nothing else is known.
    private final Oddities oddities = new Oddities(null);
    private final Oddities nothingFits = new Oddities(NOTHING_FITS);
    private final Oddities nothingBegins = new Oddities("no known protocol begins like this");
    private final Oddities tooShort = new Oddities("the flow ended before what was tried could confirm");
    private final Oddities unconfirmed;

    // What the streams of all flows hold together.
    private long streamMemory;

    long dissectorCalls;
    long faults;

    Inspector(Plan plan, Worker worker, Exchange exchange) {
        this.plan = plan;
        this.worker = worker;
        overdue = new Overdue(plan.options.streamNanos(), this);
        parking = new Parking(plan.options.parkedMemory(), plan.options.flow().reserve() > 0);
        selected = new int[plan.protocols.size() + 1];
        seen = new long[plan.protocols.size() + 64 >> 6];
        unconfirmed = new Oddities("what was tried did not confirm within " + plan.options.identifyPackets() + " packets");
        spareTrials = new Trial[plan.protocols.size()][];
        spareTrialCounts = new int[plan.protocols.size()];
        expectations = new Expectations(plan.options.expectations(), plan.options.expectationNanos(), exchange, worker.number);
    }

    // ---- the ends of the flow in hand

    /** Packets of the flow so far. */
    private long packets(Inspection s) {
        return worker.packets(s.record);
    }

    private long high(Inspection s, int end) {
        if (batch == null) {
            return worker.addressHigh(s.record, end);
        }
        return (batch.flags[row] & PacketBatch.V6) == 0 ? 0 : end == side ? batch.sourceHigh[row] : batch.destinationHigh[row];
    }

    private long low(Inspection s, int end) {
        return batch == null ? worker.addressLow(s.record, end) : end == side ? batch.sourceLow[row] : batch.destinationLow[row];
    }

    /** Port of an end of the flow in hand: 0 the initiator's, 1 the responder's. */
    int port(Inspection s, int end) {
        return batch == null ? worker.port(s.record, end) : end == side ? batch.sourcePort[row] : batch.destinationPort[row];
    }

    /** IANA protocol number of the flow in hand. */
    int ipProtocol(Inspection s) {
        return batch == null ? worker.ipProtocol(s.record) : batch.ipProtocol[row];
    }

    /** Packet time. */
    long now() {
        return time;
    }

    String announced() {
        return announced;
    }

    /** Whether the packet in hand was cut short by the snap length. */
    boolean truncated() {
        return truncated;
    }

    /** What a flow needs for its first payload, or for the first after such that were inspected in vain ({@link Vain}, or 0). */
    Inspection begin(int record, int vain) {
        Inspection s = spareCount > 0 ? spare[--spareCount] : new Inspection();
        s.record = record;
        if (vain != 0) {
            s.payloadPackets = Vain.payloads(vain);
            s.sincePackets = s.payloadPackets;
            s.fromStart = Vain.fromStart(vain);
            s.found = odd(Vain.oddities(vain));
        }
        return s;
    }

    /** What is known of a flow of which nothing is known but these oddities, by their code. */
    Outcome odd(int code) {
        return code == 0 ? Outcome.NOTHING : oddities.of(code);
    }

    /** A flow that was set aside goes on. */
    Inspection resume(int record, int slot) {
        Inspection s = begin(record, 0);
        parking.resume(slot, s, this);
        return s;
    }

    /** Sets a flow aside until its next packet, if it can be. */
    void park(Inspection s) {
        int slot = parking.park(s);
        if (slot != Parking.NONE) {
            worker.parked(s.record, slot);
            // What its streams hold goes on counting.
            for (int i = 0; i < 2; i++) {
                streamMemory += s.stream(i) == null ? 0 : s.stream(i).memory();
            }
            recycle(s);
        }
    }

    /** What there is to say of a flow inspected in vain so far. */
    Outcome vain(int vain) {
        return nothingFits.of(Vain.oddities(vain));
    }

    /** Inspects one packet of a flow that is not settled. */
    void packet(Inspection s, int side, PacketBatch b, int row) {
        this.side = side;
        transport = Worker.transport(b.ipProtocol[row]);
        time = b.time[row];
        frame = b.number[row];
        capture = b.capture;
        batch = b;
        this.row = row;
        int from = b.payload(row);
        int to = from + b.payloadLength[row];
        byte[] memory = b.memory(row);
        int missing = b.payloadWire(row) - b.payloadLength[row];
        truncated = missing > 0;
        if (s.payloadPackets == 0) {
            begin(s);
        } else if (s.confirmed == null && s.expectations != expectations.version() && s.found.pathLength() == 0) {
            expected(s);
        }
        announcements = 0;
        if (plan.evidenceBytes) {
            look(s, memory, from, to);
        }
        s.payloadPackets++;
        s.sincePackets++;
        switch (transport) {
            case TCP -> {
                int sequence = b.sequence[row] + ((b.tcpFlags[row] & SYN) != 0 ? 1 : 0);
                boolean isData = (b.tcpFlags[row] & PSH) != 0 || !maybePadding(memory, from, to) || !doubt(s, sequence, to - from);
                if (isData && (missing > 0 || !passes(s, sequence, to - from))) {
                    segment(s, sequence, memory, from, to, missing);
                }
            }
            case SCTP -> {
                datagram(s, memory, from, to, false);
                chunks(s, memory, from, to);
            }
            case UDP, IP -> datagram(s, memory, from, to, false);
        }
        conclusions(s);
    }

    /** Keeps each side's first payload, to be shown where nothing known is found in it. */
    private void look(Inspection s, byte[] memory, int from, int to) {
        Finding first = s.looked;
        if (first == null || first.next == null && first.side() != sideOf(side)) {
            var now = new Finding(Method.NONE, null, "nothing known in it", null, null, packets(s), frame, sideOf(side), transport == Transport.TCP ? -1 : 0,
                    to - from, Exhibit.hex(memory, from, to));
            if (first == null) {
                s.looked = now;
            } else {
                first.next = now;
            }
        }
    }

    /** What a packet, or the wait for one that never came, led to. */
    private void conclusions(Inspection s) {
        if (s.changed) {
            s.changed = false;
            s.sincePackets = 0;
            long packet = packets(s);
            s.outcome().verdictPackets = (int) Math.min(packet, Integer.MAX_VALUE);
            if (packet == 1) {
                s.outcome().firstPacket = s.found.application != null ? s.found.application.name() : s.found.highest(plan);
            }
            worker.classified(s);
        }
        if (decide(s)) {
            worker.settled(s.record, conclude(s));
            recycle(s);
        } else if (s.isVain(worker, side)) {
            worker.vain(s.record, Vain.of(s.payloadPackets, s.found.oddities, s.fromStart));
            recycle(s);
        } else if (s.trialCount() == 0) {
            park(s);
        }
    }

    // Some middleboxes count the padding of the shortest Ethernet frame as payload of a bare ACK or SYN: it lies where the real data comes next.
    private static boolean maybePadding(byte[] memory, int from, int to) {
        if (to - from > Stream.MOST_PADDING) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (memory[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /** Holds back zeros that may be padding until the next segment of their side tells: where they are continued they were data. */
    private boolean doubt(Inspection s, int sequence, int length) {
        Stream st = stream(s);
        if (!st.started) {
            st.start(worker.isKnown(s.record, side) ? worker.initialSequence(s.record, side) : sequence);
        }
        long offset = st.offset(sequence);
        settleDoubt(s, st, offset);
        if (offset != st.next || st.waiting() > 0) {
            return false;
        }
        st.doubtful = (byte) length;
        return true;
    }

    private void settleDoubt(Inspection s, Stream st, long offset) {
        int n = st.doubtful;
        st.doubtful = 0;
        if (n > 0 && offset >= st.next + n) {
            deliver(s, st, new byte[n], 0, n);
        }
    }

    private void begin(Inspection s) {
        s.fromStart = transport != Transport.TCP || worker.isKnown(s.record, 0);
        expected(s);
        place(s, 1);
        if (s.found.application == null) {
            place(s, 0);
        }
    }

    /** Looks for a flow that announced this one. */
    private void expected(Inspection s) {
        s.expectations = expectations.version();
        if (s.expectations == 0) {
            return;
        }
        if (!s.hashed) {
            s.hashed = true;
            s.hash0 = Expectations.hash(transport, high(s, 0), low(s, 0), port(s, 0));
            s.hash1 = Expectations.hash(transport, high(s, 1), low(s, 1), port(s, 1));
        }
        var a = expectations.mayKnow(s.hash0) ? announcement(s, 0) : null;
        if (a == null && expectations.mayKnow(s.hash1)) {
            a = announcement(s, 1);
        }
        var e = a == null ? null : a.request();
        int p = e == null ? -1 : plan.protocol(e.protocolId());
        if (p >= 0 && !s.isTried(p)) {
            open(s, p, false, e.about());
            String why = a.order() >> 40 == capture ? e.why() + " in frame " + (a.order() & (1L << 40) - 1) : e.why();
            s.outcome().add(new Finding(Method.CACHE, null, why, plan.protocols.get(p).name(), null, packets(s), frame, null, -1, 0, null));
        }
    }

    private Exchange.Announcement announcement(Inspection s, int side) {
        return expectations.find(transport, high(s, side), low(s, side), port(s, side), pair(s.record), time);
    }

    private long pair(int r) {
        return plan.pairs.of(worker.addressHigh(r, 0), worker.addressLow(r, 0), worker.addressHigh(r, 1), worker.addressLow(r, 1), worker.table.zone(r));
    }

    /** A step of packet time ends, see {@link Expectations#end}: what segments waited for in vain counts as lost. */
    void end(long now, long step, long visible) {
        expectations.end(step, visible);
        overdue.read(now);
    }

    @Override
    public void ahead(int[] names, int count) {
        worker.lookAhead(names, count);
    }

    @Override
    public void see(int record, int side, long shift, int place, long now) {
        int slot = worker.table.slot(record);
        if (Parking.isParked(slot) && !parking.isOver(slot, record, side, shift, place, now, overdue)) {
            return;
        }
        Inspection s = worker.inspection(record);
        Stream st = s == null ? null : s.stream(side);
        if (st != null && st.isListed(shift, place)) {
            st.unlist();
            if (st.waiting() > 0 && overdue.isOver(st.waitingSince(), now)) {
                lost(s, st, side, now);
            } else if (st.waiting() > 0) {
                overdue.add(st, record, side);
            }
        }
    }

    /** True where waits are over that were not seen to: a flow's own have to be, by {@link #catchUp}, before its next packet. */
    boolean isBehind() {
        return overdue.isBehind();
    }

    /** Does for a flow what {@link #see} would have done for it by now; it may be without an inspection then. */
    void catchUp(int record) {
        int slot = worker.table.slot(record);
        if (Parking.isParked(slot) && !parking.isDue(slot, overdue)) {
            return;
        }
        for (int i = 0; i < 2; i++) {
            Inspection s = worker.inspection(record);
            Stream st = s == null ? null : s.stream(i);
            long now = st != null && st.waiting() > 0 ? overdue.dueSince(st.waitingSince()) : Long.MIN_VALUE;
            if (now != Long.MIN_VALUE) {
                st.unlist();
                lost(s, st, i, now);
            }
        }
    }

    private void lost(Inspection s, Stream st, int late, long now) {
        side = late;
        transport = Transport.TCP;
        time = now;
        frame = st.waitingFrame();
        batch = null;
        truncated = false;
        // What comes with a step, not with a packet, announces no other flows: so their order hangs on packets alone.
        announcements = MOST_ANNOUNCED;
        skipGap(s, st);
        if (st.waiting() > 0) {
            overdue.add(st, s.record, side);
        }
        conclusions(s);
    }

    /** The weakest reason for an application, known from the first payload on: an address that belongs to nobody else. */
    private void place(Inspection s, int side) {
        boolean v6 = batch == null ? worker.isV6(s.record) : (batch.flags[row] & PacketBatch.V6) != 0;
        var m = plan.signatures.address(high(s, side), low(s, side), v6, ipProtocol(s), port(s, side));
        if (m != null) {
            application(s, m.application(), Method.ADDRESS);
            s.outcome().add(new Finding(Method.ADDRESS, null, side == 0 ? "initiator's address and port" : "responder's address and port", m.application().name(), m, packets(s), frame, null, -1, 0, null));
        }
    }

    /** True where nothing more is to be found out; says why nothing was found. */
    private boolean decide(Inspection s) {
        unknown = null;
        boolean active = s.isActive();
        var options = plan.options;
        if (s.confirmed != null) {
            return !active || s.confirmed.confirmed && s.sincePackets >= options.settlePackets() && !plan.transactions(s.confirmed.protocol);
        }
        boolean over;
        if (transport == Transport.TCP) {
            // The other side is as it was after its own last packet: it need not be looked at where nothing was tried.
            long most = s.delivered(side);
            boolean both = most >= HintIndex.REACH;
            if (both || s.tried() != null || s.found.pathLength() > 0) {
                long other = s.delivered(1 - side);
                both &= other >= HintIndex.REACH;
                most = Math.max(most, other);
            }
            over = !active && (both || most > options.identifyBytes())
                    || s.sincePackets >= options.identifyPackets() && s.found.pathLength() == 0 || most > 2L * options.identifyBytes();
        } else {
            over = s.sincePackets >= options.identifyPackets() || !active && s.payloadPackets >= options.identifyPackets() * 2 / 3;
        }
        if (over) {
            unknown = active ? unconfirmed : transport == Transport.TCP ? nothingBegins : nothingFits;
        }
        return over;
    }

    /** What was found in all. */
    private Outcome conclude(Inspection s) {
        for (int i = 0; i < s.trialCount(); i++) {
            finish(s, s.trial(i));
        }
        if (s.looked != null && s.found.pathLength() == 0) {
            s.outcome().add(s.looked);
        }
        if (s.found.oddities >= 0 && unknown != null) {
            return unknown.of(s.found.oddities);
        }
        if (s.found.pathLength() == 0 && unknown != null) {
            s.outcome().reason(unknown.reason);
        }
        return s.found;
    }

    private void recycle(Inspection s) {
        for (int i = 0; i < 2; i++) {
            Stream st = s.stream(i);
            if (st != null) {
                streamMemory -= st.memory();
                s.stream(i, null);
                st.reset();
                if (spareStreamCount < SPARE_STREAMS) {
                    spareStreams[spareStreamCount++] = st;
                }
            }
        }
        for (int i = 0; i < s.trialCount(); i++) {
            recycle(s.trial(i));
        }
        forgetTried(s);
        if (spareCount < SPARE_INSPECTIONS) {
            s.reset();
            spare[spareCount++] = s;
        }
    }

    private void finish(Inspection s, Trial t) {
        if (t.confirmed && plan.keepsDetail && !FieldsControl.isEmpty(t.fields)) {
            s.outcome().add(t.fields.snapshot());
        }
    }

    private void recycle(Trial t) {
        int p = t.protocol;
        if (spareTrialCounts[p] < SPARE_TRIALS) {
            if (spareTrials[p] == null) {
                spareTrials[p] = new Trial[SPARE_TRIALS];
            }
            t.reset();
            FieldsControl.reset(t.fields);
            spareTrials[p][spareTrialCounts[p]++] = t;
        }
    }

    /** The flow is over: reads what still waits behind gaps, then lets dissectors conclude. */
    Outcome end(Inspection s, long at) {
        time = at;
        frame = 0;
        batch = null;
        transport = Worker.transport(worker.ipProtocol(s.record));
        truncated = false;
        for (int i = 0; i < 2; i++) {
            side = i;
            if (s.stream(i) != null && s.stream(i).doubtful > 0) {
                settleDoubt(s, s.stream(i), Long.MAX_VALUE);
            }
            for (int gaps = 0; s.stream(i) != null && s.stream(i).waiting() > 0 && (gaps < LAST_GAPS || s.isActive()); gaps++) {
                skipGap(s, s.stream(i));
            }
        }
        for (int i = 0, n = s.trialCount(); i < n; i++) {
            Trial t = s.trial(i);
            if (t.active() && t.confirmed) {
                for (int d = 0; d < 2; d++) {
                    if (t.discard(d) > 0) {
                        long left = t.discard(d);
                        t.discard(d, 0);
                        passed(s, t, d, left);
                    }
                }
                try {
                    t.dissector.end(t.fields);
                    FieldsControl.commit(t.fields);
                    news(s, t, -1, 0);
                } catch (RuntimeException e) {
                    fault(t, e);
                }
            }
        }
        unknown = s.isActive() ? tooShort : nothingFits;
        Outcome found = conclude(s);
        recycle(s);
        return found;
    }

    // ---- streams

    private void segment(Inspection s, int sequence, byte[] memory, int from, int to, int missing) {
        Stream st = stream(s);
        if (!st.started) {
            st.start(worker.isKnown(s.record, side) ? worker.initialSequence(s.record, side) : sequence);
        }
        long offset = st.offset(sequence);
        if (st.doubtful > 0) {
            settleDoubt(s, st, offset);
        }
        if (offset < 0 && offset + (to - from) >= 0 && missing == 0 && beginsEarlier(s, st)) {
            restart(s, st, sequence, memory, from, to);
            return;
        }
        if (offset + (to - from) <= st.next) {
            return;
        }
        if (offset - st.next > FAR) {
            odd(s, Oddities.OUT_OF_WINDOW);
            return;
        }
        if (offset < st.next) {
            from += (int) (st.next - offset);
            offset = st.next;
        }
        if (offset > st.next) {
            if (!plan.options.reorder()) {
                gap(s, st, offset - st.next);
            } else {
                int before = st.memory();
                boolean waited = st.waiting() > 0;
                if (st.putAside(offset, memory, from, to, isUnseen(s, offset, to - from), time, frame)) {
                    odd(s, Oddities.OVERLAP);
                }
                if (!waited) {
                    overdue.add(st, s.record, side);
                }
                streamMemory += st.memory() - before;
                while (st.waiting() > 0
                        && (st.waitingBytes() > plan.options.streamBytes() || st.waiting() > plan.options.streamSegments()
                                || streamMemory > plan.options.streamMemory() || time - st.waitingSince() > plan.options.streamNanos())) {
                    skipGap(s, st);
                }
                return;
            }
        }
        deliver(s, st, memory, from, to);
        if (missing > 0) {
            gap(s, st, missing);
        }
        drain(s, st);
    }

    /** True where a side's beginning was not seen, and of what was taken for it nothing was made so far and nothing forgotten. */
    private boolean beginsEarlier(Inspection s, Stream st) {
        return s.confirmed == null && (s.found.isBlank() || s.found.applicationMethod() == Method.ADDRESS) && st.held() == st.next && st.waiting() == 0
                && plan.options.reorder() && !worker.isKnown(s.record, side);
    }

    /** Reads a side anew from an earlier octet on: its first segments came in another order than they were sent. */
    private void restart(Inspection s, Stream st, int sequence, byte[] memory, int from, int to) {
        byte[] later = Arrays.copyOfRange(st.kept, st.from, st.to);
        streamMemory -= later.length;
        int began = st.restart(sequence);
        while (s.trialCount() > 0) {
            recycle(s.remove(s.trialCount() - 1));
        }
        forgetTried(s);
        segment(s, sequence, memory, from, to, 0);
        segment(s, began, later, 0, later.length, 0);
    }

    /** The short way of what nobody wants to see: a segment in order of a body that is being passed over. True where it was one. */
    private boolean passes(Inspection s, int sequence, int length) {
        Trial t = s.confirmed;
        Stream st = s.stream(side);
        if (t == null || st == null || t.discard(side) < length || s.trialCount() != 1 || !t.active() || !st.isIdle() || st.offset(sequence) != st.next
                || t.consumed(side) != st.next) {
            return false;
        }
        st.next += length;
        if (t.passOver(side, st.next, false)) {
            passed(s, t, side, 0);
        }
        return true;
    }

    /** True where octets ahead of their time belong to a body that is being passed over. */
    private boolean isUnseen(Inspection s, long offset, int length) {
        Trial t = s.confirmed;
        return t != null && t.active() && s.trialCount() == 1 && offset >= t.consumed(side) && offset + length - t.consumed(side) <= t.discard(side);
    }

    /** It is their turn now. */
    private void unseen(Inspection s, Stream st, int length) {
        Trial t = s.confirmed;
        if (t == null || !t.active() || s.trialCount() != 1 || t.consumed(side) != st.next || t.discard(side) < length) {
            // The other side made something else of the flow: now somebody would want to see them.
            gap(s, st, length);
            return;
        }
        st.next += length;
        if (t.passOver(side, st.next, false)) {
            passed(s, t, side, 0);
        }
    }

    /** What was to be discarded is over, but for what was left when the flow ended. */
    private void passed(Inspection s, Trial t, int side, long left) {
        try {
            t.dissector.discarded(side == 0 ? Side.INITIATOR : Side.RESPONDER, left, t.takeLost(side), t.fields);
            FieldsControl.commit(t.fields);
        } catch (RuntimeException e) {
            fault(t, e);
        }
        if (t.confirmed) {
            news(s, t, side, t.consumed(side));
        }
    }

    private Stream stream(Inspection s) {
        Stream st = s.stream(side);
        if (st == null) {
            st = takeStream();
            s.stream(side, st);
        }
        return st;
    }

    Stream takeStream() {
        return spareStreamCount > 0 ? spareStreams[--spareStreamCount] : new Stream(buffers);
    }

    /** Bits for the protocols tried, none set. */
    long[] takeTried() {
        return spareTriedCount > 0 ? spareTried[--spareTriedCount] : new long[seen.length];
    }

    private void drain(Inspection s, Stream st) {
        while (st.waiting() > 0 && st.waitingAt() <= st.next) {
            int length = st.waitingLength();
            long skip = st.next - st.waitingAt();
            st.waitsSince(time);
            if (skip < length && st.isWaitingUnseen()) {
                unseen(s, st, length - (int) skip);
            } else if (skip < length) {
                int from = st.waitingFrom();
                deliver(s, st, st.waitingMemory(), from + (int) skip, from + length);
            }
            int before = st.memory();
            st.dropFirst();
            streamMemory += st.memory() - before;
        }
    }

    private void skipGap(Inspection s, Stream st) {
        long length = st.waitingAt() - st.next;
        if (length > 0) {
            gap(s, st, length);
        }
        drain(s, st);
    }

    private void gap(Inspection s, Stream st, long length) {
        odd(s, Oddities.GAP);
        st.next += length;
        streamMemory -= st.held();
        st.drop();
        for (int i = 0; i < s.trialCount(); i++) {
            Trial t = s.trial(i);
            if (!t.active()) {
                continue;
            }
            if (t.passOver(side, st.next, true)) {
                passed(s, t, side, 0);
            }
            if (t.active() && t.consumed(side) < st.next) {
                boolean goesOn = false;
                try {
                    goesOn = t.dissector.gap(Side.values()[side], length, t.fields) == Step.MORE;
                    FieldsControl.commit(t.fields);
                } catch (RuntimeException e) {
                    fault(t, e);
                }
                if (goesOn) {
                    t.consumed(side, st.next);
                    t.discard(side, 0);
                } else if (t.confirmed) {
                    t.done = true;
                } else {
                    t.dropped = true;
                }
                if (t.confirmed) {
                    news(s, t, -1, 0);
                }
            }
        }
        if (s.confirmed == null) {
            s.origin(side, st.next);
        }
    }

    private void deliver(Inspection s, Stream st, byte[] memory, int from, int to) {
        boolean borrowed = st.held() == 0;
        st.next += to - from;
        if (!borrowed) {
            st.keep(memory, from, to);
            streamMemory += to - from;
        }
        int deliveredTo = side;
        if (borrowed) {
            run(s, side, memory, from, to, st.next - (to - from));
        } else {
            run(s, side, st.kept, st.from, st.to, st.next - st.held());
        }
        retain(s, st, deliveredTo, borrowed ? memory : null, from, to);
        Stream other = s.stream(1 - deliveredTo);
        if (other != null && other.held() > 0) {
            retain(s, other, 1 - deliveredTo, null, 0, 0);
        }
    }

    // Keeps what somebody still needs: from the first octet no active trial has consumed, or, until something confirmed, all from the origin on.
    private void retain(Inspection s, Stream st, int side, byte[] borrowed, int from, int to) {
        long need = st.next;
        if (s.confirmed == null && st.next - s.origin(side) <= plan.options.identifyBytes()) {
            need = Math.min(need, s.origin(side));
        }
        for (int i = 0; i < s.trialCount(); i++) {
            Trial t = s.trial(i);
            if (t.active()) {
                need = Math.min(need, t.consumed(side));
            }
        }
        int before = st.held();
        if (borrowed == null) {
            st.release(need);
        } else if (need < st.next) {
            st.from = 0;
            st.to = 0;
            st.keep(borrowed, Math.max(from, to - (int) (st.next - need)), to);
        }
        streamMemory += st.held() - (borrowed == null ? before : 0);
    }

    // ---- identification and dissection

    private void run(Inspection s, int side, byte[] memory, int from, int to, long base) {
        read(s, side, memory, from, to, base);
        for (int i = 0; s.handedOver && i < LONGEST_PATH; i++) {
            s.handedOver = false;
            Stream other = s.stream(1 - side);
            if (other != null && other.held() > 0) {
                read(s, 1 - side, other.kept, other.from, other.to, other.next - other.held());
            }
            read(s, side, memory, from, to, base);
        }
    }

    private void read(Inspection s, int side, byte[] memory, int from, int to, long base) {
        int first = s.trialCount();
        if (s.confirmed == null && s.found.pathLength() < LONGEST_PATH) {
            long origin = Math.max(base, s.origin(side));
            int start = from + (int) (origin - base);
            if (start < to && (to - start <= 2 * HintIndex.REACH || s.trialCount() == 0 || origin + (to - start) - s.origin(side) < 4096)) {
                select(s, memory, start, to);
            }
            Stream other = s.stream(1 - side);
            if (other != null && other.held() > 0) {
                for (int i = first; i < s.trialCount() && s.confirmed == null; i++) {
                    stream(s, s.trial(i), 1 - side, other.kept, other.from, other.to, other.next - other.held());
                }
            }
        }
        for (int i = 0; i < s.trialCount() && !s.handedOver; i++) {
            Trial t = s.trial(i);
            if (t.active()) {
                stream(s, t, side, memory, from, to, base);
            }
        }
        sweep(s);
    }

    private void sweep(Inspection s) {
        for (int i = s.trialCount() - 1; i >= 0; i--) {
            if (s.trial(i).dropped) {
                recycle(s.remove(i));
            }
        }
    }

    private void select(Inspection s, byte[] memory, int from, int to) {
        int n = chooseFurther(s, memory, from, to, false, choose(s, memory, from, to, false));
        for (int i = 0; i < n; i++) {
            open(s, selected[i], false);
        }
        if (transport == Transport.TCP && n > 0) {
            tried(s, n);
        }
    }

    /** Puts the protocols to try first into {@link #selected}, those that are not tried yet; says how many. */
    private int choose(Inspection s, byte[] memory, int from, int to, boolean userData) {
        Arrays.fill(seen, 0);
        for (int i = 0; i < s.trialCount(); i++) {
            Trial t = s.trial(i);
            seen[t.protocol >> 6] |= 1L << t.protocol;
        }
        if (transport == Transport.TCP) {
            long[] tried = s.tried();
            for (int i = 0; tried != null && i < seen.length; i++) {
                seen[i] |= tried[i];
            }
        }
        return index(userData).selectFirst(memory, from, to, selected, seen);
    }

    /** Adds the others, once {@link #choose} has found {@code n}. */
    private int chooseFurther(Inspection s, byte[] memory, int from, int to, boolean userData, int n) {
        boolean hasPorts = userData || transport == Transport.UDP || transport == Transport.TCP;
        return index(userData).selectFurther(memory, from, to, hasPorts ? port(s, 1) : ipProtocol(s), hasPorts ? port(s, 0) : 0, selected, seen, n);
    }

    private HintIndex index(boolean userData) {
        return plan.index(userData ? Transport.SCTP : transport == Transport.SCTP ? Transport.IP : transport);
    }

    /** Notes that the first {@code n} of the selected protocols were tried. */
    private void tried(Inspection s, int n) {
        long[] bits = s.tried();
        if (bits == null) {
            bits = takeTried();
            s.tried(bits);
        }
        for (int i = 0; i < n; i++) {
            bits[selected[i] >> 6] |= 1L << selected[i];
        }
    }

    private void forgetTried(Inspection s) {
        long[] bits = s.tried();
        if (bits != null) {
            s.tried(null);
            if (spareTriedCount < spareTried.length) {
                Arrays.fill(bits, 0);
                spareTried[spareTriedCount++] = bits;
            }
        }
    }

    private Trial open(Inspection s, int protocol, boolean userData) {
        return open(s, protocol, userData, null);
    }

    /** @param announced what the flow that announced this one said of it, or null */
    private Trial open(Inspection s, int protocol, boolean userData, String announced) {
        Trial t;
        if (spareTrialCounts[protocol] > 0) {
            t = spareTrials[protocol][--spareTrialCounts[protocol]];
        } else {
            var p = plan.protocols.get(protocol);
            t = new Trial(this, protocol, FieldsControl.open(p.fields(), p.id(), plan.wanted(protocol), fieldSpares));
        }
        t.begin(s);
        this.announced = announced;
        t.dissector = plan.protocols.get(protocol).open(t);
        this.announced = null;
        t.userData = userData;
        s.add(t);
        return t;
    }

    private void stream(Inspection s, Trial t, int side, byte[] memory, int from, int to, long base) {
        long end = base + (to - from);
        while (t.active()) {
            if (t.passOver(side, end, false)) {
                passed(s, t, side, 0);
                if (!t.active()) {
                    return;
                }
            }
            long at = t.consumed(side);
            if (at >= end || at < base) {
                return;
            }
            int index = from + (int) (at - base);
            var step = call(t, side, memory, index, to);
            boolean progressed = control.progressed();
            int length = control.committed() - index;
            if (progressed) {
                t.consumed(side, at + length);
                t.discard(side, control.discard());
            }
            boolean isShort = control.isShort();
            boolean isBad = control.isBad();
            if (control.confirmed() && !t.confirmed) {
                // What was decided before anything was consumed was decided on what is at hand.
                confirm(s, t, side, at, memory, index, length > 0 ? length : to - index);
            }
            if (t.confirmed) {
                exhibit(memory, index, progressed ? index + length : to, at);
                news(s, t, side, at);
                exhibit.close();
            }
            if (step != null && t.active() && control.discards() && t.discard(side) == 0) {
                passed(s, t, side, 0);
            }
            if (step == null || t.done || t.dropped) {
                return;
            }
            if (isBad || isShort && end - t.consumed(side) >= plan.protocols.get(t.protocol).hints().largestMessage()) {
                fail(s, t);
                return;
            }
            if (isShort) {
                return;
            }
            if (step != Step.MORE) {
                conclude(s, t);
                return;
            }
            if (!progressed) {
                return;
            }
        }
    }

    private void conclude(Inspection s, Trial t) {
        if (t.confirmed) {
            t.done = true;
        } else {
            t.dropped = true;
        }
    }

    private void fail(Inspection s, Trial t) {
        if (t.confirmed) {
            t.done = true;
            odd(s, plan.malformed(t.protocol));
        } else {
            t.dropped = true;
        }
    }

    /** One call of a dissector; null where it threw. */
    private Step call(Trial t, int side, byte[] memory, int from, int to) {
        dissectorCalls++;
        Cursor c = control.open(memory, from, to, t.fields);
        Step step = null;
        try {
            step = t.dissector.read(side == 0 ? Side.INITIATOR : Side.RESPONDER, c, t.fields);
        } catch (RuntimeException e) {
            fault(t, e);
        }
        FieldsControl.revert(t.fields);
        return step;
    }

    private void fault(Trial t, RuntimeException e) {
        faults++;
        worker.fault(plan.protocols.get(t.protocol), e);
        if (t.confirmed) {
            t.done = true;
        } else {
            t.dropped = true;
        }
    }

    // ---- datagrams

    private void datagram(Inspection s, byte[] memory, int from, int to, boolean userData) {
        boolean handled = false;
        for (int i = 0; i < s.trialCount() && !handled; i++) {
            Trial t = s.trial(i);
            if (t.active() && t.userData == userData) {
                boolean was = t.confirmed;
                boolean read = message(s, t, memory, from, to);
                handled = read && t.confirmed || was && !t.active();
            }
        }
        if (s.handedOver) {
            s.handedOver = false;
        }
        boolean rematch = s.confirmed != null;
        if (!handled && (!rematch || s.rematches < REMATCHES && ++s.rematches > 0)) {
            // Most datagrams are what the first candidate says: the others are not even looked for then.
            int n = choose(s, memory, from, to, userData);
            boolean all = false;
            int opened = 0;
            for (int i = s.trialCount(); !handled; i++) {
                if (i == s.trialCount() && opened == n && !all) {
                    all = true;
                    n = chooseFurther(s, memory, from, to, userData, n);
                }
                if (i == s.trialCount() && opened == n) {
                    break;
                }
                Trial t = i < s.trialCount() ? s.trial(i) : open(s, selected[opened++], userData);
                if (t.active()) {
                    handled = message(s, t, memory, from, to) && t.confirmed;
                }
            }
        }
        if (rematch && !handled) {
            for (int i = 0; i < s.trialCount(); i++) {
                Trial t = s.trial(i);
                if (t.confirmed && t.active() && t.userData == userData && !truncated && ++t.malformed >= 3) {
                    t.done = true;
                }
            }
            // A user message that nobody knows is no fault of the association that carries it.
            if (!truncated && s.confirmed.userData == userData && !isTrying(s)) {
                odd(s, plan.malformed(s.confirmed.protocol));
            }
        }
        sweep(s);
    }

    private static boolean isTrying(Inspection s) {
        for (int i = 0; i < s.trialCount(); i++) {
            if (s.trial(i).active() && !s.trial(i).confirmed) {
                return true;
            }
        }
        return false;
    }

    /** True where the datagram did not contradict the trial. */
    private boolean message(Inspection s, Trial t, byte[] memory, int from, int to) {
        var step = call(t, side, memory, from, to);
        boolean bad = control.isBad() || control.isShort();
        boolean progressed = control.progressed();
        if (control.confirmed() && !t.confirmed) {
            confirm(s, t, side, 0, memory, from, control.committed() - from);
        }
        if (t.confirmed) {
            exhibit(memory, from, to, 0);
            news(s, t, side, 0);
            exhibit.close();
        }
        if (step == null) {
            return false;
        }
        if (bad && !progressed) {
            if (!t.confirmed) {
                t.dropped = true;
            }
            return truncated && t.confirmed;
        }
        if (step != Step.MORE) {
            conclude(s, t);
        }
        return true;
    }

    /** User messages in unfragmented SCTP DATA chunks (RFC 9260 section 3.3.1), each a datagram of its own. */
    private void chunks(Inspection s, byte[] memory, int from, int to) {
        int i = from;
        while (i + 4 <= to) {
            int length = (memory[i + 2] & 0xFF) << 8 | memory[i + 3] & 0xFF;
            if (length < 4) {
                return;
            }
            if (memory[i] == 0 && (memory[i + 1] & 3) == 3 && length > 16 && i + length <= to) {
                datagram(s, memory, i + 16, i + length, true);
            }
            i += length + 3 & ~3;
        }
    }

    // ---- verdicts

    private void confirm(Inspection s, Trial t, int side, long offset, byte[] memory, int index, int length) {
        t.confirmed = true;
        if (s.confirmed == null || !s.confirmed.active()) {
            s.confirmed = t;
        }
        for (int i = 0; i < s.trialCount(); i++) {
            Trial o = s.trial(i);
            if (o != t && !o.confirmed && o.userData == t.userData) {
                o.dropped = true;
            }
        }
        var p = plan.protocols.get(t.protocol);
        if (!s.found.isOnPath(t.protocol)) {
            s.outcome().addToPath(plan, t.protocol);
        }
        if (s.inside >= 0 && p.id().equals("tls")) {
            s.outcome().addToPath(plan, s.inside);
            s.inside = -1;
        }
        s.changed = true;
        s.outcome().confirmed(plan, t.protocol, packets(s), frame, side == 0 ? Side.INITIATOR : Side.RESPONDER, offset, length,
                plan.evidenceBytes ? Exhibit.hex(memory, index, index + length) : null);
        forgetTried(s);
    }

    private void exhibit(byte[] memory, int from, int to, long at) {
        if (plan.evidenceBytes) {
            exhibit.open(memory, from, to, at);
        }
    }

    private void news(Inspection s, Trial t, int side, long offset) {
        if (!FieldsControl.hasNews(t.fields)) {
            return;
        }
        long changed = FieldsControl.takeChanged(t.fields) & plan.roles(t.protocol);
        while (changed != 0) {
            int slot = Long.numberOfTrailingZeros(changed);
            changed &= changed - 1;
            var field = plan.fields(t.protocol)[slot];
            if (mayName(s, field.role()) && !known(s, t, field, slot, side, offset)) {
                name(s, field, FieldsControl.object(t.fields, slot), side, offset);
            }
        }
        if (FieldsControl.hasRequests(t.fields)) {
            List<Request> requests = FieldsControl.takeRequests(t.fields);
            for (int i = 0; i < requests.size(); i++) {
                grant(s, t, requests.get(i), side, offset);
            }
            FieldsControl.give(t.fields, requests);
        }
    }

    /** False where a value could change nothing any more, whatever it is: then it need not be made. */
    private static boolean mayName(Inspection s, Role role) {
        Method so = s.found.applicationMethod();
        return switch (role) {
            case HOST -> !s.named || so.compareTo(Method.NAME) < 0;
            case CERTIFICATE -> !s.named && so.compareTo(Method.NAME) < 0;
            case AGENT -> so.compareTo(Method.PATTERN) < 0;
            default -> false;
        };
    }

    private void name(Inspection s, Field<?> field, Object value, int side, long offset) {
        if (value instanceof List<?> list) {
            if (field.role() == Role.CERTIFICATE && (s.named || !speaksForOne(list))) {
                return;
            }
            for (Object o : list) {
                name(s, field, o, side, offset);
            }
            return;
        }
        if (!(value instanceof String text)) {
            return;
        }
        if (field.role() == Role.HOST) {
            s.named |= !isAddress(text);
        } else if (field.role() == Role.CERTIFICATE && s.named) {
            // The client said whom it wants: other names on a shared certificate say nothing of this flow.
            return;
        }
        Method method = method(field.role());
        // What the client asked for is more specific than what a certificate shared by many services says: the first name stays.
        Method so = s.found.applicationMethod();
        if (method == null || so.compareTo(Method.NAME) >= 0 || so.compareTo(method) >= 0) {
            return;
        }
        SignatureMatch m = look(method, text);
        if (m != null) {
            found(s, method, field, text, m, side, offset);
        }
    }

    private void found(Inspection s, Method method, Field<?> field, String text, SignatureMatch m, int side, long offset) {
        application(s, m.application(), method);
        s.outcome().add(exhibit.finding(method, field, text, m.application().name(), m, packets(s), frame, sideOf(side), offset));
    }

    /** The short way of names of hosts and programs, which most are of: no text is made of one where the same was looked up lately and means nothing. False where it takes the long one. */
    private boolean known(Inspection s, Trial t, Field<?> field, int slot, int side, long offset) {
        boolean isHost = field.role() == Role.HOST;
        if (!isHost && field.role() != Role.AGENT) {
            return false;
        }
        KnownTexts texts = isHost ? hosts : agents;
        int n = FieldsControl.text(t.fields, slot, texts.text);
        if (n <= 0) {
            return false;
        }
        s.named = s.named || isHost && !isAddress(texts.text, n);
        if (s.found.applicationMethod().compareTo(Method.NAME) >= 0) {
            return true;
        }
        Method method = method(field.role());
        String text = null;
        if (!texts.knows(n)) {
            text = (String) FieldsControl.object(t.fields, slot);
            texts.keep(n, look(method, text));
        }
        var m = texts.match();
        if (m != null) {
            found(s, method, field, text != null ? text : (String) FieldsControl.object(t.fields, slot), m, side, offset);
        }
        return true;
    }

    private static Method method(Role role) {
        return switch (role) {
            case HOST -> Method.NAME;
            case CERTIFICATE -> Method.CERTIFICATE;
            case AGENT -> Method.PATTERN;
            default -> null;
        };
    }

    private SignatureMatch look(Method method, String text) {
        return switch (method) {
            case NAME -> plan.signatures.host(text);
            case CERTIFICATE -> plan.signatures.certificate(text);
            default -> plan.signatures.agent(text);
        };
    }

    private static boolean isAddress(byte[] text, int length) {
        byte last = text[length - 1];
        boolean is = last >= '0' && last <= '9';
        for (int i = 0; i < length && !is; i++) {
            is = text[i] == ':';
        }
        return is;
    }

    /** True where a client that knows no name wrote the address instead. */
    private static boolean isAddress(String text) {
        return text.isEmpty() || text.indexOf(':') >= 0 || Character.isDigit(text.charAt(text.length() - 1));
    }

    /** True where all names of a certificate that are known at all belong to one application. */
    private boolean speaksForOne(List<?> names) {
        String id = null;
        for (Object o : names) {
            var m = o instanceof String text ? plan.signatures.certificate(text) : null;
            if (m != null) {
                if (id != null && !id.equals(m.application().id())) {
                    return false;
                }
                id = m.application().id();
            }
        }
        return true;
    }

    private static Side sideOf(int side) {
        return side < 0 ? null : side == 0 ? Side.INITIATOR : Side.RESPONDER;
    }

    private void application(Inspection s, Application application, Method method) {
        if (s.found.applicationMethod() == Method.ADDRESS) {
            // What an address suggested goes with it.
            s.outcome().serviceType = null;
        }
        s.outcome().application(application, method);
        if (application.serviceType() != null) {
            s.outcome().serviceType = application.serviceType();
        }
        s.changed = true;
    }

    private void grant(Inspection s, Trial t, Request request, int side, long offset) {
        switch (request) {
            case Request.Publish p -> {
                if (p.values().set() != t.fields.set() && plan.wants(t.protocol, p.values().set())) {
                    s.outcome().replace(p.values());
                }
                if (plan.transactions(t.protocol)) {
                    worker.transaction(s, p.values(), p.beside(), time, sideOf(side));
                }
            }
            case Request.HandOver h -> handOver(s, t, h.protocolId());
            case Request.Carries c -> {
                if (!isCarried(s, c.protocol()) && s.found.carried().size() < LONGEST_PATH) {
                    s.outcome().addCarried(c);
                    s.outcome().addToPath(plan, -s.found.carried().size());
                    s.changed = true;
                    s.outcome().add(exhibit.finding(c.method(), null, c.why(), c.protocol(), null, packets(s), frame, sideOf(side), offset));
                }
            }
            case Request.Names n -> {
                if (s.found.applicationMethod() != Method.DISSECTED) {
                    application(s, new Application(Names.id(n.application()), n.application(), n.category(), null), Method.DISSECTED);
                    s.outcome().add(exhibit.finding(Method.DISSECTED, null, n.why(), n.application(), null, packets(s), frame, sideOf(side), offset));
                }
            }
            case Request.Serves v -> {
                if (!v.serviceType().equals(s.found.serviceType)) {
                    s.outcome().serviceType = v.serviceType();
                    s.changed = true;
                }
            }
            case Request.Odd o -> odd(s, o.name());
            case Request.Risk r -> {
                if (!isRisk(s, r.name()) && s.found.risks().size() < 32) {
                    s.outcome().addRisk(r);
                }
            }
            case Request.Expect e -> {
                // A flow that is being ended announces nothing: when its end is noticed hangs on what else there is to do.
                if (frame > 0 && announcements++ < MOST_ANNOUNCED) {
                    expectations.add(e, pair(s.record), (long) capture << 40 | frame, time);
                }
            }
        }
    }

    private static boolean isCarried(Inspection s, String protocol) {
        for (var c : s.found.carried()) {
            if (c.protocol().equals(protocol)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isRisk(Inspection s, String name) {
        for (var r : s.found.risks()) {
            if (r.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    private void handOver(Inspection s, Trial t, String protocolId) {
        s.origin(0, t.consumed(0));
        s.origin(1, t.consumed(1));
        t.done = true;
        finish(s, t);
        t.dropped = true;
        s.confirmed = null;
        forgetTried(s);
        s.handedOver = true;
        s.sincePackets = 0;
        int p = protocolId == null ? -1 : plan.protocol(protocolId);
        if (p >= 0) {
            open(s, p, false);
            // An upgrade in place (STARTTLS): the protocol that asked for TLS goes on inside it.
            s.inside = protocolId.equals("tls") ? t.protocol : (short) -1;
        }
    }

    private void odd(Inspection s, String name) {
        if (s.found.anomalies().contains(name) || s.found.anomalies().size() >= 32) {
            return;
        }
        int shared = Oddities.with(s.found.oddities, name);
        if (shared >= 0) {
            s.found = oddities.of(shared);
        } else {
            s.outcome().addAnomaly(name);
        }
        worker.anomaly(s, name, time, frame);
    }
}
