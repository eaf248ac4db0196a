package io.fathom.capture;

import static io.fathom.capture.Bytes.join;
import static io.fathom.capture.Bytes.pcapHeader;
import static io.fathom.capture.Bytes.record;
import static io.fathom.capture.Bytes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.FrameBatch;
import io.fathom.capture.Bytes.Seen;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CapturesTest {
    @TempDir
    Path folder;

    private Path write(String name, byte[] octets) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, octets);
    }

    @Test
    void aFolderGivesItsCapturesSortedEachWithANumberAndForeignFilesAreLeftOut() throws IOException {
        write("b.pcap", join(pcapHeader(), record("b1"), record("b2")));
        write("a/x.cap", join(pcapHeader(), record("a1")));
        write("notes.txt", text("these are notes"));
        write(".hidden.pcap", join(pcapHeader(), record("hidden")));
        write("z.pcap", new byte[0]);
        try (CaptureSet set = new CaptureSet(List.of(folder))) {
            FrameBatch batch = new FrameBatch(8);
            assertThat(set.next(batch)).isTrue();
            assertThat(batch.capture).isZero();
            assertThat(batch.size).isEqualTo(1);
            assertThat(set.next(batch)).isTrue();
            assertThat(batch.capture).isEqualTo(1);
            assertThat(batch.number[1]).isEqualTo(2);
            assertThat(set.next(batch)).isFalse();
            assertThat(set.names()).containsExactly(folder.resolve("a/x.cap").toString(), folder.resolve("b.pcap").toString());
            assertThat(set.troubles()).hasSize(2);
            assertThat(set.troubles().get(0)).contains("notes.txt is no capture").endsWith("(left out)");
            assertThat(set.troubles().get(1)).contains("z.pcap is empty");
            assertThat(set.trouble()).startsWith("2 inputs");
        }
    }

    @Test
    void aSetGoesOnAfterACaptureCutShort() throws IOException {
        Path cut = write("cut.pcap", join(pcapHeader(), record("one"), text("???")));
        Path good = write("good.pcap", join(pcapHeader(), record("two")));
        try (CaptureSet set = new CaptureSet(List.of(cut, good))) {
            assertThat(Bytes.read(set, 8)).extracting(Seen::content).containsExactly("one", "two");
            assertThat(set.trouble()).isEqualTo(cut + ": cut short at octet 46, within frame 2");
        }
    }

    @Test
    void aDashIsStandardInput() throws IOException {
        try (CaptureSet set = new CaptureSet(List.of(Path.of("-")), new ByteArrayInputStream(join(pcapHeader(), record("in"))))) {
            assertThat(Bytes.read(set, 8)).hasSize(1);
            assertThat(set.names()).containsExactly("standard input");
        }
    }

    @Test
    void saysInOneLineWhatCannotBeOpened() throws IOException {
        assertThatThrownBy(() -> Captures.open(folder.resolve("none.pcap"))).isInstanceOf(NoCaptureException.class)
                .hasMessage(folder.resolve("none.pcap") + " does not exist; check the name");
        assertThatThrownBy(() -> Captures.open(folder)).isInstanceOf(NoCaptureException.class).hasMessageContaining("is a folder");
        assertThatThrownBy(() -> Captures.files(List.of(folder))).isInstanceOf(NoCaptureException.class).hasMessageContaining("without files");
        Path notes = write("notes.txt", text("notes"));
        assertThatThrownBy(() -> new CaptureSet(List.of(notes)).next(new FrameBatch(8))).isInstanceOf(NoCaptureException.class)
                .hasMessageContaining("notes.txt is no capture");
        assertThatThrownBy(() -> new CaptureSet(List.of(notes, notes)).next(new FrameBatch(8))).isInstanceOf(NoCaptureException.class)
                .hasMessageContaining("none of 2 files is a capture");
    }
}
