package io.fathom.protocols;

import io.fathom.api.Protocol;
import io.fathom.capture.Captures;
import io.fathom.testkit.Recording;
import io.fathom.testkit.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The captures of this module's tests, and all built-in protocols to run over them. */
final class Samples {
    static final Path FOLDER = Path.of("src/test/captures");
    static final List<Protocol> PROTOCOLS = new BuiltinProtocols().protocols();

    private Samples() {}

    /** Every capture, by name; relative to {@link #FOLDER}. */
    static List<Path> all() throws IOException {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".pcapng")).map(FOLDER::relativize).sorted().toList();
        }
    }

    static Recording recording(Path capture) throws IOException {
        return Recording.of(Captures.open(FOLDER.resolve(capture)));
    }

    static Run.Setup setup() {
        return Run.Setup.of(PROTOCOLS);
    }
}
