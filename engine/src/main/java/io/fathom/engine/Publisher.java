package io.fathom.engine;

import io.fathom.api.Anomaly;
import io.fathom.api.Endpoint;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.api.Values;

/** Hands a worker's events to the handlers of its subscriptions. Worker thread only. */
final class Publisher {
    private final Subscription[] subscriptions;
    private final EventHandler[] handlers;

    Publisher(Plan plan, int worker) {
        subscriptions = plan.subscriptions.toArray(Subscription[]::new);
        handlers = new EventHandler[subscriptions.length];
        for (int i = 0; i < handlers.length; i++) {
            handlers[i] = subscriptions[i].handlers().apply(worker);
        }
    }

    void flow(Flow flow) {
        for (int i = 0; i < handlers.length; i++) {
            var filter = subscriptions[i].filter();
            if (filter == null || filter.test(flow)) {
                handlers[i].flow(flow);
            }
        }
    }

    void classified(Flow flow) {
        for (int i = 0; i < handlers.length; i++) {
            if (subscriptions[i].changes()) {
                handlers[i].classified(flow);
            }
        }
    }

    void transaction(Flow flow, Values values, Values beside, long time, Side side) {
        for (int i = 0; i < handlers.length; i++) {
            var sets = subscriptions[i].sets();
            if (subscriptions[i].transactions() && (sets == null || sets.contains(values.set().name()))) {
                handlers[i].transaction(flow, values, beside, time, side);
            }
        }
    }

    void anomaly(Flow flow, Anomaly anomaly) {
        for (EventHandler h : handlers) {
            h.anomaly(flow, anomaly);
        }
    }

    void endpoint(Endpoint endpoint) {
        for (EventHandler h : handlers) {
            h.endpoint(endpoint);
        }
    }

    void done() {
        for (EventHandler h : handlers) {
            h.done();
        }
    }
}
