package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.LinkType;
import io.fathom.capture.CaptureFile;
import io.fathom.capture.Captures;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureWriterTest {
    private static final List<Frame> TALK = Conversation.tcp("192.0.2.1", 40000, "192.0.2.2", 80).step(1_234_567).handshake()
            .client("GET / HTTP/1.1\r\n\r\n").server("x".repeat(4000)).fin().frames();

    private static List<Frame> reread(CaptureWriter writer, List<Frame> frames) throws IOException {
        try (CaptureFile file = Captures.open(writer.stream(frames), "built")) {
            List<Frame> read = Recording.of(file).frames();
            assertThat(file.trouble()).isNull();
            return read;
        }
    }

    private static void same(List<Frame> read, List<Frame> written, long unit) {
        assertThat(read).hasSameSizeAs(written);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).octets()).isEqualTo(written.get(i).octets());
            assertThat(read.get(i).wire()).isEqualTo(written.get(i).wire());
            assertThat(read.get(i).link()).isEqualTo(written.get(i).link());
            assertThat(read.get(i).time()).isEqualTo(written.get(i).time() / unit * unit);
        }
    }

    @Test
    void whatIsWrittenIsReadBackInEveryForm() throws IOException {
        for (CaptureWriter w : List.of(CaptureWriter.pcap(), CaptureWriter.pcapModified(), CaptureWriter.pcapng().resolution(6),
                CaptureWriter.pcapng().resolution(6).timeOffset(1_000_000))) {
            same(reread(w, TALK), TALK, 1000);
            same(reread(w.bigEndian(), TALK), TALK, 1000);
        }
        for (CaptureWriter w : List.of(CaptureWriter.pcapNanoseconds(), CaptureWriter.pcapng(), CaptureWriter.pcapng().foreignBlocks(),
                CaptureWriter.pcapng().obsoletePackets(), CaptureWriter.pcapng().comment("built by a test").timeOffset(-77))) {
            same(reread(w, TALK), TALK, 1);
            same(reread(w.bigEndian(), TALK), TALK, 1);
        }
        same(reread(CaptureWriter.pcapng().resolution(0), TALK), TALK, 1_000_000_000L);
    }

    @Test
    void binaryResolutionsAreReadBackToWithinAUnit() throws IOException {
        List<Frame> read = reread(CaptureWriter.pcapng().resolution(0x80 | 30), TALK);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).time()).isBetween(TALK.get(i).time() - 1, TALK.get(i).time());
        }
    }

    @Test
    void everyLinkTypeIsAnInterfaceOfItsOwn() throws IOException {
        List<Frame> frames = new ArrayList<>();
        for (LinkType link : LinkType.values()) {
            if (link != LinkType.OTHER && link != LinkType.RAW_BSD && link != LinkType.RAW_OPENBSD && link != LinkType.IPV6) {
                frames.add(Packets.link(link).ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).payload("x").at(Conversation.START));
            }
        }
        same(reread(CaptureWriter.pcapng(), frames), frames, 1);
        assertThatThrownBy(() -> CaptureWriter.pcap().bytes(frames)).hasMessageContaining("one link type");
    }

    @Test
    void theSnapLengthCutsFramesAndKeepsTheirLength() throws IOException {
        List<Frame> cut = TALK.stream().map(f -> f.snapped(60)).toList();
        same(reread(CaptureWriter.pcap().snap(60), TALK), cut, 1000);
        same(reread(CaptureWriter.pcapng().snap(60), TALK), cut, 1);
        List<Frame> simple = reread(CaptureWriter.pcapng().snap(60).simplePackets(), TALK);
        assertThat(simple).extracting(Frame::wire).isEqualTo(TALK.stream().map(Frame::wire).toList());
        assertThat(simple).extracting(f -> f.octets().length).isEqualTo(cut.stream().map(f -> f.octets().length).toList());
    }

    @Test
    void aConversationIsWhatWasTold() {
        List<Frame> frames = Conversation.tcp("10.0.0.1", 1000, "10.0.0.2", 80).segment(1000).handshake().client(new byte[2500]).acknowledging()
                .serverSplit(new byte[10], 1, 4).fin().frames();
        // 3 + 3 segments + 1,4,4,1 and an acknowledgment + 3
        assertThat(frames).hasSize(14);
        assertThat(frames).extracting(Frame::time).isSorted();
        assertThat(frames.get(3).octets()).hasSize(14 + 20 + 20 + 1000);
        assertThat(frames.get(5).octets()).hasSize(14 + 20 + 20 + 500);
        List<Frame> both = Conversation.interleave(Conversation.udp("::1", 1, "::2", 53).client("a").server("b"),
                Conversation.udp("::3", 1, "::2", 53).client("c").server("d"));
        assertThat(both).extracting(f -> (char) f.octets()[f.octets().length - 1]).containsExactly('a', 'c', 'b', 'd');
    }
}
