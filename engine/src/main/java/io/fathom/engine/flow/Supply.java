package io.fathom.engine.flow;

import java.lang.foreign.MemorySegment;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Puts memory behind the addresses of reservations before they are used, on a thread that is there while there is demand: a worker that did that itself would
 * stand still for as long. Orders come from one worker.
 */
final class Supply {
    /** Seconds without an order after which the thread ends: starting one can wait for memory itself. */
    private static final long PATIENCE = 5;

    private final LinkedBlockingQueue<MemorySegment> orders = new LinkedBlockingQueue<>();
    private final AtomicBoolean working = new AtomicBoolean();

    void order(MemorySegment page) {
        orders.add(page);
        if (!working.get() && working.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("fathom-memory").start(this::work);
        }
    }

    /** What was ordered and not delivered is not needed any more. */
    void cancel() {
        orders.clear();
    }

    private void work() {
        try {
            do {
                deliver();
                working.set(false);
                // An order may have come in between that saw a thread at work.
            } while (!orders.isEmpty() && working.compareAndSet(false, true));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver() throws InterruptedException {
        MemorySegment page;
        while ((page = orders.poll(PATIENCE, TimeUnit.SECONDS)) != null) {
            Reservation.populate(page);
        }
    }
}
