package io.fathom.engine.flow;

/** What an endpoint table tells its worker; called on the worker's thread, inside the table's own methods, of which only those that read may be called back. */
public interface EndpointListener {
    /** An endpoint is forgotten: it was idle ({@link EndReason#TIMEOUT}) or had to make room ({@link EndReason#EVICTED}). */
    void ended(int record, EndReason reason);
}
