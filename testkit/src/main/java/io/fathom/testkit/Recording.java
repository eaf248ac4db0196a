package io.fathom.testkit;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A capture held in memory as frames, so that laws can cut, swap and change it. Immutable; the frames' octets must not be changed. */
public record Recording(List<Frame> frames) {
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
                    frames.add(new Frame(batch.time[i], batch.link[i], bytes, batch.wire[i]));
                }
                batch.size = 0;
            }
        }
        return new Recording(frames);
    }

    /** The frames as a source, in batches as large as they may be. */
    public FrameSource source() {
        return source(Integer.MAX_VALUE);
    }

    /** The frames as a source, numbered from 1 as capture 0 of a run, in batches of at most {@code most}. */
    public FrameSource source(int most) {
        return new FrameSource() {
            private int next;

            @Override
            public boolean next(FrameBatch batch) {
                batch.size = 0;
                batch.capture = 0;
                int n = Math.min(Math.min(most, batch.capacity()), frames.size() - next);
                if (n == 0) {
                    return false;
                }
                int length = 0;
                for (int i = 0; i < n; i++) {
                    length += frames.get(next + i).octets().length;
                }
                batch.memory = new byte[length];
                int offset = 0;
                for (int i = 0; i < n; i++) {
                    var f = frames.get(next++);
                    System.arraycopy(f.octets(), 0, batch.memory, offset, f.octets().length);
                    batch.add(offset, f.octets().length, f.wire(), f.time(), f.link(), next);
                    offset += f.octets().length;
                }
                return true;
            }

            @Override
            public void close() {}
        };
    }
}
