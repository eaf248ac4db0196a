package io.fathom.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.TreeMap;

/**
 * The sides of flows in which segments wait for a missing one: so that a wait ends in time where no further packet of the flow comes. Looked through now and then, at moments
 * that hang on packet time alone, so that a flow fares the same whatever other flows there are; by the moment at which they began to wait, so that a look sees few that are not
 * due. Where time leaps over the ends of very many waits, a look goes on with the next ones: who meets such a side before that asks {@link #dueSince}, and treats it as the
 * look would have. A side has a name and no object: where it is listed it says itself, so that a look knows whom a name no longer means. Worker thread
 * only.
 */
final class Overdue {
    /** Who knows the sides. */
    interface Sides {
        /** Loads what {@link #see} will need of these, as {@link #record} and {@link #side} name them. */
        void ahead(int[] names, int count);

        /** A side of a flow that was listed by {@link #add} in this shift at this place; maybe that flow is over, or the side is listed elsewhere by now. */
        void see(int record, int side, long shift, int place, long now);
    }

    /** Looks in the time that a missing segment is waited for: many, so that of hundreds of thousands that wait no look has to see more than some thousands. */
    private static final int LOOKS = 512;

    // Mostly few begin to wait in a shift, and each shift has a piece of its own: pieces of a whole page would want the same few places in the caches.
    private static final int PIECE_BITS = 7;
    private static final int PIECE = 1 << PIECE_BITS;

    /** Pieces are made by so many. */
    private static final int SHEET = 128;

    private static final int AHEAD = 64;

    /** Sides that are shown at once: four times as many as can begin to wait in the meantime. */
    private static final int MOST = 1024;

    /** Sides whose waits began between two looks. */
    private static final class Shift {
        final long number;
        IntBuffer[] pieces = new IntBuffer[4];
        int count;

        Shift(long number) {
            this.number = number;
        }
    }

    private final long patience;
    private final long period;
    private final Sides sides;

    /** By number, which is packet time in periods. */
    private final TreeMap<Long, Shift> shifts = new TreeMap<>();

    /** The same at hand: each of the shifts that are not over has a place of its own. */
    private final Shift[] atHand = new Shift[2 * LOOKS];

    // Pieces that no shift needs at present. Outside the heap: with millions that wait a collector had some megabytes to move else.
    private IntBuffer[] spare = new IntBuffer[16];
    private int spareCount;
    private boolean exhausted;

    private final int[] names = new int[AHEAD];
    private long look = Long.MIN_VALUE;

    /** When the looks were that have not seen all that is theirs, the first of them at {@code firstLook}. */
    private long[] looks = new long[16];

    private int firstLook;
    private int lookCount;

    /** The latest packet time of any of them: most waits are not over by that, which is told at once. */
    private long latestLook;

    /** The shift that the first of them is at, and how much of it was seen. */
    private Shift due;

    private int seen;

    /** False once the first of them has come to the shift that is its last. */
    private boolean goesOn = true;

    /** @param patience nanoseconds of packet time that a missing segment is waited for */
    Overdue(long patience, Sides sides) {
        this.patience = patience;
        this.sides = sides;
        period = Math.max(1, patience / LOOKS);
    }

    /** Number of the shift for a wait that began at this packet time. */
    long shift(long since) {
        return Math.floorDiv(since, period);
    }

    /** True where a wait that began then is over. */
    boolean isOver(long since, long now) {
        return now - since > patience;
    }

    /** A stream waits, since {@link Stream#waitingSince()}. */
    void add(Stream stream, int record, int side) {
        long shift = shift(stream.waitingSince());
        if (!stream.isListed(shift)) {
            stream.list(shift, add(shift, record, side));
        }
    }

    /** Lists a side that is not listed in this shift; returns its place. */
    int add(long shift, int record, int side) {
        int place = (int) shift & atHand.length - 1;
        Shift s = atHand[place];
        if (s == null || s.number != shift) {
            s = shifts.computeIfAbsent(shift, Shift::new);
            atHand[place] = s;
        }
        int piece = s.count >>> PIECE_BITS;
        if ((s.count & PIECE - 1) == 0) {
            if (piece == s.pieces.length) {
                s.pieces = Arrays.copyOf(s.pieces, 2 * piece);
            }
            s.pieces[piece] = take();
        }
        s.pieces[piece].put(s.count & PIECE - 1, record << 1 | side);
        return s.count++;
    }

