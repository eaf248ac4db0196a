package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.Outcome;
import io.fathom.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of every capture is what stands beside it, field by field. Behaviour only: no counters, so that a change of speed changes no file. */
class GoldenTest {
    private static final String COMMAND = "mvn -pl protocols -am test -Dtest=GoldenTest -Dsurefire.failIfNoSpecifiedTests=false -Dfathom.regenerate=true";

    static List<Path> captures() throws IOException {
        if (Boolean.getBoolean("fathom.regenerate")) {
            Built.write();
        }
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void saysWhatStandsBesideTheCapture(Path capture) throws IOException {
        var golden = Samples.FOLDER.resolve(capture.toString().replaceFirst("\\.pcapng$", ".json"));
        String said = json(Run.of(Samples.recording(capture), Samples.setup()).uncounted());
        if (Boolean.getBoolean("fathom.regenerate")) {
            Files.writeString(golden, said);
            return;
        }
        assertThat(golden).as("a new capture: write what is said of it with " + COMMAND).exists();
        assertThat(said).as("where the change is meant, write it anew with " + COMMAND + " and review the difference of " + golden)
                .isEqualTo(Files.readString(golden));
    }

    private static String json(List<Outcome> flows) {
        return flows.stream().map(GoldenTest::json).collect(Collectors.joining(",\n", "[\n", "\n]\n"));
    }

    private static String json(Outcome o) {
        return "  {\n    \"flow\": " + text(o.flow())
                + ",\n    \"path\": " + texts(o.path())
                + ",\n    \"protocol\": " + text(o.protocol())
                + ",\n    \"application\": " + text(o.application())
                + (o.serviceType() == null ? "" : ",\n    \"service_type\": " + text(o.serviceType()))
                + (o.risks().isEmpty() ? "" : ",\n    \"risks\": " + texts(o.risks()))
                + ",\n    \"fields\": " + fields(o.fields()) + "\n  }";
    }

    private static String fields(Map<String, String> fields) {
        return fields.isEmpty() ? "{}" : fields.entrySet().stream().map(e -> "      " + text(e.getKey()) + ": " + text(e.getValue()))
                .collect(Collectors.joining(",\n", "{\n", "\n    }"));
    }

    private static String texts(List<String> list) {
        return list.stream().map(GoldenTest::text).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String text(String s) {
        if (s == null) {
            return "null";
        }
        var out = new StringBuilder("\"");
        for (char c : s.toCharArray()) {
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c > 0x7E) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
