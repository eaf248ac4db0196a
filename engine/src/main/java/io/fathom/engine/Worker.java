package io.fathom.engine;

import io.fathom.api.Anomaly;
import io.fathom.api.Classification;
import io.fathom.api.FrameBatch;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.api.Values;
import io.fathom.engine.decode.Decoder;
import io.fathom.engine.decode.PacketBatch;
import io.fathom.engine.decode.Share;
import io.fathom.engine.flow.EndReason;
import io.fathom.engine.flow.FlowListener;
import io.fathom.engine.flow.FlowTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** One thread's share of the flows, from frames to publishing. Worker thread only. */
final class Worker {
    private static final int FIN = 0x01;

    // A record's slot: number of its state; from Parking.SLOTS on, of what was set aside; none; or below that, by so much as the number says, a flow inspected in vain so far.
    private static final int NO_SLOT = -1;

    private static final Classification NO_PAYLOAD = Classification.unknown("no payload");
    private static final Classification NOTHING_FITS = Classification.unknown(Inspector.NOTHING_FITS);

    final int number;
    final Decoder decoder;
    final FlowTable table;

    /** Null where nobody wants any. */
    final Endpoints endpoints;

    private final Plan plan;
    private final PacketBatch packets;
    private final Inspector inspector;
    private final Publisher publisher;
    private final FlowView view;

    private final Provenances provenances = new Provenances();

    // What the batch in hand will inspect, and where the loads of it go.
    private int[] slots = new int[0];
    private Inspection[] ahead;
    private Stream[] streams;
    private int sink;

    // By slot: the Inspection of a flow that is looked into, the Outcome of one that has settled.
    private final Slots states = new Slots();

    /** Different verdicts that flows share; some thousand applications times their protocols fit. */
    private static final int MOST_VERDICTS = 1 << 14;

    private final Map<Classification, Integer> verdictNumbers = new HashMap<>();
    private final List<Classification> verdicts = new ArrayList<>();

    // Whoever asks for figures meanwhile is on another thread.
    final Map<String, long[]> anomalies = new ConcurrentHashMap<>();
    final long[] verdictTcp = new long[101];
    final long[] verdictUdp = new long[101];
    long flows;
    long peak;
    private long peakMemory;

    /** Null where nobody asked what flows take. */
    private Weights weights;

    long unknown;
    long inspectedFlows;
    long inspectedPackets;

    /** @param vector frames that are looked at together, at most */
    Worker(Plan plan, int number, Exchange exchange, int vector) {
        this.plan = plan;
        this.number = number;
        var share = exchange.workers() == 1 ? null : new Share(plan.pairs, number, exchange.workers());
        decoder = new Decoder(plan.options.decode(), plan.options.flow().seed(), this::odd, share);
        packets = new PacketBatch(vector);
        table = new FlowTable(plan.options.flow(), new FlowListener() {
            @Override
            public void ended(int record, EndReason reason, long time) {
                Worker.this.ended(record, reason, time);
            }

            @Override
            public void ahead(int[] records, int from, int to) {
                Worker.this.lookAhead(records, from, to);
            }

            @Override
            public void activeTimeout(int record, long time) {
                Worker.this.reported(record);
            }
        });
        inspector = new Inspector(plan, this, exchange);
        publisher = new Publisher(plan, number);
        var e = plan.options.endpoints();
        endpoints = e.networks().isEmpty() ? null : new Endpoints(e, plan.options.flow(), publisher);
        view = new FlowView(this);
    }

    static Transport transport(int ipProtocol) {
        return switch (ipProtocol) {
            case 6 -> Transport.TCP;
            case 17 -> Transport.UDP;
            case 132 -> Transport.SCTP;
            default -> Transport.IP;
        };
    }

    /** Frames that this worker shares with others, step by step. */
    void process(Parcel p) {
        int from = 0;
        for (int i = 0; i < p.ticks; i++) {
            process(p, from, p.tickAt[i]);
            tick(p.tickTime[i], p.tickRows[i], p.tickStep[i], p.tickVisible[i]);
            from = p.tickAt[i];
        }
        process(p, from, p.frames.size);
    }

    private void process(Parcel p, int from, int to) {
        int vector = packets.capacity();
        short[] owners = p.owners(decoder, from, to);
        for (int i = from; i < to; i += vector) {
            packets.clear();
            packets.capture = p.frames.capture;
            decoder.decode(p.frames, i, Math.min(to, i + vector), owners, packets);
            process(packets);
        }
    }

