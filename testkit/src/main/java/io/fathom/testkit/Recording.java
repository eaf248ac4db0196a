package io.fathom.testkit;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A capture held in memory as frames, so that laws can cut, swap and change it. Immutable; the frames' octets must not be changed. */
public record Recording(List<Frame> frames) {
    /**
     * One frame.
     *
     * @param bytes octets at hand
     * @param wire octets on the wire
     * @param time nanoseconds since 1970
     */
    public record Frame(byte[] bytes, int wire, long time, LinkType link) {
        public Frame with(byte[] bytes) {
            return new Frame(bytes, Math.max(bytes.length, wire), time, link);
        }

        public Frame at(long time) {
            return new Frame(bytes, wire, time, link);
        }
    }

    public Recording {
        frames = List.copyOf(frames);
    }

    /** Reads a source to its end and closes it. */
    public static Recording of(FrameSource source) throws IOException {
        var frames = new ArrayList<Frame>();
        try (source) {
            var batch = new FrameBatch(256);
            while (source.next(batch)) {
                for (int i = 0; i < batch.size; i++) {
                    var bytes = java.util.Arrays.copyOfRange(batch.memory, batch.offset[i], batch.offset[i] + batch.captured[i]);
                    frames.add(new Frame(bytes, batch.wire[i], batch.time[i], batch.link[i]));
                }
                batch.size = 0;
            }
        }
        return new Recording(frames);
    }

    /** The frames as a source, in batches of at most {@code most}. */
    public FrameSource source(int most) {
        return new FrameSource() {
            private int next;

            @Override
            public boolean next(FrameBatch batch) {
                int n = Math.min(Math.min(most, batch.capacity()), frames.size() - next);
                if (n == 0) {
                    return false;
                }
                int length = 0;
                for (int i = 0; i < n; i++) {
                    length += frames.get(next + i).bytes().length;
                }
                batch.memory = new byte[length];
                int offset = 0;
                for (int i = 0; i < n; i++) {
                    var f = frames.get(next++);
                    System.arraycopy(f.bytes(), 0, batch.memory, offset, f.bytes().length);
                    batch.add(offset, f.bytes().length, f.wire(), f.time(), f.link(), next);
                    offset += f.bytes().length;
                }
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
