package io.fathom.engine.flow;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Addresses from the system in one piece, with memory only behind what is used of them, in huge pages where the system has some: an access to one large
 * piece takes fewer loads than to many small ones, and huge pages save the walk through page tables. Linux only, and only where the JVM was started so that
 * native functions may be called ({@code --enable-native-access}); elsewhere there are none. The collector gives them back,
 * {@link #empty} the memory behind them before that.
 */
final class Reservation {
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS_NORESERVE = 0x4022;
    private static final int HUGE_PAGES = 14;
    private static final int NOT_NEEDED = 4;
    private static final long HUGE_PAGE = 2 << 20;

    private Reservation() {}

    /** Zeroed, aligned to pages; null where there is no such thing. */
    static Words of(long octets) {
        if (!Reservation.class.getModule().isNativeAccessEnabled() || !System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        try {
            return Calls.map(Math.ceilDiv(octets, HUGE_PAGE) * HUGE_PAGE);
        } catch (Throwable e) {
            // No such functions, or no addresses: the table works without.
            return null;
        }
    }

    /** Gives back the memory behind a reservation, all of it; the addresses stay, and are zero. */
    static void empty(MemorySegment piece) {
        try {
            Calls.empty(piece);
        } catch (Throwable e) {
            // Then it stays until the collector comes.
        }
    }

    /** Loaded only where it may be. */
    @SuppressWarnings("restricted")
    private static final class Calls {
        private static final Linker LINKER = Linker.nativeLinker();
        private static final MethodHandle MMAP = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("mmap"), FunctionDescriptor.of(ValueLayout.JAVA_LONG,
                ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG));
        private static final MethodHandle MADVISE = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("madvise"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
        private static final MethodHandle MUNMAP = LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow("munmap"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.JAVA_LONG));

        private static Words map(long octets) throws Throwable {
            long address = (long) MMAP.invokeExact(0L, octets, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0L);
            if (address == -1) {
                return null;
            }
            // Refused where the system has none: then there are small pages.
            int refused = (int) MADVISE.invokeExact(address, octets, HUGE_PAGES);
            return Words.of(MemorySegment.ofAddress(address).reinterpret(octets, Arena.ofAuto(), Calls::unmap));
        }

        private static void empty(MemorySegment piece) throws Throwable {
            int refused = (int) MADVISE.invokeExact(piece.address(), piece.byteSize(), NOT_NEEDED);
        }

        private static void unmap(MemorySegment piece) {
            try {
                int failed = (int) MUNMAP.invokeExact(piece.address(), piece.byteSize());
            } catch (Throwable e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
