package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the program answers to mistakes: one line that says what, where and how to mend, and the status. */
class MistakesTest {
    @TempDir
    Path folder;

    private Path capture;

    @BeforeEach
    void aCapture() throws IOException {
        capture = Files.write(folder.resolve("a.pcap"), CaptureWriter.pcap().bytes(Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80)
                .handshake()
                .client("GET / HTTP/1.1\r\nHost: www.example.org\r\n\r\n").server("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok").fin().frames()));
    }

    private static OutputStream failing(String why) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(why);
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "explain", "protocols", "applications", "fields", "applications --json", "fields --schema", "--help", "--version"})
    void aTextThatFindsTheDiskFullEndsWithStatus1(String line) {
        Object[] args = line.isEmpty() ? new Object[] {capture} : line.equals("explain") ? new Object[] {line, capture} : line.split(" ");
        Cli.to(failing("No space left on device"), args).saysOneLine(1, "standard output: No space left on device", "incomplete");
        var gone = Cli.to(failing("Broken pipe"), args);
        assertThat(gone.err()).isEmpty();
        assertThat(gone.status()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --worker 2              | unknown option: '--worker', did you mean --workers?
            --evnts flow            | did you mean --events?
            --workers two           | a whole number is expected, not two
            --workers 0             | --workers must be 1 to 256, not 0
            --batch 4097            | --batch must be 1 to 4096, not 4097
            --depth deep            | quick, standard, full
            --events tsl            | there is no event type tsl, did you mean tls?
            --events flow,          | there is no event type
            --fields dest_prt       | there is no column or field dest_prt, did you mean dest_port?
            --fields tls.snii       | did you mean tls.sni?
            --filter bytes>         | --filter, column 7
            --filter bytess>1       | column 1: unknown name "bytess"; did you mean bytes?
            --pack nowhere          | --pack nowhere does not exist; give
            --eve nowhere/e.json    | its folder does not exist; make it first
            --max-flows many        | --max-flows:
            --timeout-tcp soon      | --timeout-tcp:
            --eve                   | missing required parameter for option '--eve'
            """)
    void aWrongOptionIsToldInOneLineAndNothingIsDone(String options, String says) {
        var args = new java.util.ArrayList<Object>(java.util.List.of(options.split(" ")));
        args.addFirst(capture);
        assertThat(fathom(args.toArray()).saysOneLine(2, says).out()).isEmpty();
    }

    @Test
    void aMistypedCommandIsNotTakenForAFile() {
        fathom("analyse", capture).saysOneLine(2, "no file and no command analyse, did you mean analyze?");
    }

    @Test
    void whatIsNoCaptureIsToldWithAWayToMendIt() throws IOException {
        Path text = Files.writeString(folder.resolve("notes.txt"), "hello world");
        fathom(text).saysOneLine(2, "notes.txt is no capture", "68 65 6c 6c", "editcap");
        fathom(Files.createFile(folder.resolve("empty.pcap"))).saysOneLine(2, "empty.pcap is empty");
        fathom(folder.resolve("absent.pcap")).saysOneLine(2, "absent.pcap does not exist; check the name");
        assertThat(fathom(text, capture).saysOneLine(1, "notes.txt is no capture", "(left out)").out()).contains("1 flow");
    }

    @Test
    void everyCommandHasHelpWithExamples() {
        for (String command : java.util.List.of("analyze", "explain", "protocols", "applications", "fields", "bench")) {
            assertThat(fathom(command, "--help").isDone().out()).contains("Usage: fathom " + command, "Example", "  fathom ");
        }
        assertThat(fathom("--help").isDone().out()).contains("Usage: fathom FILE", "Examples:", "Exit status");
    }
}