    /** The whole way of the frames {@code from} (inclusive) to {@code to} (exclusive), all of which are this worker's. */
    void process(FrameBatch frames, int from, int to) {
        int vector = packets.capacity();
        for (int i = from; i < to; i += vector) {
            packets.clear();
            packets.capture = frames.capture;
            decoder.decode(frames, i, Math.min(to, i + vector), packets);
            process(packets);
        }
    }

    private void process(PacketBatch b) {
        table.prepare(b);
        if (inspector.isBehind()) {
            catchUp(b);
        }
        lookAhead(b);
        for (int row = table.settle(b, 0); row < b.size; row = table.settle(b, row + 1)) {
            int record = table.admit(b, row);
            if (table.started()) {
                created(record, b, row);
            }
            if (b.payloadLength[row] > 0 && table.pending(record)) {
                inspect(record, table.side(), b, row);
            }
        }
    }

    /** What waits are over counts before the flow's next packet does. */
    private void catchUp(PacketBatch b) {
        fitAhead(b.capacity());
        for (int i = 0, n = table.underInspection(b, slots); i < n; i++) {
            inspector.catchUp(slots[i]);
        }
    }

    /**
     * Loads the state of the flows that this batch will inspect, one reference further in each loop, so that the waits for memory overlap: one packet at a
     * time they would follow each other.
     */
    private void lookAhead(PacketBatch b) {
        fitAhead(b.capacity());
        lookAhead(table.inspected(b, slots));
    }

    private void fitAhead(int most) {
        if (slots.length < most) {
            slots = new int[most];
            ahead = new Inspection[most];
            streams = new Stream[most];
        }
    }

    /** The same for flows about to end. */
    private void lookAhead(int[] records, int from, int to) {
        fitAhead(to - from);
        int n = 0;
        for (int i = from; i < to; i++) {
            int slot = table.slot(records[i]);
            if (slot >= 0) {
                slots[n++] = slot;
            }
        }
        lookAhead(n);
    }

    /** The same for flows that {@link Overdue} names. */
    void lookAhead(int[] names, int count) {
        fitAhead(count);
        int n = 0;
        for (int i = 0; i < count; i++) {
            int slot = table.slot(Overdue.record(names[i]));
            if (slot >= 0) {
                slots[n++] = slot;
            }
        }
        lookAhead(n);
    }

    /** Of a flow that is looked into, which goes on where it was set aside; null of any other, and where no flow has this number. */
    Inspection inspection(int record) {
        int slot = table.slot(record);
        if (Parking.isParked(slot)) {
            return resume(record, slot);
        }
        return slot >= 0 && states.get(slot) instanceof Inspection s ? s : null;
    }

    private void lookAhead(int n) {
        if (n < 2) {
            return;
        }
        int sum = 0;
        int m = 0;
        int parked = 0;
        var parking = inspector.parking;
        for (int i = 0; i < n; i++) {
            if (Parking.isParked(slots[i])) {
                sum += parking.touch(slots[i]);
                slots[parked++] = slots[i];
                continue;
            }
            Object state = states.get(slots[i]);
            if (state instanceof Inspection s) {
                ahead[m++] = s;
            } else if (state instanceof Outcome found) {
                sum += found.pathLength();
            }
        }
        int k = 0;
        for (int i = 0; i < m; i++) {
            Stream st = ahead[i].recent();
            if (st != null) {
                streams[k++] = st;
            }
        }
        for (int i = 0; i < m; i++) {
            sum += ahead[i].touch();
        }
        for (int i = 0; i < k; i++) {
            sum += streams[i].touch();
        }
        for (int i = 0; i < parked; i++) {
            sum += parking.touchRest(slots[i]);
        }
        sink += sum;
    }

    private void created(int record, PacketBatch b, int row) {
        flows++;
        peak = Math.max(peak, table.size());
        table.setContext(record, provenances.hold(b.capture, b.layers(row), b.context(row)));
    }

    private void inspect(int record, int side, PacketBatch b, int row) {
        int slot = table.slot(record);
        Inspection s;
        if (slot < 0) {
            s = inspector.begin(record, NO_SLOT - slot);
            inspectedFlows += slot == NO_SLOT ? 1 : 0;
            table.setSlot(record, states.take(s));
        } else {
            s = Parking.isParked(slot) ? resume(record, slot) : (Inspection) states.get(slot);
        }
        inspectedPackets++;
        inspector.packet(s, side, b, row);
    }

