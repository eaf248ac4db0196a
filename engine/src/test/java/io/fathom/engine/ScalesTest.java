package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScalesTest {
    private static final class Node {
        byte[] octets;
        Node next;
        long number;
        Thread shared = Thread.currentThread();
    }

    @Test
    void weighsAnObjectWithAllThatItRefersTo() {
        var one = new Node();
        long alone = new Scales().of(one);
        assertThat(alone).isEqualTo(32);
        one.octets = new byte[1000];
        assertThat(new Scales().of(one)).isEqualTo(alone + 16 + 1000);
        one.next = new Node();
        one.next.octets = new byte[2000];
        assertThat(new Scales().of(one)).isEqualTo(2 * alone + 16 + 1000 + 16 + 2000);
    }

    @Test
    void countsWhatIsReachedTwiceOnceAndEndsInACircle() {
        var one = new Node();
        one.octets = new byte[1000];
        one.next = new Node();
        one.next.octets = one.octets;
        one.next.next = one;
        assertThat(new Scales().of(one)).isEqualTo(2 * 32 + 16 + 1000);
    }

    @Test
    void countsWhatObjectsShareOnceForAll() {
        var one = new Node();
        one.octets = new byte[1000];
        var other = new Node();
        other.octets = one.octets;
        var scales = new Scales();
        assertThat(scales.of(one)).isEqualTo(32 + 16 + 1000);
        assertThat(scales.of(other)).isEqualTo(32);
    }

    @Test
    void weighsTextsAndLists() {
        assertThat(new Scales().of("0123456789")).isEqualTo(24 + 32);
        assertThat(new Scales().of(new ArrayList<>(List.of("0123456789")))).isGreaterThanOrEqualTo(24 + 32 + 24 + 16);
    }
}
