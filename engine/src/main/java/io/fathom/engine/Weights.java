package io.fathom.engine;

/** What the flows of a worker take, weighed by samples whenever their number has grown by half, and at the end. Worker thread only. */
final class Weights {
    private static final int SAMPLES = 256;
    private static final int FIRST = 16;

    private int next = FIRST;

    /** Octets of the table for each flow, when most of them lived. */
    double table;

    /** Live flows that were looked into, when they were most, and the average of what each held on the heap or had set aside. */
    long inspected;

    double perInspected;

    /** Settled flows when they were most, and the average of what was kept of each on the heap. */
    long settled;

    double perSettled;

    private int heaviest;

    boolean isDue(int flows) {
        return flows >= next;
    }

    /**
     * Weighs.
     *
     * @param states of flows by slot: inspections, outcomes and null
     * @param flows that live
     * @param perFlow octets of the table for each flow
     * @param parking flows that were set aside
     */
    void weigh(Slots states, int flows, double perFlow, Parking parking) {
        next = Math.max(next, flows + flows / 2);
        if (flows >= heaviest) {
            heaviest = flows;
            table = perFlow;
        }
        long running = 0;
        long kept = 0;
        for (int i = 0; i < states.used(); i++) {
            running += states.get(i) instanceof Inspection ? 1 : 0;
            kept += states.get(i) instanceof Outcome ? 1 : 0;
        }
        long onHeap = running;
        running += parking.count();
        if (running > 0 && running >= inspected) {
            inspected = running;
            perInspected = (average(states, onHeap, Inspection.class) * onHeap + parking.octets()) / running;
        }
        long rest = flows - running;
        if (rest > 0 && rest >= settled) {
            settled = rest;
            perSettled = kept == 0 ? 0 : average(states, kept, Outcome.class) * kept / rest;
        }
    }

    private double average(Slots states, long all, Class<?> kind) {
        var scales = new Scales();
        long step = Math.max(1, all / SAMPLES);
        long sum = 0;
        long taken = 0;
        long seen = 0;
        for (int i = 0; i < states.used(); i++) {
            if (kind.isInstance(states.get(i)) && seen++ % step == 0) {
                sum += scales.of(states.get(i));
                taken++;
            }
        }
        return taken == 0 ? 0 : (double) sum / taken;
    }

    /** Octets on the heap and set aside when flows were most. */
    long heap() {
        return Math.round(inspected * perInspected + settled * perSettled);
    }
}
