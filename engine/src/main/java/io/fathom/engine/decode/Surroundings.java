package io.fathom.engine.decode;

import io.fathom.api.Tunnel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The headers, VLANs and tunnels around a packet while it is decoded, and the interned records of them. Allocates only for what was not seen before.
 * Decoder thread only.
 */
final class Surroundings {
    private static final int MOST_LAYERS = 96;
    private static final int MOST_TUNNELS = 16;
    private static final int MOST_CONTEXTS = 1 << 16;
    private static final int TAGS_BITS = 12;
    private static final int MOST_STACKS = 1 << 12;

    private final Interned<Layers> stacks = new Interned<>(MOST_STACKS);

    // Most captures have no tunnels: these come with the first one.
    private Interned<Context> contexts;
    private TunnelInstances instances;

    private Context lastContext = Context.NONE;
    private long lastContextDigest;

    /** By the VLANs, a newer one in an older one's place; most captures have no tags: it comes with the first. */
    private Tags[] tags;

    /** Behind one tag, and behind two. */
    private final Layers[][] stacksBehindTags = new Layers[2][];

    private final String[] layers = new String[MOST_LAYERS];
    private final int[] vlans = new int[16];
    private final String[] tunnelTypes = new String[MOST_TUNNELS];
    private final long[] tunnelWords = new long[MOST_TUNNELS * 6];

    /** How far the columns above are filled, and digests of them. */
    private static final class State {
        int layerCount;
        long layerDigest;
        int vlanCount;
        int tunnelCount;
        long zone;
        long contextDigest;
        boolean directional;
        long directionalKey;
        long directionalSender;
        long directionalReceiver;

        void copy(State s) {
            layerCount = s.layerCount;
            layerDigest = s.layerDigest;
            vlanCount = s.vlanCount;
            tunnelCount = s.tunnelCount;
            zone = s.zone;
            contextDigest = s.contextDigest;
            directional = s.directional;
            directionalKey = s.directionalKey;
            directionalSender = s.directionalSender;
            directionalReceiver = s.directionalReceiver;
        }
    }

    private final State empty = new State();

    private final State now = new State();

    /** Makes {@link #zone} hard to predict, so that no one can make two address spaces one. */
    private final long key;
    private final State[] marks = new State[17];
    private int marked;

    Surroundings(long key) {
        this.key = key;
        for (int i = 0; i < marks.length; i++) {
            marks[i] = new State();
        }
    }

    void begin() {
        now.copy(empty);
        marked = 0;
    }

    /** Remembers how things are, until the matching {@link #unmark}. */
    void mark() {
        marks[marked++].copy(now);
    }

    /** @param back true to have things as they were at the last {@link #mark} */
    void unmark(boolean back) {
        marked--;
        if (back) {
            now.copy(marks[marked]);
        }
    }

    void push(String layer) {
        if (now.layerCount < MOST_LAYERS) {
            layers[now.layerCount++] = layer;
            now.layerDigest = (now.layerDigest + layer.hashCode()) * 0x9E3779B97F4A7C15L;
        }
    }

    void vlan(int id) {
        push("vlan");
        if (now.vlanCount < vlans.length) {
            vlans[now.vlanCount++] = id;
        }
        now.zone = zone(now.zone, id);
        now.contextDigest = Decoder.mix(now.contextDigest ^ id + 0x1_0000L);
    }

    /** The zone within a zone that a VLAN is. */
    long zone(long zone, int id) {
        // Id 0 marks a priority on an untagged frame, often in one direction only.
        return id == 0 ? zone : Decoder.mix(zone ^ key ^ id + 0x1_0000L);
    }

    /**
     * What one or two VLAN tags around a packet say of it; begins anew.
     *
     * @param inner the second tag's VLAN, or {@link Tags#NONE}
     */
    Tags tags(int outer, int inner) {
        if (tags == null) {
            tags = new Tags[1 << TAGS_BITS];
        }
        int place = (outer << 13 ^ inner) * 0x9E3779B1 >>> Integer.SIZE - TAGS_BITS;
        Tags t = tags[place];
        if (t == null || t.outer() != outer || t.inner() != inner) {
            t = makeTags(outer, inner);
            tags[place] = t;
        }
        return t;
    }

    private Tags makeTags(int outer, int inner) {
        begin();
        push("ethernet");
        vlan(outer);
        if (inner != Tags.NONE) {
            vlan(inner);
        }
        int second = inner == Tags.NONE ? 0 : 1;
        if (stacksBehindTags[second] == null) {
            stacksBehindTags[second] = stacksFromHere();
        }
        return new Tags(outer, inner, now.zone, context(), stacksBehindTags[second]);
    }

    /** Stacks with IPv4 and TCP, IPv4 and UDP, IPv6 and TCP, IPv6 and UDP in what there is. */
    private Layers[] stacksFromHere() {
        var made = new Layers[4];
        for (int i = 0; i < made.length; i++) {
            mark();
            push(i < 2 ? "ipv4" : "ipv6");
            push((i & 1) == 0 ? "tcp" : "udp");
            made[i] = stack();
            unmark(true);
        }
        return made;
    }

