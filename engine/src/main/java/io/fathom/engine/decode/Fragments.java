package io.fathom.engine.decode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Datagrams waiting for their fragments (RFC 791, RFC 8200 section 4.5, RFC 5722), with bounds in octets and in packet time; the oldest go first. Decoder
 * thread only.
 */
final class Fragments {
    /** Longest datagram: 65,535 octets after an IPv6 header. */
    private static final int LONGEST = 65_535;

    private static final int MOST_PIECES = 512;

    record Key(long zone, long sourceHigh, long sourceLow, long destinationHigh, long destinationLow, int id, int protocol) {}

    private record Piece(int offset, byte[] bytes) {
        int end() {
            return offset + bytes.length;
        }
    }

    /** A datagram put together: what follows the IP headers, and what it came in. */
    record Whole(byte[] bytes, int protocol, int frames, long wire) {}

    private static final class Waiting {
        final long since;
        final List<Piece> pieces = new ArrayList<>(4);
        int total = -1;
        int held;
        int frames;
        long wire;
        int protocol = -1;

        Waiting(long since) {
            this.since = since;
        }
    }

    private final DecodeOptions options;
    private final Decoder decoder;
    private final Map<Key, Waiting> waiting = new LinkedHashMap<>();
    private int memory;

    Fragments(DecodeOptions options, Decoder decoder) {
        this.options = options;
        this.decoder = decoder;
    }

    /**
     * Takes one fragment.
     *
     * @param offset in octets
     * @param protocol what follows, from this fragment's header
     * @return the datagram, where this completes it, else null
     */
    Whole add(Key key, byte[] m, int from, int to, int offset, boolean more, int protocol, boolean v6, long time, int frames, long wire) {
        expire(time);
        int length = to - from;
        if (length == 0 && more || offset + length > LONGEST || more && (length & 7) != 0) {
            decoder.odd("ip.fragment-bad");
            return null;
        }
        var w = waiting.computeIfAbsent(key, k -> new Waiting(time));
        w.frames += frames;
        w.wire += wire;
        if (offset == 0) {
            w.protocol = protocol;
        }
        if (!more) {
            if (w.total >= 0 && w.total != offset + length) {
                decoder.odd("ip.fragment-bad");
                drop(key, w);
                return null;
            }
            w.total = offset + length;
        }
        byte[] bytes = Arrays.copyOfRange(m, from, to);
        if (!insert(w, offset, bytes, v6)) {
            drop(key, w);
            return null;
        }
        if (w.pieces.size() > MOST_PIECES) {
            decoder.odd("ip.fragment-memcap");
            drop(key, w);
            return null;
        }
        Whole whole = complete(w);
        if (whole != null) {
            drop(key, w);
            return whole;
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
        for (Piece p : w.pieces) {
            if (p.offset == offset && Arrays.equals(p.bytes, bytes)) {
                return true;
            }
        }
        var cut = new ArrayList<Piece>(1);
        cut.add(new Piece(offset, bytes));
        var kept = new ArrayList<Piece>(w.pieces.size() + 1);
        boolean overlaps = false;
        for (Piece p : w.pieces) {
            if (p.offset < end && offset < p.end()) {
                overlaps = true;
                if (v6) {
                    decoder.odd("ip.fragment-overlap");
                    return false;
                }
                if (options.overlap() == DecodeOptions.Overlap.LAST) {
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
        int held = 0;
        for (Piece p : kept) {
            w.pieces.add(p);
            held += p.bytes.length + 64;
        }
        memory += held - w.held;
        w.held = held;
        return true;
    }

    /** What of {@code p} lies outside {@code from} to {@code to}. */
    private static void less(Piece p, int from, int to, List<Piece> out) {
        if (p.offset < from) {
            out.add(new Piece(p.offset, Arrays.copyOf(p.bytes, Math.min(from, p.end()) - p.offset)));
        }
        if (p.end() > to) {
            int start = Math.max(to, p.offset);
            out.add(new Piece(start, Arrays.copyOfRange(p.bytes, start - p.offset, p.bytes.length)));
        }
    }

    private static Whole complete(Waiting w) {
        if (w.total < 0 || w.protocol < 0) {
            return null;
        }
        int at = 0;
        for (Piece p : w.pieces) {
            if (p.offset > at) {
                return null;
            }
            at = Math.max(at, p.end());
        }
        if (at < w.total) {
            return null;
        }
        byte[] all = new byte[w.total];
        for (Piece p : w.pieces) {
            if (p.offset < w.total) {
                System.arraycopy(p.bytes, 0, all, p.offset, Math.min(p.bytes.length, w.total - p.offset));
            }
        }
        return new Whole(all, w.protocol, w.frames, w.wire);
    }

    private void drop(Key key, Waiting w) {
        waiting.remove(key);
        memory -= w.held;
    }

    private void expire(long time) {
        while (!waiting.isEmpty()) {
            var oldest = waiting.entrySet().iterator().next();
            if (time - oldest.getValue().since <= options.fragmentNanos()) {
                return;
            }
            decoder.odd("ip.fragment-timeout");
            drop(oldest.getKey(), oldest.getValue());
        }
    }

    /** No more frames: what still waits never came whole. */
    void flush() {
        for (int i = waiting.size(); i > 0; i--) {
            decoder.odd("ip.fragment-incomplete");
        }
        waiting.clear();
        memory = 0;
    }
}
