package io.fathom.engine.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Datagrams waiting for their fragments (RFC 791, RFC 8200 section 4.5, RFC 5722), with bounds in octets and in packet time; the oldest go first.
 * Decoder thread only.
 */
final class Fragments {
    /** Longest datagram: 65,535 octets after an IPv6 header. */
    private static final int LONGEST = 65_535;

    private static final int MOST_PIECES = 512;

    /** Time that runs backwards moves no timer back; so far back, though, it was wrong before, or another capture began. */
    private static final long OTHER_TIME = 3_600_000_000_000L;

    /** What objects around the octets take, about. */
    private static final int PIECE = 64;

    private static final int DATAGRAM = 320;

    /**
     * What tells a datagram from others.
     *
     * @param hash keyed: who does not know the seed cannot choose datagrams that meet in one bucket
     */
    record Key(int hash, long zone, long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int id, int protocol) {
        // Both written out: what a record derives costs a chain of method handles, and its hash can be aimed at.
        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object o) {
            return o instanceof Key k && hash == k.hash && id == k.id && sourceLow == k.sourceLow && destinationLow == k.destinationLow && sourceHigh == k.sourceHigh
                    && destinationHigh == k.destinationHigh && protocol == k.protocol && zone == k.zone;
        }
    }

    /** @param start where the fragment that these octets came in began */
    private record Piece(int start, int offset, byte[] bytes) {
        int end() {
            return offset + bytes.length;
        }
    }

    /**
     * A datagram put together, and what it came in.
     *
     * @param bytes the first fragment's IP header, then the content
     * @param header octets of the header
     */
    record Whole(byte[] bytes, int header, int protocol, int frames, long wire) {}

    private static final class Waiting {
        final long since;
        final List<Piece> pieces = new ArrayList<>(4);
        byte[] header;
        int total = -1;
        int reach;
        int held;
        int frames;
        long wire;
        int protocol = -1;

        /** Fragments of it contradicted each other: none may count, those to come included (RFC 5722). */
        boolean refused;

        Waiting(long since) {
            this.since = since;
        }
    }

    private final DecodeOptions options;
    private final HostPair hasher;
    private final Decoder decoder;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
    private int memory;
    private long now = Long.MIN_VALUE / 2;

    Fragments(DecodeOptions options, long seed, Decoder decoder) {
        this.options = options;
        hasher = new HostPair(seed);
        this.decoder = decoder;
    }

    /** @param protocol -1 for IPv6, where only the first fragment's counts */
    Key key(long zone, long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int id, int protocol) {
        long hash = hasher.of(sourceHigh, sourceLow, destinationHigh, destinationLow, zone ^ (long) protocol << 32 ^ id & 0xffff_ffffL);
        return new Key((int) (hash ^ hash >>> 32), zone, sourceHigh, sourceLow, destinationHigh, destinationLow, id, protocol);
    }

    /**
     * Takes one fragment: its IP header from {@code network}, its content from {@code from} to {@code to}.
     *
     * @param offset in octets
     * @param protocol what follows, from this fragment's header
     * @return the datagram, where this completes it, else null
     */
    Whole add(Key key, byte[] m, int network, int from, int to, int offset, boolean more, int protocol, boolean v6, long time, int frames,
            long wire) {
        if (time > now || now - time > OTHER_TIME) {
            now = time;
        }
        expire();
        int length = to - from;
        if (length <= 0 || offset + length > LONGEST || more && (length & 7) != 0) {
            decoder.odd("ip.fragment-bad");
            return null;
        }
        var w = waiting.get(key);
        if (w == null) {
            w = new Waiting(now);
            w.held = DATAGRAM;
            memory += DATAGRAM;
            waiting.put(key, w);
        }
        if (w.refused) {
            return null;
        }
        w.frames += frames;
        w.wire += wire;
        int end = offset + length;
        if (!more && w.total >= 0 && w.total != end || !more && w.reach > end || w.total >= 0 && end > w.total) {
            // Two ends, or octets after the end.
            decoder.odd("ip.fragment-bad");
            refuse(w);
            return null;
        }
        w.reach = Math.max(w.reach, end);
        if (!more) {
            w.total = end;
        }
        if (offset == 0 && w.header == null) {
            w.protocol = protocol;
            w.header = Arrays.copyOfRange(m, network, v6 ? Math.max(network + 40, from - 8) : from);
            memory += w.header.length;
            w.held += w.header.length;
        }
        if (!insert(w, offset, Arrays.copyOfRange(m, from, to), v6)) {
            refuse(w);
            return null;
        }
        if (w.pieces.size() > MOST_PIECES) {
            decoder.odd("ip.fragment-memcap");
            drop(key, w);
            return null;
        }
        if (complete(w)) {
            drop(key, w);
            return whole(w, v6);
        }
        while (memory > options.fragmentMemory() && !waiting.isEmpty()) {
            var oldest = waiting.entrySet().iterator().next();
            decoder.odd("ip.fragment-memcap");
            drop(oldest.getKey(), oldest.getValue());
        }
        return null;
    }

    private boolean insert(Waiting w, int offset, byte[] bytes, boolean v6) {
        int end = offset + bytes.length;
        int place = w.pieces.size();
        while (place > 0 && w.pieces.get(place - 1).offset >= end) {
            place--;
        }
        if (place == 0 || w.pieces.get(place - 1).end() <= offset) {
            // It overlaps nothing, as almost all do.
            w.pieces.add(place, new Piece(offset, offset, bytes));
            w.held += bytes.length + PIECE;
            memory += bytes.length + PIECE;
            return true;
        }
        for (Piece p : w.pieces) {
            if (p.offset == offset && Arrays.equals(p.bytes, bytes)) {
                return true;
            }
        }
        var cut = new ArrayList<Piece>(1);
        cut.add(new Piece(offset, offset, bytes));
        var kept = new ArrayList<Piece>(w.pieces.size() + 1);
        boolean overlaps = false;
        for (Piece p : w.pieces) {
            if (p.offset < end && offset < p.end()) {
                overlaps = true;
                if (v6) {
                    decoder.odd("ip.fragment-overlap");
                    return false;
                }
                if (!older(p, offset)) {
                    less(p, offset, end, kept);
                    continue;
                }
                var next = new ArrayList<Piece>(2);
                for (Piece c : cut) {
                    less(c, p.offset, p.end(), next);
                }
                cut = next;
            }
            kept.add(p);
        }
        if (overlaps) {
            decoder.odd("ip.fragment-overlap");
        }
        kept.addAll(cut);
        kept.sort((a, b) -> a.offset - b.offset);
        w.pieces.clear();
        int held = DATAGRAM + (w.header == null ? 0 : w.header.length);
        for (Piece p : kept) {
            w.pieces.add(p);
            held += p.bytes.length + PIECE;
        }
        memory += held - w.held;
        w.held = held;
        return true;
    }

    /** Which side wins an overlap: true for what was there, false for the fragment that comes in at {@code offset}. */
    private boolean older(Piece there, int offset) {
        return switch (options.overlap()) {
            case FIRST -> true;
            case LAST -> false;
            case BSD -> there.start <= offset;
            case LINUX -> there.start < offset;
        };
    }

    /** What of {@code p} lies outside {@code from} to {@code to}. */
    private static void less(Piece p, int from, int to, List<Piece> out) {
        if (p.end() <= from || p.offset >= to) {
            out.add(p);
            return;
        }
        if (p.offset < from) {
            out.add(new Piece(p.start, p.offset, Arrays.copyOf(p.bytes, from - p.offset)));
        }
        if (p.end() > to) {
            out.add(new Piece(p.start, to, Arrays.copyOfRange(p.bytes, to - p.offset, p.bytes.length)));
        }
    }

    private static boolean complete(Waiting w) {
        if (w.total < 0 || w.header == null) {
            return false;
        }
        // Pieces lie in order and do not overlap.
        int at = 0;
        for (Piece p : w.pieces) {
            if (p.offset != at) {
                return false;
            }
            at = p.end();
        }
        return at == w.total;
    }

    private static Whole whole(Waiting w, boolean v6) {
        int header = w.header.length;
        byte[] all = Arrays.copyOf(w.header, header + w.total);
        for (Piece p : w.pieces) {
            System.arraycopy(p.bytes, 0, all, header + p.offset, p.bytes.length);
        }
        int length = Math.min(0xFFFF, v6 ? header - 40 + w.total : header + w.total);
        int at = v6 ? 4 : 2;
        all[at] = (byte) (length >> 8);
        all[at + 1] = (byte) length;
        if (!v6) {
            all[6] = 0;
            all[7] = 0;
        }
        return new Whole(all, header, w.protocol, w.frames, w.wire);
    }

    private void refuse(Waiting w) {
        w.refused = true;
        w.pieces.clear();
        w.header = null;
        memory += DATAGRAM - w.held;
        w.held = DATAGRAM;
    }

    private void drop(Key key, Waiting w) {
        waiting.remove(key);
        memory -= w.held;
    }

    private void expire() {
        while (!waiting.isEmpty()) {
            var oldest = waiting.entrySet().iterator().next();
            long age = now - oldest.getValue().since;
            if (age <= options.fragmentNanos() && age >= -OTHER_TIME) {
                return;
            }
            if (!oldest.getValue().refused) {
                decoder.odd("ip.fragment-timeout");
            }
            drop(oldest.getKey(), oldest.getValue());
        }
    }

    /** No more frames: what still waits never came whole. */
    void flush() {
        for (Waiting w : waiting.values()) {
            if (!w.refused) {
                decoder.odd("ip.fragment-incomplete");
            }
        }
        waiting.clear();
        memory = 0;
    }
}
