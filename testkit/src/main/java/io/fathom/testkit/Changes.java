package io.fathom.testkit;

import io.fathom.api.LinkType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Ways to change a recording: some must not change a verdict, some must not do harm. Pure functions; random ones repeat with their generator. */
public final class Changes {
    private Changes() {}

    /** Where the octets of a plain TCP segment lie in its frame, or null for any other frame. */
    private record Segment(int network, int transport, int payload, int end, boolean v6) {
        static Segment of(Frame f) {
            byte[] b = f.octets();
            int network;
            if (f.link() == LinkType.ETHERNET) {
                if (b.length < 34) {
                    return null;
                }
                network = 14;
                int type = u16(b, 12);
                if (type != 0x0800 && type != 0x86DD) {
                    return null;
                }
            } else if (f.link() == LinkType.RAW || f.link() == LinkType.IPV4) {
                network = 0;
            } else {
                return null;
            }
            int transport;
            int end;
            boolean v6 = b[network] >> 4 == 6;
            if (v6) {
                if (b.length < network + 60 || b[network + 6] != 6) {
                    return null;
                }
                transport = network + 40;
                end = network + 40 + u16(b, network + 4);
            } else {
                if (b.length < network + 40 || (b[network] & 0xF0) != 0x40 || b[network + 9] != 6 || (u16(b, network + 6) & 0x3FFF) != 0) {
                    return null;
                }
                transport = network + (b[network] & 15) * 4;
                end = network + u16(b, network + 2);
            }
            if (end > b.length || transport + 20 > end) {
                return null;
            }
            int payload = transport + (b[transport + 12] >> 4 & 15) * 4;
            return payload > end || payload < transport + 20 ? null : new Segment(network, transport, payload, end, v6);
        }

        int length() {
            return end - payload;
        }
    }

    private static int u16(byte[] b, int i) {
        return (b[i] & 0xFF) << 8 | b[i + 1] & 0xFF;
    }

    private static void u16(byte[] b, int i, int v) {
        b[i] = (byte) (v >> 8);
        b[i + 1] = (byte) v;
    }

    // Checksums are left as they were: they are counted, and never a reason to drop by default.
    private static Frame cut(Frame f, Segment s, int from, int to) {
        byte[] b = Arrays.copyOf(f.octets(), s.payload + to - from);
        System.arraycopy(f.octets(), s.payload + from, b, s.payload, to - from);
        u16(b, s.network + (s.v6 ? 4 : 2), b.length - s.network - (s.v6 ? 40 : 0));
        int q = s.transport + 4;
        int seq = (u16(b, q) << 16 | u16(b, q + 2)) + from + ((b[s.transport + 13] & 2) != 0 && from > 0 ? 1 : 0);
        u16(b, q, seq >>> 16);
        u16(b, q + 2, seq);
        if (to < s.length()) {
            b[s.transport + 13] &= ~0x01;
        }
        if (from > 0) {
            b[s.transport + 13] &= ~0x02;
        }
        return new Frame(f.time(), f.link(), b, b.length);
    }

    /** Cuts the payload of TCP segments into pieces of 1 to {@code most} octets. */
    public static Recording split(Recording r, RandomGenerator random, int most) {
        var out = new ArrayList<Frame>();
        for (var f : r.frames()) {
            var s = Segment.of(f);
            if (s == null || s.length() < 2) {
                out.add(f);
                continue;
            }
            for (int at = 0; at < s.length(); ) {
                int n = Math.min(s.length() - at, 1 + random.nextInt(most));
                out.add(cut(f, s, at, at + n));
                at += n;
            }
        }
        return new Recording(out);
    }

    /** Sends some TCP segments twice. */
    public static Recording duplicate(Recording r, RandomGenerator random) {
        var out = new ArrayList<Frame>();
        for (var f : r.frames()) {
            out.add(f);
            var s = Segment.of(f);
            if (s != null && s.length() > 0 && random.nextInt(3) == 0) {
                out.add(f);
            }
        }
        return new Recording(out);
    }

    /** Swaps neighbouring TCP payload segments of one direction that follow each other directly. */
    public static Recording reorder(Recording r, RandomGenerator random) {
        var out = new ArrayList<>(r.frames());
        for (int i = 0; i + 1 < out.size(); i++) {
            var a = Segment.of(out.get(i));
            var b = Segment.of(out.get(i + 1));
            if (a != null && b != null && a.length() > 0 && b.length() > 0 && (out.get(i).octets()[a.transport + 13] & 7) == 0
                    && (out.get(i + 1).octets()[b.transport + 13] & 7) == 0 && sameDirection(out.get(i), a, out.get(i + 1), b) && random.nextBoolean()) {
                var x = out.get(i);
                out.set(i, out.get(i + 1).at(x.time()));
                out.set(i + 1, x.at(out.get(i + 1).time()));
                i++;
            }
        }
        return new Recording(out);
    }

    private static boolean sameDirection(Frame f, Segment a, Frame g, Segment b) {
        int start = a.v6 ? 8 : 12;
        int length = a.v6 ? 32 : 8;
        return a.v6 == b.v6
                && Arrays.equals(f.octets(), a.network + start, a.network + start + length, g.octets(), b.network + start, b.network + start + length)
                && Arrays.equals(f.octets(), a.transport, a.transport + 4, g.octets(), b.transport, b.transport + 4);
    }

    /** Loses some frames. */
    public static Recording lose(Recording r, RandomGenerator random, int oneIn) {
        return new Recording(r.frames().stream().filter(f -> random.nextInt(oneIn) != 0).toList());
    }

    /** Cuts frames as a snap length would. */
    public static Recording snap(Recording r, int length) {
        return new Recording(r.frames().stream()
                .map(f -> new Frame(f.time(), f.link(), Arrays.copyOf(f.octets(), Math.min(length, f.octets().length)), f.wire()))
                .toList());
    }

    /** Flips bits, overwrites lengths and cuts frames at random. */
    public static Recording mutate(Recording r, RandomGenerator random) {
        List<Frame> out = new ArrayList<>();
        for (var f : r.frames()) {
            byte[] b = f.octets().clone();
            if (b.length > 0) {
                switch (random.nextInt(8)) {
                    case 0 -> {
                        for (int k = 1 + random.nextInt(8); k > 0; k--) {
                            b[random.nextInt(b.length)] ^= (byte) (1 << random.nextInt(8));
                        }
                    }
                    case 1 -> b = Arrays.copyOf(b, random.nextInt(b.length) + 1);
                    case 2 -> b[random.nextInt(b.length)] = (byte) (random.nextBoolean() ? 0xFF : 0);
                    case 3 -> {
                        int i = random.nextInt(b.length);
                        int n = Math.min(b.length - i, 1 + random.nextInt(4));
                        Arrays.fill(b, i, i + n, (byte) (random.nextBoolean() ? 0xFF : 0x80));
                    }
                    case 4 -> {
                        int i = random.nextInt(b.length);
                        int j = random.nextInt(b.length);
                        int n = Math.min(b.length - Math.max(i, j), random.nextInt(64));
                        System.arraycopy(f.octets(), i, b, j, n);
                    }
                    default -> {}
                }
            }
            out.add(new Frame(f.time(), f.link(), b, Math.max(b.length, f.wire())));
        }
        return new Recording(out);
    }
}
