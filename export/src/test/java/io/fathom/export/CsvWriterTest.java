package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Subscription;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvWriterTest {
    private static String cell(String s) {
        var out = new StringBuilder();
        CsvWriter.text(s, out);
        return out.toString();
    }

    @Test
    void quotesWhatWouldBreakALine() {
        assertThat(cell("plain")).isEqualTo("plain");
        assertThat(cell("a,b")).isEqualTo("\"a,b\"");
        assertThat(cell("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
        assertThat(cell("two\r\nlines")).isEqualTo("\"two\r\nlines\"");
    }

    @Test
    void disarmsFormulas() {
        for (String s : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "=cmd|' /C calc'!A0", " =1", "\r=1", "\n=1", "\uFF1D1+1", "\uFF20x")) {
            assertThat(cell(s).replace("\"", "")).startsWith("'");
        }
    }

    @Test
    void spellsOutWhatSteersTerminalsOrHasNoUtf8() {
        assertThat(cell("nul\0")).isEqualTo("nul\\x00");
        assertThat(cell("\u001b[31m\u0007\u007f\u009b")).isEqualTo("\\x1b[31m\\x07\\x7f\\x9b");
        assertThat(cell("a\tb")).isEqualTo("\"a\tb\"");
        assertThat(cell("\uD800x \uD83D\uDE00 \uDC00")).isEqualTo("\\ud800x \uD83D\uDE00 \\udc00");
        assertThat(cell("\u4F60\u2028")).isEqualTo("\u4F60\u2028");
    }

    @Test
    void aLineAFlowWithTheColumnsAskedFor() throws IOException {
        var columns = List.of(value("dest_port"), value("protocol"), value("http.hostname"), value("vlan"), value("ip"));
        var bytes = new ByteArrayOutputStream();
        try (var output = new LineOutput(bytes, "test", false, o -> {})) {
            CsvWriter.header(output, columns);
            Runs.run(Runs.source(Runs.webAndNames()), 1, Subscription.all(w -> new CsvWriter(output, columns)));
        }
        var lines = bytes.toString(StandardCharsets.UTF_8).split("\r\n");
        assertThat(lines[0]).isEqualTo("dest_port,protocol,http.hostname,vlan,ip");
        assertThat(lines).hasSize(3).contains("80,HTTP,www.example.org,,\"192.0.2.10;198.51.100.5\"", "53,DNS,,,\"192.0.2.10;198.51.100.53\"");
    }

    private static FlowValue value(String name) {
        return FlowValue.find(name, Runs.COLUMNS, Runs.PROTOCOLS.stream().flatMap(p -> p.sets().stream()).toList());
    }
}
