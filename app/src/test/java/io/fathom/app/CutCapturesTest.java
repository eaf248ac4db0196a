package io.fathom.app;

import static io.fathom.app.Cli.fathom;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import io.fathom.testkit.CaptureWriter;
import io.fathom.testkit.Conversation;
import io.fathom.testkit.Frame;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Captures cut short at every octet, through the program: every packet before the cut counts, and the status tells of the cut. */
class CutCapturesTest {
    private static final int PCAP_HEADER = 24;
    private static final int SECTION_HEADER = 0x0A0D0D0A;
    private static final int ENHANCED_PACKET = 6;

    @TempDir
    Path folder;

    private static List<Frame> talk() {
        return Conversation.tcp("192.0.2.10", 40_000, "198.51.100.5", 80).handshake().client("GET / HTTP/1.1\r\n").frames();
    }

    /** What a file holds: whether its header is a capture's, its whole packets, and whether it ends between two of its parts. */
    private record Content(boolean capture, int packets, boolean whole) {
        int status() {
            return !capture ? 2 : whole ? 0 : 1;
        }

        static Content of(byte[] file) {
            return file.length > 4 && ByteBuffer.wrap(file).getInt() == SECTION_HEADER ? pcapng(file) : pcap(file);
        }

        private static Content pcap(byte[] file) {
            if (file.length < PCAP_HEADER) {
                return new Content(false, 0, false);
            }
            var b = ByteBuffer.wrap(file).order(file[0] == (byte) 0xA1 ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN).position(PCAP_HEADER);
            int packets = 0;
            while (b.remaining() >= 16 && b.remaining() >= 16 + b.getInt(b.position() + 8)) {
                b.position(b.position() + 16 + b.getInt(b.position() + 8));
                packets++;
            }
            return new Content(true, packets, !b.hasRemaining());
        }

        private static Content pcapng(byte[] file) {
            // The shortest section header is 28 octets; all that decides what the file is lies in them.
            if (file.length < 28) {
                return new Content(false, 0, false);
            }
            var b = ByteBuffer.wrap(file).order(file[8] == 0x1A ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            int packets = 0;
            while (b.remaining() >= 12 && b.remaining() >= b.getInt(b.position() + 4)) {
                packets += b.getInt(b.position()) == ENHANCED_PACKET ? 1 : 0;
                b.position(b.position() + b.getInt(b.position() + 4));
            }
            return new Content(true, packets, !b.hasRemaining());
        }
    }

    private void isReadAsFarAsItGoes(Path file, byte[] octets, Content content, String what) throws IOException {
        Files.write(file, octets);
        var o = fathom("analyze", "--workers", "1", "--stats", "-", file);
        assertThat(o.status()).as("%s: %s", what, o.err()).isEqualTo(content.status());
        if (o.status() == 0) {
            o.isDone();
        } else {
            o.saysOneLine(content.status(), file.getFileName().toString());
        }
        if (content.capture) {
            assertThat(Cli.MAPPER.readTree(o.out()).get("packets").asInt()).as(what).isEqualTo(content.packets);
        } else {
            assertThat(o.out()).as(what).isEmpty();
        }
    }

    private void holdsWhereverItIsCut(byte[] whole) throws IOException {
        assertThat(Content.of(whole)).isEqualTo(new Content(true, talk().size(), true));
        for (int length = 0; length <= whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            isReadAsFarAsItGoes(folder.resolve("cut.cap"), cut, Content.of(cut), "the first " + length + " of " + whole.length + " octets");
        }
    }

    @Test
    void aPcapCutAnywhere() throws IOException {
        holdsWhereverItIsCut(CaptureWriter.pcap().bytes(talk()));
        holdsWhereverItIsCut(CaptureWriter.pcapNanoseconds().bigEndian().bytes(talk()));
    }

    @Test
    void aPcapngCutAnywhere() throws IOException {
        holdsWhereverItIsCut(CaptureWriter.pcapng().bigEndian().comment("cut").foreignBlocks().bytes(talk()));
    }

    private interface Packing {
        OutputStream over(OutputStream out) throws IOException;
    }

    private interface Unpacking {
        InputStream over(InputStream in) throws IOException;
    }

    /** A compressed file cut short holds what its decompressor gives before it fails, and is never whole. */
    private void holdsWhereverItIsCutAfterPacking(byte[] capture, String name, Packing packing, Unpacking unpacking) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = packing.over(bytes)) {
            // Flushed half way, so that half of it can be had without the rest.
            out.write(capture, 0, capture.length / 2);
            out.flush();
            out.write(capture, capture.length / 2, capture.length - capture.length / 2);
        }
        byte[] whole = bytes.toByteArray();
        isReadAsFarAsItGoes(folder.resolve(name), whole, Content.of(capture), "the whole file");
        int most = 0;
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            var inside = Content.of(unpacked(cut, unpacking));
            most = Math.max(most, inside.packets);
            isReadAsFarAsItGoes(folder.resolve(name), cut, new Content(inside.capture, inside.packets, false),
                    "the first " + length + " of " + whole.length + " octets");
        }
        assertThat(most).isPositive();
    }

    private static byte[] unpacked(byte[] cut, Unpacking unpacking) {
        var got = new ByteArrayOutputStream();
        try (var in = unpacking.over(new ByteArrayInputStream(cut))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                got.write(b);
            }
        } catch (IOException e) {
            // What came before it counts.
        }
        return got.toByteArray();
    }

    @Test
    void aGzipFileCutAnywhere() throws IOException {
        for (var writer : List.of(CaptureWriter.pcap(), CaptureWriter.pcapng())) {
            holdsWhereverItIsCutAfterPacking(writer.bytes(talk()), "cut.pcap.gz", out -> new GZIPOutputStream(out, true),
                    in -> new GZIPInputStream(in, 1));
        }
    }

    @Test
    void aZstandardFileCutAnywhere() throws IOException {
        for (var writer : List.of(CaptureWriter.pcap(), CaptureWriter.pcapng())) {
            holdsWhereverItIsCutAfterPacking(writer.bytes(talk()), "cut.pcapng.zst", ZstdOutputStream::new, ZstdInputStream::new);
        }
    }
}
