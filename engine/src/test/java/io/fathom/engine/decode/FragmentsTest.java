package io.fathom.engine.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class FragmentsTest {
    private static final int MANY = 20_000;

    private static Fragments.Key key(Fragments fragments, int i) {
        // Addresses that a sum of products by 31, as a record would derive, cannot tell apart.
        int source = 0x0A000000 + i;
        int destination = 0x0B000000 - 961 * i;
        return fragments.key(0, 0, source & 0xffff_ffffL, 0, destination & 0xffff_ffffL, 7, 17);
    }

    @Test
    void chosenAddressesDoNotMeetInOneBucket() {
        var fragments = new Fragments(DecodeOptions.defaults(), 42, null);
        var derived = new HashSet<Integer>();
        var hashes = new HashSet<Integer>();
        for (int i = 0; i < MANY; i++) {
            int source = 0x0A000000 + i;
            int destination = 0x0B000000 - 961 * i;
            derived.add(961 * source + destination);
            hashes.add(key(fragments, i).hashCode());
        }
        assertThat(derived).hasSize(1);
        assertThat(hashes.size()).isGreaterThan(MANY * 99 / 100);
    }

    @Test
    void whoDoesNotKnowTheSeedCannotChooseThem() {
        var fragments = new Fragments(DecodeOptions.defaults(), 42, null);
        var others = new Fragments(DecodeOptions.defaults(), 43, null);
        int same = 0;
        for (int i = 0; i < MANY; i++) {
            same += key(fragments, i).hashCode() == key(others, i).hashCode() ? 1 : 0;
        }
        assertThat(same).isLessThan(10);
        assertThat(key(fragments, 1)).isEqualTo(key(fragments, 1)).isNotEqualTo(key(fragments, 2));
    }
}
