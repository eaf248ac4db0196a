package io.fathom.capture;

import static io.fathom.capture.Bytes.block;
import static io.fathom.capture.Bytes.buffer;
import static io.fathom.capture.Bytes.description;
import static io.fathom.capture.Bytes.enhanced;
import static io.fathom.capture.Bytes.join;
import static io.fathom.capture.Bytes.obsolete;
import static io.fathom.capture.Bytes.open;
import static io.fathom.capture.Bytes.option;
import static io.fathom.capture.Bytes.read;
import static io.fathom.capture.Bytes.section;
import static io.fathom.capture.Bytes.simple;
import static io.fathom.capture.Bytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.FrameBatch;
import io.fathom.api.LinkType;
import io.fathom.capture.Bytes.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class PcapngTest {
    @Test
    void readsInterfacesWithLinkTypeResolutionAndOffsetOfTheirOwn() throws IOException {
        for (boolean big : new boolean[] {false, true}) {
            byte[] offset = buffer(8, big).putLong(100).array();
            byte[] capture = join(section(big), description(big, 1, 0), description(big, 101, 0, option(big, 9, (byte) 9)),
                    description(big, 113, 0, join(option(big, 9, (byte) 0x8a), option(big, 14, offset), option(big, 0))),
                    enhanced(big, 0, 1_700_000_000_000_001L, 60, "micro"), enhanced(big, 1, 1_700_000_000_000_000_001L, 5, "nano!"),
                    enhanced(big, 2, 5 * 1024 + 512, 9, "binary"));
            assertThat(read(open(capture), 8)).containsExactly(
                    new Seen(1, 1_700_000_000_000_001_000L, LinkType.ETHERNET, 60, "micro"),
                    new Seen(2, 1_700_000_000_000_000_001L, LinkType.RAW, 5, "nano!"),
                    new Seen(3, 105_500_000_000L, LinkType.LINUX_SLL, 9, "binary"));
        }
    }

    @Test
    void aNewSectionBringsItsOwnByteOrderAndInterfaces() throws IOException {
        byte[] capture = join(section(false), description(false, 1, 0), enhanced(false, 0, 1, 1, "a"), section(true), description(true, 101, 0),
                enhanced(true, 0, 2, 1, "b"), section(false),
                enhanced(false, 0, 3, 1, "lost"), description(false, 113, 0), enhanced(false, 0, 4, 1, "c"));
        CaptureFile file = open(capture);
        assertThat(read(file, 8)).containsExactly(new Seen(1, 1000, LinkType.ETHERNET, 1, "a"), new Seen(2, 2000, LinkType.RAW, 1, "b"),
                new Seen(3, 4000, LinkType.LINUX_SLL, 1, "c"));
        assertThat(file.trouble()).contains("interface 0, which the section does not declare");
    }

    @Test
    void readsSimplePacketsCutToTheSnapLengthWithTheLastTimeKnown() throws IOException {
        byte[] capture = join(section(false), description(false, 1, 4), enhanced(false, 0, 77, 4, "time"), simple(false, 9, "abcdef"),
                simple(false, 2, "xy"));
        assertThat(read(open(capture), 8)).extracting(Seen::content, Seen::wire, Seen::time).containsExactly(
                org.assertj.core.api.Assertions.tuple("time", 4, 77_000L), org.assertj.core.api.Assertions.tuple("abcd", 9, 77_000L),
                org.assertj.core.api.Assertions.tuple("xy", 2, 77_000L));
    }

    @Test
    void readsObsoletePackets() throws IOException {
        assertThat(read(open(join(section(true), description(true, 1, 0), obsolete(true, 0, 5, 70, "old"))), 8))
                .containsExactly(new Seen(1, 5000, LinkType.ETHERNET, 70, "old"));
    }

    @Test
    void leavesOutBlocksOfOtherKinds() throws IOException {
        byte[] capture = join(section(false), block(false, 0x7fff_0001, new byte[40]), description(false, 1, 0), block(false, 0xbad, new byte[8]),
                enhanced(false, 0, 1, 1, "a", option(false, 1, text("a comment"))), block(false, 4, new byte[0]), block(false, 10, new byte[400_000]),
                enhanced(false, 0, 1, 1, "b", option(false, 1, new byte[60_000])), block(false, 5, new byte[12]));
        CaptureFile file = open(capture);
        assertThat(read(file, 8)).extracting(Seen::content).containsExactly("a", "b");
        assertThat(file.trouble()).isNull();
    }

    @Test
    void leavesOutAHugeBlockWithoutKeepingIt() throws IOException {
        int length = 1 << 30;
        byte[] before = join(section(false), description(false, 1, 0), buffer(8, false).putInt(77).putInt(length + 12).array());
        byte[] after = join(buffer(4, false).putInt(length + 12).array(), enhanced(false, 0, 1, 1, "here"));
        CaptureFile file = Captures.open(new SequenceInputStream(java.util.Collections.enumeration(List.of(new ByteArrayInputStream(before),
                new Zeros(length), new ByteArrayInputStream(after)))), "test");
        FrameBatch batch = new FrameBatch(8);
        assertThat(file.next(batch)).isTrue();
        assertThat(batch.size).isEqualTo(1);
        assertThat(batch.memory.length).isLessThanOrEqualTo(512 * 1024);
        assertThat(file.next(batch)).isFalse();
        assertThat(file.trouble()).isNull();
    }

    @Test
    void readsAFrameWhoseOptionsAreLargerThanMemoryForThem() throws IOException {
        byte[] options = new byte[2_000_000];
        CaptureFile file = open(join(section(false), description(false, 1, 0), enhanced(false, 0, 1, 1, "large", options),
                enhanced(false, 0, 1, 1, "next")));
        assertThat(read(file, 8)).extracting(Seen::content).containsExactly("large", "next");
        assertThat(file.trouble()).isNull();
    }

    @Test
    void readsAFileCutShortToItsEnd() throws IOException {
        byte[] head = join(section(false), description(false, 1, 0));
        byte[] first = join(head, enhanced(false, 0, 1, 1, "first"));
        byte[] whole = join(first, enhanced(false, 0, 1, 1, "second"));
        for (int length = 28; length <= whole.length; length++) {
            CaptureFile file = open(java.util.Arrays.copyOf(whole, length));
            assertThat(read(file, 8)).hasSize(length < first.length ? 0 : length < whole.length ? 1 : 2);
            if (length == 28 || length == head.length || length == first.length || length == whole.length) {
                assertThat(file.trouble()).isNull();
            } else {
                assertThat(file.trouble()).startsWith("test: cut short at octet " + length);
            }
        }
    }

    @Test
    void stopsAtLengthsThatCannotBe() throws IOException {
        byte[] head = join(section(false), description(false, 1, 0), enhanced(false, 0, 1, 1, "good"));
        byte[] captured = enhanced(false, 0, 1, 1, "bad");
        captured[20] = 4;
        captured[21] = 1;
        byte[] second = enhanced(false, 0, 1, 1, "bad");
        second[second.length - 1] = 9;
        for (byte[] bad : List.of(captured, second, buffer(12, false).putInt(6).putInt(0).putInt(0).array(),
                buffer(12, false).putInt(6).putInt(13).putInt(13).array(), buffer(12, false).putInt(6).putInt(16).putInt(16).array(),
                buffer(28, false).putInt(0x0a0d0d0a).putInt(28).array())) {
            CaptureFile file = open(join(head, bad, enhanced(false, 0, 1, 1, "beyond")));
            assertThat(read(file, 8)).extracting(Seen::content).containsExactly("good");
            assertThat(file.trouble()).endsWith("nothing after it can be read");
        }
    }

    @Test
    void saysWhatIsWrongWithABrokenSectionHeader() {
        assertThatThrownBy(() -> open(java.util.Arrays.copyOf(section(false), 20))).isInstanceOf(NoCaptureException.class)
                .hasMessageContaining("20 of 28");
        byte[] version = section(false);
        version[12] = 9;
        assertThatThrownBy(() -> open(version)).isInstanceOf(NoCaptureException.class).hasMessageContaining("version 9");
        byte[] order = section(false);
        order[8] = 0;
        assertThatThrownBy(() -> open(order)).isInstanceOf(NoCaptureException.class).hasMessageContaining("no byte order");
    }

    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long count) {
            left = count;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int n = (int) Math.min(length, left);
            java.util.Arrays.fill(target, offset, offset + n, (byte) 0);
            left -= n;
            return n;
        }
    }
}
