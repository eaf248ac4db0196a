package io.fathom.bench;

import io.fathom.api.EventHandler;
import io.fathom.api.Protocol;
import io.fathom.api.Subscription;
import io.fathom.capture.Captures;
import io.fathom.capture.MemorySource;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.signatures.SignaturePack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * What several workers bring beside what the machine has to give: in each round, one after the other, an engine with one worker, an engine with several, and as many
 * engines with one worker each beside each other, all over the same capture in memory with everything on. The last is the bound: they share nothing but the machine.
 * Arguments: a capture, rounds (30), workers (2). The first half of the rounds does not count: code is compiled for that long, on a
 * processor that one worker leaves free.
 */
final class WorkersRun {
    private static final Subscription ALL = new Subscription(null, true, false, false, null, w -> new EventHandler() {});

    private final EngineOptions options;
    private final SignaturePack signatures = SignaturePack.builtin();
    private final List<Protocol> protocols = Engine.installed();

    private WorkersRun() {
        var defaults = EngineOptions.defaults();
        options = defaults.withFlow(defaults.flow().withReserve(defaults.flow().maxFlows()));
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            System.err.println("WorkersRun: needs a capture: WorkersRun CAPTURE [ROUNDS [WORKERS]]");
            System.exit(2);
        }
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        int workers = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 2;
        var sources = new MemorySource[workers];
        for (int i = 0; i < workers; i++) {
            try (var source = Captures.open(Path.of(arguments[0]))) {
                sources[i] = MemorySource.load(source);
            }
        }
        new WorkersRun().measure(sources, rounds);
    }

    private void measure(MemorySource[] sources, int rounds) throws Exception {
        int workers = sources.length;
        var one = new double[rounds];
        var several = new double[rounds];
        var beside = new double[rounds];
        System.out.printf("%8s %16s %16s %20s %10s %10s%n", "round", "1 worker, ns", workers + " workers, ns", workers + " engines, ns", "workers", "engines");
        for (int r = 0; r < rounds; r++) {
            one[r] = nanos(1, sources[0]);
            several[r] = nanos(workers, sources[0]);
            beside[r] = nanos(1, sources);
            System.out.printf(Locale.ROOT, "%8d %16.0f %16.0f %20.0f %9.2fx %9.2fx%n", r + 1, one[r], several[r], beside[r], one[r] / several[r], one[r] / beside[r]);
        }
        int from = rounds / 2;
        var gains = new double[rounds];
        var bounds = new double[rounds];
        for (int r = 0; r < rounds; r++) {
            gains[r] = one[r] / several[r];
            bounds[r] = one[r] / beside[r];
        }
        System.out.printf(Locale.ROOT, "%8s %16.0f %16.0f %20.0f %9.2fx %9.2fx%n", "median", median(one, from), median(several, from), median(beside, from), median(gains, from), median(bounds, from));
    }

    private static double median(double[] all, int from) {
        double[] counted = Arrays.copyOfRange(all, from, all.length);
        Arrays.sort(counted);
        return counted[counted.length / 2];
    }

    /** What a packet takes by the clock, from the first frame to the last flow's end, of engines side by side, each over a capture of its own. */
    private double nanos(int workers, MemorySource... sources) throws Exception {
        var engines = new ArrayList<Engine>();
        var runs = new ArrayList<Callable<Void>>();
        for (var source : sources) {
            source.rewind();
            var engine = Engine.builder().options(options).protocols(protocols).signatures(signatures).workers(workers).subscribe(ALL).build();
            engines.add(engine);
            runs.add(() -> {
                engine.run(source);
                engine.finish();
                return null;
            });
        }
        // The tables of the engines before go first.
        System.gc();
        long start = System.nanoTime();
        try (var threads = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().factory())) {
            for (var run : threads.invokeAll(runs)) {
                run.get();
            }
        }
        long nanos = System.nanoTime() - start;
        long packets = 0;
        for (var engine : engines) {
            packets += engine.statistics().packets();
            engine.close();
        }
        return (double) nanos / packets;
    }
}
