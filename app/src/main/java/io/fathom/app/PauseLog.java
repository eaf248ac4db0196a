package io.fathom.app;

import io.fathom.export.JsonWriter;
import io.fathom.export.LineOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The batches that took a millisecond or more, one JSON line each, with their time by the clock that {@code CLOCK_MONOTONIC} is on Linux: so that they can be held against what a
 * sampler or another program saw at that time. The first line names the thread, each run ends with a line of its own. Thread of the engine only.
 */
final class PauseLog {
    private static final long LONG = 1_000_000;
    private static final Path SELF = Path.of("/proc/thread-self");

    private final LineOutput output;
    private final JsonWriter json = new JsonWriter();
    private String run = "";
    private long faults;

    /** @param output written to line by line */
    PauseLog(LineOutput output) {
        this.output = output;
        json.beginObject();
        long thread = thread();
        if (thread >= 0) {
            json.member("thread", thread);
        }
        write();
    }

    void begin(String run) {
        this.run = run;
        faults = faults();
    }

    /**
     * @param frame number of the batch's first frame, from 1
     * @param begun when it began, as {@link System#nanoTime} tells it
     * @param took nanoseconds by the clock
     * @param own nanoseconds of the thread's own processor time
     */
    void add(long frame, long begun, long took, long own) {
        if (took >= LONG || own >= LONG) {
            json.beginObject().member("run", run).member("frame", frame).member("begun_ns", begun).member("ns", took).member("cpu_ns", own);
            write();
        }
    }

    /** Says also how many page faults the run had on this thread, where the system tells. */
    void end() {
        json.beginObject().member("run", run).member("ended", true);
        if (faults >= 0) {
            json.member("faults", faults() - faults);
        }
        write();
    }

    private void write() {
        json.endObject().newLine();
        output.append(json.buffer(), json.size());
        json.reset();
    }

    /** The system's number of this thread, or -1. */
    private static long thread() {
        try {
            return Long.parseLong(Files.readSymbolicLink(SELF).getFileName().toString());
        } catch (IOException | UnsupportedOperationException | NumberFormatException noLinux) {
            return -1;
        }
    }

    /** Page faults of this thread so far, or -1: proc(5), the tenth and the twelfth value of stat. */
    private static long faults() {
        try {
            String stat = Files.readString(SELF.resolve("stat"));
            String[] values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(values[7]) + Long.parseLong(values[9]);
        } catch (IOException | RuntimeException noLinux) {
            return -1;
        }
    }
}
