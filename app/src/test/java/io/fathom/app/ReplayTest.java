package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import io.fathom.capture.MemorySource;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ReplayTest {
    /** Three frames, the second the latest. */
    private static final class Three implements FrameSource {
        private boolean over;

        @Override
        public boolean next(FrameBatch batch) {
            batch.size = 0;
            if (over) {
                return false;
            }
            over = true;
            batch.memory = new byte[3];
            batch.add(0, 1, 1, 50, LinkType.ETHERNET, 1);
            batch.add(1, 1, 1, 90, LinkType.ETHERNET, 2);
            batch.add(2, 1, 1, 70, LinkType.ETHERNET, 3);
            return true;
        }

        @Override
        public void close() {}
    }

    private static List<Long> times(Replay replay) throws IOException {
        var times = new ArrayList<Long>();
        var batch = new FrameBatch(2);
        while (replay.next(batch)) {
            for (int i = 0; i < batch.size; i++) {
                times.add(batch.time[i]);
            }
        }
        return times;
    }

    @Test
    void aLaterPassGoesOnBehindTheLatestFrame() throws IOException {
        var replay = Replay.of(MemorySource.load(new Three()));
        replay.rewind();
        assertThat(times(replay)).containsExactly(50L, 90L, 70L);
        for (int pass = 1; pass < 4; pass++) {
            replay.rewindLater(100);
            long later = pass * 140L;
            assertThat(times(replay)).containsExactly(50 + later, 90 + later, 70 + later);
            assertThat(replay.frames()).isEqualTo(3);
        }
        replay.rewind();
        assertThat(times(replay)).as("as it came in").containsExactly(50L, 90L, 70L);
    }
}
