package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommunityIdTest {
    private final CommunityId community = new CommunityId();

    private String id(String source, int from, String destination, int to, int protocol) {
        return community.of(Network.address(source), Network.address(destination), protocol, from, to);
    }

    @Test
    void agreesWithThePublishedVectors() {
        assertThat(id("128.232.110.120", 34855, "66.35.250.204", 80, 6)).isEqualTo("1:LQU9qZlK+B5F3KDmev6m5PMibrg=");
        assertThat(id("192.168.1.52", 54585, "8.8.8.8", 53, 17)).isEqualTo("1:d/FP5EW3wiY1vCndhwleRRKHowQ=");
        assertThat(id("192.168.0.89", 8, "192.168.0.1", 0, 1)).isEqualTo("1:X0snYXpgwiv9TZtqg64sgzUn6Dk=");
        assertThat(id("192.168.170.8", 7, "192.168.170.56", 80, 132)).isEqualTo("1:jQgCxbku+pNGw8WPbEc/TS/uTpQ=");
        assertThat(id("fe80::200:86ff:fe05:80da", 135, "fe80::260:97ff:fe07:69ea", 0, 58)).isEqualTo("1:dGHyGvjMfljg6Bppwm3bg0LO8TY=");
    }

    @Test
    void isTheSameFromBothEnds() {
        assertThat(id("66.35.250.204", 80, "128.232.110.120", 34855, 6)).isEqualTo("1:LQU9qZlK+B5F3KDmev6m5PMibrg=");
        assertThat(id("192.168.0.1", 0, "192.168.0.89", 0, 1)).isEqualTo("1:X0snYXpgwiv9TZtqg64sgzUn6Dk=");
        assertThat(id("10.0.0.1", 5, "10.0.0.1", 9, 17)).isEqualTo(id("10.0.0.1", 9, "10.0.0.1", 5, 17));
    }

    @Test
    void tellsTheSidesOfAnIcmpErrorApart() {
        assertThat(id("10.0.0.1", 3, "10.0.0.2", 1, 1)).isNotEqualTo(id("10.0.0.2", 3, "10.0.0.1", 1, 1));
    }

    @Test
    void leavesPortsOutWhereThereAreNone() {
        assertThat(id("10.0.0.1", 1, "10.0.0.2", 2, 50)).isEqualTo(id("10.0.0.1", 3, "10.0.0.2", 4, 50));
    }
}
