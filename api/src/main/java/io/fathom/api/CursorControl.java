package io.fathom.api;

/** The engine's side of a {@link Cursor}. Protocols never use it. Worker thread only; reused for every read. */
public final class CursorControl {
    private final Cursor cursor = new Cursor();

    /** Points the cursor at bytes {@code from} (inclusive) to {@code to} (exclusive); {@code out} is committed together with it. */
    public Cursor open(byte[] memory, int from, int to, Fields out) {
        cursor.memory = memory;
        cursor.position = from;
        cursor.limit = to;
        cursor.committed = from;
        cursor.depth = 0;
        cursor.failure = Cursor.OK;
        cursor.confirmed = false;
        cursor.progressed = false;
        cursor.discard = 0;
        cursor.discards = false;
        cursor.out = out;
        return cursor;
    }

    /** Absolute index of the first byte not committed. */
    public int committed() {
        return cursor.committed;
    }

    /** True where {@link Cursor#commit} was called since {@link #open}. */
    public boolean confirmed() {
        return cursor.confirmed;
    }

    /** True where {@link Cursor#commit} or {@link Cursor#tentative} was called since {@link #open}. */
    public boolean progressed() {
        return cursor.progressed;
    }

    /** True where a read ran past the bytes at hand. */
    public boolean isShort() {
        return cursor.failure == Cursor.SHORT;
    }

    /** True where the bytes contradict the protocol. */
    public boolean isBad() {
        return cursor.failure == Cursor.BAD;
    }

    /** True where {@link Cursor#discard} was called since {@link #open} and committed. */
    public boolean discards() {
        return cursor.discards && cursor.progressed && cursor.committed == cursor.position;
    }

    /** Bytes of the stream after those at hand that were passed over with {@link Cursor#discard}. */
    public long discard() {
        return cursor.committed == cursor.position ? cursor.discard : 0;
    }
}
