package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Protocol;
import io.fathom.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A port proves nothing, nor does a resemblance: other traffic on a protocol's ports, and what breaks its rules, is never called by its name. */
class NegativesTest {
    private static final String COMMAND = "lab/make-captures";

    static List<Protocol> protocolsWithPorts() {
        return Samples.PROTOCOLS.stream().filter(Built::hasPorts).toList();
    }

    @Test
    void everyProtocolHasANegativeCapture() throws IOException {
        assertThat(protocolsWithPorts().stream().filter(p -> !Files.exists(capture(p))).map(Protocol::name))
                .as("protocols without " + Built.NEGATIVE + " in their folder of captures; " + COMMAND + " writes them").isEmpty();
        var resembled = resembling().stream().map(c -> c.getParent().toString()).toList();
        assertThat(Samples.PROTOCOLS.stream().filter(p -> !Built.hasPorts(p)).map(Protocol::id)).as("without ports, so write a resembling.dialogue").allMatch(
                resembled::contains);
    }

    @ParameterizedTest
    @MethodSource("protocolsWithPorts")
    void doesNotCallAnotherProtocolOnItsPortByItsName(Protocol protocol) throws IOException {
        Path capture = Samples.FOLDER.relativize(capture(protocol));
        var flows = Run.of(Samples.recording(capture), Samples.setup()).outcomes();
        assertThat(flows).isNotEmpty();
        assertThat(flows).allSatisfy(o -> assertThat(o.path()).as(o.flow()).doesNotContain(protocol.id()));
    }

    static List<Path> resembling() throws IOException {
        return Samples.all().stream().filter(c -> c.getFileName().toString().startsWith("resembling")).toList();
    }

    @ParameterizedTest
    @MethodSource("resembling")
    void leavesAloneWhatOnlyResemblesIt(Path capture) throws IOException {
        var flows = Run.of(Samples.recording(capture), Samples.setup()).outcomes();
        assertThat(flows).isNotEmpty();
        assertThat(flows).allSatisfy(o -> assertThat(o.path()).as(o.flow()).doesNotContain(capture.getParent().toString()));
    }

    private static Path capture(Protocol p) {
        return Samples.FOLDER.resolve(p.id()).resolve(Built.NEGATIVE);
    }
}
