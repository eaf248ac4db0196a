package io.fathom.export;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Flows as CSV (RFC 4180): a line of names, then a line a flow. Text that a spreadsheet would take for a formula gets an apostrophe before it. Each
 * worker has one of its own. Worker thread only.
 */
public final class CsvWriter implements EventHandler {
    private static final HexFormat HEX = HexFormat.of();

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

    /**
     * One cell. A spreadsheet takes what begins like a formula for one, in wide forms too: an apostrophe in front disarms it. Control characters,
     * which steer terminals and end strings in many readers, are spelled out with a backslash, the letter x and two digits, half surrogate pairs,
     * which UTF-8 lacks, with the letter u and four.
     */
    static void text(String raw, StringBuilder out) {
        int first = 0;
        while (first < raw.length() && raw.charAt(first) == ' ') {
            first++;
        }
        boolean formula = first < raw.length() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(raw.charAt(first)) >= 0;
        boolean quote = raw.startsWith(" ") || raw.endsWith(" ");
        for (int i = 0; i < raw.length() && !quote; i++) {
            char c = raw.charAt(i);
            quote = c == ',' || c == '"' || c == ';' || c == '\t' || c == '\r' || c == '\n';
        }
        out.append(quote ? "\"" : "").append(formula ? "'" : "");
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            boolean paired = Character.isHighSurrogate(c) && i + 1 < raw.length() && Character.isLowSurrogate(raw.charAt(i + 1));
            if (paired) {
                out.append(c).append(raw.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                out.append("\\u").append(HEX.toHexDigits(c));
            } else if (Character.isISOControl(c) && c != '\t' && c != '\r' && c != '\n') {
                out.append("\\x").append(HEX.toHexDigits((byte) c));
            } else if (c == '"') {
                out.append("\"\"");
            } else {
                out.append(c);
            }
        }
        out.append(quote ? "\"" : "");
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
