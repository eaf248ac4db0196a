package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fathom.api.FieldSet;
import io.fathom.api.FrameSource;
import io.fathom.api.Protocol;
import io.fathom.api.Subscription;
import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import io.fathom.signatures.SignaturePack;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events against schemas: ours always, EVE's ({@code -Dfathom.eve.schema=FILE}) and a folder of captures ({@code -Dfathom.corpus=FOLDER}) where they
 * are at hand.
 */
class EveSchemaTest {
    private static final int SHOWN = 20;

    /** Collects what does not hold, one line a kind of mistake. */
    private static final class Check {
        private final Schema ours;
        private final Schema eve;
        private final JsonNode eveEvents;
        private final TreeMap<String, String> mistakes = new TreeMap<>();
        private final TreeMap<String, Integer> events = new TreeMap<>();

        Check() throws IOException {
            Set<FieldSet> sets = new LinkedHashSet<>();
            for (Protocol p : Runs.PROTOCOLS) {
                sets.addAll(p.sets());
            }
            ours = new Schema(Runs.MAPPER.readTree(SchemaWriter.eve(sets)));
            Path file = eveSchema();
            if (Files.exists(file)) {
                JsonNode root = Runs.MAPPER.readTree(Files.readString(file));
                eve = new Schema(root);
                eveEvents = root.get("properties");
            } else {
                System.out.println("EVE's schema is not at " + file + " (-Dfathom.eve.schema=FILE): events are held against ours only");
                eve = null;
                eveEvents = null;
            }
        }

        void take(FrameSource source, String capture) throws IOException {
            var bytes = new ByteArrayOutputStream();
            try (var output = new LineOutput(bytes, "test", false, o -> {})) {
                var target = new EveWriter.Target(output, null, n -> capture, SignaturePack.builtin(), null);
                try (var engine = Engine.builder().protocols(Runs.PROTOCOLS).signatures(SignaturePack.builtin())
                        .subscribe(Subscription.all(w -> target.writer()))
                        .build()) {
                    engine.run(source);
                    engine.finish();
                    var s = engine.statistics();
                    target.writer().statistics(s.lastTime(), 1, s.packets(), s.bytes(), s.flows(), capture,
                            json -> json.member("packets", s.packets()));
                }
            }
            bytes.toString(StandardCharsets.UTF_8).lines().forEach(line -> take(Runs.MAPPER.readTree(line), capture));
        }

        private void take(JsonNode event, String capture) {
            String type = event.get("event_type").asString();
            events.merge(type, 1, Integer::sum);
            ours.check(event).forEach(m -> mistakes.putIfAbsent(type + ", ours: " + kind(m), capture + ": " + m));
            // What EVE lacks stands under dpi, or in an event type of our own.
            if (eve != null && (type.equals("flow") || eveEvents.has(type))) {
                var aside = (ObjectNode) event.deepCopy();
                aside.remove("dpi");
                eve.check(aside).forEach(m -> mistakes.putIfAbsent(type + ", EVE: " + kind(m), capture + ": " + m));
            }
        }

        private static String kind(String mistake) {
            return mistake.replaceAll("\\[\\d+]", "[]").replaceAll(": .*", "");
        }

        void holds() {
            assertThat(mistakes.values().stream().limit(SHOWN)).as("%d kinds of mistakes", mistakes.size()).isEmpty();
        }
    }

    private static Path eveSchema() {
        return Path.of(System.getProperty("fathom.eve.schema", System.getProperty("fathom.root", "..") + "/../shared/reference/eve-schema.json"));
    }

    @Test
    void eventsOfOurCapturesHoldAgainstOurSchemaAndEves() throws IOException {
        var check = new Check();
        check.take(Runs.source(Runs.webAndNames()), "built");
        for (Path file : Runs.recorded()) {
            try (var source = Captures.open(file)) {
                check.take(source, file.toString());
            }
        }
        check.holds();
        assertThat(check.events).containsKeys("flow", "stats", "tls", "http", "dns", "quic", "ssh");
    }

    @Test
    void eventsOfTheCorpusHoldAgainstOurSchemaAndEves() throws IOException {
        String folder = System.getProperty("fathom.corpus");
        assumeThat(folder).as("skipped: no corpus named with -Dfathom.corpus=FOLDER").isNotNull();
        var check = new Check();
        for (Path file : Captures.files(List.of(Path.of(folder)))) {
            try (var source = Captures.open(file)) {
                check.take(source, file.toString());
            } catch (io.fathom.capture.NoCaptureException e) {
                System.out.println("left out: " + e.getMessage());
            }
        }
        check.holds();
        System.out.println("held against schemas: " + check.events);
        assertThat(check.events).containsKey("flow");
    }

    @Test
    void aSchemaIsOnlyTakenWhereEveryKeywordOfItIsChecked() {
        var schema = Runs.MAPPER.readTree("{\"type\":\"object\",\"properties\":{\"a\":{\"maximum\":3}}}");
        assertThatThrownBy(() -> new Schema(schema)).hasMessageContaining("/properties/a/maximum");
    }

    @Test
    void whatDoesNotHoldIsFound() {
        var schema = new Schema(Runs.MAPPER.readTree("""
                {"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"integer","minimum":1},
                 "b":{"type":"array","minItems":1,"items":{"oneOf":[{"const":"x"},{"enum":["y","z"]}]}},"c":{"type":"object","minProperties":1},
                 "d":{"type":"string","pattern":"^u"}}}"""));
        var found = new ArrayList<String>();
        for (String value : List.of("{\"a\":0}", "{}", "{\"a\":1,\"b\":[]}", "{\"a\":1,\"b\":[\"u\"]}", "{\"a\":1,\"c\":{}}", "{\"a\":1,\"d\":\"v\"}",
                "{\"a\":1,\"e\":1}", "{\"a\":\"1\"}")) {
            var mistakes = schema.check(Runs.MAPPER.readTree(value));
            assertThat(mistakes).as(value).hasSize(1);
            found.addAll(mistakes);
        }
        assertThat(found).doesNotHaveDuplicates();
        assertThat(schema.check(Runs.MAPPER.readTree("{\"a\":1,\"b\":[\"x\",\"z\"],\"c\":{\"k\":1},\"d\":\"uv\"}"))).isEmpty();
    }
}
