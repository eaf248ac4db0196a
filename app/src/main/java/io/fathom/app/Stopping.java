package io.fathom.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Ctrl-C and SIGTERM end a run in order: reading stops, what was analysed is written, then the process ends with status 1. */
final class Stopping {
    private static final long PATIENCE = 30;

    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Runnable stop = () -> {};

    /** Registers with the JVM. */
    Stopping register() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::interrupted, "fathom-stopping"));
        return this;
    }

    /** What ends the run at hand. */
    void with(Runnable stop) {
        this.stop = stop;
    }

    /** The run is over: the JVM may end. */
    void done() {
        over.countDown();
    }

    /** Ends the run at hand in order. */
    void stop() {
        stop.run();
    }

    private void interrupted() {
        if (over.getCount() == 0) {
            return;
        }
        stop.run();
        try {
            if (!over.await(PATIENCE, TimeUnit.SECONDS)) {
                System.err.println("fathom: interrupted, and the analysis did not end within " + PATIENCE + " s; the output is incomplete");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(1);
    }
}
