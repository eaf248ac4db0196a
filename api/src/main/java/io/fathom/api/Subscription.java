package io.fathom.api;

import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/**
 * Who wants what: decides what dissectors extract. Immutable.
 *
 * @param sets names of field sets (event types) whose fields are demanded; {@code null}: all
 * @param transactions true where published transactions are wanted, not just the flow's latest values
 * @param changes true where every change of a classification is wanted
 * @param evidenceBytes true where evidence is to hold the deciding bytes
 * @param filter flows that matter, or null for all; only asked for {@link EventHandler#flow}
 * @param handlers makes the handler of a worker, by its number from 0
 */
public record Subscription(
        Set<String> sets, boolean transactions, boolean changes, boolean evidenceBytes, Predicate<Flow> filter, IntFunction<? extends EventHandler> handlers) {

    /** Everything, to one handler per worker. */
    public static Subscription all(IntFunction<? extends EventHandler> handlers) {
        return new Subscription(null, true, false, false, null, handlers);
    }

    /** Verdicts only: classification and counters, no metadata. */
    public static Subscription verdicts(IntFunction<? extends EventHandler> handlers) {
        return new Subscription(Set.of(), false, false, false, null, handlers);
    }

    public Subscription withChanges() {
        return new Subscription(sets, transactions, true, evidenceBytes, filter, handlers);
    }

    public Subscription withEvidenceBytes() {
        return new Subscription(sets, transactions, changes, true, filter, handlers);
    }

    public Subscription only(Predicate<Flow> filter) {
        return new Subscription(sets, transactions, changes, evidenceBytes, filter, handlers);
    }
}
