package io.fathom.engine;

import java.util.Arrays;

/** What is kept of flows on the heap, by number: in pieces, so that it grows without a moment at which all of it is copied. Worker thread only. */
final class Slots {
    private static final int PIECE_BITS = 10;
    private static final int PIECE = 1 << PIECE_BITS;
    private static final int NONE = -1;

    private Object[][] pieces = new Object[4][];

    /** Of a number that is free: the next such one. */
    private int[][] chain = new int[4][];

    private int free = NONE;
    private int used;

    /** A number for this from now on, the one given back last where there is one. */
    int take(Object state) {
        int slot = free;
        if (slot != NONE) {
            free = chain[slot >>> PIECE_BITS][slot & PIECE - 1];
        } else {
            slot = used++;
            int piece = slot >>> PIECE_BITS;
            if ((slot & PIECE - 1) == 0) {
                if (piece == pieces.length) {
                    pieces = Arrays.copyOf(pieces, 2 * piece);
                    chain = Arrays.copyOf(chain, 2 * piece);
                }
                pieces[piece] = new Object[PIECE];
                chain[piece] = new int[PIECE];
            }
        }
        set(slot, state);
        return slot;
    }

    void give(int slot) {
        set(slot, null);
        chain[slot >>> PIECE_BITS][slot & PIECE - 1] = free;
        free = slot;
    }

    /** Null where the number is free. */
    Object get(int slot) {
        return pieces[slot >>> PIECE_BITS][slot & PIECE - 1];
    }

    void set(int slot, Object state) {
        pieces[slot >>> PIECE_BITS][slot & PIECE - 1] = state;
    }

    /** Numbers that were ever taken, from 0 on. */
    int used() {
        return used;
    }
}
