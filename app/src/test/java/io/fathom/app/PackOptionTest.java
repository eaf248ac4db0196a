package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The option --pack: an operator's own applications. */
class PackOptionTest {
    @TempDir
    Path folder;

    @Test
    void anOperatorsApplicationShowsInTheFirstRun() throws IOException {
        Path capture = Files.write(folder.resolve("a.pcap"), CaptureWriter.pcap().bytes(Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80)
                .handshake()
                .client("GET / HTTP/1.1\r\nHost: www.shop.example\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames()));
        Path pack = Files.writeString(folder.resolve("corner-shop.app"),
                "name Corner Shop\ncategory shopping\ndomain shop.example\nsource own records 2026-11\n");
        var out = new ByteArrayOutputStream();
        assertThat(run(out, new ByteArrayOutputStream(), "--pack", pack.toString(), capture.toString())).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Corner Shop");
    }

    @Test
    void everyMistakeInAPackIsALineOfItsOwn() throws IOException {
        Path pack = Files.writeString(folder.resolve("corner-shop.app"), "name Corner Shop\ncategory shops\ndomain co.uk\nsource own records\n");
        var err = new ByteArrayOutputStream();
        assertThat(run(new ByteArrayOutputStream(), err, "--pack", pack.toString(), folder.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSizeGreaterThan(2)
                .allSatisfy(l -> assertThat(l).startsWith("fathom: ").contains("corner-shop.app"))
                .anySatisfy(l -> assertThat(l).contains("corner-shop.app:2: category \"shops\" is unknown"))
                .anySatisfy(l -> assertThat(l).contains("corner-shop.app:3: \"co.uk\" covers every name below it: write the service's own name"));
    }

    private static int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        return Main.run(args, new Console(InputStream.nullInputStream(), out, new PrintStream(err, true, StandardCharsets.UTF_8),
                false, false, false, 100),
                new Stopping());
    }
}
