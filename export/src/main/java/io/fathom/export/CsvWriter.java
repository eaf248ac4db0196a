package io.fathom.export;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Flows as CSV (RFC 4180): a line of names, then a line a flow. Text that a spreadsheet would take for a formula gets an apostrophe before it. Each worker
 * has one of its own. Worker thread only.
 */
public final class CsvWriter implements EventHandler {
    private final LineOutput output;
    private final List<FlowValue> columns;
    private final StringBuilder line = new StringBuilder(4096);

    public CsvWriter(LineOutput output, List<FlowValue> columns) {
        this.output = output;
        this.columns = List.copyOf(columns);
    }

    /** The line of names, to be written once before all others. */
    public static void header(LineOutput output, List<FlowValue> columns) {
        var out = new StringBuilder();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                out.append(',');
            }
            text(columns.get(i).name(), out);
        }
        var octets = out.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        output.append(octets, octets.length);
    }

    @Override
    public void flow(Flow flow) {
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                line.append(',');
            }
            value(columns.get(i), flow);
        }
        line.append("\r\n");
        if (line.length() >= output.block()) {
            send();
        }
    }

    private void value(FlowValue column, Flow flow) {
        Object v = column.of(flow);
        switch (v) {
            case null -> {}
            case Long n -> line.append(column.text(n));
            case List<?> list -> {
                var joined = new StringBuilder();
                for (Object o : list) {
                    joined.append(joined.isEmpty() ? "" : ";").append(o instanceof Long n ? column.text(n) : o);
                }
                text(joined.toString(), line);
            }
            default -> text(v.toString(), line);
        }
    }

    static void text(String raw, StringBuilder out) {
        String s = raw;
        if (!s.isEmpty() && "=+-@\t\r\n".indexOf(s.charAt(0)) >= 0) {
            s = "'" + s;
        }
        boolean quote = false;
        for (int i = 0; i < s.length() && !quote; i++) {
            char c = s.charAt(i);
            quote = c == ',' || c == '"' || c < 0x20 || c == ';' || c == ' ' && (i == 0 || i == s.length() - 1);
        }
        if (!quote) {
            out.append(s);
            return;
        }
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c == '"') {
                out.append('"');
            }
            // NUL ends strings in many readers.
            out.append(c == 0 ? '\uFFFD' : c);
        }
        out.append('"');
    }

    private void send() {
        var octets = line.toString().getBytes(StandardCharsets.UTF_8);
        output.append(octets, octets.length);
        line.setLength(0);
    }

    @Override
    public void done() {
        send();
    }
}
