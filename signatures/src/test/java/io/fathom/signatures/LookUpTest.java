package io.fathom.signatures;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fathom.api.Application;
import io.fathom.api.SignatureMatch;
import io.fathom.api.Signatures;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LookUpTest {
    private static final String CLOUD = """
            name      Cloud
            category  cloud
            domain    cloud.example deep.sub.cloud.example
            source    here 2026-01
            """;
    private static final String TENANT = """
            name      Tenant
            category  web
            host      exact.cloud.example tenant-*.cloud.example tenant-*-eu.cloud.example *end.sub.cloud.example
            contains  secretword
            cert      certified.example
            domain    tenant.example
            agent     contains Tenant/
            agent     contains TenantTurbo/
            agent     begins tnt client
            address   198.51.100.0/24 2001:db8:1::/48
            source    here 2026-01
            """;
    private static final String SMALL = """
            name      Small
            category  web
            agent     contains TenantTurbo/9
            address   198.51.100.16/28 198.51.100.200/32
            address   udp/3478-3481 tcp/5223 203.0.113.0/24 198.51.100.0/24
            source    here 2026-01
            """;

    @TempDir
    Path folder;

    private SignaturePack pack() throws IOException {
        Files.writeString(folder.resolve("cloud.app"), CLOUD);
        Files.writeString(folder.resolve("tenant.app"), TENANT);
        Files.writeString(folder.resolve("small.app"), SMALL);
        return SignaturePack.load(folder);
    }

    @Test
    void matchesOnLabelBordersOnly() throws IOException {
        var p = pack();
        assertThat(rule(p.host("cloud.example"))).isEqualTo("domain cloud.example");
        assertThat(rule(p.host("a.b.cloud.example"))).isEqualTo("domain cloud.example");
        assertThat(p.host("notcloud.example")).isNull();
        assertThat(p.host("cloud.example.org")).isNull();
        assertThat(p.host("example")).isNull();
    }

    @Test
    void theLongestDomainWins() throws IOException {
        var m = pack().host("x.deep.sub.cloud.example");
        assertThat(rule(m)).isEqualTo("domain deep.sub.cloud.example");
        assertThat(m.weight()).isEqualTo("deep.sub.cloud.example".length());
    }

    @Test
    void letterCaseAPortAndOneTrailingDotDoNotMatter() throws IOException {
        var p = pack();
        for (String same : List.of("CLOUD.Example", "cloud.example.", "cloud.example:8443", "x.cloud.example.:443")) {
            assertThat(p.host(same)).as(same).isNotNull();
        }
        for (String other : List.of("cloud.example..", "cloud.example:", "cloud.example:99999999", "cloud.example:8a", "cloud.example /")) {
            assertThat(p.host(other)).as(other).isNull();
        }
    }

    @Test
    void aStarStandsForOneCharacterOrMoreAndTheLongerRuleWins() throws IOException {
        var p = pack();
        assertThat(rule(p.host("tenant-7.cloud.example"))).isEqualTo("host tenant-*.cloud.example");
        assertThat(rule(p.host("TENANT-7-EU.cloud.example."))).isEqualTo("host tenant-*-eu.cloud.example");
        assertThat(rule(p.host("tenant-.cloud.example"))).isEqualTo("domain cloud.example");
        assertThat(rule(p.host("x.tenant-7.cloud.example"))).isEqualTo("domain cloud.example");
        assertThat(rule(p.host("theend.sub.cloud.example"))).isEqualTo("host *end.sub.cloud.example");
        assertThat(rule(p.host("exact.cloud.example"))).isEqualTo("host exact.cloud.example");
        assertThat(rule(p.host("not.exact.cloud.example"))).isEqualTo("domain cloud.example");
    }

    @Test
    void aTextInANameTellsMoreThanItsDomain() throws IOException {
        assertThat(rule(pack().host("x-SecretWord-1.cloud.example"))).isEqualTo("contains secretword");
    }

    @Test
    void certificatesKnowTheirOwnNamesAndThoseOfHosts() throws IOException {
        var p = pack();
        assertThat(rule(p.certificate("*.certified.example"))).isEqualTo("cert certified.example");
        assertThat(rule(p.certificate("*.tenant.example"))).isEqualTo("domain tenant.example");
        assertThat(p.certificate("*.")).isNull();
        assertThat(p.host("certified.example")).isNull();
    }

    @Test
    void anAgentIsFoundWhereAWordBegins() throws IOException {
        var p = pack();
        assertThat(rule(p.agent("Mozilla/5.0 tenant/3"))).isEqualTo("agent contains tenant/");
        assertThat(p.agent("Mozilla/5.0 Lieutenant/3")).isNull();
        assertThat(rule(p.agent("TNT Client 4"))).isEqualTo("agent begins tnt client");
        assertThat(p.agent("my TNT Client 4")).isNull();
        assertThat(p.agent("TenantTurbo/9 (Tenant/1)").application().id()).isEqualTo("small");
    }

    @Test
    void theSmallestBlockAroundAnAddressWins() throws IOException {
        var p = pack();
        assertThat(p.address(new byte[] {(byte) 198, 51, 100, 1}, 6, 443).application().id()).isEqualTo("tenant");
        assertThat(p.address(new byte[] {(byte) 198, 51, 100, 17}, 6, 443).application().id()).isEqualTo("small");
        assertThat(p.address(new byte[] {(byte) 198, 51, 100, (byte) 200}, 6, 443).application().id()).isEqualTo("small");
        assertThat(p.address(new byte[] {(byte) 198, 51, 101, 1}, 6, 443)).isNull();
        byte[] six = AddressTable.Block.address("2001:db8:1::7");
        assertThat(p.address(six, 17, 443).application().id()).isEqualTo("tenant");
        six[5] = 2;
        assertThat(p.address(six, 17, 443)).isNull();
        assertThat(p.address(new byte[5], 6, 1)).isNull();
    }

    @Test
    void aBlockMayBeAnApplicationsOnSomePortsOnly() throws IOException {
        var p = pack();
        var address = new byte[] {(byte) 203, 0, 113, 9};
        assertThat(p.address(address, 17, 3478).rule()).isEqualTo("address 203.0.113.0/24 udp/3478-3481");
        assertThat(p.address(address, 17, 3481).application().id()).isEqualTo("small");
        assertThat(p.address(address, 6, 5223).application().id()).isEqualTo("small");
        assertThat(p.address(address, 17, 3482)).isNull();
        assertThat(p.address(address, 6, 3478)).isNull();
        assertThat(p.address(address, 0, 0)).isNull();
        var shared = new byte[] {(byte) 198, 51, 100, 1};
        assertThat(p.address(shared, 17, 3480).application().id()).isEqualTo("small");
        assertThat(p.address(shared, 17, 443).application().id()).isEqualTo("tenant");
    }

    @Test
    void readsAddressesAsTheJdkDoes() {
        for (String good : List.of("::", "::1", "1::", "2001:db8::ff00:42:8329", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1", "64:ff9b::192.0.2.33",
                "192.0.2.255",
                "1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8")) {
            var expected = java.net.InetAddress.ofLiteral(good).getAddress();
            var read = AddressTable.Block.address(good);
            // The JDK shortens mapped addresses to four octets.
            assertThat(expected.length == 4 && read.length == 16 ? java.util.Arrays.copyOfRange(read, 12, 16) : read).as(good).isEqualTo(expected);
        }
        for (String bad : List.of("", ":", ":::", "1:2", "1:2:3:4:5:6:7:8:9", "1::2::3", "12345::", "1:2:3:4:5:6:7:8::", "g::", "1.2.3",
                "1.2.3.4.5", "256.1.1.1",
                "1.2.3.4444444444444", "1..2.3", "::1.2.3", "1:", ":1", "1:2:3:4:5:6:7:1.2.3.4", "１::")) {
            assertThat(AddressTable.Block.address(bad)).as(bad).isNull();
        }
    }

    @Test
    void hostileNamesAreAnsweredQuicklyAndWithoutHarm() throws IOException {
        var p = pack();
        var hostile = List.of("", ".", "..", "...", ":", ":1", ".:1", "*", "*.", "a", "\0", "x".repeat(10_000), ".".repeat(10_000),
                "a.".repeat(5_000),
                "a.".repeat(5_000) + "cloud.example", "\uD800.cloud.example", "İ.cloud.example", "\u00ff\u00fe.\u0000", "cloud\u3002example",
                "tenant-*.cloud.example", "tenant-" + "x".repeat(10_000) + ".cloud.example");
        for (String h : hostile) {
            p.host(h);
            p.certificate(h);
            p.agent(h);
        }
        assertThat(rule(p.host("a.".repeat(5_000) + "cloud.example"))).isEqualTo("domain cloud.example");
        assertThat(p.host("CLOUD\u212A.example")).isNull();
        var random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            var name = random.ints(random.nextInt(60), 0, 5).mapToObj(c -> List.of("cloud", ".", "example", "tenant-", "\u1234").get(c))
                    .reduce("", String::concat);
            var m = p.host(name);
            String bare = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
            assertThat(m != null).as(name).isEqualTo(bare.equals("cloud.example") || bare.endsWith(".cloud.example")
                    || bare.startsWith("tenant-") && bare.endsWith(".cloud.example"));
        }
    }

    @Test
    void anOperatorsPackWinsOverTheBuiltInOne() throws IOException {
        Files.writeString(folder.resolve("mine.app"), "name Mine\ncategory web\ndomain netflix.com\nsource here 2026-01\n");
        Files.writeString(folder.resolve("netflix.app"), "name My Netflix\ncategory web\ndomain nf.example\nsource here 2026-01\n");
        var both = SignaturePack.layer(SignaturePack.load(folder), SignaturePack.builtin());
        assertThat(both.host("www.netflix.com").application().id()).isEqualTo("mine");
        assertThat(both.host("nflxvideo.net").application().name()).isEqualTo("Netflix");
        assertThat(both.host("www.nothing.example")).isNull();
        assertThat(both.certificate("*.netflix.com").application().id()).isEqualTo("mine");
        assertThat(both.agent("Valve/Steam HTTP").application().id()).isEqualTo("steam");
        assertThat(both.address(new byte[] {23, (byte) 246, 1, 1}, 6, 443).application().id()).isEqualTo("netflix");
        assertThat(both.display("social")).isEqualTo("Social network");
        assertThat(both.version()).matches(".* [0-9a-f]{8}, builtin 2026\\.11");
        assertThat(both.applications()).extracting(Application::id).isSorted().doesNotHaveDuplicates().contains("mine", "netflix", "youtube");
        assertThat(both.applications()).filteredOn(a -> a.id().equals("netflix")).extracting(Application::name).containsExactly("My Netflix");
        assertThat(SignaturePack.layer(Signatures.NONE)).isSameAs(Signatures.NONE);
    }

    @Test
    void lookUpsAllocateNothing() throws IOException {
        var signatures = SignaturePack.layer(pack(), SignaturePack.builtin());
        var names = List.of("r3---sn-vh5ouxa.googlevideo.com", "www.nowhere.example", "TENANT-1.cloud.example.", "p53-buy.itunes.apple.com",
                "10.1.2.3:80");
        var address = new byte[] {23, (byte) 246, 1, 1};
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long fewest = Long.MAX_VALUE;
        int found = 0;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 10_000; i++) {
                String n = names.get(i % 5);
                found += signatures.host(n) != null ? 1 : 0;
                found += signatures.certificate(n) != null ? 1 : 0;
                found += signatures.agent(n) != null ? 1 : 0;
                found += signatures.address(address, 6, 443) != null ? 1 : 0;
            }
            fewest = Math.min(fewest, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(found).isGreaterThan(100_000);
        assertThat(fewest).isLessThan(1_000);
    }

    @Test
    void thousandsOfNamesAllFindTheirOwn() throws IOException {
        var text = new StringBuilder("name Many\ncategory web\nsource here 2026-01\n");
        var names = new ArrayList<String>();
        IntStream.range(0, 5_000).forEach(i -> names.add("n" + i * 7919 + ".d" + i % 97 + ".example"));
        names.forEach(n -> text.append("domain ").append(n).append('\n'));
        var p = SignaturePack.load(Files.writeString(folder.resolve("many.app"), text));
        var rules = new HashSet<String>();
        for (String n : names) {
            rules.add(rule(p.host("x." + n)));
            assertThat(rule(p.host(n))).isEqualTo("domain " + n);
        }
        assertThat(rules).hasSize(5_000);
    }

    private static String rule(SignatureMatch match) {
        return match == null ? null : match.rule();
    }
}
