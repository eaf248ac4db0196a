package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PacketBuilderTest {
    /** The header of RFC 1071's much quoted example, with its checksum b861. */
    @Test
    void writesAnIpv4HeaderWithItsChecksum() {
        byte[] packet = Packets.raw().ipv4("192.168.0.1", "192.168.0.199").dontFragment().protocol(17).payload(new byte[95]).build();
        assertThat(packet).startsWith(Octets.hex("4500 0073 0000 4000 4011 b861 c0a80001 c0a800c7"));
    }

    @Test
    void transportChecksumsAddUpToZeroWithThePseudoHeader() {
        for (byte[] packet : List.of(Packets.raw().ipv4("10.1.2.3", "10.3.2.1").udp(1, 2).payload("odd").build(),
                Packets.raw().ipv4("10.1.2.3", "10.3.2.1").tcp(1, 2).options(Octets.hex("020405b4")).payload("even").build())) {
            byte[] pseudo = Octets.of().add(java.util.Arrays.copyOfRange(packet, 12, 20)).u16(packet[9]).u16(packet.length - 20)
                    .add(java.util.Arrays.copyOfRange(packet, 20, packet.length)).bytes();
            assertThat(Octets.checksum(0, pseudo, 0, pseudo.length)).isZero();
        }
        byte[] six = Packets.raw().ipv6("2001:db8::1", "2001:db8::2").hopByHop().icmpv6(128, 0, 1).payload("ping").build();
        byte[] pseudo = Octets.of().add(java.util.Arrays.copyOfRange(six, 8, 40)).u16(58).u16(six.length - 48)
                .add(java.util.Arrays.copyOfRange(six, 48, six.length)).bytes();
        assertThat(Octets.checksum(0, pseudo, 0, pseudo.length)).isZero();
    }

    @Test
    void tunnelsNestAndAnnounceWhatTheyCarry() {
        byte[] frame = Packets.ethernet().qinq(7, 12).ipv4("10.0.0.1", "10.0.0.2").udp(2152, 2152).gtpu(0x1a2b).pduSession(9)
                .ipv6("2001:db8::1", "2001:db8::2").tcp(1, 2).payload("deep").build();
        assertThat(frame).startsWith(Octets.hex("020000000002 020000000001 88a8 0007 8100 000c 0800 45 00"));
        int gtp = 14 + 8 + 20 + 8;
        assertThat(java.util.Arrays.copyOfRange(frame, gtp, gtp + 16))
                .isEqualTo(Octets.of(0x34, 0xff).u16(8 + 40 + 20 + 4).u32(0x1a2b).u16(0).u8(0).u8(0x85).u8(1).u8(0).u8(9).u8(0).bytes());
        assertThat(frame[gtp + 16] >> 4).isEqualTo(6);
        assertThat(frame).endsWith(Octets.latin("deep"));
    }

    @Test
    void greAnnouncesEveryKindOfContent() {
        PacketBuilder outer = Packets.raw().ipv4("10.0.0.1", "10.0.0.2");
        assertThat(typeAfter(outer.gre().ipv4("1.1.1.1", "2.2.2.2"))).isEqualTo(0x0800);
        assertThat(typeAfter(outer.nvgre(1, 1).ethernet())).isEqualTo(0x6558);
        assertThat(typeAfter(outer.erspan2(1).ethernet())).isEqualTo(0x88be);
        assertThat(typeAfter(outer.erspan3(1).ethernet())).isEqualTo(0x22eb);
        assertThat(typeAfter(outer.pptp(1).ppp().compressed())).isEqualTo(0x880b);
    }

    private static int typeAfter(PacketBuilder gre) {
        byte[] packet = gre.build();
        return (packet[22] & 0xff) << 8 | packet[23] & 0xff;
    }

    @Test
    void fragmentsCarryTheWholePayloadInOrder() {
        PacketBuilder packet = Packets.raw().ipv4("10.0.0.1", "10.0.0.2").id(7).udp(1, 2).payload("0123456789".repeat(10));
        List<byte[]> fragments = packet.fragments(48);
        assertThat(fragments).hasSize(3);
        byte[] whole = packet.build();
        Octets joined = Octets.of();
        for (int i = 0; i < 3; i++) {
            byte[] f = fragments.get(i);
            assertThat((f[6] & 0x20) != 0).isEqualTo(i < 2);
            assertThat((f[6] & 0x1f) << 8 | f[7] & 0xff).isEqualTo(i * 6);
            assertThat(Octets.checksum(0, f, 0, 20)).isZero();
            joined.add(java.util.Arrays.copyOfRange(f, 20, f.length));
        }
        assertThat(joined.bytes()).isEqualTo(java.util.Arrays.copyOfRange(whole, 20, whole.length));
        List<byte[]> six = Packets.raw().ipv6("::1", "::2").udp(1, 2).payload(new byte[60]).fragments(40);
        assertThat(six).extracting(f -> (int) f[6]).containsOnly(44);
        assertThat(six).extracting(f -> (int) f[40]).containsOnly(17);
    }

    @Test
    void liesOnlyWhenAsked() {
        byte[] packet = Packets.raw().ipv4("10.0.0.1", "10.0.0.2").length(9999).checksum(0xdead).udp(1, 2).checksum(0).build();
        assertThat(java.util.Arrays.copyOfRange(packet, 2, 4)).isEqualTo(Octets.of().u16(9999).bytes());
        assertThat(java.util.Arrays.copyOfRange(packet, 10, 12)).isEqualTo(Octets.of().u16(0xdead).bytes());
        assertThat(java.util.Arrays.copyOfRange(packet, 26, 28)).isEqualTo(new byte[2]);
        assertThatThrownBy(() -> Packets.raw().flags("S")).hasMessageContaining("flags cannot be set on RAW");
        assertThatThrownBy(() -> Packets.raw().ipv4("10.0.0.1", "::1")).hasMessageContaining("not an IPv4 address");
    }

    @Test
    void aSharedPrefixIsNotChangedByWhatIsBuiltOnIt() {
        PacketBuilder prefix = Packets.ethernet().vlan(5);
        byte[] before = prefix.build();
        prefix.ipv4("10.0.0.1", "10.0.0.2").udp(1, 2).build();
        assertThat(prefix.build()).isEqualTo(before);
    }
}