    private Inspection resume(int record, int slot) {
        Inspection s = inspector.resume(record, slot);
        table.setSlot(record, states.take(s));
        return s;
    }

    private void giveBack(int record, int slot, int next) {
        states.give(slot);
        table.setSlot(record, next);
    }

    // ---- from the inspector

    /** Nothing more to find out: from here a packet costs counters only. */
    void settled(int record, Outcome found) {
        table.setPending(record, false);
        int slot = table.slot(record);
        int number = plan.keepsDetail && found.isDetailed() ? -1 : verdictNumber(found);
        if (number < 0) {
            states.set(slot, found);
        } else {
            count(record, found);
            table.setVerdict(record, number);
            giveBack(record, slot, NO_SLOT);
        }
    }

    /** There is nothing to keep of a flow but a number, see {@link Vain}. */
    void vain(int record, int number) {
        giveBack(record, table.slot(record), NO_SLOT - number);
    }

    /** What there is of a flow has been set aside, see {@link Parking}. */
    void parked(int record, int parked) {
        giveBack(record, table.slot(record), parked);
    }

    /** What is known of a flow without a state: null where that is its verdict's number, or nothing. */
    private Outcome stateless(int slot) {
        return slot < NO_SLOT && Vain.oddities(NO_SLOT - slot) != 0 ? inspector.vain(NO_SLOT - slot) : null;
    }

    // Without evidence, few classifications differ: flows share them by number. Where a name in them comes from the wire there is no end of them: those
    // beyond a bound are their flow's own (-1), and go with it.
    private int verdictNumber(Outcome found) {
        if (found.number < 0) {
            var classification = found.classification(plan, false);
            Integer known = verdictNumbers.get(classification);
            if (known == null) {
                if (verdicts.size() >= MOST_VERDICTS) {
                    return -1;
                }
                known = verdicts.size();
                verdicts.add(classification);
                verdictNumbers.put(classification, known);
            }
            found.number = (short) (int) known;
        }
        return found.number;
    }

    private void count(int record, Outcome found) {
        if (found.pathLength() == 0 && found.application == null) {
            unknown++;
            return;
        }
        int n = Math.min(100, found.verdictPackets);
        switch (table.ipProtocol(record)) {
            case 6 -> verdictTcp[n]++;
            case 17 -> verdictUdp[n]++;
            default -> { }
        }
    }

    void classified(Inspection s) {
        if (plan.changes) {
            publisher.classified(view.at(s.record, s, s.found, null));
        }
    }

    void transaction(Inspection s, Values values, Values beside, long time, Side side) {
        publisher.transaction(view.at(s.record, s, s.found, null), values, beside, time, side);
    }

    void anomaly(Inspection s, String name, long time, long frame) {
        anomalies.computeIfAbsent(name, k -> new long[1])[0]++;
        publisher.anomaly(s == null ? null : view.at(s.record, s, s.found, null), new Anomaly(name, time, frame));
    }

    // An anomaly of a frame belongs to no flow, and the decoder counts it.
    private void odd(String name, long time, long frame) {
        publisher.anomaly(null, new Anomaly(name, time, frame));
    }

    void fault(Protocol protocol, RuntimeException e) {
        anomalies.computeIfAbsent(protocol.id() + ".fault", k -> new long[1])[0]++;
        if (Boolean.getBoolean("fathom.faults")) {
            throw e;
        }
    }

    // ---- the end of flows

    // The active timeout: an interim report, after which the flow goes on.
    private void reported(int record) {
        boolean wasParked = Parking.isParked(table.slot(record));
        Inspection running = inspection(record);
        int slot = table.slot(record);
        Outcome found = running != null ? running.found : slot < 0 ? stateless(slot) : (Outcome) states.get(slot);
        publisher.flow(view.at(record, running, found, EndReason.ACTIVE_TIMEOUT.text()));
        if (wasParked) {
            inspector.park(running);
        }
    }

