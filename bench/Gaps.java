import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What the machine itself makes a program wait for: adds to octets chosen at random, 2,000 a round, which takes some 0.1 ms, and tells the rounds that took longer than 1 ms, with the
 * thread's own processor time. No engine, no allocation, no system call within a round. What such a program has to wait for, no pause of an engine on the same machine can be held against it.
 * Run as {@code java bench/Gaps.java [MEGABYTES [SECONDS]]}; any Java from 17 on.
 */
public final class Gaps {
    private static final int ROUND = 2000;
    private static final int PIECE = 1 << 28;

    private Gaps() {}

    public static void main(String[] arguments) {
        long octets = (arguments.length > 0 ? Long.parseLong(arguments[0]) : 1024) << 20;
        long nanos = (arguments.length > 1 ? Long.parseLong(arguments[1]) : 30) * 1_000_000_000L;
        var pieces = new byte[(int) Math.ceilDiv(octets, (long) PIECE)][];
        for (int i = 0; i < pieces.length; i++) {
            pieces[i] = new byte[(int) Math.min(PIECE, octets - (long) i * PIECE)];
        }
        // All of it has been written to before the first round.
        run(pieces, octets, 3_000_000_000L, false);
        run(pieces, octets, nanos, true);
    }

    private static void run(byte[][] pieces, long octets, long nanos, boolean shown) {
        var threads = ManagementFactory.getThreadMXBean();
        for (var piece : pieces) {
            for (int i = 0; i < piece.length; i += 4096) {
                piece[i]++;
            }
        }
        long state = 88172645463325252L;
        long begun = System.nanoTime();
        long rounds = 0;
        long longest = 0;
        long longestOwn = 0;
        int over1 = 0;
        int over5 = 0;
        long now = begun;
        while (now - begun < nanos) {
            long own = threads.getCurrentThreadCpuTime();
            long before = System.nanoTime();
            for (int i = 0; i < ROUND; i++) {
                state ^= state << 13;
                state ^= state >>> 7;
                state ^= state << 17;
                long at = Math.unsignedMultiplyHigh(state, octets);
                pieces[(int) (at / PIECE)][(int) (at % PIECE)]++;
            }
            now = System.nanoTime();
            rounds++;
            if (now - before > 1_000_000) {
                own = threads.getCurrentThreadCpuTime() - own;
                over1++;
                over5 += own > 5_000_000 ? 1 : 0;
                longest = Math.max(longest, now - before);
                longestOwn = Math.max(longestOwn, own);
                if (shown) {
                    System.out.printf(Locale.ROOT, "at %6.2f s: %5.1f ms, %5.1f of them the thread's own%n", (before - begun) / 1e9, (now - before) / 1e6, own / 1e6);
                }
            }
        }
        if (shown) {
            System.out.printf(Locale.ROOT, "%,d rounds of %,d octets in %,d MiB, %.0f us each on average; over 1 ms %,d, over 5 ms of the thread's own time %,d; longest %.1f ms, own %.1f ms%n", rounds, ROUND,
                    octets >> 20, (now - begun) / 1e3 / rounds, over1, over5, longest / 1e6, longestOwn / 1e6);
        }
    }
}
