package io.fathom.engine.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReservationTest {
    private static final int MIB = 1 << 20;

    /** MiB that the process holds, as Linux counts them. */
    private static long resident() throws IOException {
        String pages = Files.readString(Path.of("/proc/self/statm")).split(" ")[1];
        return Long.parseLong(pages) * 4096 / MIB;
    }

    private static boolean populates() {
        String[] version = System.getProperty("os.version").split("\\D+");
        int major = Integer.parseInt(version[0]);
        return major > 5 || major == 5 && Integer.parseInt(version[1]) >= 14;
    }

    private static void awaitAtLeast(long mebibytes) throws Exception {
        for (int i = 0; i < 1000 && resident() < mebibytes; i++) {
            Thread.sleep(10);
        }
        assertThat(resident()).isGreaterThanOrEqualTo(mebibytes);
    }

    @Test
    void memoryComesAheadOfUseAndGoesAtOnceAndComesAgain() throws Exception {
        Memory memory = new Memory(1 << 30);
        Reservation piece = memory.reserve(512 * MIB);
        assumeThat(piece).as("needs Linux and native access").isNotNull();
        assumeThat(populates()).as("needs Linux 5.14").isTrue();
        long before = resident();
        for (int turn = 0; turn < 2; turn++) {
            piece.reach(128L * MIB);
            // Some for the rest of the JVM, which may give some back meanwhile.
            awaitAtLeast(before + 120);
            assertThat(resident()).as("not all there is at once").isLessThan(before + 200);
            Words words = piece.words();
            assertThat(words.get(0)).isZero();
            words.put(16 * MIB - 1, 5);
            assertThat(words.get(16 * MIB - 1)).isEqualTo(5);
            words.put(0, 7);
            memory.empty();
            assertThat(resident()).as("given back").isLessThan(before + 60);
            assertThat(words.get(0)).isZero();
        }
    }

    @Test
    void aSliceKeepsToItsBounds() {
        Memory memory = new Memory(1 << 30);
        Reservation piece = memory.reserve(4 * MIB);
        assumeThat(piece).as("needs Linux and native access").isNotNull();
        Words words = piece.words();
        words.slice(8, 8).put(0, 3);
        assertThat(words.get(8)).isEqualTo(3);
        assertThat(catchThrowable(() -> words.slice(words.length() - 4, 5))).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
