package io.fathom.capture;

import static io.fathom.capture.Bytes.join;
import static io.fathom.capture.Bytes.open;
import static io.fathom.capture.Bytes.pcapHeader;
import static io.fathom.capture.Bytes.read;
import static io.fathom.capture.Bytes.record;
import static io.fathom.capture.Bytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.LinkType;
import io.fathom.capture.Bytes.Seen;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PcapTest {
    @Test
    void readsMicrosecondsAndNanosecondsInBothByteOrders() throws IOException {
        for (boolean big : new boolean[] {false, true}) {
            byte[] us = join(pcapHeader(big, 0xa1b2c3d4, 2, 4, 1), record(big, 0xf0000000, 999_999, 3, 60, text("abc")));
            byte[] ns = join(pcapHeader(big, 0xa1b23c4d, 2, 4, 101), record(big, 7, 123_456_789, 2, 2, text("xy")));
            assertThat(read(open(us), 8)).containsExactly(new Seen(1, 0xf0000000L * 1_000_000_000L + 999_999_000L, LinkType.ETHERNET, 60, "abc"));
            assertThat(read(open(ns), 8)).containsExactly(new Seen(1, 7_123_456_789L, LinkType.RAW, 2, "xy"));
            assertThat(open(ns).format()).isEqualTo(big ? "pcap ns big-endian" : "pcap ns");
        }
    }

    @Test
    void readsTheLongerRecordHeadersOfModifiedPcap() throws IOException {
        byte[] capture = join(pcapHeader(false, 0xa1b2cd34, 2, 4, 1), record(false, 1, 0, 3, 3, new byte[8]), text("abc"),
                record(false, 2, 0, 1, 1, new byte[8]), text("d"));
        assertThat(read(open(capture), 8)).extracting(Seen::content).containsExactly("abc", "d");
    }

    @Test
    void numbersFramesOnOverBatches() throws IOException {
        byte[] capture = join(pcapHeader(), record("a"), record("bb"), record("ccc"), record("dddd"), record("eeeee"));
        assertThat(read(open(capture), 2)).extracting(Seen::number).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(read(open(capture), 2)).isEqualTo(read(open(capture), 256));
    }

    @Test
    void readsManyFramesOverTheEdgesOfTheBlock() throws IOException {
        byte[][] parts = new byte[3001][];
        parts[0] = pcapHeader();
        for (int i = 1; i < parts.length; i++) {
            parts[i] = record(i + ":" + "x".repeat(i % 1500));
        }
        var seen = read(open(join(parts)), 64);
        assertThat(seen).hasSize(3000);
        for (int i = 1; i <= 3000; i++) {
            assertThat(seen.get(i - 1).content()).isEqualTo(i + ":" + "x".repeat(i % 1500));
        }
    }

    @Test
    void readsTheLargestFrame() throws IOException {
        byte[] capture = join(pcapHeader(), record("small"), record("z".repeat(262_144)), record("after"));
        assertThat(read(open(capture), 8)).extracting(s -> s.content().length()).containsExactly(5, 262_144, 5);
    }

    @Test
    void masksTheCheckSequenceLengthInTheLinkType() throws IOException {
        assertThat(read(open(join(pcapHeader(false, 0xa1b2c3d4, 2, 4, 0x2400_0071), record("a"))), 8))
                .extracting(Seen::link).containsExactly(LinkType.LINUX_SLL);
    }

    @Test
    void givesFramesOfUnknownLinkTypes() throws IOException {
        assertThat(read(open(join(pcapHeader(false, 0xa1b2c3d4, 2, 4, 250), record("a"))), 8)).extracting(Seen::link).containsExactly(LinkType.OTHER);
    }

    @Test
    void knowsTheSwappedLengthsOfOldVersions() throws IOException {
        byte[] old = join(pcapHeader(false, 0xa1b2c3d4, 2, 2, 1), record(false, 1, 1, 90, 3, text("abc")));
        byte[] perhaps = join(pcapHeader(false, 0xa1b2c3d4, 2, 3, 1), record(false, 1, 1, 90, 3, text("abc")), record(false, 1, 1, 1, 5, text("d")));
        assertThat(read(open(old), 8)).extracting(Seen::content, Seen::wire).containsExactly(org.assertj.core.api.Assertions.tuple("abc", 90));
        assertThat(read(open(perhaps), 8)).extracting(Seen::content).containsExactly("abc", "d");
    }

    @Test
    void readsAFileCutShortToItsEnd() throws IOException {
        byte[] whole = join(pcapHeader(), record("first"), record("second"));
        for (int length = 24; length <= whole.length; length++) {
            CaptureFile capture = open(java.util.Arrays.copyOf(whole, length));
            var seen = read(capture, 8);
            assertThat(seen).hasSize(length < 45 ? 0 : length < whole.length ? 1 : 2);
            if (length == 24 || length == 45 || length == whole.length) {
                assertThat(capture.trouble()).isNull();
            } else {
                assertThat(capture.trouble()).isEqualTo("test: cut short at octet " + length + ", within frame " + (length < 45 ? 1 : 2));
            }
        }
    }

    @Test
    void stopsAtALengthThatCannotBe() throws IOException {
        for (int lie : new int[] {262_145, Integer.MAX_VALUE, -1}) {
            CaptureFile capture = open(join(pcapHeader(), record("good"), record(false, 1, 1, lie, lie, text("bad"))));
            assertThat(read(capture, 8)).extracting(Seen::content).containsExactly("good");
            assertThat(capture.trouble()).startsWith("test: frame 2 at octet 44 says it holds").contains(Integer.toUnsignedString(lie));
        }
    }

    @Test
    void neverGivesFewerWireOctetsThanCaptured() throws IOException {
        assertThat(read(open(join(pcapHeader(), record(false, 1, 1, 3, 1, text("abc")), record(false, 1, 1, 3, -5, text("def")))), 8))
                .extracting(Seen::wire).containsExactly(3, 3);
    }

    @Test
    void passesOnTimeThatRunsBackwards() throws IOException {
        assertThat(read(open(join(pcapHeader(), record(false, 9, 0, 0, 0, text("")), record(false, 3, 0, 0, 0, text("")))), 8))
                .extracting(Seen::time).containsExactly(9_000_000_000L, 3_000_000_000L);
    }

    @Test
    void saysWhatIsWrongWithABrokenHeader() {
        assertThatThrownBy(() -> open(new byte[0])).isInstanceOf(NoCaptureException.class).hasMessageContaining("test is empty");
        assertThatThrownBy(() -> open(java.util.Arrays.copyOf(pcapHeader(), 23))).isInstanceOf(NoCaptureException.class)
                .hasMessageContaining("23 of 24 octets");
        assertThatThrownBy(() -> open(pcapHeader(false, 0xa1b2c3d4, 3, 1, 1))).isInstanceOf(NoCaptureException.class)
                .hasMessageContaining("version 3.1");
        assertThatThrownBy(() -> open(text("snoop\0\0\0....."))).isInstanceOf(NoCaptureException.class).hasMessageContaining("snoop")
                .hasMessageContaining("editcap");
        assertThatThrownBy(() -> open(text("<html>"))).isInstanceOf(NoCaptureException.class).hasMessageContaining("it begins with 3c 68 74 6d");
    }
}
