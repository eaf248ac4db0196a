package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Octets;

/**
 * Packets with a short header (RFC 9000 section 17.3) of a connection whose beginning was not seen, towards a server on QUIC's usual port: the fixed bits on both
 * sides, one connection identifier that stays while the protected bits before it and the last octets behind it change. Several together leave little to chance; one
 * alone says nothing.
 */
public final class ShortHeaders {
    private static final int SHORTEST = 21;
    private static final int ENOUGH_WITH_ANSWER = 3;
    private static final int ENOUGH_ALONE = 5;

    private long connection;
    private int lastTail;
    private int lastFirst;
    private int lastLength;
    private int toServer;
    private int toClient;
    private long firstOctets;

    /** Takes a datagram in; false where it cannot be one of such a connection. */
    public boolean accept(Bytes datagram, boolean towardsServer) {
        int first = datagram.at(0);
        if ((first & 0xC0) != 0x40 || datagram.length() < SHORTEST) {
            return false;
        }
        if (!towardsServer) {
            toClient++;
            return true;
        }
        var in = new Octets(datagram.sub(1));
        long id = in.u32() << 32 | in.u32();
        int tail = (int) new Octets(datagram.sub(datagram.length() - 4)).u32();
        if (toServer > 0 && id == connection && tail == lastTail && first == lastFirst && datagram.length() == lastLength) {
            // The same one, twice.
            return true;
        }
        if (toServer > 0 && (id != connection || tail == lastTail) || toServer == 0 && !looksRandom(id)) {
            return false;
        }
        connection = id;
        lastTail = tail;
        lastFirst = first;
        lastLength = datagram.length();
        toServer++;
        firstOctets |= 1L << (first & 0x3F);
        return true;
    }

    /** True where enough agree. */
    public boolean certain() {
        return toServer >= (toClient > 0 ? ENOUGH_WITH_ANSWER : ENOUGH_ALONE) && Long.bitCount(firstOctets) >= 2;
    }

    private static boolean looksRandom(long id) {
        int distinct = 0;
        for (int i = 0; i < 8; i++) {
            boolean seen = false;
            for (int k = 0; k < i; k++) {
                seen |= (byte) (id >> 8 * i) == (byte) (id >> 8 * k);
            }
            distinct += seen ? 0 : 1;
        }
        return distinct >= 6;
    }
}
