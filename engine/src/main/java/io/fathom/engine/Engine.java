package io.fathom.engine;

import io.fathom.api.Endpoint;
import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import io.fathom.api.Protocol;
import io.fathom.api.ProtocolPack;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.engine.flow.EndReason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Frames in, verdicts out: the embeddable facade. One thread calls it; with several workers it runs threads of its own, until {@link #close}. Engines in
 * one JVM share nothing.
 *
 * <pre>{@code
 * try (var engine = Engine.builder().subscribe(Subscription.all(worker -> handler)).build()) {
 *     engine.run(source);
 *     engine.finish();
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {
    private final int vector;
    private final FrameBatch frames;
    private final FrameBatch single = new FrameBatch(1);
    private final Worker[] workers;

    /** Null where the one worker works on the caller's thread. */
    private final Spread spread;

    // Flows expire by packet time at these places in the sequence of frames, however batches and workers cut it.
    private static final int TICK_FRAMES = 256;

    /** Frames that a frame counts for where the next comes late: so a table that a burst filled is swept in minutes, not hours, by the few that follow. */
    private static final int RARE_FRAMES = 4096;
    private static final long TICK_NANOS = 1_000_000_000L;
    private final Horizon horizon = new Horizon();
    private int sinceTick;
    private long stepped;
    private long ticked;
    private long count;
    private long bytes;
    private long firstTime;
    private long lastTime;
    private boolean finished;

    private Engine(Plan plan, int workerCount, int vector) {
        this.vector = vector;
        workers = new Worker[workerCount];
        var exchange = new Exchange(workerCount);
        for (int i = 0; i < workerCount; i++) {
            workers[i] = new Worker(plan, i, exchange, vector);
        }
        exchange.start();
        frames = workerCount > 1 ? null : new FrameBatch(vector);
        spread = workerCount > 1 ? new Spread(workers, exchange) : null;
    }

    /** An engine with all protocols on the path and no signatures, unless told otherwise. */
    public static Builder builder() {
        return new Builder();
    }

    /** What an engine is made of. Not thread-safe; may be reused. */
    public static final class Builder {
        private List<Protocol> protocols;
        private Signatures signatures = Signatures.NONE;
        private EngineOptions options = EngineOptions.defaults();
        private final List<Subscription> subscriptions = new ArrayList<>();
        private int workers = 1;
        private int batch = 256;
        private boolean weighing;

        private Builder() {}

        /** These protocols instead of those that {@link ServiceLoader} finds. */
        public Builder protocols(List<Protocol> protocols) {
            this.protocols = List.copyOf(protocols);
            return this;
        }

        public Builder signatures(Signatures signatures) {
            this.signatures = signatures;
            return this;
        }

        public Builder options(EngineOptions options) {
            this.options = options;
            return this;
        }

        public Builder subscribe(Subscription subscription) {
            subscriptions.add(subscription);
            return this;
        }

        /** Worker threads, 1 to 256; 1 (the default) works on the caller's thread. */
        public Builder workers(int workers) {
            if (workers < 1 || workers > 256) {
                throw new IllegalArgumentException("workers must be 1 to 256, not " + workers);
            }
            this.workers = workers;
            return this;
        }

        /** Frames in a vector, 1 to 4096; default 256. */
        public Builder batch(int batch) {
            if (batch < 1 || batch > 4096) {
                throw new IllegalArgumentException("batch must be 1 to 4096, not " + batch);
            }
            this.batch = batch;
            return this;
        }

        /** Samples of flows are weighed as flows become more, so that {@link Statistics} has what flows take; else it has the table alone. */
        public Builder weighingFlows() {
            weighing = true;
            return this;
        }

        public Engine build() {
            var engine = new Engine(new Plan(protocols != null ? protocols : installed(), signatures, options, subscriptions), workers, batch);
            if (weighing) {
                for (Worker w : engine.workers) {
                    w.weighs();
                }
            }
            return engine;
        }
    }

    /** All protocols of the packs that {@link ServiceLoader} finds. */
    public static List<Protocol> installed() {
        var all = new ArrayList<Protocol>();
        for (var pack : ServiceLoader.load(ProtocolPack.class)) {
            all.addAll(pack.protocols());
        }
        return all;
    }

    /** Frames in a vector: the capacity that batches handed to {@link #process(FrameBatch)} may have. */
    public int batch() {
        return vector;
    }

    /** Reads a source to its end. Flows stay open across sources until {@link #finish}. */
    public void run(FrameSource source) throws IOException {
        if (spread != null) {
            share(source);
            return;
        }
        frames.size = 0;
        while (source.next(whole(frames, vector))) {
            process(frames);
            frames.size = 0;
        }
    }

    /** Limits an empty batch so that it ends with a step, if it can get that far: sources fill batches short where their memory ends, and all behind would be cut in two. */
    private FrameBatch whole(FrameBatch batch, int most) {
        int over = (sinceTick + most) % TICK_FRAMES;
        batch.limit(over < most ? most - over : most);
        return batch;
    }

    /** The source fills what the workers read. */
    private void share(FrameSource source) throws IOException {
        checkOpen();
        spread.send();
        try {
            for (Parcel p = spread.filling(); source.next(whole(p.frames, Parcel.FRAMES)); p = spread.filling()) {
                if (!source.keeps()) {
                    p.keep();
                }
                step(p.frames, 0, p);
                spread.send();
            }
        } finally {
            spread.drop();
        }
    }

    /** Analyses a batch of frames in order of time. */
    public void process(FrameBatch batch) {
        checkOpen();
        if (spread == null) {
            step(batch, 0, null);
            return;
        }
        for (int from = 0; from < batch.size; ) {
            Parcel p = spread.filling();
            int begin = p.frames.size;
            if (begin > 0 && p.frames.capture != batch.capture) {
                spread.send();
                continue;
            }
            int to = p.add(batch, from);
            // What came must not wait for long.
            if (to == from || step(p.frames, begin, p)) {
                spread.send();
            }
            from = to;
        }
    }

    private void checkOpen() {
        if (finished) {
            throw new IllegalStateException("the engine is finished: build another");
        }
    }

    /**
     * Goes through frames, from one on, in steps of packet time.
     *
     * @param parcel they are in, on their way to the workers; or null where they are analysed at once
     * @return whether a step ended
     */
    private boolean step(FrameBatch batch, int begin, Parcel parcel) {
        if (batch.size == begin) {
            return false;
        }
        count(batch, begin);
        boolean ended = false;
        for (int from = begin; from < batch.size; ) {
            int most = Math.min(batch.size, from + TICK_FRAMES - sinceTick);
            int to = withinTick(batch.time, from, most, ticked);
            boolean rare = to < most;
            if (rare) {
                to++;
            }
            if (parcel == null) {
                workers[0].process(batch, from, to);
            }
            sinceTick += to - from;
            if (rare || sinceTick == TICK_FRAMES) {
                // Not the latest time so far: one wrong time stamp would count for ever.
                ticked = batch.time[to - 1];
                stepped += sinceTick;
                horizon.end(stepped, ticked, rare);
                int rows = rare ? RARE_FRAMES : TICK_FRAMES;
                if (parcel == null) {
                    workers[0].tick(ticked, rows, horizon.step(), horizon.visible());
                } else {
                    parcel.tick(to, ticked, rows, horizon.step(), horizon.visible());
                }
                sinceTick = 0;
                ended = true;
            }
            from = to;
        }
        return ended;
    }

    private void count(FrameBatch batch, int from) {
        if (count == 0) {
            firstTime = batch.time[from];
        }
        count += batch.size - from;
        int[] wire = batch.wire;
        long[] time = batch.time;
        long octets = 0;
        long last = lastTime;
        for (int i = from; i < batch.size; i++) {
            octets += wire[i];
            last = Math.max(last, time[i]);
        }
        bytes += octets;
        lastTime = last;
    }

    /** The first frame that is so far from the last tick that time has to move on behind it, or {@code to}. */
    private static int withinTick(long[] time, int from, int to, long ticked) {
        int i = from;
        while (i < to && Math.abs(time[i] - ticked) < TICK_NANOS) {
            i++;
        }
        return i;
    }

    /**
     * Analyses one frame.
     *
     * @param wire octets it had on the wire
     * @param time nanoseconds since 1970
     */
    public void process(byte[] memory, int offset, int captured, int wire, long time, LinkType link) {
        single.size = 0;
        single.memory = memory;
        single.add(offset, captured, wire, time, link, count + 1);
        process(single);
    }

    /** Ends all flows and delivers what is outstanding. Nothing can be processed afterwards. */
    public void finish() {
        if (finished) {
            return;
        }
        finished = true;
        if (spread != null) {
            spread.finish(lastTime);
        } else {
            workers[0].finish(lastTime);
        }
    }

    /** The run so far; exact once finished. */
    public Statistics statistics() {
        long flows = 0;
        long peak = 0;
        long memory = 0;
        long calls = 0;
        long inspected = 0;
        long inspectedPackets = 0;
        long unknown = 0;
        long evicted = 0;
        long faults = 0;
        var tcp = new long[101];
        var udp = new long[101];
        Map<String, Long> anomalies = new TreeMap<>();
        Map<String, Long> nonIp = new HashMap<>();
        for (Worker w : workers) {
            flows += w.flows;
            peak += w.peak;
            memory += w.peakMemory();
            calls += w.dissectorCalls();
            inspected += w.inspectedFlows;
            inspectedPackets += w.inspectedPackets;
            unknown += w.unknown;
            evicted += w.table.evictions();
            faults += w.faults();
            for (int i = 0; i < tcp.length; i++) {
                tcp[i] += w.verdictTcp[i];
                udp[i] += w.verdictUdp[i];
            }
            w.anomalies.forEach((k, v) -> anomalies.merge(k, v[0], Long::sum));
            w.decoder.anomalies().forEach((k, v) -> anomalies.merge(k, v, Long::sum));
            w.decoder.nonIp().forEach((k, v) -> nonIp.merge(k, v, Long::sum));
        }
        long settled = 0;
        long settledFlows = 0;
        double settledHeap = 0;
        long running = 0;
        double runningHeap = 0;
        for (Worker w : workers) {
            Weights s = w.weights();
            if (s != null) {
                memory += s.heap();
                // Where none had settled, one would have cost its place in the table.
                settledFlows += Math.max(1, s.settled);
                settledHeap += Math.max(1, s.settled) * (s.table + s.perSettled);
                running += s.inspected;
                runningHeap += s.inspected * (s.table + s.perInspected);
            }
        }
        if (settledFlows > 0) {
            settled = Math.round(settledHeap / settledFlows);
        }
        return new Statistics(count, bytes, flows, peak, memory, settled, running == 0 ? 0 : Math.round(runningHeap / running), calls, inspected, inspectedPackets, tcp, udp, unknown, evicted,
                faults, anomalies, nonIp, firstTime, lastTime, ofEndpoints());
    }

    private Statistics.OfEndpoints ofEndpoints() {
        long[] sums = new long[5];
        for (Worker w : workers) {
            if (w.endpoints != null) {
                var t = w.endpoints.table;
                sums[0] += t.size();
                sums[1] += t.peak();
                sums[2] += t.memory();
                sums[3] += t.evictions();
                sums[4] += t.timeouts();
            }
        }
        if (finished && workers.length > 1) {
            sums[0] = 0;
            forEachEndpoint(e -> sums[0]++);
        }
        return new Statistics.OfEndpoints(sums[0], sums[1], sums[2], sums[3], sums[4]);
    }

    /**
     * All endpoints that are remembered, each once, what several workers know of it added up. Which addresses are endpoints, {@link EngineOptions} say.
     * To be called on the engine's thread; what it is given is valid during that call only.
     *
     * @throws IllegalStateException there are several workers, and the engine has not finished
     */
    public void forEachEndpoint(Consumer<? super Endpoint> action) {
        if (!finished && workers.length > 1) {
            throw new IllegalStateException("with several workers endpoints can be told once the engine has finished");
        }
        if (workers[0].endpoints == null) {
            return;
        }
        var view = new EndpointView();
        for (int i = 0; i < workers.length; i++) {
            int own = i;
            var endpoints = workers[i].endpoints;
            endpoints.table.forEach(record -> {
                if (sum(view.at(endpoints, record, EndReason.SHUTDOWN.text()), own, record)) {
                    action.accept(view);
                }
            });
        }
    }

    /** Adds what further workers know of an endpoint; false where an earlier one knows it. */
    private boolean sum(EndpointView view, int own, int record) {
        var table = workers[own].endpoints.table;
        for (int k = 0; k < workers.length; k++) {
            if (k != own) {
                var other = workers[k].endpoints;
                int found = other.table.find(table.addressHigh(record), table.addressLow(record), table.isV6(record), table.zone(record));
                if (found >= 0 && k < own) {
                    return false;
                }
                if (found >= 0) {
                    view.add(other, found);
                }
            }
        }
        return true;
    }

    /** Finishes, if that was not done, stops its threads and gives back the memory outside the heap that is not left to the collector. */
    @Override
    public void close() {
        finish();
        if (spread == null || spread.isOver()) {
            for (Worker w : workers) {
                w.empty();
            }
        }
    }
}
