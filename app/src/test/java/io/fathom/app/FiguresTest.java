package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The figures of a run hold what they are named for. */
class FiguresTest {
    @TempDir
    Path folder;

    /** Flows side by side: half of them say what they are and settle, half wait for the rest of their request. */
    private Path capture(int flows) throws IOException {
        var all = new ArrayList<List<Frame>>();
        for (int i = 0; i < flows; i++) {
            var c = Conversation.tcp("192.0.2.10", 30_000 + i, "198.51.100.5", 80).handshake();
            all.add((i % 2 == 0 ? c.client("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
                    : c.client("GET /" + "a".repeat(1000))).frames());
        }
        var frames = new ArrayList<Frame>();
        all.forEach(frames::addAll);
        return Files.write(folder.resolve("flows.pcap"), CaptureWriter.pcap().bytes(frames));
    }

    private static void hasMemory(JsonNode s) {
        long settled = s.get("bytes_per_flow_settled").asLong();
        long inspected = s.get("bytes_per_flow_inspected").asLong();
        assertThat(settled).as("a record and its place in the index").isBetween(64L, 2000L);
        // Every other one holds a thousand octets that wait.
        assertThat(inspected).isBetween(settled + 500, settled + 20_000);
        assertThat(s.get("flow_memory_bytes").asLong()).isGreaterThan(50 * (inspected - settled)).isLessThan(10_000_000);
        assertThat(s.get("flows_peak").asInt()).isEqualTo(100);
    }

    @Test
    void memoryIsThatOfTheFlowsWhenTheyWereMost() throws IOException {
        Path file = capture(100);
        hasMemory(Cli.MAPPER.readTree(fathom("--workers", "1", "--stats", "-", file).isDone().out()));
        Path figures = folder.resolve("figures.json");
        fathom("bench", "--warmup", "0", "--repeat", "2", "--stats", figures, file);
        hasMemory(Cli.MAPPER.readTree(Files.readString(figures)));
    }

    @Test
    void benchCountsTheMedianAndListsEveryIteration() throws IOException {
        Path figures = folder.resolve("figures.json");
        fathom("bench", "--repeat", "3", "--stats", figures, capture(20));
        var s = Cli.MAPPER.readTree(Files.readString(figures));
        var times = new ArrayList<Double>();
        s.get("iterations").forEach(i -> times.add(i.get("seconds").asDouble()));
        assertThat(times).hasSize(3);
        assertThat(s.get("seconds").asDouble()).isEqualTo(times.stream().sorted().toList().get(1));
        assertThat(s.get("packets").asLong()).isEqualTo(10 * (3 + 2) + 10 * (3 + 1));
        assertThat(s.get("ns_per_packet").asDouble()).isPositive();
        assertThat(s.at("/packets_to_verdict/tcp/median").asInt()).isBetween(4, 5);
    }

    @Test
    void benchTellsThePacketsBehindTheFirstFromTheOthers() throws IOException {
        Path figures = folder.resolve("figures.json");
        Path file = capture(20);
        // Batches of one, so that no other frames are left out.
        var o = fathom("bench", "--warmup", "0", "--repeat", "1", "--batch", "1", "--after", "50", "--stats", figures, file).isDone();
        assertThat(o.out()).contains("behind the first 50 ");
        var s = Cli.MAPPER.readTree(Files.readString(figures));
        double all = s.get("seconds").asDouble() * 1e9;
        assertThat(s.get("after_ns_per_packet").asDouble() * (s.get("packets").asLong() - 50)).isBetween(1.0, all);
        assertThat(fathom("bench", "--warmup", "0", "--repeat", "1", "--after", "1000000", file).isDone().out()).doesNotContain("behind the first");
        assertThat(fathom("bench", "--after", "0", file).err()).contains("--after must be 1 or more, not 0");
        assertThat(fathom("bench", "--after", "5", "--workers", "2", file).err()).contains("--after wants one worker");
        assertThat(fathom("bench", "--pauses", "--workers", "2", file).err()).contains("--pauses wants one worker");
    }

    @Test
    void benchWithOneEngineGivesItTheCaptureAgainAndAgain() throws IOException {
        Path file = capture(20);
        var o = fathom("bench", "--warmup", "1", "--repeat", "2", "--one-engine", file).isDone();
        // 20 flows in each of three runs, none of which goes on in the next.
        assertThat(o.out()).contains("; 90 packets, 60 flows in all runs");
        assertThat(fathom("bench", "--one-engine", "--workers", "2", file).err()).contains("--one-engine wants one worker");
        assertThat(fathom("bench", "--one-engine", "--stats", "-", file).err()).contains("--one-engine has no figures of one run for --stats");
    }

    @Test
    void benchReadsItsCapturesInEachRun() throws IOException {
        Path file = capture(20);
        Path other = Files.writeString(folder.resolve("other.pcap"), "no capture");
        Path figures = folder.resolve("figures.json");
        var o = fathom("bench", "--stream", "--warmup", "1", "--repeat", "2", "--stats", figures, file, other);
        assertThat(o.out()).contains("; 90 packets, 20 flows");
        assertThat(o.err().lines().filter(l -> l.contains("other.pcap"))).as("told once").hasSize(1);
        assertThat(o.status()).isEqualTo(1);
        var s = Cli.MAPPER.readTree(Files.readString(figures));
        assertThat(s.get("iterations")).hasSize(2);
        assertThat(s.get("packets").asInt()).isEqualTo(90);
        assertThat(fathom("bench", "--stream", "--warmup", "1", "--repeat", "2", "--one-engine", file, file).isDone().out()).contains("; 180 packets, 60 flows in all runs");
        assertThat(fathom("bench", "--stream", "--workers", "2", "--repeat", "1", file).isDone().out()).contains("; 90 packets, 20 flows");
        assertThat(fathom("bench", "--stream", "-").err()).contains("--stream reads its captures in each run");
    }

    @Test
    void benchLogsItsRuns() throws IOException {
        Path file = capture(20);
        Path log = folder.resolve("pauses.jsonl");
        fathom("bench", "--warmup", "1", "--repeat", "2", "--pauses", "--pause-log", log, file).isDone();
        var lines = new ArrayList<JsonNode>();
        for (String line : Files.readAllLines(log)) {
            lines.add(Cli.MAPPER.readTree(line));
        }
        boolean linux = System.getProperty("os.name").equals("Linux");
        assertThat(lines.getFirst().has("thread")).isEqualTo(linux);
        assertThat(lines.stream().filter(l -> l.has("ended")).map(l -> l.get("run").asString())).containsExactly("warm-up 1", "run 1", "run 2");
        assertThat(lines.getLast().path("faults").isNumber()).isEqualTo(linux);
        assertThat(fathom("bench", "--pause-log", log, file).err()).contains("--pause-log wants --pauses beside it");
    }
}
