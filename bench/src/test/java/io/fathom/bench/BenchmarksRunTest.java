package io.fathom.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Every benchmark runs once without an error, so that none rots. What it takes is not looked at. */
final class BenchmarksRunTest {
    @Test
    void everyBenchmarkRuns() throws RunnerException {
        var options = new OptionsBuilder().include("io\\.fathom\\.bench\\.").mode(Mode.SingleShotTime).forks(0).warmupIterations(0).measurementIterations(1)
                .param("flows", "1000").shouldFailOnError(true).verbosity(VerboseMode.SILENT).build();
        var results = new Runner(options).run();
        assertThat(results).hasSizeGreaterThanOrEqualTo(6 + 3 + 4 + 8 + 2);
    }
}
