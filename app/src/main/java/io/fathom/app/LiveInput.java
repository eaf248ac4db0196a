package io.fathom.app;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;

/** A stream that is read ahead by a thread of its own, so that who waits for it can be told that it is over. */
final class LiveInput extends InputStream {
    private static final byte[] END = new byte[0];

    private final InputStream source;
    private final ArrayBlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(64);
    private volatile boolean ended;
    private volatile IOException failure;
    private boolean started;
    private byte[] chunk = END;
    private int at;
    private boolean over;

    LiveInput(InputStream source) {
        this.source = source;
    }

    private void pump() {
        var buffer = new byte[64 * 1024];
        try {
            while (!ended) {
                int n = source.read(buffer);
                if (n < 0) {
                    break;
                }
                if (n > 0) {
                    chunks.put(Arrays.copyOf(buffer, n));
                }
            }
        } catch (IOException e) {
            failure = e;
        } catch (InterruptedException e) {
            return;
        }
        try {
            chunks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whoever waits gets the end of the stream. Any thread. */
    void end() {
        ended = true;
        if (!chunks.offer(END)) {
            chunks.clear();
            chunks.offer(END);
        }
    }

    private boolean fill() throws IOException {
        if (!started) {
            started = true;
            Thread.ofPlatform().daemon().name("fathom-input").start(this::pump);
        }
        while (!over && at == chunk.length) {
            if (ended) {
                over = true;
                break;
            }
            try {
                chunk = chunks.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                chunk = END;
            }
            at = 0;
            over = chunk.length == 0;
        }
        if (over && failure != null) {
            throw failure;
        }
        return !over;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, target, offset, n);
        at += n;
        return n;
    }

    @Override
    public int available() {
        byte[] head = chunks.peek();
        return chunk.length - at + (head == null ? 0 : head.length);
    }

    @Override
    public void close() {
        end();
    }
}