    /** A further header that separates address spaces. */
    void separate(long id) {
        now.zone = Decoder.mix(now.zone ^ key ^ id);
        now.contextDigest = Decoder.mix(now.contextDigest ^ id);
    }

    /** What follows is inside a tunnel of the addresses in hand. */
    void tunnel(Decoder d, String type, int sourcePort, int destinationPort, int ipProtocol, long id, boolean symmetric) {
        long sender = end(d.sourceHigh, d.sourceLow);
        long receiver = end(d.destinationHigh, d.destinationLow);
        now.zone = Decoder.mix(now.zone ^ sender + receiver ^ type.hashCode() ^ (symmetric ? Decoder.mix(id + 7 ^ key) : 0));
        if (now.tunnelCount < MOST_TUNNELS) {
            tunnelTypes[now.tunnelCount] = type;
            int w = 6 * now.tunnelCount++;
            tunnelWords[w] = d.sourceHigh;
            tunnelWords[w + 1] = d.sourceLow;
            tunnelWords[w + 2] = d.destinationHigh;
            tunnelWords[w + 3] = d.destinationLow;
            tunnelWords[w + 4] = id;
            tunnelWords[w + 5] = (long) sourcePort << 32 | (long) destinationPort << 16 | (long) ipProtocol << 1 | (d.v6 ? 1 : 0);
            for (int i = w; i < w + 6; i++) {
                now.contextDigest = Decoder.mix(now.contextDigest * 31 + tunnelWords[i]);
            }
            now.contextDigest = Decoder.mix(now.contextDigest ^ type.hashCode());
        }
        if (!symmetric) {
            now.directional = true;
            now.directionalKey = Decoder.mix(now.directionalKey ^ receiver + Decoder.mix(id ^ key) + type.hashCode());
            now.directionalSender = Decoder.mix(now.directionalSender ^ sender);
            now.directionalReceiver = Decoder.mix(now.directionalReceiver ^ receiver);
        }
    }

    private long end(long high, long low) {
        return Decoder.mix(Decoder.mix(high ^ key) ^ low);
    }

    /** Digest that tells apart what {@link #zone} does and one-way tunnel ids, for packets of one direction. */
    long direction() {
        return now.zone ^ now.directionalKey;
    }

    /** The digest for a flow's key: the same for both directions; 0 where there is neither VLAN nor tunnel. */
    long zone(Decoder d, int protocol, int sourcePort, int destinationPort) {
        if (!now.directional) {
            return now.zone;
        }
        if (instances == null) {
            instances = new TunnelInstances();
        }
        long source = Decoder.mix(end(d.sourceHigh, d.sourceLow) * 3 + sourcePort + ((long) protocol << 32));
        long destination = Decoder.mix(end(d.destinationHigh, d.destinationLow) * 3 + destinationPort + ((long) protocol << 32));
        return Decoder.mix(now.zone ^ instances.of(now.directionalKey, now.directionalSender, now.directionalReceiver, source, destination));
    }

    Layers stack() {
        var stack = stacks.find(now.layerDigest);
        if (stack == null) {
            stack = new Layers(List.of(Arrays.copyOf(layers, now.layerCount)));
            stacks.put(now.layerDigest, stack);
        }
        return stack;
    }

    Context context() {
        if (now.contextDigest == 0) {
            return Context.NONE;
        }
        if (now.contextDigest == lastContextDigest) {
            return lastContext;
        }
        if (contexts == null) {
            contexts = new Interned<>(MOST_CONTEXTS);
        }
        var c = contexts.find(now.contextDigest);
        if (c == null) {
            var list = new ArrayList<Tunnel>();
            for (int t = 0; t < now.tunnelCount; t++) {
                int w = 6 * t;
                long last = tunnelWords[w + 5];
                boolean six = (last & 1) != 0;
                list.add(new Tunnel(tunnelTypes[t], address(six, tunnelWords[w], tunnelWords[w + 1]), address(six, tunnelWords[w + 2],
                        tunnelWords[w + 3]),
                        (int) (last >>> 32) & 0xFFFF, (int) (last >>> 16) & 0xFFFF, (int) (last >>> 1) & 0xFF, tunnelWords[w + 4]));
            }
            c = new Context(Arrays.copyOf(vlans, now.vlanCount), List.copyOf(list));
            contexts.put(now.contextDigest, c);
        }
        lastContextDigest = now.contextDigest;
        lastContext = c;
        return c;
    }

    private static byte[] address(boolean six, long high, long low) {
        byte[] a = new byte[six ? 16 : 4];
        for (int i = 0; i < a.length; i++) {
            int fromRight = a.length - 1 - i;
            a[i] = (byte) (fromRight >= 8 ? high >>> 8 * (fromRight - 8) : low >>> 8 * fromRight);
        }
        return a;
    }
}
