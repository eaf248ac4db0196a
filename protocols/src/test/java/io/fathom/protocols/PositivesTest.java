package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Evidence;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Method;
import io.fathom.api.Protocol;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.testkit.Dialogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every protocol has a capture in its folder on which it is known by what was said, whatever the ports are assigned to. */
class PositivesTest {
    static List<Protocol> protocols() {
        return Samples.PROTOCOLS;
    }

    static List<Path> dialogues() throws IOException {
        try (var files = Files.walk(Samples.FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".dialogue")).map(Samples.FOLDER::relativize).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("protocols")
    void isKnownOnACaptureOfItsOwn(Protocol protocol) throws IOException {
        var known = new HashSet<String>();
        for (Path capture : Samples.all()) {
            if (capture.startsWith(protocol.id())) {
                known.addAll(dissected(capture));
            }
        }
        assertThat(known).as("a capture in " + Samples.FOLDER.resolve(protocol.id()) + " that is " + protocol.name()).contains(protocol.name());
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void theCaptureIsWhatStandsBesideItAsADialogue(Path dialogue) throws IOException {
        Path capture = Dialogue.capture(Samples.FOLDER.resolve(dialogue));
        assertThat(capture).as("lab/make-captures writes it").exists();
        assertThat(Files.readAllBytes(capture)).as("lab/make-captures writes it anew").isEqualTo(Dialogue.read(Samples.FOLDER.resolve(dialogue)).capture());
    }

    /** What dissectors, and flows that announced others, said of its flows, by name. */
    private static Set<String> dissected(Path capture) throws IOException {
        var names = new HashSet<String>();
        try (var engine = Engine.builder().protocols(Samples.PROTOCOLS).subscribe(Subscription.all(worker -> new EventHandler() {
            @Override
            public void flow(Flow flow) {
                flow.classification().evidence().stream()
                        .filter(e -> e.method() == Method.DISSECTED || e.method() == Method.CACHE)
                        .map(Evidence::concludes).forEach(names::add);
            }
        })).build()) {
            engine.run(Samples.recording(capture).source());
            engine.finish();
        }
        return names;
    }
}
