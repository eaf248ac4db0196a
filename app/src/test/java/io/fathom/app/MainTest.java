package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MainTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private Path web;
    private Path other;

    /** What a command line did. */
    private record Outcome(int status, String out, String err) {
        List<JsonNode> events() {
            return out.lines().map(MAPPER::readTree).toList();
        }

        Outcome saysOneLine(int status, String... parts) {
            assertThat(this.status).as(err).isEqualTo(status);
            assertThat(err.lines()).hasSize(1);
            assertThat(err).startsWith("fathom: ").contains(parts).doesNotContain("Exception", "\tat ");
            return this;
        }

        Outcome isDone() {
            assertThat(err).isEmpty();
            assertThat(status).isZero();
            return this;
        }
    }

    private static List<Frame> http(String host, int port) {
        return Conversation.tcp("192.0.2.10", port, "198.51.100.5", 80).handshake()
                .client("GET / HTTP/1.1\r\nHost: " + host + "\r\nUser-Agent: test\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames();
    }

    @BeforeEach
    void captures() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("captures"));
        web = Files.write(inside.resolve("a.pcap"), CaptureWriter.pcap().bytes(http("www.example.org", 40_000)));
        other = Files.write(inside.resolve("b.pcapng"), CaptureWriter.pcapng().bytes(http("www.example.net", 40_001)));
    }

    private static Outcome feed(InputStream in, Object... args) {
        return collect(in, false, args);
    }

    private static Outcome collect(InputStream in, boolean terminal, Object... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int status = execute(in, out, err, terminal, new Stopping(), args);
        return new Outcome(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static int execute(InputStream in, OutputStream out, OutputStream err, boolean terminal, Stopping stopping, Object... args) {
        var console = new Console(in, out, new PrintStream(err, true, StandardCharsets.UTF_8), terminal, terminal, terminal, 100);
        return Main.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new), console, stopping);
    }

    private static Outcome fathom(Object... args) {
        return feed(InputStream.nullInputStream(), args);
    }

    @Test
    void showsWhatIsInACapture() {
        var o = fathom(web).isDone();
        assertThat(o.out).contains("8 packets", "1 flow", "2026-01-01 00:00:00", "Applications", "Protocols", "HTTP", "192.0.2.10", "100.0%")
                .doesNotContain("\u001b");
        assertThat(fathom("analyze", web).out.lines().skip(3)).isEqualTo(o.out.lines().skip(3).toList());
    }

    @Test
    void coloursOnATerminalOnly() {
        assertThat(collect(InputStream.nullInputStream(), true, web).out).contains("\u001b[1m");
    }

    @Test
    void writesEveLines() {
        var events = fathom("--eve", "-", "--workers", "1", web).isDone().events();
        assertThat(events).extracting(e -> e.get("event_type").asString()).containsExactly("http", "fileinfo", "flow", "stats");
        assertThat(events.get(1).get("pcap_filename").asString()).isEqualTo(web.toString());
    }

    @Test
    void writesOnlyTheEventsAskedFor() {
        assertThat(fathom("--eve", "-", "--events", "http", web).isDone().events()).extracting(e -> e.get("event_type").asString())
                .containsExactly("http");
        fathom("--eve", "-", "--events", "htpp", web).saysOneLine(2, "htpp");
    }

    @Test
    void endpointsAreAddressesOfTheNetworksNamed() {
        assertThat(fathom(web).isDone().out()).doesNotContain("Endpoints");
        assertThat(fathom("--endpoint-networks", "192.0.2.0/24", web).isDone().out()).contains("Endpoints", "192.0.2.10 ");
        var events = fathom("--endpoint-networks", "192.0.2.0/24, 198.51.100.0/24", "--eve", "-", "--events", "endpoint", web).isDone().events();
        assertThat(events).hasSize(2).allMatch(e -> e.get("event_type").asString().equals("endpoint"));
        assertThat(events.get(0).get("endpoint").get("bytes_up").asLong()).isEqualTo(events.get(1).get("endpoint").get("bytes_down").asLong())
                .isPositive();
        assertThat(fathom("--endpoint-networks", "192.0.2.0/24", "--eve", "-", web).isDone().events())
                .noneMatch(e -> e.get("event_type").asString().equals("endpoint"));
        fathom("--endpoint-networks", "office", web).saysOneLine(2, "--endpoint-networks", "\"office\"");
    }

    @Test
    void writesCsvWithColumnsAskedFor() {
        assertThat(fathom("--csv", "-", "--fields", "dest_port,http.hostname", web).isDone().out)
                .isEqualTo("dest_port,http.hostname\r\n80,www.example.org\r\n");
        fathom("--fields", "dest_prt", web).saysOneLine(2, "dest_prt", "fathom fields");
    }

    @Test
    void writesTheRunInFigures() {
        var o = fathom("--stats", "-", folder.resolve("captures")).isDone();
        var s = MAPPER.readTree(o.out);
        assertThat(s.get("captures").asInt()).isEqualTo(2);
        assertThat(s.get("packets").asInt()).isEqualTo(16);
        assertThat(s.get("flows").asInt()).isEqualTo(2);
        for (String name : List.of("bytes", "flows_peak", "seconds", "ns_per_packet", "packets_per_second", "bits_per_second", "workers", "batch",
                "iterations",
                "flow_memory_bytes", "bytes_per_flow_settled", "bytes_per_flow_inspected", "dissector_calls", "dissector_calls_per_flow",
                "packets_to_verdict",
                "unknown_flows", "anomalies", "allocated_bytes_per_packet")) {
            assertThat(s.has(name)).as(name).isTrue();
        }
        assertThat(s.at("/packets_to_verdict/tcp/median").isIntegralNumber()).isTrue();
    }

    @Test
    void everyCaptureCanBeARunOfItsOwn() {
        var events = fathom("--each", "--eve", "-", "--events", "flow", folder.resolve("captures")).isDone().events();
        assertThat(events).extracting(e -> Path.of(e.get("pcap_filename").asString()).getFileName().toString()).containsExactly("a.pcap", "b.pcapng");
    }

    @Test
    void aFolderIsReadInOneRun() {
        var events = fathom("--eve", "-", "--events", "flow", "--workers", "2", folder.resolve("captures")).isDone().events();
        assertThat(events).extracting(e -> Path.of(e.get("pcap_filename").asString()).getFileName().toString())
                .containsExactlyInAnyOrder("a.pcap", "b.pcapng");
    }

    @Test
    void filtersFlowsAndTheirTransactions() {
        var events = fathom("--eve", "-", "--filter", "http.hostname endsWith \".net\"", folder.resolve("captures")).isDone().events();
        assertThat(events).filteredOn(e -> e.has("flow_id")).isNotEmpty().allSatisfy(e -> assertThat(e.get("src_port").asInt()).isEqualTo(40_001));
        assertThat(fathom("--filter", "bytes > 1 GB", web).isDone().out).contains("0 flows of them");
        fathom("--filter", "byts > 1 GB", web).saysOneLine(2, "column 1", "did you mean bytes?");
    }

    @Test
    void standardInputIsACapture() throws IOException {
        var o = feed(new ByteArrayInputStream(Files.readAllBytes(web)), "-");
        assertThat(o.isDone().out).contains("TCP 192.0.2.10:40000 > 198.51.100.5:80  HTTP", "8 packets");
    }

    @Test
    @Timeout(30)
    void eventsOfALiveStreamAppearBeforeItEndsAndAnInterruptEndsItInOrder() throws Exception {
        for (String workers : List.of("1", "2")) {
            var feed = new PipedOutputStream();
            var in = new PipedInputStream(feed, 1 << 16);
            var out = new ByteArrayOutputStream();
            var err = new ByteArrayOutputStream();
            var stopping = new Stopping();
            var status = CompletableFuture.supplyAsync(() -> execute(in, out, err, false, stopping, "--workers", workers, "--eve", "-", "-"));
            // In pieces, as live traffic comes: no frame may wait for the next.
            byte[] all = Files.readAllBytes(web);
            for (int i = 0; i < all.length; i += 100) {
                feed.write(all, i, Math.min(100, all.length - i));
                feed.flush();
            }
            while (!out.toString(StandardCharsets.UTF_8).contains("\"event_type\":\"http\"")) {
                assertThat(status).isNotDone();
                Thread.sleep(20);
            }
            stopping.stop();
            assertThat(status.get(20, TimeUnit.SECONDS)).isEqualTo(1);
            assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"event_type\":\"flow\"");
            assertThat(err.toString(StandardCharsets.UTF_8)).contains("interrupted");
        }
    }

    @Test
    void whatIsNoCaptureIsToldInOneLine() throws IOException {
        Path text = Files.writeString(folder.resolve("note.txt"), "no capture at all");
        fathom(text).saysOneLine(2, "note.txt");
        fathom(folder.resolve("absent.pcap")).saysOneLine(2, "absent.pcap", "does not exist", "check the name");
        fathom(Files.createFile(folder.resolve("empty.pcap"))).saysOneLine(2, "empty.pcap");
        fathom(Files.createDirectory(folder.resolve("nothing"))).saysOneLine(2, "nothing");
        assertThat(fathom(text, folder.resolve("absent.pcap")).status).isEqualTo(2);
    }

    @Test
    void aForeignFileAmongSeveralIsLeftOut() throws IOException {
        Path text = Files.writeString(folder.resolve("captures/note.txt"), "no capture at all");
        for (List<Object> args : List.<List<Object>>of(List.of(folder.resolve("captures")), List.of(text, web, other),
                List.of("--each", web, text, other))) {
            var all = Stream.concat(Stream.of("--eve", "-", "--events", "flow"), args.stream()).toArray();
            var o = fathom(all).saysOneLine(1, "note.txt", "left out");
            assertThat(o.events()).hasSize(2);
        }
    }

    @Test
    void ofManyForeignFilesSomeAreToldAndTheOthersCounted() throws IOException {
        for (int i = 0; i < 35; i++) {
            Files.writeString(folder.resolve("captures/note" + i + ".txt"), "no capture at all");
        }
        for (List<Object> args : List.<List<Object>>of(List.of(), List.of("--each"))) {
            var all = Stream.concat(Stream.of("--eve", "-", "--events", "flow", folder.resolve("captures")), args.stream()).toArray();
            var o = fathom(all);
            assertThat(o.status).isEqualTo(1);
            assertThat(o.events()).hasSize(2);
            assertThat(o.err.lines()).hasSize(11).allSatisfy(l -> assertThat(l).startsWith("fathom: ").endsWith("(left out)"));
            assertThat(o.err).contains("note0.txt is no capture", "fathom: 25 more inputs are no captures that can be read (left out)");
        }
    }

    @Test
    void aCaptureCutShortIsReadToItsEnd() throws IOException {
        byte[] all = Files.readAllBytes(web);
        Path cut = Files.write(folder.resolve("cut.pcap"), Arrays.copyOf(all, all.length - 20));
        var o = fathom("--stats", "-", cut).saysOneLine(1, "cut.pcap", "frame 8");
        assertThat(MAPPER.readTree(o.out).get("packets").asInt()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nope", "--workers=0", "--workers=x", "--batch=0", "--batch=5000", "--timeout-tcp=soon", "--max-flows=0",
            "--max-depth=17",
        "--flow-memory=1", "--depth=deep", "--overlap=middle", "--pack=/absent", "--reorder-bytes=-1", "--filter=(", "--eve=/absent/x.json"})
    void aWrongOptionIsToldInOneLineAndNothingIsDone(String option) {
        var o = fathom(option, web).saysOneLine(2, option.replaceFirst("=.*", ""));
        assertThat(o.out).isEmpty();
    }

    @Test
    void anInputIsNeverOverwritten() throws IOException {
        byte[] before = Files.readAllBytes(web);
        fathom("--eve", web, web).saysOneLine(2, "overwrite");
        assertThat(Files.readAllBytes(web)).isEqualTo(before);
        Path results = Files.writeString(folder.resolve("results.json"), "precious");
        fathom("--eve", results, folder.resolve("absent.pcap")).saysOneLine(2, "absent.pcap");
        assertThat(results).hasContent("precious");
        fathom("--eve", "-", "--csv", "-", web).saysOneLine(2, "standard output");
    }

    /** A stream that takes some octets and then fails. */
    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }

    @Test
    void aBrokenPipeEndsQuietly() {
        var err = new ByteArrayOutputStream();
        assertThat(execute(InputStream.nullInputStream(), failing("Broken pipe"), err, false, new Stopping(), "--eve", "-", web)).isZero();
        assertThat(execute(InputStream.nullInputStream(), failing("Broken pipe"), err, false, new Stopping(), web)).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void aFullDiskEndsInOrder() throws IOException {
        var err = new ByteArrayOutputStream();
        Path csv = folder.resolve("flows.csv");
        assertThat(execute(InputStream.nullInputStream(), failing("No space left on device"), err, false, new Stopping(), "--eve", "-", "--csv", csv,
                web)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(1).first().asString().contains("No space left on device");
        assertThat(Files.readString(csv)).contains("HTTP");
    }

    @Test
    void explainsWithPacketAndBytes() {
        var o = fathom("explain", web).isDone();
        assertThat(o.out).contains("flow ", "ethernet > ipv4 > tcp > http", "verdict   HTTP", "packet 4 (frame 4), to server",
                "47 45 54 20 2f 20 48 54", "GET / HT");
        String id = o.out.lines().filter(l -> l.startsWith("flow ")).findFirst().orElseThrow().split(" ")[1];
        assertThat(fathom("explain", web, "--flow", id).isDone().out).isEqualTo(o.out);
        fathom("explain", web, "--flow", "7").saysOneLine(2, "no such flow");
    }

    @Test
    void listsWhatItKnows() {
        assertThat(fathom("protocols").isDone().out).contains("TLS", "HTTP", "RFC");
        assertThat(MAPPER.readTree(fathom("protocols", "--json").isDone().out).size()).isGreaterThan(10);
        assertThat(MAPPER.readTree(fathom("applications", "--json").isDone().out).get(0).get("name").isString()).isTrue();
        assertThat(fathom("fields").isDone().out).contains("tls.sni", "http.hostname", "bytes_toserver");
        assertThat(MAPPER.readTree(fathom("fields", "--json").isDone().out).size()).isGreaterThan(50);
        assertThat(MAPPER.readTree(fathom("fields", "--schema").isDone().out).at("/properties/tls/properties/sni/type").asString())
                .isEqualTo("string");
    }

    @Test
    void measuresTheEngineAlone() {
        var o = fathom("bench", web, "--warmup", "1", "--repeat", "3", "--stats", folder.resolve("s.json")).isDone();
        assertThat(o.out).contains("warm-up 1", "run 3", "median").doesNotContain("warm-up 2", "run 4");
        var s = MAPPER.readTree(folder.resolve("s.json").toFile());
        assertThat(s.get("iterations").size()).isEqualTo(3);
        assertThat(s.get("cpu_ns_per_packet").asDouble()).isPositive();
        assertThat(s.get("iterations").get(0).get("longest_batch_us").asLong()).isPositive();
        assertThat(s.get("longest_batch_us").asLong()).isLessThanOrEqualTo((long) (s.get("seconds").asDouble() * 1e6) + 1);
    }

    @Test
    void helpNamesEveryOptionAndItsDefault() {
        var o = fathom("analyze", "--help").isDone();
        for (var b : new Bounds().all()) {
            assertThat(o.out).contains(b.name());
            assertThat(o.out.replaceAll("\\s+", " ")).contains("(default: " + b.initial() + ")");
        }
        assertThat(o.out).contains("--eve", "--csv", "--events", "--fields", "--each", "--workers", "--batch", "--stats", "--filter", "--pack",
                "--no-defrag", "--no-reorder",
                "--no-decap", "--depth", "Examples:");
        assertThat(fathom("--help").isDone().out).contains("explain", "protocols", "applications", "fields", "bench", "Exit status");
        assertThat(fathom("--version").isDone().out).startsWith("fathom ");
        assertThat(fathom().status).isEqualTo(2);
    }

    @Test
    void theStagesCanBeSwitchedWithoutCode() {
        for (List<String> options : List.of(List.of("--no-defrag"), List.of("--no-reorder"), List.of("--no-decap"), List.of("--depth", "quick"),
                List.of("--depth", "full"),
                List.of("--verify-checksums"), List.of("--drop-bad-checksums"), List.of("--timeout-tcp", "30 min", "--max-flows", "1000"))) {
            var all = Stream.concat(options.stream(), Stream.of("--eve", "-", "--events", "flow", web)).toArray();
            assertThat(fathom(all).isDone().events().getFirst().at("/dpi/protocol").asString()).as("%s", options).isEqualTo("HTTP");
        }
        assertThat(fathom("--depth", "quick", "--eve", "-", "--events", "flow", web).isDone().events().getFirst().has("http")).isFalse();
    }

    @Test
    void namesFromTheWireCannotSteerATerminal() {
        assertThat(Text.clean("a\u001b[31mb\u202ec\u0007")).isEqualTo("a\\u001b[31mb\\u202ec\\u0007");
    }
}
