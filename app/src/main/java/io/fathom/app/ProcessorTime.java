package io.fathom.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Processor time since a moment: of the calling thread, or of the whole process, where compiler and collector count too. */
final class ProcessorTime {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final boolean all;
    private final long begun;
    private final long userBegun;

    private ProcessorTime(boolean all) {
        this.all = all;
        userBegun = all ? 0 : THREADS.getCurrentThreadUserTime();
        begun = now();
    }

    static ProcessorTime begin(boolean all) {
        return new ProcessorTime(all);
    }

    private long now() {
        if (!all) {
            return THREADS.getCurrentThreadCpuTime();
        }
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean s ? s.getProcessCpuTime() : -1;
    }

    /** NaN where the system does not say. */
    double seconds() {
        return begun < 0 ? Double.NaN : (now() - begun) / 1e9;
    }

    /** The thread's own part in user mode; NaN for a process. */
    double userSeconds() {
        return all || userBegun < 0 ? Double.NaN : (THREADS.getCurrentThreadUserTime() - userBegun) / 1e9;
    }
}
