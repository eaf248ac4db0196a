package io.fathom.engine;

import io.fathom.engine.decode.Context;
import io.fathom.engine.decode.Layers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Where a worker's live flows were first seen, each such place once, by the number that flows hold. Worker only. */
final class Provenances {
    private static final int RECENT = 16;

    private final Map<Provenance, Integer> numbers = new HashMap<>();
    private Provenance[] places = new Provenance[16];

    /** Flows, and entries of {@link #recent}, that hold a number. */
    private int[] uses = new int[16];

    private int count;
    private int[] free = new int[16];
    private int freeCount;

    /** Some of the latest, by the identity of their parts, plus 1; 0 for none. */
    private final int[] recent = new int[RECENT];

    /** The one asked for last, which is among the recent. */
    private Provenance latest;

    private int latestNumber;

    /** The number of a place, held until it is released as often. */
    int hold(int capture, Layers layers, Context context) {
        if (latest != null && latest.layers() == layers && latest.context() == context && latest.capture() == capture) {
            uses[latestNumber]++;
            return latestNumber;
        }
        latestNumber = find(capture, layers, context);
        latest = places[latestNumber];
        return latestNumber;
    }

    private int find(int capture, Layers layers, Context context) {
        int entry = (System.identityHashCode(layers) ^ System.identityHashCode(context)) & RECENT - 1;
        int number = recent[entry] - 1;
        if (number < 0 || places[number].capture() != capture || places[number].layers() != layers || places[number].context() != context) {
            if (number >= 0) {
                release(number);
            }
            number = number(new Provenance(capture, layers, context));
            recent[entry] = number + 1;
            uses[number]++;
        }
        uses[number]++;
        return number;
    }

    private int number(Provenance place) {
        Integer known = numbers.get(place);
        if (known != null) {
            return known;
        }
        int number = freeCount > 0 ? free[--freeCount] : count++;
        if (number == places.length) {
            places = Arrays.copyOf(places, number * 2);
            uses = Arrays.copyOf(uses, number * 2);
            free = Arrays.copyOf(free, number * 2);
        }
        places[number] = place;
        numbers.put(place, number);
        return number;
    }

    void release(int number) {
        if (--uses[number] == 0) {
            numbers.remove(places[number]);
            places[number] = null;
            free[freeCount++] = number;
        }
    }

    Provenance of(int number) {
        return places[number];
    }
}
