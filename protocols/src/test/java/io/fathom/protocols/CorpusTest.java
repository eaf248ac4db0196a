package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.fathom.api.Signatures;
import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads every capture of a folder that is not part of the project, where one is named: {@code -Dfathom.corpus=FOLDER}. */
class CorpusTest {
    @Test
    void readsEveryCaptureOfTheCorpusToItsEnd() throws Exception {
        String folder = System.getProperty("fathom.corpus");
        assumeThat(folder).as("skipped: no corpus named with -Dfathom.corpus=FOLDER").isNotNull();
        var broken = new ArrayList<String>();
        long packets = 0;
        for (Path file : Captures.files(List.of(Path.of(folder)))) {
            try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).signatures(Signatures.NONE).build(); var source = Captures.open(file)) {
                engine.run(source);
                engine.finish();
                var s = engine.statistics();
                packets += s.packets();
                if (s.faults() != 0 || s.flows() > s.packets() || s.unknownFlows() > s.flows() || s.inspectedPackets() > s.packets()) {
                    broken.add(file.getFileName() + ": " + s.faults() + " faults, " + s.packets() + " packets, " + s.flows() + " flows, "
                            + s.unknownFlows() + " unknown, " + s.inspectedPackets() + " inspected, " + s.anomalies());
                }
            } catch (Exception e) {
                broken.add(file.getFileName() + ": " + e);
            }
        }
        assertThat(broken).isEmpty();
        assertThat(packets).as("packets in " + folder).isPositive();
    }
}
