package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.Laws;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every capture of every protocol. A capture put into the folder is held to it without further ado. */
class LawsTest {
    private static final long SEED = 20_260_101;

    static List<Path> captures() throws IOException {
        return Samples.all();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void saysTheSameWhateverTheVectorAndTheWorkers(Path capture) throws IOException {
        assertThat(Laws.sameWhateverTheVector(Samples.recording(capture), Samples.setup())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void saysTheSameHoweverTheSegmentsAreCut(Path capture) throws IOException {
        assertThat(Laws.sameHoweverItIsCut(Samples.recording(capture), Samples.setup(), SEED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void survivesWhatIsLostCutAndForged(Path capture) throws IOException {
        assertThat(Laws.harmless(Samples.recording(capture), Samples.setup(), SEED, 12)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void saysTheSameWhereFlowsThatWaitAreSetAside(Path capture) throws IOException {
        assertThat(Laws.sameSetAside(Samples.recording(capture), Samples.setup(), SEED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("captures")
    void saysTheSameInASecondEngine(Path capture) throws IOException {
        assertThat(Laws.sameAgain(Samples.recording(capture), Samples.setup())).isEmpty();
    }
}
