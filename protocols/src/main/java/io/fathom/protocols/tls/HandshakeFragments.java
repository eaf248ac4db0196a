package io.fathom.protocols.tls;

import io.fathom.api.Bytes;

/**
 * Handshake messages of one side of DTLS, put together from fragments in any order (RFC 6347 section 4.2.3) and given on in the order of their numbers where
 * that is possible. A few messages are held at a time; what nobody wants is not kept.
 */
public final class HandshakeFragments {
    private static final int SLOTS = 4;

    private final Patchwork[] pieces = new Patchwork[SLOTS];
    private final int[] sequences = new int[SLOTS];
    private final boolean[] seen = new boolean[SLOTS];
    private int next;

    /** Takes a fragment in. */
    public void feed(int type, int length, int sequence, int offset, Bytes fragment, HandshakeStream.Taker taker) {
        if (fragment.length() == length) {
            if (taker.wants(type)) {
                taker.message(type, fragment);
            }
            return;
        }
        int slot = slot(sequence);
        if (!seen[slot]) {
            seen[slot] = true;
            pieces[slot] = taker.wants(type) && length <= Patchwork.LARGEST ? new Patchwork() : null;
        }
        var patchwork = pieces[slot];
        if (patchwork != null && patchwork.put(fragment, offset) && patchwork.whole() >= length) {
            pieces[slot] = null;
            taker.message(type, patchwork.view().sub(0, length));
        }
    }

    private int slot(int sequence) {
        for (int i = 0; i < SLOTS; i++) {
            if (seen[i] && sequences[i] == sequence) {
                return i;
            }
        }
        int slot = next;
        next = (next + 1) % SLOTS;
        sequences[slot] = sequence;
        seen[slot] = false;
        pieces[slot] = null;
        return slot;
    }
}
