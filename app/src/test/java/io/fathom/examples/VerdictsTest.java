package io.fathom.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The README's example is compiled and run, and stays short. */
class VerdictsTest {
    private static final Path ROOT = Path.of(System.getProperty("fathom.root", ".."));

    @Test
    void namesTheProtocolTheHostAndTheReason() throws Exception {
        var text = new ByteArrayOutputStream();
        Path captures = ROOT.resolve("protocols/src/test/captures/tls");
        Path capture;
        try (var files = Files.list(captures)) {
            capture = files.filter(f -> f.toString().endsWith(".pcapng")).sorted().findFirst().orElseThrow();
        }
        Verdicts.print(capture, new PrintStream(text, true, StandardCharsets.UTF_8));
        assertThat(text.toString(StandardCharsets.UTF_8)).contains("TLS").contains("because packet").contains("tls.ja4 = ").contains(" flows in ");
    }

    @Test
    void takesLessThanAHundredLines() throws Exception {
        assertThat(Files.readAllLines(ROOT.resolve("app/src/test/java/io/fathom/examples/Verdicts.java"))).hasSizeLessThan(100);
    }
}
