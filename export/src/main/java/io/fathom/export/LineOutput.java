package io.fathom.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/**
 * Where finished lines go: whole blocks of them, from several threads, one after the other. After a failure it swallows the rest, so that an analysis ends
 * in order; {@link #failure} tells. Any thread.
 */
public final class LineOutput implements AutoCloseable {
    private final OutputStream stream;
    private final String name;
    private final boolean prompt;
    private final Consumer<LineOutput> onFailure;
    private IOException failure;
    private long octets;

    /**
     * @param name what messages call it
     * @param prompt true where every event is to appear at once
     * @param onFailure called once, on the thread that writes, when no more can be written
     */
    public LineOutput(OutputStream stream, String name, boolean prompt, Consumer<LineOutput> onFailure) {
        this.stream = stream;
        this.name = name;
        this.prompt = prompt;
        this.onFailure = onFailure;
    }

    /** Octets after which a writer hands over its block. */
    int block() {
        return prompt ? 1 : 64 * 1024;
    }

    /** Appends whole lines. */
    public void append(byte[] buffer, int length) {
        boolean failed = false;
        synchronized (this) {
            if (failure == null && length > 0) {
                try {
                    stream.write(buffer, 0, length);
                    octets += length;
                    if (prompt) {
                        stream.flush();
                    }
                } catch (IOException e) {
                    failure = e;
                    failed = true;
                }
            }
        }
        if (failed) {
            onFailure.accept(this);
        }
    }

    /** What messages call it. */
    public String name() {
        return name;
    }

    /** Octets written so far. */
    public synchronized long octets() {
        return octets;
    }

    /** Why no more can be written, or null. */
    public synchronized IOException failure() {
        return failure;
    }

    /** True where the reader has gone, which is no error. */
    public synchronized boolean isBroken() {
        return failure != null && isBroken(failure);
    }

    /** True where a failure to write says that the reader has gone. */
    public static boolean isBroken(IOException failure) {
        String m = failure.getMessage();
        return m != null && (m.contains("Broken pipe") || m.contains("Connection reset") || m.contains("pipe is being closed") || m.contains("Pipe closed"));
    }

    /** Flushes and closes; a failure to do so is a {@link #failure}. */
    @Override
    public void close() {
        boolean failed = false;
        synchronized (this) {
            try {
                stream.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                    failed = true;
                }
            }
        }
        if (failed) {
            onFailure.accept(this);
        }
    }
}
