package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AddressesTest {
    @Test
    void spellsIpv6AsRfc5952Does() {
        for (String s : new String[] {"::", "::1", "1::", "2001:db8::1", "2001:db8:0:1:1:1:1:1", "2001:0:0:1::1", "fe80::200:86ff:fe05:80da", "1:2:3:4:5:6:7:8",
            "::ffff:192.0.2.1", "2001:db8::1:0:0:1", "0:1::"}) {
            assertThat(Addresses.text(Network.address(s))).isEqualTo(s);
        }
        assertThat(Addresses.text(Network.address("2001:DB8:0:0:0:0:0:1"))).isEqualTo("2001:db8::1");
    }

    @Test
    void refusesWhatIsNoAddress() {
        for (String s : new String[] {"", "1.2.3", "1.2.3.256", "1.2.3.4.5", "a.b.c.d", ":", ":::", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "1::2::3", "::g", "1.2.3.4:"}) {
            assertThat(Network.address(s)).as(s).isNull();
        }
    }

    @Test
    void aNetworkHoldsItsAddressesOnly() {
        assertThat(Network.parse("10.0.0.0/8").contains("10.255.0.1")).isTrue();
        assertThat(Network.parse("10.0.0.0/8").contains("11.0.0.1")).isFalse();
        assertThat(Network.parse("10.0.0.0/9").contains("10.128.0.1")).isFalse();
        assertThat(Network.parse("0.0.0.0/0").contains("1.2.3.4")).isTrue();
        assertThat(Network.parse("0.0.0.0/0").contains("::1")).isFalse();
        assertThat(Network.parse("2001:db8::/33").contains("2001:db8:7fff::1")).isTrue();
        assertThat(Network.parse("2001:db8::/33").contains("2001:db8:8000::1")).isFalse();
        assertThat(Network.parse("192.0.2.1").contains("192.0.2.1")).isTrue();
        assertThatThrownBy(() -> Network.parse("10.0.0.0/33")).hasMessageContaining("0 to 32");
        assertThatThrownBy(() -> Network.parse("example.org")).hasMessageContaining("no address or network");
    }

    @Test
    void unitsAreRead() {
        assertThat(Units.octets("1.5 MB")).isEqualTo(1_500_000);
        assertThat(Units.octets("64KiB")).isEqualTo(65_536);
        assertThat(Units.nanos("30")).isEqualTo(30_000_000_000L);
        assertThat(Units.nanos("250 ms")).isEqualTo(250_000_000L);
        assertThat(Units.number("0x1f")).isEqualTo(31);
        assertThatThrownBy(() -> Units.octets("1 QB")).hasMessageContaining("octets");
        assertThatThrownBy(() -> Units.octets("99999999999 TB")).hasMessageContaining("too large");
        assertThatThrownBy(() -> Units.nanos("")).hasMessageContaining("a time");
    }
}
