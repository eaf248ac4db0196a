package io.fathom.app;

import io.fathom.api.Signatures;
import io.fathom.export.FlowColumns;
import io.fathom.export.FlowValue;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What the terminal shows of a run: summary, applications and protocols by volume, notable things, the largest flows. */
final class Report {
    private static final int ROWS = 15;

    private final PrintStream out;
    private final Style style;
    private final int columns;

    Report(PrintStream out, Style style, int columns) {
        this.out = out;
        this.style = style;
        this.columns = columns;
    }

    void print(Figures f, Summary s, TopEndpoints e, List<FlowValue> flowColumns, Signatures signatures, boolean chosen, boolean filtered) {
        summary(f);
        if (filtered) {
            var match = s.total();
            out.println(Text.count(match.flows, "flow") + " of them, " + Text.octets(match.bytes) + ", meet" + (match.flows == 1 ? "s" : "") + " the filter; below are only those");
        }
        long bytes = filtered ? s.total().bytes : f.bytes();
        volumes("Applications", s.applications, bytes, signatures, "no application was recognised");
        volumes("Protocols", s.protocols, bytes, null, "no flows");
        notable(f, s);
        endpoints(e, f);
        flows(s, flowColumns, chosen);
        out.flush();
    }

    private void title(String text) {
        out.println();
        out.println(style.bold(text));
    }

    private void summary(Figures f) {
        long span = Math.max(0, f.last() - f.first());
        out.println(style.bold(Text.count(f.packets(), "packet")) + ", " + Text.octets(f.bytes()) + ", " + Text.count(f.flows(), "flow")
                + (f.captures() == 1 ? "" : " in " + Text.count(f.captures(), "capture")));
        if (f.packets() > 0) {
            out.println(Text.time(f.first()) + " to " + Text.time(f.last()) + " UTC, " + Text.duration(span)
                    + (span > 0 ? ", " + Text.rate(f.bytes() * 8e9 / span) : ""));
        }
        if (f.flows() > 0) {
            long known = f.flows() - f.unknown();
            out.println(style.dim(Text.count(known) + " of " + Text.count(f.flows(), "flow") + " recognised; analysed in "
                    + Text.duration((long) (f.seconds() * 1e9))));
        }
    }

    private void volumes(String title, Map<String, Summary.Volume> volumes, long bytes, Signatures signatures, String none) {
        title(title);
        if (volumes.isEmpty()) {
            out.println("  " + style.dim(none));
            return;
        }
        var table = signatures == null ? new Table("name", ">flows", ">packets", ">bytes", ">share")
                : new Table("name", ">flows", ">packets", ">bytes", ">share", "category");
        var sorted = volumes.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<String, Summary.Volume> e) -> -e.getValue().bytes).thenComparing(Map.Entry::getKey))
                .toList();
        var rest = new Summary.Volume();
        for (int i = 0; i < sorted.size(); i++) {
            var v = sorted.get(i).getValue();
            if (i < ROWS || sorted.size() == ROWS + 1) {
                table.row(sorted.get(i).getKey(), Text.count(v.flows), Text.count(v.packets), Text.octets(v.bytes), share(v.bytes, bytes),
                        signatures == null ? "" : FlowColumns.displayCategory(signatures, v.category));
            } else {
                rest.add(v);
            }
        }
        if (rest.flows > 0) {
            table.row("(" + (sorted.size() - ROWS) + " more)", Text.count(rest.flows), Text.count(rest.packets), Text.octets(rest.bytes), share(rest.bytes, bytes));
        }
        table.print(out, style, 0);
    }

    private static String share(long part, long whole) {
        return whole == 0 ? "" : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * part / whole);
    }

    private void notable(Figures f, Summary s) {
        if (s.risks.isEmpty() && f.anomalies().isEmpty() && f.evicted() == 0 && f.nonIp().isEmpty()) {
            return;
        }
        title("Notable");
        s.risks.entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, long[]> e) -> -e.getValue()[0]).thenComparing(Map.Entry::getKey))
                .limit(ROWS)
                .forEach(e -> out.println("  " + style.warn(Text.clean(e.getKey())) + "  " + s.severities.get(e.getKey()) + ", "
                        + Text.count(e.getValue()[0], "flow")));
        f.anomalies().entrySet().stream().sorted(Comparator.comparingLong((Map.Entry<String, Long> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                .limit(ROWS).forEach(e -> out.println("  " + e.getKey() + "  " + Text.count(e.getValue(), "time")));
        if (f.evicted() > 0) {
            out.println("  " + style.warn(Text.count(f.evicted(), "flow") + " pushed out of a full table") + "; more fit with --max-flows and --flow-memory");
        }
        if (!f.nonIp().isEmpty()) {
            long total = f.nonIp().values().stream().mapToLong(Long::longValue).sum();
            var parts = f.nonIp().entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue().reversed()).limit(6)
                    .map(e -> e.getKey() + " " + Text.count(e.getValue())).toList();
            out.println("  " + style.dim(Text.count(total, "frame") + " without an IP packet: " + String.join(", ", parts)));
        }
    }

    private void endpoints(TopEndpoints e, Figures f) {
        var rows = e.largest(Summary.LARGEST);
        if (rows.isEmpty()) {
            return;
        }
        title(e.size() <= rows.size() ? "Endpoints" : "Largest of " + (e.isComplete() ? "" : "more than ") + Text.count(e.size(), "endpoint"));
        var table = new Table("address", ">flows", ">sent", ">received", "applications");
        rows.forEach(r -> table.row(r.name, Text.count(r.flows), Text.octets(r.up), Text.octets(r.down), r.applications()));
        table.print(out, style, 0);
        if (f.evictedEndpoints() > 0) {
            out.println("  " + style.warn(Text.count(f.evictedEndpoints(), "endpoint") + " pushed out of a full table") + "; more fit with --max-endpoints");
        }
    }

    private void flows(Summary s, List<FlowValue> flowColumns, boolean chosen) {
        var rows = s.largest();
        if (rows.isEmpty()) {
            return;
        }
        title(chosen ? "Flows, largest first" : rows.size() < Summary.LARGEST ? "Flows" : "Largest flows");
        var names = flowColumns.stream().map(c -> (isNumeric(c) ? ">" : "") + c.name()).toArray(String[]::new);
        var table = new Table(names);
        rows.forEach(r -> table.row(r.cells()));
        table.print(out, style, chosen ? 200 : columns / 3);
    }

    private static boolean isNumeric(FlowValue c) {
        return switch (c.type()) {
            case NUMBER, OCTETS, DURATION -> true;
            default -> false;
        };
    }
}
