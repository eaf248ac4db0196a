package io.fathom.api;

/** How something became known, weakest first; also the confidence of a verdict. */
public enum Method {
    NONE,
    PORT,
    ADDRESS,
    CACHE,
    MODEL,
    PATTERN,
    NAME,
    CERTIFICATE,
    DISSECTED;

    /** Lower-case word for output. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
