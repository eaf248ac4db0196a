package io.fathom.app;

import io.fathom.api.EventHandler;
import io.fathom.api.Subscription;
import io.fathom.capture.MemorySource;
import io.fathom.engine.Engine;
import io.fathom.engine.Statistics;
import io.fathom.export.JsonWriter;
import io.fathom.export.LineOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The engine alone: the capture already in memory unless it is wanted read, nothing written. */
@Command(name = "bench", sortOptions = false, description = "Measures the engine alone, the capture already in memory (see --stream), nothing written.",
        footer = {"", "Example:", "  fathom bench big.pcap --repeat 10 --workers 1"})
final class BenchCommand implements Callable<Integer> {
    /** From the end of a capture to its beginning when it comes again to the same engine: more than any flow waits for its next packet by default. */
    private static final long HOUR = 3600 * 1_000_000_000L;

    private final Console console;
    private final Stopping stopping;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "captures")
    List<String> files;

    @Option(names = "--repeat", paramLabel = "N", description = "how often (default: 5); the median counts")
    int repeat = 5;

    @Option(names = "--warmup", paramLabel = "N", description = "runs before those, until all is compiled and memory is at hand (default: 3); shown, not counted")
    int warmup = 3;

    @Option(names = "--workers", paramLabel = "N", description = "threads that analyse (default: 1)")
    int workers = 1;

    @Option(names = "--batch", paramLabel = "N", description = "frames in a vector (default: 256)")
    int batch = 256;

    @Option(names = "--one-engine", description = "one engine for all runs, as in a probe that is at work: each run comes an hour of packet time after the one before, whose flows end within it; memory is there from the first one on")
    boolean oneEngine;

    @Option(names = "--stream", description = "read the captures in each run, as analyze does: for those that memory does not hold, and for an engine with no more memory than a probe has; reading is in a run's time, not in a batch's")
    boolean stream;

    @Option(names = "--pauses", description = "also the thread's own time in its longest batch, which other programs cannot lengthen, and the batch that is long in most runs; takes a nanosecond a packet")
    boolean pauses;

    @Option(names = "--pause-log", paramLabel = "FILE|-", description = "with --pauses: write each batch that takes a millisecond or more, when it began and how long it took, as JSON lines")
    String pauseLog;

    @Option(names = "--after", paramLabel = "N", description = "also the time of a packet behind the first N, the end of flows left out: what flows cost that these began")
    long after = -1;

    @Option(names = "--stats", paramLabel = "FILE|-", description = "write the run in figures, as JSON")
    String stats;

    @Option(names = "--pack", paramLabel = "FILE|DIR", description = "further signature packs")
    List<String> packs = List.of();

    @Mixin
    EngineFlags engine = new EngineFlags();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    BenchCommand(Console console, Stopping stopping) {
        this.console = console;
        this.stopping = stopping;
    }

    @Override
    public Integer call() throws Exception {
        if (repeat < 1) {
            throw new Mistake("--repeat must be 1 or more, not " + repeat);
        }
        if (warmup < 0) {
            throw new Mistake("--warmup must be 0 or more, not " + warmup);
        }
        if (workers < 1 || workers > 256) {
            throw new Mistake("--workers must be 1 to 256, not " + workers);
        }
        if (batch < 1 || batch > 4096) {
            throw new Mistake("--batch must be 1 to 4096, not " + batch);
        }
        if (after != -1 && (after < 1 || workers > 1)) {
            throw new Mistake(workers > 1 ? "--after wants one worker: leave --workers out" : "--after must be 1 or more, not " + after);
        }
        if (pauses && workers > 1) {
            throw new Mistake("--pauses wants one worker, whose batches it times: leave --workers out");
        }
        if (oneEngine && (workers > 1 || stats != null)) {
            throw new Mistake(stats != null ? "--one-engine has no figures of one run for --stats: leave one of them out" : "--one-engine wants one worker: leave --workers out");
        }
        if (stream && files.contains("-")) {
            throw new Mistake("--stream reads its captures in each run, which standard input can be only once: name a file, or leave --stream out");
        }
        if (pauseLog != null && !pauses) {
            throw new Mistake("--pause-log wants --pauses beside it: batches are timed with that only");
        }
        var knowledge = new Knowledge();
        var signatures = Packs.open(packs);
        var inputs = new Inputs(files, console, new Progress(console, false));
        stopping.with(inputs::stop);
        inputs.check();
        var outputs = new Outputs(console, () -> {});
        LineOutput output = stats == null ? null : outputs.open("--stats", stats, false, inputs.files());
        var log = pauseLog == null ? null : new PauseLog(outputs.open("--pause-log", pauseLog, true, inputs.files()));
        var replay = stream ? Replay.of(inputs) : Replay.of(MemorySource.load(inputs));
        boolean quick = engine.depth == EngineFlags.Depth.quick;
        var subscription = new Subscription(quick ? Set.of() : null, !quick, false, false, null, w -> new EventHandler() {});
        var runs = new ArrayList<Lap>();
        var recurring = new Pauses();
        Statistics last = null;
        Statistics weighed = null;
        long allocated = 0;
        int done = 0;
        var out = outputs.standardTaken() ? console.err() : console.text();
        Engine running = null;
        try {
            for (; done < warmup + repeat && !inputs.isStopped(); done++) {
                if (!oneEngine && running != null) {
                    running.close();
                    running = null;
                }
                // Frees the tables of the engine before, and spares this run the collection of what was not its own.
                System.gc();
                if (running != null) {
                    replay.rewindLater(HOUR);
                } else {
                    replay.rewind();
                    var builder = Engine.builder().protocols(knowledge.protocols()).signatures(signatures).options(engine.options(inputs.isLarge(false))).workers(workers)
                            .batch(batch).subscribe(subscription);
                    if (done == 0) {
                        // The run that also warms up is the one that bears the weighing.
                        builder.weighingFlows();
                    }
                    running = builder.build();
                }
                String name = done < warmup ? "warm-up " + (done + 1) : "run " + (done - warmup + 1);
                var times = pauses ? new Pauses.Run() : null;
                var batches = new BatchTimer(replay, times, log, after < 0 ? Long.MAX_VALUE : after);
                if (log != null) {
                    log.begin(name);
                }
                long before = Figures.allocatedSoFar();
                var clock = ProcessorTime.begin(workers > 1);
                long begun = System.nanoTime();
                running.run(batches);
                if (!oneEngine) {
                    running.finish();
                }
                double seconds = (System.nanoTime() - begun) / 1e9;
                if (log != null) {
                    log.end();
                }
                var lap = new Lap(seconds, clock.seconds(), clock.userSeconds(), batches.longest() / 1000, batches.longestProcessor() / 1000,
                        batches.rest(), batches.restProcessor());
                if (done >= warmup) {
                    runs.add(lap);
                    if (pauses) {
                        recurring.add(times);
                    }
                }
                allocated = Figures.allocatedSoFar() - before;
                last = running.statistics();
                weighed = weighed == null ? last : weighed;
                out.println(name + ": " + figures(lap, replay.frames()));
                out.flush();
            }
        } finally {
            if (running != null) {
                running.close();
            }
        }
        if (!runs.isEmpty()) {
            long packets = replay.frames();
            var figures = new Figures(workers, batch);
            figures.add(last, inputs.count(), 0);
            figures.weighed(weighed);
            figures.repeated(runs);
            figures.allocated(packets == 0 ? 0 : (double) allocated / packets);
            double seconds = Math.max(figures.seconds(), 1e-9);
            long octets = oneEngine ? last.bytes() / done : last.bytes();
            out.println(String.format(Locale.ROOT, "median: %s; %s packets a second, %s; %s, %s%s", figures(Lap.median(runs), packets), Text.count((long) (packets / seconds)),
                    Text.rate(octets * 8 / seconds), Text.count(packets, "packet"), Text.count(last.flows(), "flow"), oneEngine ? " in all runs" : ""));
            var longest = recurring.longest();
            if (longest != null) {
                out.println(String.format(Locale.ROOT, "longest batch by each batch's median over the runs: %s us, from frame %s on", Text.count(longest.nanos() / 1000),
                        Text.count(longest.frame())));
            }
            if (output != null) {
                var json = new JsonWriter().beginObject();
                figures.members(json);
                json.endObject().newLine();
                output.append(json.buffer(), json.size());
            }
        }
        out.flush();
        inputs.close();
        outputs.close();
        return inputs.troubles() > 0 || inputs.isStopped() || outputs.isFailed() ? 1 : 0;
    }

    private String figures(Lap lap, long packets) {
        double each = packets == 0 ? 0 : 1e9 / packets;
        String user = Double.isNaN(lap.userSeconds()) ? "" : String.format(Locale.ROOT, " (%.0f in user mode)", lap.userSeconds() * each);
        String own = pauses ? " (own " + Text.count(lap.longestProcessorMicros()) + ")" : "";
        String rest = Double.isNaN(lap.rest()) ? "" : String.format(Locale.ROOT, ", behind the first %s %.0f ns a packet (%.0f of the processor)", Text.count(after), lap.rest(),
                lap.restProcessor());
        return String.format(Locale.ROOT, "%.3f s, %.0f ns a packet, %.0f of the processor%s, longest batch %s us%s%s", lap.seconds(), lap.seconds() * each,
                lap.processorSeconds() * each, user, Text.count(lap.longestMicros()), own, rest);
    }
}
