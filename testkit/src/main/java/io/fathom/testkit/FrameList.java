package io.fathom.testkit;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** A source of frames that are in a list, numbered from 1, as capture 0 of a run. For one thread. */
public final class FrameList implements FrameSource {
    private final List<Frame> frames;
    private int next;

    public FrameList(Collection<Frame> frames) {
        this.frames = List.copyOf(frames);
    }

    /** All frames a source still has, their octets copied. */
    public static List<Frame> read(FrameSource source) throws IOException {
        List<Frame> frames = new ArrayList<>();
        FrameBatch batch = new FrameBatch(64);
        while (source.next(batch)) {
            for (int i = 0; i < batch.size; i++) {
                byte[] octets = new byte[batch.captured[i]];
                System.arraycopy(batch.memory, batch.offset[i], octets, 0, octets.length);
                frames.add(new Frame(batch.time[i], batch.link[i], octets, batch.wire[i]));
            }
        }
        return frames;
    }

    @Override
    public boolean next(FrameBatch batch) {
        batch.size = 0;
        batch.capture = 0;
        int end = Math.min(frames.size(), next + batch.capacity());
        int length = 0;
        for (Frame f : frames.subList(next, end)) {
            length += f.octets().length;
        }
        batch.memory = new byte[length];
        int at = 0;
        for (; next < end; next++) {
            Frame f = frames.get(next);
            System.arraycopy(f.octets(), 0, batch.memory, at, f.octets().length);
            batch.add(at, f.octets().length, f.wire(), f.time(), f.link(), next + 1L);
            at += f.octets().length;
        }
        return batch.size > 0;
    }

    @Override
    public void close() {}
}
