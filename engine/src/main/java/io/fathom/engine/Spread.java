package io.fathom.engine;

import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Hands the same frames to all workers, each of which decodes and keeps those between its own pairs of hosts. The engine's thread fills parcels one after the
 * other in a ring of fixed size; each worker's thread goes through them at its own pace, and a parcel is filled anew when the last worker is through with it.
 */
final class Spread {
    private static final int DEPTH = 16;

    private final Worker[] workers;
    private final Exchange exchange;
    private final Parcel[] ring = new Parcel[DEPTH];
    private final Thread[] threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private boolean told;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Condition room = lock.newCondition();

    // Under the lock: parcels so far; of them, how many each worker is through with; that there will be no more, and the time of the last packet.
    private long filled;
    private final long[] done;
    private boolean over;
    private long end;

    /** The parcel being filled, or null. Engine's thread only. */
    private Parcel filling;

    Spread(Worker[] workers, Exchange exchange) {
        this.workers = workers;
        this.exchange = exchange;
        done = new long[workers.length];
        threads = new Thread[workers.length];
        for (int i = 0; i < DEPTH; i++) {
            ring[i] = new Parcel();
        }
        for (int i = 0; i < workers.length; i++) {
            int number = i;
            threads[i] = Thread.ofPlatform().daemon().name("fathom-worker-" + i).start(() -> work(number));
        }
    }

    // ---- a worker's thread

    private void work(int number) {
        Worker w = workers[number];
        try {
            for (long next = 0; await(next); next++) {
                w.process(ring[(int) (next % DEPTH)]);
                through(number, next + 1);
            }
            w.finish(end);
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            exchange.abandon(number);
            // Nobody is to wait for it.
            through(number, Long.MAX_VALUE);
        }
    }

    /** Waits for a parcel; false where there will be no more. */
    private boolean await(long next) throws InterruptedException {
        lock.lock();
        try {
            while (filled == next && !over) {
                more.await();
            }
            return filled > next;
        } finally {
            lock.unlock();
        }
    }

    private void through(int number, long parcels) {
        lock.lock();
        try {
            done[number] = parcels;
            // Not for each: waking the engine's thread takes a processor from a worker.
            if (filled - slowest() <= DEPTH / 2) {
                room.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    private long slowest() {
        long least = Long.MAX_VALUE;
        for (long d : done) {
            least = Math.min(least, d);
        }
        return least;
    }

    // ---- the engine's thread

    /** The parcel to fill, with what is in it already; waits while the slowest worker is a whole ring behind. */
    Parcel filling() {
        if (filling == null) {
            lock.lock();
            try {
                while (filled - slowest() >= DEPTH) {
                    room.await();
                }
                filling = ring[(int) (filled % DEPTH)];
                filling.clear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            } finally {
                lock.unlock();
                check();
            }
        }
        return filling;
    }

    /** The parcel being filled, if there is one, goes to the workers. */
    void send() {
        if (filling != null) {
            lock.lock();
            try {
                hand();
            } finally {
                lock.unlock();
            }
            check();
        }
    }

    private void hand() {
        filling = null;
        filled++;
        more.signalAll();
    }

    /** The parcel being filled goes to nobody. */
    void drop() {
        filling = null;
    }

    /** Sends what is left and waits for the workers to end. */
    void finish(long time) {
        lock.lock();
        try {
            if (filling != null) {
                hand();
            }
            end = time;
            over = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
        try {
            for (Thread t : threads) {
                t.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        check();
    }

    /** True where no worker runs any more. */
    boolean isOver() {
        for (Thread t : threads) {
            if (t.isAlive()) {
                return false;
            }
        }
        return true;
    }

    /** Throws what a worker failed with, once: close comes by here again. */
    private void check() {
        if (told) {
            return;
        }
        told = failure.get() != null;
        switch (failure.get()) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IllegalStateException(e);
        }
    }
}
