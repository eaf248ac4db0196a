package io.fathom.testkit;

import io.fathom.api.FrameSource;
import io.fathom.capture.Captures;
import io.fathom.capture.NoCaptureException;
import io.fathom.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGeneratorFactory;

/**
 * Mutated captures by the thousand through whole engines in one virtual machine: {@code Soak FOLDER [COUNT [SEED [FRAMES]]]}. Exit status 1 where a
 * dissector threw, an engine failed, or one capture took over a second. Every mutant repeats with its number.
 */
public final class Soak {
    private Soak() {}

    public static void main(String[] args) throws IOException {
        int count = args.length > 1 ? Integer.parseInt(args[1]) : 100_000;
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
        int frames = args.length > 3 ? Integer.parseInt(args[3]) : 40;
        var names = new ArrayList<String>();
        var recordings = new ArrayList<Recording>();
        for (Path file : Captures.files(List.of(Path.of(args[0])))) {
            try (FrameSource source = Captures.open(file)) {
                var all = Recording.of(source).frames();
                recordings.add(new Recording(all.subList(0, Math.min(frames, all.size()))));
                names.add(file.getFileName().toString());
            } catch (NoCaptureException e) {
                System.out.println("skipped: " + e.getMessage());
            }
        }
        var setup = Run.Setup.of(Engine.installed());
        long slowest = 0;
        String slowestName = "";
        int broken = 0;
        long begin = System.nanoTime();
        for (int i = 0; i < count; i++) {
            int which = i % recordings.size();
            var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + i);
            long start = System.nanoTime();
            String trouble = null;
            try {
                var run = Run.of(Changes.mutate(recordings.get(which), random), setup);
                trouble = run.statistics().anomalies().keySet().stream().filter(a -> a.endsWith(".fault")).findFirst().orElse(null);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                trouble = e.toString();
            }
            long took = System.nanoTime() - start;
            if (took > slowest) {
                slowest = took;
                slowestName = names.get(which);
            }
            if (trouble != null || took > 1_000_000_000L) {
                broken++;
                System.out.println("mutant " + i + " of " + names.get(which) + ": " + (trouble != null ? trouble : took / 1_000_000 + " ms"));
            }
        }
        System.out.println(count + " mutants of " + recordings.size() + " captures in " + (System.nanoTime() - begin) / 1_000_000_000L + " s, slowest "
                + slowest / 1_000_000 + " ms (" + slowestName + "), broken " + broken);
        System.exit(broken == 0 ? 0 : 1);
    }
}
