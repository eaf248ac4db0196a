package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import io.fathom.testkit.Laws;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The testkit's laws over every capture of the repository. */
class CaptureLawsTest {
    private static final Path ROOT = Path.of(System.getProperty("fathom.root", ".."), "protocols/src/test/captures");
    private static final Run.Setup SETUP = Run.Setup.of(Engine.installed());

    static List<Path> captures() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(f -> f.toString().endsWith(".pcapng")).map(ROOT::relativize).sorted().toList();
        }
    }

    private static Recording recording(Path capture) throws IOException {
        return Recording.of(Captures.open(ROOT.resolve(capture)));
    }

    @ParameterizedTest
    @MethodSource("captures")
    void vectorsAndWorkersChangeNothing(Path capture) throws IOException {
        assertThat(Laws.sameWhateverTheVector(recording(capture), SETUP)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void cuttingDoublingAndSwappingSegmentsChangesNothing(Path capture) throws IOException {
        assertThat(Laws.sameHoweverItIsCut(recording(capture), SETUP, 7)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void hostileChangesDoNoHarm(Path capture) throws IOException {
        assertThat(Laws.harmless(recording(capture), SETUP, 11, 16)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void enginesDoNotTouchEachOther(Path capture) throws IOException {
        assertThat(Laws.sameAgain(recording(capture), SETUP)).isEmpty();
    }
}