    private void ended(int record, EndReason reason, long time) {
        if (inspector.isBehind()) {
            inspector.catchUp(record);
        }
        Inspection running = inspection(record);
        int slot = table.slot(record);
        Outcome found = running != null ? inspector.end(running, time) : slot < 0 ? stateless(slot) : (Outcome) states.get(slot);
        if (found != null) {
            count(record, found);
        } else if (table.verdict(record) < 0) {
            unknown++;
        }
        publisher.flow(view.at(record, null, found, reason.text()));
        if (endpoints != null) {
            int verdict = table.verdict(record);
            String application = found != null ? found.applicationName() : verdict >= 0 ? verdicts.get(verdict).application() : null;
            endpoints.ended(table, record, provenance(record).context(), application);
        }
        if (slot >= 0) {
            giveBack(record, slot, NO_SLOT);
        }
        provenances.release(table.context(record));
    }

    /**
     * A step of packet time ends, with or without packets for this worker.
     *
     * @param time of its last frame, whoever's that was
     * @param rows bounds what is swept
     * @param step its number
     * @param visible what others announced up to this step is known from now on
     */
    void tick(long time, int rows, long step, long visible) {
        table.advance(time, rows);
        if (table.memory() > peakMemory) {
            peakMemory = table.memory();
        }
        if (weights != null && weights.isDue(table.size())) {
            weigh();
        }
        inspector.end(time, step, visible);
        if (endpoints != null) {
            endpoints.table.advance(time);
        }
    }

    /** Octets the table held when it held most. */
    long peakMemory() {
        return Math.max(peakMemory, table.memory());
    }

    /** From now on flows are weighed. */
    void weighs() {
        weights = new Weights();
    }

    private void weigh() {
        // What the slabs have room for counts, not how many of their first flows live.
        double perFlow = (double) table.memory() / Math.max(1, Math.max(table.size(), table.room()));
        weights.weigh(states, table.size(), perFlow, inspector.parking);
    }

    /** What flows took, or null where nobody asked. */
    Weights weights() {
        return weights;
    }

    /** Ends all flows; the time is the latest of all workers' packets. */
    void finish(long time) {
        decoder.flush();
        if (weights != null) {
            weigh();
        }
        table.close(time);
        if (endpoints != null) {
            endpoints.table.flush();
        }
        publisher.done();
    }

    // ---- views of a record

    Classification classification(int record, Outcome found) {
        if (found != null) {
            return found.classification(plan, true);
        }
        int number = table.verdict(record);
        if (number >= 0) {
            return verdicts.get(number);
        }
        return table.slot(record) < NO_SLOT ? NOTHING_FITS : NO_PAYLOAD;
    }

    Provenance provenance(int record) {
        return provenances.of(table.context(record));
    }

    boolean isKnown(int record, int side) {
        return table.isOpened(record, side);
    }

    /** True where a FIN of this side was seen. */
    boolean isClosed(int record, int side) {
        return (table.tcpFlags(record, side) & FIN) != 0;
    }

    int initialSequence(int record, int side) {
        return table.sequence(record, side);
    }

    long packets(int record) {
        return table.packets(record, 0) + table.packets(record, 1);
    }

    int ipProtocol(int record) {
        return table.ipProtocol(record);
    }

    int port(int record, int side) {
        return table.port(record, side);
    }

    boolean isV6(int record) {
        return table.isV6(record);
    }

    long addressHigh(int record, int side) {
        return table.addressHigh(record, side);
    }

    long addressLow(int record, int side) {
        return table.addressLow(record, side);
    }

    byte[] address(int record, int side) {
        return address(table.addressHigh(record, side), table.addressLow(record, side), table.isV6(record));
    }

    static byte[] address(long high, long low, boolean isV6) {
        if (!isV6) {
            return new byte[] {(byte) (low >>> 24), (byte) (low >>> 16), (byte) (low >>> 8), (byte) low};
        }
        var a = new byte[16];
        for (int i = 0; i < 8; i++) {
            a[i] = (byte) (high >>> 56 - 8 * i);
            a[8 + i] = (byte) (low >>> 56 - 8 * i);
        }
        return a;
    }

    long dissectorCalls() {
        return inspector.dissectorCalls;
    }

    /** Gives back the memory outside the heap that is not left to the collector. For when all flows have ended. */
    void empty() {
        table.empty();
        inspector.parking.empty();
        if (endpoints != null) {
            endpoints.table.empty();
        }
    }

    long faults() {
        return inspector.faults;
    }
}
