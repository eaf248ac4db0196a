package io.fathom.testkit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Ways to damage a capture file: flipped bits, lengths that lie (the file's own and those of IP, TCP, UDP and what is in them), parts cut out,
 * doubled or put elsewhere. Works on the file's octets and knows where its records are. Pure functions; random ones repeat with their generator.
 */
public final class FileChanges {
    private static final int PCAP_HEADER = 24;
    private static final int MODIFIED = 0xa1b2cd34;
    private static final int SECTION = 0x0a0d0d0a;
    private static final long[] LIES = {0, 1, 2, 3, 4, 7, 8, 11, 12, 27, 28, 31, 32, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF,
        0x1_0000, 0x4_0000, 0x4_0001, 0x7FFF_FFFF, 0x8000_0000L, 0xFFFF_FFF0L, 0xFFFF_FFFFL};

    private FileChanges() {}

    /** A part of a file: a record of a pcap, a block of a pcapng. */
    private record Piece(int start, int end, int frame) {}

    /** Where a file's parts are; {@code frame} is where the captured octets begin, 0 in parts without any. */
    private record Map(boolean big, boolean blocks, List<Piece> pieces) {
        static Map of(byte[] file) {
            var pieces = new ArrayList<Piece>();
            if (file.length < PCAP_HEADER) {
                return new Map(false, false, pieces);
            }
            if (u32(file, 0, false) == SECTION) {
                return blocks(file, pieces);
            }
            int magic = (int) u32(file, 0, false);
            boolean big = (magic & 0xFF) == 0xa1;
            int header = (int) u32(file, 0, big) == MODIFIED ? 24 : 16;
            for (int at = PCAP_HEADER; at + header <= file.length; ) {
                long length = u32(file, at + 8, big);
                if (length > file.length - at - header) {
                    break;
                }
                pieces.add(new Piece(at, at + header + (int) length, at + header));
                at += header + (int) length;
            }
            return new Map(big, false, pieces);
        }

        private static Map blocks(byte[] file, List<Piece> pieces) {
            boolean big = u32(file, 8, true) == 0x1a2b3c4d;
            for (int at = 0; at + 12 <= file.length; ) {
                long type = u32(file, at, big);
                long length = u32(file, at + 4, big);
                if (length < 12 || length > file.length - at) {
                    break;
                }
                int frame = type == 6 || type == 2 ? at + 28 : type == 3 ? at + 12 : 0;
                pieces.add(new Piece(at, at + (int) length, Math.min(frame, at + (int) length)));
                at += (int) length;
            }
            return new Map(big, true, pieces);
        }

        List<Piece> framed() {
            return pieces.stream().filter(p -> p.frame > 0 && p.frame < p.end).toList();
        }
    }

    private static long u32(byte[] b, int i, boolean big) {
        long v = (b[i] & 0xFFL) << 24 | (b[i + 1] & 0xFFL) << 16 | (b[i + 2] & 0xFFL) << 8 | b[i + 3] & 0xFFL;
        return big ? v : Integer.reverseBytes((int) v) & 0xFFFF_FFFFL;
    }

    private static void put(byte[] b, int i, int size, long v, boolean big) {
        for (int k = 0; k < size && i + k < b.length; k++) {
            b[i + k] = (byte) (v >>> 8 * (big ? size - 1 - k : k));
        }
    }

    /** The file up to its first {@code frames} frames, and not more than about {@code most} octets of it; cut between its parts. */
    public static byte[] head(byte[] file, int frames, int most) {
        var map = Map.of(file);
        int seen = 0;
        int end = map.blocks ? 0 : Math.min(file.length, PCAP_HEADER);
        for (Piece p : map.pieces) {
            if (seen == frames || end > 0 && p.end > most) {
                break;
            }
            seen += p.frame > 0 ? 1 : 0;
            end = p.end;
        }
        return Arrays.copyOf(file, end == 0 ? Math.min(file.length, most) : end);
    }

    /** One to six changes, mostly in what the frames hold and now and then in the file's own headers. */
    public static byte[] mutate(byte[] file, RandomGenerator random) {
        byte[] b = file.clone();
        for (int n = 1 + random.nextInt(6); n > 0 && b.length > 0; n--) {
            b = once(b, random);
        }
        return b;
    }

    private static byte[] once(byte[] b, RandomGenerator random) {
        var map = Map.of(b);
        var framed = map.framed();
        return switch (random.nextInt(20)) {
            case 0 -> flip(b, 0, b.length, random);
            case 1 -> lie(b, random.nextInt(b.length), map.big ^ random.nextInt(4) == 0, random);
            // The file's own header: magic, version, snap length, link type, block length, byte order.
            case 2 -> random.nextInt(4) > 0 ? b : lie(b, random.nextInt(Math.min(b.length, 32)), map.big, random);
            case 3 -> random.nextInt(3) > 0 ? b : Arrays.copyOf(b, random.nextInt(b.length) + 1);
            case 4 -> without(b, random);
            case 5 -> doubled(b, random);
            case 6, 7 -> ownLength(b, map, random);
            case 8 -> exchanged(b, map, random);
            case 9 -> repeated(b, map, random);
            default -> {
                if (framed.isEmpty()) {
                    yield b;
                }
                var p = framed.get(random.nextInt(framed.size()));
                yield switch (random.nextInt(7)) {
                    case 0 -> flip(b, p.frame, p.end, random);
                    case 1 -> lie(b, p.frame + random.nextInt(p.end - p.frame), true, random);
                    case 2 -> noise(b, p, random);
                    default -> headers(b, p, random);
                };
            }
        };
    }

    private static byte[] flip(byte[] b, int from, int to, RandomGenerator random) {
        for (int k = 1 + random.nextInt(8); k > 0; k--) {
            b[from + random.nextInt(to - from)] ^= (byte) (1 << random.nextInt(8));
        }
        return b;
    }

    private static byte[] lie(byte[] b, int at, boolean big, RandomGenerator random) {
        int size = 1 << random.nextInt(3);
        put(b, at, size, LIES[random.nextInt(LIES.length)], big);
        return b;
    }

    private static byte[] noise(byte[] b, Piece p, RandomGenerator random) {
        int from = p.frame + random.nextInt(p.end - p.frame);
        for (int i = from, n = 1 + random.nextInt(64); i < p.end && n > 0; i++, n--) {
            b[i] = (byte) random.nextInt();
        }
        return b;
    }

    /** A length, a type or a time of a record or block. */
    private static byte[] ownLength(byte[] b, Map map, RandomGenerator random) {
        if (map.pieces.isEmpty()) {
            return b;
        }
        var p = map.pieces.get(random.nextInt(map.pieces.size()));
        int head = p.frame > 0 ? p.frame - p.start : Math.min(28, p.end - p.start);
        int at = map.blocks && random.nextInt(4) == 0 ? p.end - 4 : p.start + random.nextInt(Math.max(1, head / 4)) * 4;
        long was = at + 4 <= b.length ? u32(b, at, map.big) : 0;
        long value = switch (random.nextInt(4)) {
            case 0 -> was + random.nextInt(9) - 4;
            case 1 -> was + 4L * (random.nextInt(9) - 4);
            case 2 -> random.nextInt() & 0xFFFF_FFFFL;
            default -> LIES[random.nextInt(LIES.length)];
        };
        put(b, at, 4, value, map.big);
        return b;
    }

    /** The lengths of IP, TCP, UDP and the first words of their payload, where the frame is plain Ethernet or raw IP; a lie elsewhere. */
    private static byte[] headers(byte[] b, Piece p, RandomGenerator random) {
        int ip = network(b, p);
        if (ip < 0) {
            return lie(b, p.frame + random.nextInt(Math.min(64, p.end - p.frame)), true, random);
        }
        boolean six = (b[ip] & 0xF0) == 0x60;
        int transport = six ? ip + 40 : ip + (b[ip] & 15) * 4;
        int protocol = b[six ? ip + 6 : ip + 9] & 0xFF;
        int payload = protocol == 6 && transport + 13 < p.end ? transport + ((b[transport + 12] & 0xF0) >> 2) : transport + 8;
        int value = random.nextBoolean() ? random.nextInt(0x10000) : (int) LIES[random.nextInt(20)];
        switch (random.nextInt(10)) {
            case 0 -> put(b, six ? ip + 4 : ip + 2, 2, value, true);
            case 1 -> b[ip] = (byte) (b[ip] & 0xF0 | random.nextInt(16));
            case 2 -> put(b, ip + 6, six ? 1 : 2, value, true);
            case 3 -> put(b, transport + 4, protocol == 6 ? 4 : 2, random.nextInt(), true);
            case 4 -> put(b, transport + 12, 1, random.nextInt(256), true);
            case 5 -> put(b, six ? ip + 6 : ip + 9, 1, random.nextInt(256), true);
            case 6 -> put(b, transport + random.nextInt(20), 2, value, true);
            default -> {
                // Records, messages, counts and offsets of what is carried stand near its beginning.
                if (payload < p.end) {
                    int at = payload + random.nextInt(Math.min(p.end - payload, random.nextInt(4) == 0 ? 1500 : 64));
                    put(b, at, 1 + random.nextInt(4), value, random.nextInt(8) > 0);
                }
            }
        }
        return b;
    }

    private static int network(byte[] b, Piece p) {
        for (int skip : new int[] {14, 0, 18, 4, 16}) {
            int ip = p.frame + skip;
            if (ip + 40 <= p.end && ((b[ip] & 0xFF) == 0x45 || (b[ip] & 0xFF) == 0x60 && b[ip + 1] >> 4 == 0)) {
                return ip;
            }
        }
        return -1;
    }

    private static byte[] without(byte[] b, RandomGenerator random) {
        int from = random.nextInt(b.length);
        int to = Math.min(b.length, from + 1 + random.nextInt(random.nextBoolean() ? 8 : 512));
        byte[] less = Arrays.copyOf(b, b.length - (to - from));
        System.arraycopy(b, to, less, from, b.length - to);
        return less;
    }

    private static byte[] doubled(byte[] b, RandomGenerator random) {
        int from = random.nextInt(b.length);
        int n = Math.min(b.length - from, 1 + random.nextInt(random.nextBoolean() ? 8 : 512));
        return inserted(b, from + n, b, from, n);
    }

    private static byte[] inserted(byte[] b, int at, byte[] other, int from, int n) {
        byte[] more = Arrays.copyOf(b, b.length + n);
        System.arraycopy(b, at, more, at + n, b.length - at);
        System.arraycopy(other, from, more, at, n);
        return more;
    }

    /** Two parts change places. */
    private static byte[] exchanged(byte[] b, Map map, RandomGenerator random) {
        int n = map.pieces.size();
        if (n < 2) {
            return b;
        }
        int i = random.nextInt(n - 1);
        var x = map.pieces.get(i);
        var y = map.pieces.get(i + 1 + random.nextInt(n - 1 - i));
        byte[] out = new byte[b.length];
        int at = copy(b, 0, x.start, out, 0);
        at = copy(b, y.start, y.end, out, at);
        at = copy(b, x.end, y.start, out, at);
        at = copy(b, x.start, x.end, out, at);
        copy(b, y.end, b.length, out, at);
        return out;
    }

    private static int copy(byte[] from, int start, int end, byte[] to, int at) {
        System.arraycopy(from, start, to, at, end - start);
        return at + end - start;
    }

    /** A part comes again, somewhere between others. */
    private static byte[] repeated(byte[] b, Map map, RandomGenerator random) {
        if (map.pieces.isEmpty()) {
            return b;
        }
        var p = map.pieces.get(random.nextInt(map.pieces.size()));
        var after = map.pieces.get(random.nextInt(map.pieces.size()));
        return inserted(b, after.end, b, p.start, p.end - p.start);
    }
}
