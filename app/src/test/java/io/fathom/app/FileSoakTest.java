package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A short run of what {@code build/soak} does a hundred thousand times. */
class FileSoakTest {
    @Test
    void damagedFilesEndWithTheStatusPromisedAndOneLineAtMost() throws IOException {
        Path captures = Path.of(System.getProperty("fathom.root", ".."), "protocols/src/test/captures");
        var result = FileSoak.run(new FileSoak.Job(List.of(captures), 600, 7, 20, -1));
        assertThat(result.broken()).isEmpty();
        // All three ways to end were met, or the changes are too tame.
        assertThat(result.byStatus()).containsOnlyKeys(0, 1, 2);
        assertThat(result.byStatus().values()).allMatch(n -> n >= 10);
    }
}