    static int record(int name) {
        return name >>> 1;
    }

    static int side(int name) {
        return name & 1;
    }

    private IntBuffer take() {
        if (spareCount > 0) {
            return spare[--spareCount];
        }
        if (!exhausted) {
            try {
                var sheet = ByteBuffer.allocateDirect(SHEET * PIECE * Integer.BYTES).order(ByteOrder.nativeOrder()).asIntBuffer();
                for (int i = SHEET - 1; i > 0; i--) {
                    give(sheet.slice(i * PIECE, PIECE));
                }
                return sheet.slice(0, PIECE);
            } catch (OutOfMemoryError e) {
                // Asking again would mean a full collection each time.
                exhausted = true;
            }
        }
        return IntBuffer.allocate(PIECE);
    }

    private void give(IntBuffer piece) {
        if (spareCount == spare.length) {
            spare = Arrays.copyOf(spare, 2 * spareCount);
        }
        spare[spareCount++] = piece;
    }

    /** Shows what may have waited for too long by now; where that is very much, a part of it, and more with each further call. */
    void read(long now) {
        long reached = shift(now);
        if (reached != look) {
            look = reached;
            queue(now);
        }
        for (int left = MOST; left > 0 && lookCount > 0; ) {
            left -= readSome(looks[firstLook]);
        }
    }

    /** True where more waits are over than were shown. */
    boolean isBehind() {
        return lookCount > 0;
    }

    /** When a wait that began then was found to be over, by a look that has not come to it; {@link Long#MIN_VALUE} where that is not so. */
    long dueSince(long since) {
        for (int i = 0; i < lookCount && isOver(since, latestLook); i++) {
            if (isOver(since, looks[firstLook + i])) {
                return looks[firstLook + i];
            }
        }
        return Long.MIN_VALUE;
    }

    private void queue(long now) {
        if (lookCount == 0 && isNothingDue(now)) {
            return;
        }
        if (firstLook + lookCount == looks.length) {
            long[] to = lookCount > looks.length / 2 ? new long[2 * looks.length] : looks;
            System.arraycopy(looks, firstLook, to, 0, lookCount);
            looks = to;
            firstLook = 0;
        }
        latestLook = lookCount == 0 ? now : Math.max(latestLook, now);
        looks[firstLook + lookCount++] = now;
    }

    private boolean isNothingDue(long now) {
        return shifts.isEmpty() || shifts.firstKey() > shift(now - patience);
    }

    /** Goes on with the first look; says how many sides were shown. */
    private int readSome(long now) {
        if (due == null && !nextDue(now)) {
            goesOn = true;
            firstLook = --lookCount == 0 ? 0 : firstLook + 1;
            return 0;
        }
        int from = seen;
        int count = Math.min(AHEAD, due.count - from);
        read(due, from, count, now);
        seen = from + count;
        if ((seen & PIECE - 1) == 0 || seen == due.count) {
            give(due.pieces[from >>> PIECE_BITS]);
        }
        if (seen == due.count) {
            due = null;
        }
        return count;
    }

    private boolean nextDue(long now) {
        if (!goesOn || isNothingDue(now)) {
            return false;
        }
        due = shifts.pollFirstEntry().getValue();
        seen = 0;
        int place = (int) due.number & atHand.length - 1;
        if (atHand[place] == due) {
            atHand[place] = null;
        }
        // Of the last some are not due yet, and go into a new one of that number.
        goesOn = due.number < shift(now - patience);
        return true;
    }

    private void read(Shift due, int from, int count, long now) {
        due.pieces[from >>> PIECE_BITS].get(from & PIECE - 1, names, 0, count);
        sides.ahead(names, count);
        for (int i = 0; i < count; i++) {
            sides.see(record(names[i]), side(names[i]), due.number, from + i, now);
        }
    }
}
