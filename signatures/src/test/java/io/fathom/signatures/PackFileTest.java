package io.fathom.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.api.Application;
import io.fathom.signatures.PackException.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackFileTest {
    @TempDir
    Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        var builtin = SignaturePack.builtin();
        var again = SignaturePack.load(Files.write(folder.resolve("again.pack"), builtin.compiled()));
        assertThat(again.version()).isEqualTo(builtin.version());
        assertThat(again.applications()).isEqualTo(builtin.applications());
        assertThat(again.size()).isEqualTo(builtin.size());
        assertThat(again.host("www.youtube.com")).isEqualTo(builtin.host("www.youtube.com"));
        assertThat(again.compiled()).isEqualTo(builtin.compiled());
    }

    @Test
    void corruptTooOldAndTooNewAreThreeErrors() {
        byte[] good = small();
        assertThat(reason(patch(good, 5, 99))).isEqualTo(Reason.TOO_NEW);
        assertThat(reason(patch(good, 5, 0))).isEqualTo(Reason.TOO_OLD);
        assertThat(reason(patch(good, 0, 'X'))).isEqualTo(Reason.CORRUPT);
        assertThat(reason(patch(good, 9, 1))).isEqualTo(Reason.CORRUPT);
        assertThat(reason(patch(good, 12, good[12] ^ 1))).isEqualTo(Reason.CORRUPT);
        assertThat(reason(patch(good, good.length - 1, good[good.length - 1] ^ 1))).isEqualTo(Reason.CORRUPT);
        assertThatThrownBy(() -> PackFile.read(patch(good, 5, 99), "x.pack")).hasMessageContaining("x.pack: pack format 99 is newer")
                .hasMessageContaining("update");
        assertThatThrownBy(() -> PackFile.read(patch(good, 5, 0), "x.pack")).hasMessageContaining("no longer read").hasMessageContaining("compile");
        assertThatThrownBy(() -> PackFile.read(new byte[3], "x.pack")).hasMessageContaining("does not begin as a signature pack");
    }

    @Test
    void everyCutIsTold() {
        byte[] good = small();
        for (int length = 0; length < good.length; length++) {
            assertThat(reason(Arrays.copyOf(good, length))).as("cut at %d", length).isEqualTo(Reason.CORRUPT);
        }
        assertThat(reason(Arrays.copyOf(good, good.length + 1))).isEqualTo(Reason.CORRUPT);
    }

    @Test
    void aBodyThatLiesUnderARightChecksumDoesNoHarm() {
        byte[] good = small();
        var random = new Random(5);
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                bad[PackFile.HEADER + random.nextInt(bad.length - PackFile.HEADER)] = (byte) random.nextInt(256);
            }
            sign(bad);
            try {
                var pack = new SignaturePack(PackFile.read(bad, "lies"));
                pack.host("www.shop.example");
                pack.agent("CornerShop/1");
                pack.address(new byte[4], 6, 1);
            } catch (PackException e) {
                assertThat(e.reason()).isEqualTo(Reason.CORRUPT);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    @Test
    void aFileThatIsNoPackIsTold() throws IOException {
        var path = Files.writeString(folder.resolve("x.pack"), "name X\n");
        assertThatThrownBy(() -> SignaturePack.load(path)).hasMessageContaining("x.pack: not a usable signature pack")
                .hasMessageContaining("build it again");
    }

    @Test
    void theBuiltInPackIsWhatItsFilesSayAndPassesItsTests() {
        var apps = Path.of(System.getProperty("fathom.root", ".."), "signatures/src/main/apps");
        var fresh = PackText.compile(apps, java.util.List.of());
        assertThat(SignaturePack.builtin().compiled()).as("stale: build the module again").isEqualTo(fresh.compiled());
        assertThat(fresh.applications()).hasSizeGreaterThan(300).extracting(Application::id).isSorted();
        assertThat(fresh.applications()).allSatisfy(a -> assertThat(fresh.display(a.category())).isNotEqualTo(a.category()));
    }

    @Test
    void everyApplicationFileHasATest() throws IOException {
        var apps = Path.of(System.getProperty("fathom.root", ".."), "signatures/src/main/apps");
        try (var files = Files.list(apps)) {
            for (Path f : files.filter(x -> x.toString().endsWith(".app")).toList()) {
                assertThat(Files.readAllLines(f)).as("%s", f).anyMatch(l -> l.startsWith("test "));
            }
        }
    }

    private byte[] small() {
        try {
            return SignaturePack.load(Files.writeString(folder.resolve("corner-shop.app"), """
                    name      Corner Shop
                    category  shopping
                    domain    shop.example
                    host      edge-*.cdn.example
                    agent     begins CornerShop/
                    address   192.0.2.0/24
                    source    here 2026-01
                    """)).compiled();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static byte[] patch(byte[] file, int at, int value) {
        byte[] copy = file.clone();
        copy[at] = (byte) value;
        return copy;
    }

    private static void sign(byte[] file) {
        var crc = new CRC32C();
        crc.update(file, PackFile.HEADER, file.length - PackFile.HEADER);
        ByteBuffer.wrap(file).putInt(12, (int) crc.getValue());
    }

    private static Reason reason(byte[] file) {
        try {
            PackFile.read(file, "test");
            return null;
        } catch (PackException e) {
            return e.reason();
        }
    }
}
