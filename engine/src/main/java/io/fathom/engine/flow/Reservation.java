package io.fathom.engine.flow;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Addresses from the system in one piece, with memory only behind what is used of them and a little more, in huge pages where the system has some: an access
 * to one large piece takes fewer loads than to many small ones, and huge pages save the walk through page tables. To clear one takes a millisecond, or ten where
 * memory is fragmented, so a {@link Supply} does that ahead of use; where it does not keep up, small pages come with the first access. Linux only, and only where
 * the JVM was started so that native functions may be called ({@code --enable-native-access}); elsewhere there are none. The collector gives them back,
 * {@link #empty} the memory behind them before that. Worker only.
 */
final class Reservation {
    private static final int READ_WRITE = 3;
    private static final int PRIVATE_ANONYMOUS_NORESERVE = 0x4022;
    private static final int HUGE_PAGES = 14;
    private static final int NOT_NEEDED = 4;
    private static final int POPULATE = 23;
    private static final long HUGE_PAGE = 2 << 20;
    private static final long MOST_AHEAD = 32 * HUGE_PAGE;

    private final MemorySegment piece;
    private final Words words;

    private final Supply supply;

    /** How far memory has been asked for. */
    private long asked;

    private Reservation(MemorySegment piece, Supply supply) {
        this.piece = piece;
        this.supply = supply;
        words = Words.of(piece);
    }

    /** Zeroed, aligned to pages; null where there is no such thing. */
    static Reservation of(long octets, Supply supply) {
        if (!Reservation.class.getModule().isNativeAccessEnabled() || !System.getProperty("os.name").equals("Linux")) {
            return null;
        }
        try {
            MemorySegment piece = Calls.map(Math.ceilDiv(octets, HUGE_PAGE) * HUGE_PAGE);
            return piece == null ? null : new Reservation(piece, supply);
        } catch (Throwable e) {
            // No such functions, or no addresses: the table works without.
            return null;
        }
    }

    Words words() {
        return words;
    }

    /** So many octets from the start on are about to be used: sees to memory behind those, and some more. */
    void reach(long octets) {
        long ahead = Math.clamp(octets / 2 & -HUGE_PAGE, 2 * HUGE_PAGE, MOST_AHEAD);
        if (octets + ahead / 2 > asked) {
            long from = asked;
            asked = Math.min(piece.byteSize(), octets + ahead + HUGE_PAGE - 1 & -HUGE_PAGE);
            for (; from < asked; from += HUGE_PAGE) {
                supply.order(piece.asSlice(from, HUGE_PAGE));
            }
        }
    }

    /** Gives back the memory behind all of it; the addresses stay, and are zero. */
    void empty() {
        asked = 0;
        try {
            Calls.empty(piece);
        } catch (Throwable e) {
            // Then it stays until the collector comes.
        }
    }

    /** Puts memory behind a huge page of addresses, if that can be done here; else it comes with the first access. Any thread. */
    static void populate(MemorySegment page) {
        try {
            Calls.populate(page);
        } catch (Throwable e) {
            // As said.
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

        private static MemorySegment map(long octets) throws Throwable {
            // Room to begin with a huge page.
            long address = (long) MMAP.invokeExact(0L, octets + HUGE_PAGE, READ_WRITE, PRIVATE_ANONYMOUS_NORESERVE, -1, 0L);
            if (address == -1) {
                return null;
            }
            var all = MemorySegment.ofAddress(address).reinterpret(octets + HUGE_PAGE, Arena.ofAuto(), Calls::unmap);
            return all.asSlice(-address & HUGE_PAGE - 1, octets);
        }

        private static void populate(MemorySegment page) throws Throwable {
            // Refused where the system has no huge pages: then small ones are populated; and that is refused by Linux before 5.14.
            int refused = (int) MADVISE.invokeExact(page.address(), page.byteSize(), HUGE_PAGES)
                    | (int) MADVISE.invokeExact(page.address(), page.byteSize(), POPULATE);
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
