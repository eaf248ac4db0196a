package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PausesTest {
    private final Pauses pauses = new Pauses();

    private void run(long... nanos) {
        var run = new Pauses.Run();
        for (long n : nanos) {
            run.add(n, 256);
        }
        pauses.add(run);
    }

    @Test
    void whatIsLongOnceDoesNotCount() {
        run(5, 900, 7, 20);
        run(5, 9, 7, 21);
        run(800, 9, 8, 30);
        assertThat(pauses.longest()).isEqualTo(new Pauses.Longest(3 * 256 + 1, 21));
    }

    @Test
    void whatIsLongInMostRunsDoes() {
        run(5, 900, 7);
        run(5, 9, 7);
        run(5, 850, 8);
        assertThat(pauses.longest()).isEqualTo(new Pauses.Longest(257, 850));
    }

    @Test
    void theLowerOfTwoMediansCounts() {
        run(5, 900);
        run(6, 9);
        assertThat(pauses.longest().nanos()).isEqualTo(9);
    }

    @Test
    void noRunsHaveNone() {
        assertThat(pauses.longest()).isNull();
    }

    @Test
    void manyBatchesAreKept() {
        var run = new Pauses.Run();
        for (int i = 0; i < 5000; i++) {
            run.add(i == 4321 ? 1L << 40 : i, 10);
        }
        pauses.add(run);
        assertThat(pauses.longest()).isEqualTo(new Pauses.Longest(43211, Integer.MAX_VALUE));
    }
}
