package io.fathom.app;

import io.fathom.api.Application;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Protocol;
import io.fathom.api.Signatures;
import io.fathom.export.FlowColumns;
import io.fathom.export.JsonWriter;
import io.fathom.export.SchemaWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What this build knows, as tables or JSON. */
final class ListCommands {
    private ListCommands() {}

    /** The protocols of this build. */
    @Command(name = "protocols", description = "Lists the protocols that this build knows.",
            footer = {"", "Examples:", "  fathom protocols", "  fathom protocols --json | jq -r .[].id"})
    static final class Protocols implements Callable<Integer> {
        private final Console console;

        @Option(names = "--json", description = "as JSON")
        boolean json;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
        boolean help;

        Protocols(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            var signatures = Packs.open(List.of());
            var all = new Knowledge().protocols().stream().sorted(Comparator.comparing(p -> p.name().toLowerCase(Locale.ROOT))).toList();
            var text = console.text();
            if (json) {
                var out = new JsonWriter().beginArray();
                for (Protocol p : all) {
                    var d = p.description();
                    out.beginObject().member("name", p.name()).member("id", p.id()).member("title", d.title()).member("reference", d.reference());
                    out.member("category", FlowColumns.displayCategory(signatures, d.category())).member("encrypted", d.encrypted());
                    out.member("event", p.fields().size() == 0 ? null : p.fields().name()).member("fields", p.fields().size());
                    out.member("events", p.sets().stream().map(FieldSet::name).toList()).endObject();
                }
                text.println(out.endArray());
            } else {
                var table = new Table("name", "id", "category", ">fields", "what it is for", "reference");
                for (Protocol p : all) {
                    var d = p.description();
                    table.row(p.name(), p.id(), FlowColumns.displayCategory(signatures, d.category()), "" + p.fields().size(), d.title(),
                            d.reference());
                }
                table.print(text, new Style(console.colour()), 100);
                text.println(Text.count(all.size(), "protocol"));
            }
            text.flush();
            return 0;
        }
    }

    /** The applications of the signature packs. */
    @Command(name = "applications", description = "Lists the applications that the signature packs know.",
            footer = {"", "Examples:", "  fathom applications", "  fathom applications --pack my-apps/ --json"})
    static final class Applications implements Callable<Integer> {
        private final Console console;

        @Option(names = "--json", description = "as JSON")
        boolean json;

        @Option(names = "--pack", paramLabel = "FILE|DIR", description = "further signature packs")
        List<String> packs = List.of();

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
        boolean help;

        Applications(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            Signatures signatures = Packs.open(packs);
            var all = signatures.applications().stream().sorted(Comparator.comparing(a -> a.name().toLowerCase(Locale.ROOT))).toList();
            var text = console.text();
            if (json) {
                var out = new JsonWriter().beginArray();
                for (Application a : all) {
                    out.beginObject().member("name", a.name()).member("id", a.id())
                            .member("category", FlowColumns.displayCategory(signatures, a.category()));
                    out.member("service_type", a.serviceType() == null ? null : signatures.display(a.serviceType())).endObject();
                }
                text.println(out.endArray());
            } else {
                var table = new Table("name", "id", "category", "service type");
                for (Application a : all) {
                    table.row(a.name(), a.id(), FlowColumns.displayCategory(signatures, a.category()), a.serviceType() == null ? ""
                            : signatures.display(a.serviceType()));
                }
                table.print(text, new Style(console.colour()), 100);
                text.println(Text.count(all.size(), "application") + ", signatures " + signatures.version());
            }
            text.flush();
            return 0;
        }
    }

    /** Names for filters, tables and CSV. */
    @Command(name = "fields", description = "Lists the names for --fields and --filter: columns of every flow, and fields of protocols.",
            footer = {"", "Examples:", "  fathom fields", "  fathom fields --schema > eve.schema.json"})
    static final class FieldNames implements Callable<Integer> {
        private final Console console;

        @Option(names = "--json", description = "as JSON")
        boolean json;

        @Option(names = "--schema", description = "the JSON schema of the EVE output, made from the declarations")
        boolean schema;

        @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
        boolean help;

        FieldNames(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() throws Exception {
            var columns = new FlowColumns(n -> null, Signatures.NONE);
            var sets = new TreeMap<String, List<FieldSet>>();
            for (FieldSet s : new Knowledge().sets()) {
                sets.merge(s.name(), List.of(s), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
            }
            var text = console.text();
            if (schema) {
                text.println(SchemaWriter.eve(sets.values().stream().flatMap(List::stream).toList()));
            } else if (json) {
                var out = new JsonWriter().beginArray();
                for (var c : columns.all()) {
                    out.beginObject().member("name", c.name()).member("type", c.type().name().toLowerCase(Locale.ROOT))
                            .member("documentation", c.documentation());
                    out.member("column", true).endObject();
                }
                sets.values().forEach(list -> list.forEach(s -> members(s.name() + ".", s, out)));
                text.println(out.endArray());
            } else {
                var table = new Table("name", "type", "what it is");
                columns.all().forEach(c -> table.row(c.name(), c.type().name().toLowerCase(Locale.ROOT), c.documentation()));
                sets.values().forEach(list -> list.forEach(s -> rows(s.name() + ".", s, table)));
                table.print(text, new Style(console.colour()), 120);
            }
            text.flush();
            return 0;
        }

        private static void members(String prefix, FieldSet set, JsonWriter out) {
            for (Field<?> f : set.fields()) {
                out.beginObject().member("name", prefix + f.path()).member("type", f.kind().name().toLowerCase(Locale.ROOT))
                        .member("documentation", f.documentation());
                out.member("personal", f.isPersonal()).endObject();
                if (f.records() != null) {
                    members(prefix + f.path() + ".", f.records(), out);
                }
            }
        }

        private static void rows(String prefix, FieldSet set, Table table) {
            for (Field<?> f : set.fields()) {
                if (f.records() != null) {
                    rows(prefix + f.path() + ".", f.records(), table);
                } else {
                    table.row(prefix + f.path(), f.kind().name().toLowerCase(Locale.ROOT), f.documentation());
                }
            }
        }
    }
}
