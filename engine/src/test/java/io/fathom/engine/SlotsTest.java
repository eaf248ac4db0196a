package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlotsTest {
    @Test
    void eachNumberHasItsOwnAndThoseGivenBackAreTakenAgain() {
        var slots = new Slots();
        var expected = new HashMap<Integer, Object>();
        var random = new Random(2);
        var taken = new ArrayList<Integer>();
        for (int i = 0; i < 20_000; i++) {
            if (taken.isEmpty() || random.nextInt(3) > 0) {
                Object state = new Object();
                int slot = slots.take(state);
                assertThat(expected.put(slot, state)).isNull();
                taken.add(slot);
            } else {
                int slot = taken.remove(random.nextInt(taken.size()));
                assertThat(slots.get(slot)).isSameAs(expected.remove(slot));
                slots.give(slot);
                assertThat(slots.get(slot)).isNull();
            }
        }
        expected.forEach((slot, state) -> assertThat(slots.get(slot)).isSameAs(state));
        int used = slots.used();
        taken.forEach(slots::give);
        for (int i = 0; i < used; i++) {
            slots.take(this);
        }
        assertThat(slots.used()).isEqualTo(used).isLessThan(15_000);
    }
}
