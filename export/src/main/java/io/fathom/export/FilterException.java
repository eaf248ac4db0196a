package io.fathom.export;

/** Says in one line what is wrong with a filter, and at which column. */
public final class FilterException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int column;

    FilterException(int column, String message) {
        super("column " + column + ": " + message);
        this.column = column;
    }

    /** Where, from 1. */
    public int column() {
        return column;
    }
}
