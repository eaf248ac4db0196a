package io.fathom.engine;

import io.fathom.api.Anomaly;
import io.fathom.engine.decode.PacketBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Spreads decoded packets over workers by their addresses, both directions alike, so that flows between the same two hosts meet on one worker and know of
 * each other at once (FTP data, RTP). Packets are copied into batches that the workers own; full batches travel through bounded queues. The engine's thread fills,
 * each worker's thread drains.
 */
final class Spread {
    private static final int DEPTH = 16;

    /** Octets of packets in a batch; a batch that runs out of them travels early. */
    private static final int ARENA = 256 * 1024;

    private static final class Parcel {
        final PacketBatch rows;
        byte[] arena = new byte[ARENA];
        int used;
        /** Set where packet time moves on behind these rows. */
        boolean tick;
        int tickRows;
        long time;
        long step;
        long visible;
        boolean last;
        final List<Anomaly> odd = new ArrayList<>();

        Parcel(int capacity) {
            rows = new PacketBatch(capacity);
        }
    }

    private final Worker[] workers;
    private final HostPair pairs;
    private final Exchange exchange;
    private final Parcel[] filling;
    private final ArrayBlockingQueue<Parcel>[] full;
    private final ArrayBlockingQueue<Parcel>[] empty;
    private final Thread[] threads;
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private boolean told;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Spread(Worker[] workers, int batch, HostPair pairs, Exchange exchange) {
        this.workers = workers;
        this.pairs = pairs;
        this.exchange = exchange;
        filling = new Parcel[workers.length];
        full = new ArrayBlockingQueue[workers.length];
        empty = new ArrayBlockingQueue[workers.length];
        threads = new Thread[workers.length];
        for (int i = 0; i < workers.length; i++) {
            full[i] = new ArrayBlockingQueue<>(DEPTH);
            empty[i] = new ArrayBlockingQueue<>(DEPTH + 1);
            for (int k = 0; k < DEPTH; k++) {
                empty[i].add(new Parcel(Math.max(batch, 256)));
            }
            filling[i] = new Parcel(Math.max(batch, 256));
            int number = i;
            threads[i] = Thread.ofPlatform().daemon().name("fathom-worker-" + i).start(() -> work(number));
        }
    }

    private void work(int number) {
        Worker w = workers[number];
        try {
            while (true) {
                Parcel p = full[number].take();
                p.odd.forEach(w::anomaly);
                p.odd.clear();
                w.process(p.rows);
                if (p.tick) {
                    w.tick(p.time, p.tickRows, p.step, p.visible);
                    p.tick = false;
                }
                if (p.last) {
                    w.finish(p.time);
                    return;
                }
                p.rows.clear();
                p.used = 0;
                empty[number].add(p);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Throwable e) {
            failure.compareAndSet(null, e);
            exchange.abandon(number);
            // Keep draining, so that the engine's thread is not stuck before it sees the failure.
            try {
                while (true) {
                    Parcel p = full[number].take();
                    if (p.last) {
                        return;
                    }
                    p.odd.clear();
                    p.rows.clear();
                    p.used = 0;
                    empty[number].add(p);
                }
            } catch (InterruptedException i) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void add(PacketBatch b) {
        for (int row = 0; row < b.size; row++) {
            int n = worker(b, row);
            Parcel p = filling[n];
            int start = b.network[row];
            int length = b.payload(row) + b.payloadLength[row] - start;
            if (p.rows.size == p.rows.capacity() || p.used + length > p.arena.length || p.rows.size > 0 && p.rows.capture != b.capture) {
                p = send(n);
            }
            if (length > p.arena.length) {
                p.arena = new byte[length];
            }
            System.arraycopy(b.memory(row), start, p.arena, p.used, length);
            p.rows.capture = b.capture;
            p.rows.copy(b, row, p.arena, p.used - start);
            p.used += length;
        }
    }

    /** Anomalies without a flow are the first worker's. */
    void add(Anomaly anomaly) {
        filling[0].odd.add(anomaly);
    }

    private int worker(PacketBatch b, int row) {
        return (int) ((pairs.of(b, row) >>> 32) * workers.length >>> 32);
    }

    private Parcel send(int n) {
        try {
            Parcel p = filling[n];
            full[n].put(p);
            filling[n] = empty[n].take();
            return filling[n];
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } finally {
            check();
        }
    }

    /**
     * Packet time moves on for all workers, at the same place in the sequence of packets whatever their number.
     *
     * @param rows bounds what each of them sweeps
     */
    void tick(long time, int rows, long step, long visible) {
        for (int n = 0; n < workers.length; n++) {
            filling[n].tick = true;
            filling[n].tickRows = rows;
            filling[n].time = time;
            filling[n].step = step;
            filling[n].visible = visible;
            send(n);
        }
    }

    /** Sends what waits, busy workers or not: the source may have nothing more for a long time, and nobody would come back to it. */
    void flush() {
        for (int n = 0; n < workers.length; n++) {
            if (filling[n].rows.size > 0) {
                send(n);
            }
        }
    }

    void finish(long time) {
        try {
            for (int n = 0; n < workers.length; n++) {
                filling[n].time = time;
                filling[n].last = true;
                full[n].put(filling[n]);
            }
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
