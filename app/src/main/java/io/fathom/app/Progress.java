package io.fathom.app;

import io.fathom.api.FrameBatch;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A line on standard error that says how far reading has come; nothing where nobody looks. Main thread only. */
final class Progress {
    private static final long STEP = 200_000_000L;

    private final PrintStream err;
    private final boolean shown;
    private final long begun = System.nanoTime();
    private long last = begun;
    private long total;
    private long octets;
    private long packets;
    private boolean known = true;
    private boolean drawn;

    Progress(Console console, boolean wanted) {
        err = console.err();
        shown = wanted && console.errTerminal();
    }

    void expect(List<Path> files) {
        if (!shown) {
            return;
        }
        for (Path f : files) {
            try {
                String name = f.toString();
                known &= !name.equals("-") && !name.endsWith(".gz") && !name.endsWith(".zst");
                total += known ? Files.size(f) : 0;
            } catch (IOException e) {
                known = false;
            }
        }
    }

    void file(Path file) {
        octets += 24;
    }

    void add(FrameBatch batch) {
        if (!shown) {
            return;
        }
        packets += batch.size;
        for (int i = 0; i < batch.size; i++) {
            octets += batch.captured[i] + 16;
        }
        long now = System.nanoTime();
        if (now - last > STEP && now - begun > 2 * STEP) {
            last = now;
            draw();
        }
    }

    private void draw() {
        drawn = true;
        var line = new StringBuilder("\r\u001b[K");
        if (known && total > 0) {
            int share = (int) Math.min(100, octets * 100 / total);
            line.append('[').append("=".repeat(share / 4)).append(" ".repeat(25 - share / 4)).append("] ").append(share).append("%  ");
        }
        line.append(Text.count(packets, "packet")).append(", ").append(Text.octets(octets));
        err.print(line);
        err.flush();
    }

    /** Takes the line away. */
    void clear() {
        if (drawn) {
            err.print("\r\u001b[K");
            err.flush();
            drawn = false;
        }
    }
}
