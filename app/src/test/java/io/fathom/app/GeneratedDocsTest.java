package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Protocol;
import io.fathom.api.Transport;
import io.fathom.engine.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Lists that could rot are derived from declarations; these tests fail when a committed one is stale, and write it anew when told to. */
class GeneratedDocsTest {
    private static final Path DOCS = Path.of(System.getProperty("fathom.root", "..")).resolve("docs");

    @Test
    void theListOfProtocolsIsUpToDate() throws IOException {
        var text = new StringBuilder("# Protocols\n\nGenerated from the declarations; not edited by hand.\n\n| Protocol | Id | What it is | Usual ports | Category | Written from |\n"
                + "|---|---|---|---|---|---|\n");
        for (Protocol p : protocols()) {
            var d = p.description();
            text.append("| ").append(p.name()).append(" | ").append(p.id()).append(" | ").append(d.title()).append(" | ").append(ports(p)).append(" | ").append(d.category())
                    .append(" | ").append(d.reference()).append(" |\n");
        }
        check("protocols.md", text.append("\n").append(protocols().size()).append(" protocols.\n").toString());
    }

    @Test
    void theListOfFieldsIsUpToDate() throws IOException {
        var text = new StringBuilder("# Fields\n\nGenerated from the declarations; not edited by hand. *Personal* fields may identify a person.\n\n| Field | Type | Personal | What it holds |\n|---|---|---|---|\n");
        var seen = new HashSet<String>();
        for (Protocol p : protocols()) {
            for (FieldSet set : p.sets()) {
                if (seen.add(set.name())) {
                    fields(set, set.name(), text);
                }
            }
        }
        check("fields.md", text.toString());
    }

    @Test
    void theSchemaIsUpToDate() throws IOException {
        var sets = protocols().stream().flatMap(p -> p.sets().stream()).distinct().toList();
        check("eve.schema.json", io.fathom.export.SchemaWriter.eve(sets));
    }

    private static void fields(FieldSet set, String prefix, StringBuilder text) {
        for (Field<?> f : set.fields()) {
            String name = prefix + "." + f.path();
            text.append("| ").append(name).append(" | ").append(f.kind().name().toLowerCase(java.util.Locale.ROOT)).append(" | ").append(f.isPersonal() ? "yes" : "").append(" | ")
                    .append(f.documentation().replace("|", "\\|")).append(" |\n");
            if (f.records() != null) {
                fields(f.records(), name + "[]", text);
            }
        }
    }

    private static List<Protocol> protocols() {
        return Engine.installed().stream().sorted(Comparator.comparing(Protocol::id)).toList();
    }

    private static String ports(Protocol p) {
        return Arrays.stream(Transport.values())
                .filter(t -> p.hints().ports(t).length > 0)
                .map(t -> (t == Transport.IP ? "IP protocol" : t.name()) + " " + Arrays.stream(p.hints().ports(t)).sorted().distinct().mapToObj(Integer::toString).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private static void check(String name, String text) throws IOException {
        Path file = DOCS.resolve(name);
        if (Boolean.getBoolean("fathom.regenerate")) {
            Files.writeString(file, text);
        }
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as("docs/%s is stale: run  bash build/regenerate  and commit what it writes", name)
                .isEqualTo(text);
    }
}
