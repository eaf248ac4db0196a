package io.fathom.export;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.FrameSource;
import io.fathom.api.Protocol;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Recording;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Captures through the engine into writers. */
final class Runs {
    static final JsonMapper MAPPER = JsonMapper.builder().build();
    static final List<Protocol> PROTOCOLS = Engine.installed();
    static final FlowColumns COLUMNS = new FlowColumns(n -> "test.pcap", Signatures.NONE);

    private Runs() {}

    /** HTTP with a second request, and a DNS answer, in one capture. */
    static List<Frame> webAndNames() {
        var http = Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80).handshake()
                .client("GET /a%20b?q=\"x\" HTTP/1.1\r\nHost: www.example.org\r\nUser-Agent: test/1.0\r\n\r\n")
                .server("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\nok")
                .fin();
        var dns = Conversation.udp("192.0.2.10", 40_001, "198.51.100.53", 53).client(query(0x0100, 0)).server(query(0x8180, 1));
        return Conversation.interleave(http, dns);
    }

    private static byte[] query(int flags, int answers) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x12, 0x34, (byte) (flags >> 8), (byte) flags, 0, 1, 0, (byte) answers, 0, 0, 0, 0});
        out.writeBytes("\3www\7example\3org\0\0\1\0\1".getBytes(StandardCharsets.ISO_8859_1));
        if (answers > 0) {
            out.writeBytes(new byte[] {(byte) 0xC0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, (byte) 198, 51, 100, 5});
        }
        return out.toByteArray();
    }

    static void run(FrameSource source, int workers, Subscription subscription) throws IOException {
        try (var engine = Engine.builder().protocols(PROTOCOLS).workers(workers).subscribe(subscription).build()) {
            engine.run(source);
            engine.finish();
        }
    }

    static String eve(FrameSource source, int workers) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var output = new LineOutput(bytes, "test", false, o -> {})) {
            var target = new EveWriter.Target(output, null, n -> "test.pcap", Signatures.NONE, null);
            run(source, workers, Subscription.all(w -> target.writer()));
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    static List<JsonNode> events(FrameSource source) throws IOException {
        return eve(source, 1).lines().map(MAPPER::readTree).toList();
    }

    static FrameSource source(List<Frame> frames) {
        return new Recording(frames).source();
    }

    /** Flows as they end, each asked before it is gone. */
    static <T> List<T> flows(List<Frame> frames, java.util.function.Function<Flow, T> ask) throws IOException {
        var all = new ArrayList<T>();
        IntFunction<EventHandler> handlers = w -> new EventHandler() {
            @Override
            public void flow(Flow flow) {
                all.add(ask.apply(flow));
            }
        };
        run(source(frames), 1, Subscription.all(handlers));
        return all;
    }

    /** The captures that the protocols are tested with. */
    static List<Path> recorded() throws IOException {
        Path root = Path.of(System.getProperty("fathom.root", "..")).resolve("protocols/src/test/captures");
        try (var files = Files.walk(root)) {
            return files.filter(f -> f.toString().matches(".*\\.pcap(ng)?")).sorted().toList();
        }
    }

    static FrameSource open(Path file) throws IOException {
        return Captures.open(file);
    }
}
