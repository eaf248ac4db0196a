package io.fathom.app;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns; the last text column is cut to the width at hand. */
final class Table {
    private static final int WIDEST = 60;

    private final String[] names;
    private final boolean[] right;
    private final List<String[]> rows = new ArrayList<>();

    /** @param names column names; those that begin with {@code >} are aligned to the right */
    Table(String... names) {
        this.names = new String[names.length];
        right = new boolean[names.length];
        for (int i = 0; i < names.length; i++) {
            right[i] = names[i].startsWith(">");
            this.names[i] = right[i] ? names[i].substring(1) : names[i];
        }
    }

    Table row(String... cells) {
        var row = new String[names.length];
        for (int i = 0; i < row.length; i++) {
            row[i] = i < cells.length ? Text.clean(cells[i]) : "";
        }
        rows.add(row);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(PrintStream out, Style style, int widest) {
        var width = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            width[i] = names[i].length();
            for (String[] row : rows) {
                width[i] = Math.max(width[i], Math.min(Math.max(WIDEST, widest), row[i].length()));
            }
        }
        out.println("  " + style.dim(line(names, width)));
        for (String[] row : rows) {
            out.println("  " + line(row, width));
        }
    }

    private String line(String[] cells, int[] width) {
        var out = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i].length() > width[i] ? cells[i].substring(0, width[i] - 1) + "…" : cells[i];
            String pad = " ".repeat(width[i] - cell.length());
            out.append(i == 0 ? "" : "  ").append(right[i] ? pad + cell : cell + pad);
        }
        return out.toString().stripTrailing();
    }
}
