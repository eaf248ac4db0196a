package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.api.LinkType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sources whose memory ends now and then cut no more than one batch short by that. */
class VectorsTest {
    /** Fills its batches but for one, and notes how many frames each might have had. */
    private static final class Uneven implements FrameSource {
        final List<Integer> asked = new ArrayList<>();
        private int left = 2000;

        @Override
        public boolean next(FrameBatch batch) {
            batch.size = 0;
            batch.memory = new byte[14];
            asked.add(batch.capacity());
            int frames = Math.min(asked.size() == 3 ? Math.min(100, batch.capacity()) : batch.capacity(), left);
            for (int i = 0; i < frames; i++) {
                batch.add(0, 14, 14, 1_700_000_000_000_000_000L, LinkType.ETHERNET, 2000 - --left);
            }
            return frames > 0;
        }

        @Override
        public void close() {}
    }

    @ParameterizedTest
    @CsvSource({"256, '256, 1, 256, 156, 256'", "512, '512, 257, 512, 412, 512'", "100, '100, 100, 57, 100, 100'", "1, '1, 1, 1, 1, 1'"})
    void aShortBatchIsMadeUpForByTheNext(int vector, String asked) throws IOException {
        // The first frame ends a step alone, as no time was known before it. The third batch is the short one.
        var source = new Uneven();
        try (var engine = Engine.builder().protocols(List.of()).batch(vector).build()) {
            engine.run(source);
            engine.finish();
            assertThat(engine.statistics().packets()).isEqualTo(2000);
        }
        assertThat(source.asked.subList(0, 5).toString()).isEqualTo("[" + asked + "]");
    }

    @Test
    void aBatchTakesNoMoreThanItWasMadeFor() {
        var batch = new FrameBatch(10);
        batch.limit(3);
        assertThat(batch.capacity()).isEqualTo(3);
        batch.limit(10);
        assertThat(batch.capacity()).isEqualTo(10);
        assertThatThrownBy(() -> batch.limit(11)).hasMessageContaining("10");
        assertThatThrownBy(() -> batch.limit(0)).hasMessageContaining("10");
    }
}
