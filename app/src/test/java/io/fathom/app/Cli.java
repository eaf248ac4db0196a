package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a test calls it. */
final class Cli {
    static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Cli() {}

    /** What a command line did. */
    record Outcome(int status, String out, String err) {
        /** Lines of standard output as JSON. */
        List<JsonNode> json() {
            return out.lines().map(MAPPER::readTree).toList();
        }

        Outcome saysOneLine(int status, String... parts) {
            assertThat(this.status).as(err).isEqualTo(status);
            assertThat(err.lines()).as(err).hasSize(1);
            assertThat(err).startsWith("fathom: ").contains(parts).doesNotContain("Exception", "\tat ");
            return this;
        }

        Outcome isDone() {
            assertThat(err).isEmpty();
            assertThat(status).isZero();
            return this;
        }
    }

    static Outcome fathom(Object... args) {
        var out = new ByteArrayOutputStream();
        var o = to(out, args);
        return new Outcome(o.status, out.toString(StandardCharsets.UTF_8), o.err);
    }

    /** Standard output goes elsewhere; the outcome has what standard error said. */
    static Outcome to(OutputStream out, Object... args) {
        var err = new ByteArrayOutputStream();
        var console = new Console(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8), false, false, false, 100);
        int status = Main.run(Arrays.stream(args).map(Object::toString).toArray(String[]::new), console, new Stopping());
        return new Outcome(status, "", err.toString(StandardCharsets.UTF_8));
    }
}
