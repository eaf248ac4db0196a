package io.fathom.signatures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fathom.signatures.PackException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CompilerTest {
    private static final String GOOD = """
            name       Corner Shop     # what users see
            category   shopping
            service    browsing
            domain     shop.example corner.example
            service    video-call meet.shop.example
            category   advertising ads.shop.example
            host       www.other.example edge-*.cdn.example
            cert       CN=*.issued.example
            agent      begins CornerShop/
            agent      contains ShopKit
            address    192.0.2.0/24 2001:db8::/32
            test       a.SHOP.example. -> corner-shop
            test       notshop.example -> none
            test       agent Mozilla (ShopKit) -> corner-shop
            test       cert issued.example -> corner-shop
            test       address 192.0.2.77 -> corner-shop
            source     own records 2026-11
            """;

    @TempDir
    Path folder;

    @Test
    void compilesOneFileAndNamesThePackAfterIt() throws IOException {
        var pack = SignaturePack.load(file("corner-shop.app", GOOD));
        assertThat(pack.version()).matches("corner-shop [0-9a-f]{8}");
        assertThat(pack.applications()).singleElement().satisfies(a -> {
            assertThat(a.id()).isEqualTo("corner-shop");
            assertThat(a.name()).isEqualTo("Corner Shop");
            assertThat(a.category()).isEqualTo("shopping");
            assertThat(a.serviceType()).isEqualTo("browsing");
        });
        assertThat(pack.size()).isEqualTo(11);
    }

    @Test
    void aDomainMayHaveItsOwnServiceTypeAndCategory() throws IOException {
        var pack = SignaturePack.load(file("corner-shop.app", GOOD));
        assertThat(pack.host("meet.shop.example").application().serviceType()).isEqualTo("video-call");
        assertThat(pack.host("meet.shop.example").application().category()).isEqualTo("shopping");
        assertThat(pack.host("x.ads.shop.example").application().category()).isEqualTo("advertising");
        assertThat(pack.host("x.ads.shop.example").application().id()).isEqualTo("corner-shop");
    }

    @Test
    void aFolderIsNamedByItsPackFile() throws IOException {
        file("corner-shop.app", GOOD);
        file("pack.txt", "name ours\nversion 7\ncategory corner Corner shops\n");
        file("other.app", "name Other\ncategory corner\ndomain other2.example\nsource here 2026-01\n");
        file("README", "not an application");
        var pack = SignaturePack.load(folder);
        assertThat(pack.version()).isEqualTo("ours 7");
        assertThat(pack.display("corner")).isEqualTo("Corner shops");
        assertThat(pack.host("other2.example").pack()).isEqualTo("ours 7");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            port 443                        | "port" is no kind of line: use name, category
            name Twice                      | a second name: remove one
            category nonsense               | category "nonsense" is unknown: declare it in pack.txt, or use one of
            service nonsense x.example      | service "nonsense" is unknown
            domain                          | without a value: write
            domain https://x.example/       | "https://x.example/" is no host name: write names such as example.com
            domain 10.0.0.1                 | is no host name
            domain x..example               | is no host name
            domain com                      | "com" covers every name below it: write the service's own name
            domain co.uk                    | "co.uk" covers every name below it
            domain *.x.example              | has a star: remove a leading *.
            host a*b*c.x.example            | is no host name with a star
            host *.x.example                | stands for all names below a domain: write: domain x.example
            host edge-*.example             | is no host name with a star
            domain shop.example             | "domain shop.example" is said at
            contains abc                    | is too short
            agent Shop                      | does not say how to compare: write agent contains
            agent contains Übergröße        | outside ASCII
            cert a                          | is too short
            address 192.0.2.1/24            | is no block of addresses
            address 192.0.2.0               | is no block of addresses
            address 2001:db8::/129          | is no block of addresses
            address tcp/70000 198.51.100.0/24 | "tcp/70000" is no port: write tcp/5223
            address udp/20-10 198.51.100.0/24 | is no port
            source somebody said so         | the source has no date
            test www.shop.example           | asks nothing: write: test www.example.com -> identifier
            test dns x.example -> none      | "dns" is no kind of test
            test shop.example -> none       | the test fails: host shop.example is corner-shop by "domain shop.example", not none: mend
            test www.nowhere.example -> corner-shop | the test fails: host www.nowhere.example is none, not corner-shop
            """)
    void tellsFileLineMistakeAndRemedy(String line, String told) throws IOException {
        var path = file("corner-shop.app", GOOD + line + "\n");
        long number = GOOD.lines().count() + 1;
        assertThatThrownBy(() -> SignaturePack.load(path)).isInstanceOf(PackException.class)
                .hasMessageContaining(path + ":" + number + ": ").hasMessageContaining(told)
                .satisfies(e -> assertThat(((PackException) e).reason()).isEqualTo(Reason.SOURCE));
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        var path = file("empty.app", "# nothing\n");
        assertThatThrownBy(() -> SignaturePack.load(path)).hasMessageContaining("no name: add a line").hasMessageContaining("no category")
                .hasMessageContaining("no source").hasMessageContaining("nothing to know the application by");
    }

    @Test
    void oneDomainBelongsToOneApplicationOfAPack() throws IOException {
        file("a.app", "name A\ncategory web\ndomain same.example\nsource here 2026-01\n");
        var second = file("b.app", "name B\ncategory web\ndomain b.example SAME.example\nsource here 2026-01\n");
        assertThatThrownBy(() -> SignaturePack.load(folder)).hasMessageContaining(second + ":3: \"domain same.example\" is said at ")
                .hasMessageContaining("a.app:3 already: leave it in one place");
    }

    @Test
    void oneNameBelongsToOneApplicationOfAPack() throws IOException {
        file("a.app", "name Same\ncategory web\ndomain a.example\nsource here 2026-01\n");
        file("b.app", "name same\ncategory web\ndomain b.example\nsource here 2026-01\n");
        assertThatThrownBy(() -> SignaturePack.load(folder)).hasMessageContaining("b.app: the name \"same\" is that of ");
    }

    @Test
    void manyMistakesAreToldAtOnceButNotEndlessly() throws IOException {
        var path = file("many.app", GOOD + "nonsense\n".repeat(100));
        assertThatThrownBy(() -> SignaturePack.load(path)).satisfies(e -> assertThat(e.getMessage().lines().count()).isEqualTo(21))
                .hasMessageContaining("and 80 more");
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var path = folder.resolve("x.app");
        Files.write(path, new byte[] {'n', 'a', 'm', 'e', ' ', (byte) 0xFF, (byte) 0xFE});
        assertThatThrownBy(() -> SignaturePack.load(path)).hasMessageContaining("not UTF-8: save it in that encoding");
        Files.write(path, new byte[2_000_000]);
        assertThatThrownBy(() -> SignaturePack.load(path)).hasMessageContaining("larger than 1 MiB");
    }

    @Test
    void aMissingPathAndAnEmptyFolderAreToldApart() {
        assertThatThrownBy(() -> SignaturePack.load(folder.resolve("nothing"))).hasMessageContaining("nothing: cannot be read (NoSuchFileException)")
                .satisfies(e -> assertThat(((PackException) e).reason()).isEqualTo(Reason.UNREADABLE));
        assertThatThrownBy(() -> SignaturePack.load(folder)).hasMessageContaining("no .app file in it");
    }

    @Test
    void namesOutsideAsciiAreComparedInTheirWireForm() throws IOException {
        var pack = SignaturePack.load(file("b.app", "name B\ncategory web\ndomain bücher.example\nsource here 2026-01\n"));
        assertThat(pack.host("www.xn--bcher-kva.example")).isNotNull();
        assertThat(pack.host("www.bcher.example")).isNull();
    }

    @Test
    void aWholeTopLevelDomainNeedsALeadingDot() throws IOException {
        var pack = SignaturePack.load(file("b.app", "name B\ncategory web\ndomain .brand\nsource here 2026-01\n"));
        assertThat(pack.host("mail.brand")).isNotNull();
        assertThat(pack.host("mail.brand.example")).isNull();
    }

    private Path file(String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }
}
