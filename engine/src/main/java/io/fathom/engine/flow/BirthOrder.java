package io.fathom.engine.flow;

import java.util.Arrays;
import java.util.function.IntConsumer;

/** Goes through all live records in the order of their first packets, with bounded memory: some two million at a time. */
final class BirthOrder {
    private static final int BINS = 1 << 14;
    private static final int GROUP = 256;

    /** Hears which records come next: {@code records[from, to)}. */
    interface Ahead {
        void ahead(int[] records, int from, int to);
    }

    private final FlowRecords records;
    private final int most;
    private long[] births = new long[GROUP];
    private int[] numbers = new int[GROUP];
    private int count;

    BirthOrder(FlowRecords records, int most) {
        this.records = records;
        this.most = most;
    }

    void forEach(IntConsumer action) {
        forEach((r, from, to) -> { }, action);
    }

    void forEach(Ahead ahead, IntConsumer action) {
        if (records.isInOrder()) {
            merge(ahead, action);
            return;
        }
        if (collect(Long.MIN_VALUE, Long.MAX_VALUE, most)) {
            run(ahead, action);
            return;
        }
        long[] range = {Long.MAX_VALUE, Long.MIN_VALUE};
        scan(record -> {
            long birth = records.birth(record);
            range[0] = Math.min(range[0], birth);
            range[1] = Math.max(range[1], birth);
        });
        long first = range[0];
        int shift = Math.max(0, 64 - Long.numberOfLeadingZeros(range[1] - first) - Integer.numberOfTrailingZeros(BINS));
        int[] bins = new int[BINS];
        scan(record -> bins[(int) (records.birth(record) - first >>> shift)]++);
        for (int from = 0; from < BINS; ) {
            int to = from;
            long sum = 0;
            do {
                sum += bins[to++];
            } while (to < BINS && sum + bins[to] <= most);
            if (sum > 0) {
                collect(first + ((long) from << shift), first + ((long) to << shift), (int) sum);
                run(ahead, action);
            }
            from = to;
        }
    }

    /** As each family is in order, there is no more to do than to go through both side by side. */
    private void merge(Ahead ahead, IntConsumer action) {
        var v4 = new Family(1);
        var v6 = new Family(2);
        while (v4.record >= 0 || v6.record >= 0) {
            for (count = 0; count < numbers.length && (v4.record >= 0 || v6.record >= 0); count++) {
                Family next = v6.record < 0 || v4.record >= 0 && v4.birth < v6.birth ? v4 : v6;
                numbers[count] = next.record;
                next.advance();
            }
            hand(ahead, action);
        }
    }

    /** Goes through the live records of a family, in the order of their numbers. */
    private final class Family {
        private final int step;
        private int slab = -1;
        private int line;
        private int lines;
        private int record;
        private long birth;

        Family(int step) {
            this.step = step;
            advance();
        }

        /** On to the next record, or to -1. */
        private void advance() {
            while (true) {
                while (line >= lines) {
                    if (++slab >= records.slabCount()) {
                        record = -1;
                        return;
                    }
                    line = 0;
                    lines = records.step(slab) == step ? records.lines(slab) : 0;
                }
                record = slab << FlowRecords.SLAB_BITS | line;
                line += step;
                if ((records.word(record, FlowRecords.KEY) & FlowRecords.LIVE) != 0) {
                    birth = records.birth(record);
                    return;
                }
            }
        }
    }

    /** Collects the records born from a frame on and before another; false, and not all, where there are more. */
    private boolean collect(long from, long to, int most) {
        count = 0;
        for (int slab = 0; slab < records.slabCount(); slab++) {
            int step = records.step(slab);
            int lines = records.lines(slab);
            for (int line = 0; line < lines; line += step) {
                int record = slab << FlowRecords.SLAB_BITS | line;
                if ((records.word(record, FlowRecords.KEY) & FlowRecords.LIVE) == 0) {
                    continue;
                }
                long birth = records.birth(record);
                if (birth < from || birth >= to) {
                    continue;
                }
                if (count == most) {
                    return false;
                }
                if (count == numbers.length) {
                    births = Arrays.copyOf(births, count * 2);
                    numbers = Arrays.copyOf(numbers, count * 2);
                }
                births[count] = birth;
                numbers[count++] = record;
            }
        }
        return true;
    }

    private void run(Ahead ahead, IntConsumer action) {
        if (!isSorted()) {
            sort();
        }
        hand(ahead, action);
    }

    private void hand(Ahead ahead, IntConsumer action) {
        for (int i = 0; i < count; ) {
            int stop = Math.min(count, i + GROUP);
            ahead.ahead(numbers, i, stop);
            for (; i < stop; i++) {
                action.accept(numbers[i]);
            }
        }
    }

    /** As they mostly are: records are given out in order. */
    private boolean isSorted() {
        for (int i = 1; i < count; i++) {
            if (births[i - 1] > births[i]) {
                return false;
            }
        }
        return true;
    }

    private void scan(IntConsumer action) {
        for (int slab = 0; slab < records.slabCount(); slab++) {
            int step = records.step(slab);
            for (int line = 0; line < records.lines(slab); line += step) {
                int record = slab << FlowRecords.SLAB_BITS | line;
                if ((records.word(record, FlowRecords.KEY) & FlowRecords.LIVE) != 0) {
                    action.accept(record);
                }
            }
        }
    }

    /** Radix sort of both columns, leaving out digits that are the same everywhere. */
    private void sort() {
        long differing = 0;
        for (int i = 1; i < count; i++) {
            differing |= births[i] ^ births[0];
        }
        long[] otherBirths = new long[differing == 0 ? 0 : count];
        int[] otherNumbers = new int[otherBirths.length];
        for (int shift = 0; shift < 64; shift += 8) {
            if ((differing >>> shift & 0xff) == 0) {
                continue;
            }
            int[] at = new int[257];
            for (int i = 0; i < count; i++) {
                at[(int) (births[i] >>> shift & 0xff) + 1]++;
            }
            for (int i = 1; i < at.length; i++) {
                at[i] += at[i - 1];
            }
            for (int i = 0; i < count; i++) {
                int to = at[(int) (births[i] >>> shift & 0xff)]++;
                otherBirths[to] = births[i];
                otherNumbers[to] = numbers[i];
            }
            long[] b = births;
            int[] n = numbers;
            births = otherBirths;
            numbers = otherNumbers;
            otherBirths = b;
            otherNumbers = n;
        }
    }
}
