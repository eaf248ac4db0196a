package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.export.LineOutput;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PauseLogTest {
    @Test
    void writesTheBatchesOfAMillisecondOrMore() {
        var octets = new ByteArrayOutputStream();
        var log = new PauseLog(new LineOutput(octets, "log", true, failed -> {}));
        log.begin("run 1");
        log.add(1, 5_000_000, 999_999, 999_999);
        log.add(257, 6_000_000, 1_000_000, 30_000);
        log.add(513, 9_000_000, 900_000, 1_200_000);
        log.end();
        var lines = octets.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(1)).isEqualTo("{\"run\":\"run 1\",\"frame\":257,\"begun_ns\":6000000,\"ns\":1000000,\"cpu_ns\":30000}");
        assertThat(lines.get(2)).contains("\"frame\":513,");
        assertThat(lines.get(3)).startsWith("{\"run\":\"run 1\",\"ended\":true");
    }
}
