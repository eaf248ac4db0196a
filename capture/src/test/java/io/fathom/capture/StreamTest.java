package io.fathom.capture;

import static io.fathom.capture.Bytes.enhanced;
import static io.fathom.capture.Bytes.description;
import static io.fathom.capture.Bytes.join;
import static io.fathom.capture.Bytes.pcapHeader;
import static io.fathom.capture.Bytes.read;
import static io.fathom.capture.Bytes.record;
import static io.fathom.capture.Bytes.section;
import static io.fathom.capture.Bytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import com.sun.management.ThreadMXBean;
import io.fathom.api.FrameBatch;
import io.fathom.capture.Bytes.Seen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class StreamTest {
    /** Gives one arrival for each read; being read when nothing has arrived would block a live pipe, and counts as a failure here. */
    private static final class Pipe extends InputStream {
        private final Deque<byte[]> arrived = new ArrayDeque<>();
        private int at;
        private boolean ended;

        void arrives(byte[] octets) {
            arrived.add(octets);
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (arrived.isEmpty()) {
                if (ended) {
                    return -1;
                }
                throw new AssertionError("would wait although frames are at hand");
            }
            byte[] first = arrived.peek();
            int n = Math.min(length, first.length - at);
            System.arraycopy(first, at, target, offset, n);
            at += n;
            if (at == first.length) {
                arrived.remove();
                at = 0;
            }
            return n;
        }
    }

    @Test
    void aLiveStreamHandsOverWhatHasComeIn() throws IOException {
        Pipe pipe = new Pipe();
        pipe.arrives(pcapHeader());
        CaptureFile capture = Captures.open(pipe, "standard input");
        FrameBatch batch = new FrameBatch(256);
        pipe.arrives(record("one"));
        assertThat(capture.next(batch)).isTrue();
        assertThat(batch.size).isEqualTo(1);
        byte[] split = join(record("two"), record("three"));
        pipe.arrives(java.util.Arrays.copyOf(split, 25));
        assertThat(capture.next(batch)).isTrue();
        assertThat(batch.number[0]).isEqualTo(2);
        pipe.arrives(java.util.Arrays.copyOfRange(split, 25, split.length));
        assertThat(capture.next(batch)).isTrue();
        assertThat(batch.number[0]).isEqualTo(3);
        pipe.ended = true;
        assertThat(capture.next(batch)).isFalse();
        assertThat(capture.trouble()).isNull();
    }

    @Test
    void aLivePcapngStreamHandsOverWhatHasComeIn() throws IOException {
        Pipe pipe = new Pipe();
        pipe.arrives(section(false));
        CaptureFile capture = Captures.open(pipe, "standard input");
        FrameBatch batch = new FrameBatch(256);
        pipe.arrives(description(false, 1, 0));
        for (int i = 1; i < 5; i++) {
            pipe.arrives(enhanced(false, 0, i, 1, "frame"));
            assertThat(capture.next(batch)).isTrue();
            assertThat(batch.number[0]).isEqualTo(i);
        }
    }

    private interface Compressor {
        OutputStream on(OutputStream out) throws IOException;
    }

    private static byte[] compress(Compressor compressor, byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream c = compressor.on(new FilterOutputStream(out))) {
            c.write(octets);
        }
        return out.toByteArray();
    }

    private static final byte[] CAPTURE = join(pcapHeader(), record("first"), record("second"));

    @Test
    void readsThroughCompressionWhateverTheNameAndHoweverNested() throws IOException {
        byte[] gz = compress(GZIPOutputStream::new, CAPTURE);
        byte[] zst = compress(ZstdOutputStream::new, CAPTURE);
        for (byte[] c : List.of(gz, zst, compress(GZIPOutputStream::new, zst), compress(ZstdOutputStream::new, gz))) {
            CaptureFile capture = Bytes.open(c);
            assertThat(read(capture, 8)).extracting(Seen::content).containsExactly("first", "second");
            assertThat(capture.trouble()).isNull();
        }
    }

    @Test
    void saysWhichLibraryIsMissing() throws Exception {
        java.net.URL classes = CaptureFile.class.getProtectionDomain().getCodeSource().getLocation();
        java.net.URL api = FrameBatch.class.getProtectionDomain().getCodeSource().getLocation();
        byte[] zst = compress(ZstdOutputStream::new, CAPTURE);
        try (var alone = new java.net.URLClassLoader(new java.net.URL[] {classes, api}, ClassLoader.getPlatformClassLoader())) {
            var open = alone.loadClass("io.fathom.capture.Captures").getMethod("open", InputStream.class, String.class);
            assertThatThrownBy(() -> open.invoke(null, new ByteArrayInputStream(zst), "a.zst")).cause()
                    .hasMessageContaining("the library zstd-jni is missing").message().doesNotContain("\n");
        }
    }

    @Test
    void refusesEndlessNesting() throws IOException {
        byte[] c = CAPTURE;
        for (int i = 0; i < 5; i++) {
            c = compress(GZIPOutputStream::new, c);
        }
        byte[] nested = c;
        assertThatThrownBy(() -> Bytes.open(nested)).isInstanceOf(NoCaptureException.class).hasMessageContaining("compressed more than 3 times");
    }

    @Test
    void readsAllMembersOfAGzipPipe() throws IOException {
        int half = CAPTURE.length / 2;
        Pipe pipe = new Pipe();
        pipe.arrives(compress(GZIPOutputStream::new, java.util.Arrays.copyOf(CAPTURE, half)));
        pipe.arrives(compress(GZIPOutputStream::new, java.util.Arrays.copyOfRange(CAPTURE, half, CAPTURE.length)));
        pipe.ended = true;
        assertThat(read(Captures.open(new OneByOne(pipe), "standard input"), 8)).hasSize(2);
    }

    /** Single octets too, which the gzip reader asks for. */
    private static final class OneByOne extends java.io.FilterInputStream {
        OneByOne(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return in.read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }
    }

    @Test
    void readsACompressedFileCutShortAsFarAsItGoes() throws IOException {
        Random random = new Random(5);
        byte[][] parts = new byte[401][];
        parts[0] = pcapHeader();
        for (int i = 1; i < parts.length; i++) {
            byte[] noise = new byte[1000];
            random.nextBytes(noise);
            parts[i] = Bytes.record(false, 1, 1, 1000, 1000, noise);
        }
        byte[] plain = join(parts);
        for (byte[] c : List.of(compress(GZIPOutputStream::new, plain), compress(ZstdOutputStream::new, plain))) {
            CaptureFile capture = Bytes.open(java.util.Arrays.copyOf(c, c.length / 4 * 3));
            assertThat(read(capture, 8)).hasSizeBetween(150, 300);
            assertThat(capture.trouble()).contains("the compressed data is cut short");
        }
    }

    @Test
    void damagedCompressionIsTrouble() throws IOException {
        byte[] c = compress(GZIPOutputStream::new, CAPTURE);
        c[c.length - 5] ^= 1;
        CaptureFile capture = Bytes.open(c);
        assertThat(read(capture, 8)).hasSize(2);
        assertThat(capture.trouble()).contains("damaged");
    }

    /** Damage soon after the header, and in the middle: what lies before it is there. */
    @Test
    void damagedCompressionIsReadUpToTheDamage() throws IOException {
        Random random = new Random(7);
        byte[][] parts = new byte[101][];
        parts[0] = pcapHeader();
        for (int i = 1; i < parts.length; i++) {
            byte[] noise = new byte[1000];
            random.nextBytes(noise);
            parts[i] = Bytes.record(false, 1, 1, 1000, 1000, noise);
        }
        byte[] plain = join(parts);
        for (int good : new int[] {Pcap.FILE_HEADER + 5, plain.length / 2}) {
            var out = new java.io.ByteArrayOutputStream();
            try (var pack = new GZIPOutputStream(out, 512, true)) {
                pack.write(plain, 0, good);
                pack.flush();
                // After a flush a block begins, and there is no block of this kind.
                out.writeBytes(new byte[] {7, 7, 7, 7, 7, 7, 7, 7});
            }
            CaptureFile capture = Bytes.open(out.toByteArray());
            assertThat(read(capture, 8).size()).isBetween((good - 8 * 1024) / 1016, good / 1016);
            assertThat(capture.trouble()).contains("damaged");
        }
    }

    @Test
    void aStreamThatFailsIsReadAsFarAsItGoes() throws IOException {
        InputStream failing = new InputStream() {
            private final InputStream good = new ByteArrayInputStream(CAPTURE);

            @Override
            public int read() throws IOException {
                int b = good.read();
                if (b < 0) {
                    throw new IOException("Input/output error");
                }
                return b;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int n = good.read(target, offset, length);
                if (n < 0) {
                    throw new IOException("Input/output error");
                }
                return n;
            }
        };
        CaptureFile capture = Captures.open(failing, "disk.pcap");
        assertThat(read(capture, 8)).hasSize(2);
        assertThat(capture.trouble()).contains("disk.pcap: reading failed (Input/output error)");
    }

    @Test
    void mutatedCapturesNeverThrowNorOverrunNorRunAway() throws IOException {
        byte[] pcap = join(pcapHeader(), record("first"), record("second"), record("x".repeat(300)));
        byte[] pcapng = join(section(false), description(false, 1, 0, Bytes.option(false, 9, (byte) 9)), enhanced(false, 0, 7, 9, "frame"),
                Bytes.simple(false, 5, "simple"), Bytes.block(false, 99, new byte[16]), Bytes.obsolete(false, 0, 1, 1, "old"), section(true),
                description(true, 113, 64), enhanced(true, 0, 1, 1, "big"));
        Random random = new Random(42);
        FrameBatch batch = new FrameBatch(4);
        for (int round = 0; round < 40_000; round++) {
            byte[] mutant = (round % 2 == 0 ? pcap : pcapng).clone();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                int at = random.nextInt(mutant.length);
                mutant[at] = (byte) (random.nextBoolean() ? mutant[at] ^ 1 << random.nextInt(8) : random.nextInt());
            }
            int length = random.nextInt(4) == 0 ? random.nextInt(mutant.length) : mutant.length;
            try (CaptureFile file = Bytes.open(java.util.Arrays.copyOf(mutant, length))) {
                long frames = 0;
                while (file.next(batch)) {
                    for (int i = 0; i < batch.size; i++) {
                        assertThat(batch.number[i]).isEqualTo(++frames);
                        assertThat(batch.offset[i]).isNotNegative();
                        assertThat(batch.captured[i]).isBetween(0, length);
                        assertThat(batch.offset[i] + batch.captured[i]).isLessThanOrEqualTo(batch.memory.length);
                        assertThat(batch.wire[i]).isGreaterThanOrEqualTo(batch.captured[i]);
                    }
                }
                assertThat(frames).isLessThan(60);
            } catch (NoCaptureException e) {
                assertThat(e.getMessage()).doesNotContain("\n").startsWith("test ");
            }
        }
    }

    @Test
    void allocatesNothingForAFrame() throws IOException {
        byte[][] parts = new byte[20_002][];
        byte[][] blocks = new byte[20_002][];
        parts[0] = pcapHeader();
        parts[1] = new byte[0];
        blocks[0] = section(false);
        blocks[1] = description(false, 1, 0);
        for (int i = 2; i < parts.length; i++) {
            parts[i] = record("frame".repeat(i % 40));
            blocks[i] = enhanced(false, 0, i, 1, "frame".repeat(i % 40));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (byte[] octets : List.of(join(parts), join(blocks))) {
            FrameBatch batch = new FrameBatch(256);
            CaptureFile warm = Bytes.open(octets);
            while (warm.next(batch)) {
                assertThat(batch.size).isPositive();
            }
            CaptureFile file = Bytes.open(octets);
            long frames = 0;
            long before = threads.getCurrentThreadAllocatedBytes();
            while (file.next(batch)) {
                frames += batch.size;
            }
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(frames).isEqualTo(20_000);
            assertThat(allocated).isLessThan(1_000);
        }
    }

    @Test
    void memorySourceGivesTheSameFramesAgainAndAgain() throws IOException {
        byte[] capture = join(pcapHeader(), record("a"), record("bb"), record("ccc"));
        List<Seen> plain = read(Bytes.open(capture), 8);
        MemorySource memory = MemorySource.load(Bytes.open(java.util.Arrays.copyOf(capture, capture.length)));
        assertThat(memory.frames()).isEqualTo(3);
        assertThat(memory.octets()).isEqualTo(6);
        for (int capacity : new int[] {1, 2, 256}) {
            assertThat(read(memory, capacity)).isEqualTo(plain);
            memory.rewind();
        }
        assertThat(MemorySource.load(Bytes.open(join(capture, text("cut")))).trouble()).contains("cut short");
    }
}
