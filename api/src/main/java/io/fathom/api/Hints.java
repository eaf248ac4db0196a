package io.fathom.api;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reasons to try a protocol on a flow. Immutable; each method returns a changed copy, so hints read as one sentence:
 * {@code Hints.tcp(22).prefix("SSH-")}.
 *
 * <p>A protocol is tried on a flow of a transport it names when (a) one of its prefixes matches the first bytes of either side, on any port; or
 * (b) one of its ports is the flow's and it has no prefix, or says {@link #portsToo}; or (c) it says {@link #anywhere}. Prefixes of 24 bits and more are tried first, the
 * longest before the others, then ports, then shorter prefixes, then the rest.
 */
public final class Hints {
    /** Bytes at an offset of a side's first payload; a mask of 0xFF where none was given. */
    public record Prefix(int offset, byte[] bytes, byte[] mask) {
        public boolean matches(byte[] memory, int from, int to) {
            if (to - from < offset + bytes.length) {
                return false;
            }
            for (int i = 0; i < bytes.length; i++) {
                if (((memory[from + offset + i] ^ bytes[i]) & mask[i]) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private record Ports(Transport transport, int[] numbers) {}

    private final List<Ports> ports;
    private final List<Prefix> prefixes;
    private final boolean anywhere;
    private final boolean portsToo;
    private final int largestMessage;

    private Hints(List<Ports> ports, List<Prefix> prefixes, boolean anywhere, boolean portsToo, int largestMessage) {
        this.ports = List.copyOf(ports);
        this.prefixes = List.copyOf(prefixes);
        this.anywhere = anywhere;
        this.portsToo = portsToo;
        this.largestMessage = largestMessage;
    }

    private static final Hints EMPTY = new Hints(List.of(), List.of(), false, false, 16 * 1024);

    /** Carried over TCP, with these usual ports (none: any). */
    public static Hints tcp(int... ports) {
        return EMPTY.orTcp(ports);
    }

    /** Carried over UDP, with these usual ports (none: any). */
    public static Hints udp(int... ports) {
        return EMPTY.orUdp(ports);
    }

    /** Carried in SCTP DATA chunks, with these usual ports. */
    public static Hints sctp(int... ports) {
        return EMPTY.orSctp(ports);
    }

    /** Carried directly in IP under these protocol numbers; the dissector reads what follows the IP header. */
    public static Hints ip(int... protocols) {
        return EMPTY.with(Transport.IP, protocols);
    }

    /** Only ever reached from another protocol (a hand-over by name), never by a flow's first bytes. */
    public static Hints none() {
        return EMPTY;
    }

    public Hints orTcp(int... ports) {
        return with(Transport.TCP, ports);
    }

    public Hints orUdp(int... ports) {
        return with(Transport.UDP, ports);
    }

    public Hints orSctp(int... ports) {
        return with(Transport.SCTP, ports);
    }

    private Hints with(Transport transport, int[] numbers) {
        var list = new ArrayList<>(ports);
        list.add(new Ports(transport, numbers.clone()));
        return new Hints(list, prefixes, anywhere, portsToo, largestMessage);
    }

    /** The first bytes of one side, as ASCII. */
    public Hints prefix(String ascii) {
        return prefixAt(0, ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** The first bytes of one side, each 0 to 255. */
    public Hints prefix(int... bytes) {
        return prefixAt(0, octets(bytes));
    }

    /** Bytes at an offset of one side's first payload. */
    public Hints prefixAt(int offset, int... bytes) {
        return prefixAt(offset, octets(bytes));
    }

    /** ASCII at an offset of one side's first payload. */
    public Hints prefixAt(int offset, String ascii) {
        return prefixAt(offset, ascii.getBytes(StandardCharsets.ISO_8859_1));
    }

    private Hints prefixAt(int offset, byte[] bytes) {
        var mask = new byte[bytes.length];
        Arrays.fill(mask, (byte) 0xFF);
        return with(new Prefix(offset, bytes, mask));
    }

    /** Bytes under a mask at an offset: {@code masked(0, new int[] {0x40}, new int[] {0xC0})}. */
    public Hints masked(int offset, int[] bytes, int[] mask) {
        return with(new Prefix(offset, octets(bytes), octets(mask)));
    }

    private Hints with(Prefix prefix) {
        var list = new ArrayList<>(prefixes);
        list.add(prefix);
        return new Hints(ports, list, anywhere, portsToo, largestMessage);
    }

    /** Try it on every flow of its transports that nothing else explains. For few protocols, and those that reject by their first bytes. */
    public Hints anywhere() {
        return new Hints(ports, prefixes, true, portsToo, largestMessage);
    }

    /** Try it on its ports even where no prefix matches. */
    public Hints portsToo() {
        return new Hints(ports, prefixes, anywhere, true, largestMessage);
    }

    /** How many bytes of one side may wait for a commit, default 16 KiB; past that the flow is not this protocol, or malformed. */
    public Hints largestMessage(int bytes) {
        return new Hints(ports, prefixes, anywhere, portsToo, bytes);
    }

    private static byte[] octets(int[] values) {
        var out = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            out[i] = (byte) values[i];
        }
        return out;
    }

    public boolean over(Transport transport) {
        return ports.stream().anyMatch(p -> p.transport == transport);
    }

    /** Usual ports (for {@link Transport#IP}: protocol numbers), none where any. */
    public int[] ports(Transport transport) {
        return ports.stream().filter(p -> p.transport == transport).flatMapToInt(p -> Arrays.stream(p.numbers)).toArray();
    }

    public List<Prefix> prefixes() {
        return prefixes;
    }

    public boolean isAnywhere() {
        return anywhere;
    }

    public boolean isPortsToo() {
        return portsToo;
    }

    public int largestMessage() {
        return largestMessage;
    }
}
