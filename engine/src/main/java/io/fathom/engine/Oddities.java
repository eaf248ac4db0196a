package io.fathom.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What there is to say of flows of which nothing is known but how odd their streams were, in which order, and why no more: flows share it, as a network that
 * loses much or is being scanned has many of them. Worker thread only.
 */
final class Oddities {
    static final String GAP = "tcp.gap";
    static final String OVERLAP = "tcp.overlap";
    static final String OUT_OF_WINDOW = "tcp.out-of-window";

    /** Codes are below this: two bits for each kind, the first seen lowest. */
    static final int CODES = 1 << 6;

    final String reason;
    private final Outcome[] shared = new Outcome[CODES];

    /** @param reason why nothing was found, or null */
    Oddities(String reason) {
        this.reason = reason;
    }

    /** The code of these and one more kind that is not among them, or -1 where no flows share that. */
    static int with(int code, String kind) {
        int n = switch (kind) {
            case GAP -> 1;
            case OVERLAP -> 2;
            case OUT_OF_WINDOW -> 3;
            default -> 0;
        };
        if (n == 0 || code < 0) {
            return -1;
        }
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(code);
        return code | n << (bits + 1 & ~1);
    }

    /** What flows with these have in common; never changed. */
    Outcome of(int code) {
        Outcome known = shared[code];
        if (known == null) {
            known = Outcome.shared(code, reason, kinds(code));
            shared[code] = known;
        }
        return known;
    }

    private static List<String> kinds(int code) {
        var kinds = new ArrayList<String>();
        for (int left = code; left != 0; left >>>= 2) {
            kinds.add(switch (left & 3) {
                case 1 -> GAP;
                case 2 -> OVERLAP;
                default -> OUT_OF_WINDOW;
            });
        }
        return List.copyOf(kinds);
    }
}
