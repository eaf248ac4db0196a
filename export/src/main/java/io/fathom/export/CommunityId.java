package io.fathom.export;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Community ID version 1: a name for a flow that tools agree on without talking to each other. Reuses its digest; single-threaded. */
public final class CommunityId {
    /** ICMP types that answer each other, in pairs. */
    private static final int[] PAIRS = {8, 0, 13, 14, 15, 16, 17, 18, 10, 9};

    private static final int[] PAIRS6 = {128, 129, 133, 134, 135, 136, 130, 131, 144, 145, 139, 140};

    private final MessageDigest digest;
    private final byte[] input = new byte[2 + 16 + 16 + 2 + 4];
    private final int seed;

    /** With seed 0, the usual one. */
    public CommunityId() {
        this(0);
    }

    /** @param seed 0 to 65535, the same in all tools that compare */
    public CommunityId(int seed) {
        this.seed = seed;
        try {
            digest = MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }

    /**
     * The identifier of a flow, the same from both ends.
     *
     * @param source 4 or 16 bytes
     * @param destination as long as {@code source}
     * @param sourcePort port, or the ICMP type; no matter for protocols without ports
     * @param destinationPort port, or the ICMP code
     */
    public String of(byte[] source, byte[] destination, int ipProtocol, int sourcePort, int destinationPort) {
        int from = sourcePort;
        int to = destinationPort;
        boolean oneWay = false;
        if (Addresses.isIcmp(ipProtocol)) {
            int answer = answer(ipProtocol == 1 ? PAIRS : PAIRS6, sourcePort);
            oneWay = answer < 0;
            to = oneWay ? destinationPort : answer;
        }
        int order = Arrays.compareUnsigned(source, destination);
        boolean swap = !oneWay && (order > 0 || order == 0 && from > to);
        byte[] low = swap ? destination : source;
        byte[] high = swap ? source : destination;
        int n = u16(0, seed);
        System.arraycopy(low, 0, input, n, low.length);
        n += low.length;
        System.arraycopy(high, 0, input, n, high.length);
        n += high.length;
        input[n++] = (byte) ipProtocol;
        input[n++] = 0;
        if (Addresses.hasPorts(ipProtocol) || Addresses.isIcmp(ipProtocol)) {
            n = u16(n, swap ? to : from);
            n = u16(n, swap ? from : to);
        }
        digest.update(input, 0, n);
        return "1:" + Base64.getEncoder().encodeToString(digest.digest());
    }

    private static int answer(int[] pairs, int type) {
        for (int i = 0; i < pairs.length; i++) {
            if (pairs[i] == type) {
                return pairs[i ^ 1];
            }
        }
        return -1;
    }

    private int u16(int at, int value) {
        input[at] = (byte) (value >> 8);
        input[at + 1] = (byte) value;
        return at + 2;
    }
}
