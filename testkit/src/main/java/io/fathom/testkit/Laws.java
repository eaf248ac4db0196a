package io.fathom.testkit;

import io.fathom.engine.EngineOptions;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What must hold for every capture of every protocol, plugins' included. Each method returns what is broken, one line each; nothing where the law holds.
 * Everything random repeats with its seed.
 */
public final class Laws {
    private Laws() {}

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** Batches of 1 and 256 frames, one worker and two: the same flows, verdicts and values. */
    public static List<String> sameWhateverTheVector(Recording r, Run.Setup setup) {
        var one = Run.of(r, setup.batch(256).workers(1)).outcomes();
        var broken = new java.util.ArrayList<String>();
        broken.addAll(differences("batch 1 against 256", one, Run.of(r, setup.batch(1).workers(1)).outcomes()));
        broken.addAll(differences("2 workers against 1", one, Run.of(r, setup.batch(256).workers(2)).outcomes()));
        broken.addAll(differences("batch 1, 3 workers", one, Run.of(r, setup.batch(1).workers(3)).outcomes()));
        return broken;
    }

    /** Cutting TCP segments into pieces, doubling and swapping them: the same verdicts and values. Packet counts change, so only what was found counts. */
    public static List<String> sameHoweverItIsCut(Recording r, Run.Setup setup, long seed) {
        // Budgets in packets must not decide here: a segment cut in pieces is more packets.
        var wide = setup.options(setup.options().withIdentify(1 << 20, setup.options().identifyBytes()).withSettle(1 << 20));
        var whole = Run.of(r, wide).uncounted();
        var broken = new java.util.ArrayList<String>();
        broken.addAll(differences("octet by octet", whole, Run.of(Changes.split(r, random(seed), 1), wide).uncounted()));
        broken.addAll(differences("in pieces", whole, Run.of(Changes.split(r, random(seed + 1), 40), wide).uncounted()));
        broken.addAll(differences("doubled", whole, Run.of(Changes.duplicate(r, random(seed + 2)), wide).uncounted()));
        broken.addAll(differences("swapped", whole, Run.of(Changes.reorder(r, random(seed + 3)), wide).uncounted()));
        broken.addAll(differences("in pieces, then swapped and doubled", whole,
                Run.of(Changes.duplicate(Changes.reorder(Changes.split(r, random(seed + 4), 100), random(seed + 5)), random(seed + 6)), wide).uncounted()));
        return broken;
    }

    /**
     * Flows that wait set aside between any two packets, or held as objects, or some so and some so: the same flows, verdicts, values and anomalies, with segments lost, cut and out
     * of order, too, and reported meanwhile.
     */
    public static List<String> sameSetAside(Recording r, Run.Setup setup, long seed) {
        var broken = new java.util.ArrayList<String>();
        var lost = Changes.reorder(Changes.lose(Changes.split(r, random(seed), 60), random(seed + 1), 12), random(seed + 2));
        for (var changed : List.of(r, Changes.reorder(Changes.split(r, random(seed), 60), random(seed + 3)), lost)) {
            var o = setup.options().withFlow(setup.options().flow().withActive(500_000_000));
            // What is lost is given up soon, so that flows wait again behind it.
            o = changed == lost ? o.withStream(o.streamBytes(), o.streamSegments(), 3_000_000, o.streamMemory()) : o;
            var held = Run.of(changed, setup.options(o.withParked(0)));
            var one = setup.options(o);
            broken.addAll(differences("set aside", held, Run.of(changed, one)));
            broken.addAll(differences("set aside, batch 1", held, Run.of(changed, one.batch(1))));
            broken.addAll(differences("set aside, 2 workers", held, Run.of(changed, one.workers(2))));
            broken.addAll(differences("set aside, batch 1, 3 workers", held, Run.of(changed, one.batch(1).workers(3))));
        }
        return broken;
    }

    /** Bits flipped, lengths lied, frames cut or lost: no dissector throws, and what comes out is finite. */
    public static List<String> harmless(Recording r, Run.Setup setup, long seed, int rounds) {
        var broken = new java.util.ArrayList<String>();
        for (int i = 0; i < rounds; i++) {
            long own = seed + i;
            var random = random(own);
            var changed = switch (i % 4) {
                case 0 -> Changes.lose(r, random, 4);
                case 1 -> Changes.snap(r, 40 + random.nextInt(200));
                default -> Changes.mutate(r, random);
            };
            long start = System.nanoTime();
            try {
                var run = Run.of(changed, setup);
                run.statistics().anomalies().forEach((name, n) -> {
                    if (name.endsWith(".fault")) {
                        broken.add("seed " + own + ": " + name + " " + n + " times");
                    }
                });
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                broken.add("seed " + own + ": " + e);
            }
            long millis = (System.nanoTime() - start) / 1_000_000;
            if (millis > 5_000) {
                broken.add("seed " + (seed + i) + ": took " + millis + " ms");
            }
        }
        return broken;
    }

    /** Engines in one virtual machine, one after the other and two at the same time, with other options between: they do not touch each other. */
    public static List<String> sameAgain(Recording r, Run.Setup setup) {
        var first = Run.of(r, setup).outcomes();
        var other = setup.options(EngineOptions.defaults().withIdentify(1, 1));
        var beside = java.util.concurrent.CompletableFuture.supplyAsync(() -> Run.of(r, other).outcomes());
        var broken = new java.util.ArrayList<>(differences("with another engine beside it", first, Run.of(r, setup).outcomes()));
        var disturbed = beside.join();
        broken.addAll(differences("a further engine", first, Run.of(r, setup).outcomes()));
        broken.addAll(differences("the engine beside it", Run.of(r, other).outcomes(), disturbed));
        return broken;
    }

    private static List<String> differences(String what, Run expected, Run actual) {
        var broken = new java.util.ArrayList<>(differences(what, expected.outcomes(), actual.outcomes()));
        var e = expected.statistics();
        var a = actual.statistics();
        if (!e.anomalies().equals(a.anomalies())) {
            broken.add(what + ": anomalies " + a.anomalies() + " instead of " + e.anomalies());
        }
        if (e.dissectorCalls() != a.dissectorCalls() || e.inspectedPackets() != a.inspectedPackets() || e.inspectedFlows() != a.inspectedFlows()) {
            broken.add(what + ": " + a.dissectorCalls() + " calls, " + a.inspectedPackets() + " packets, " + a.inspectedFlows() + " flows inspected instead of "
                    + e.dissectorCalls() + ", " + e.inspectedPackets() + ", " + e.inspectedFlows());
        }
        return broken;
    }

    private static List<String> differences(String what, List<Outcome> expected, List<Outcome> actual) {
        if (expected.equals(actual)) {
            return List.of();
        }
        var broken = new java.util.ArrayList<String>();
        var left = new java.util.ArrayList<>(actual);
        for (Outcome o : expected) {
            if (!left.remove(o)) {
                broken.add(what + ": missing " + o);
            }
        }
        left.forEach(o -> broken.add(what + ": instead " + o));
        return broken;
    }
}
