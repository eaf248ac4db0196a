package io.fathom.protocols.tls;

import io.fathom.api.Bytes;
import java.util.Arrays;

/** Handshake messages of one side, put together over as many records as they take. What nobody wants is passed over, not kept. */
public final class HandshakeStream {
    /** Takes whole messages; the body is valid during the call. */
    public interface Taker {
        /** True where a message of this type is to be kept until it is whole. */
        boolean wants(int type);

        void message(int type, Bytes body);
    }

    /** The longest message that is kept: certificate chains of 60 KB have been seen. */
    private static final int LARGEST = 256 * 1024;

    private byte[] memory = {};
    private int have;
    private int toSkip;

    /** True between two messages. */
    public boolean idle() {
        return have == 0 && toSkip == 0;
    }

    /** Takes the payload of one record in; false where a message is larger than any real one. */
    public boolean feed(Bytes payload, Taker taker) {
        int at = 0;
        while (at < payload.length()) {
            if (toSkip > 0) {
                int n = Math.min(toSkip, payload.length() - at);
                toSkip -= n;
                at += n;
                continue;
            }
            if (have > 0) {
                at += gather(payload, at, taker);
                if (have < 0) {
                    have = 0;
                    return false;
                }
                continue;
            }
            Bytes rest = payload.sub(at);
            if (rest.length() < 4) {
                keep(rest, 4);
                return true;
            }
            int length = rest.at(1) << 16 | rest.u16(2);
            int type = rest.at(0);
            if (length <= rest.length() - 4) {
                if (taker.wants(type)) {
                    taker.message(type, rest.sub(4, 4 + length));
                }
                at += 4 + length;
            } else if (!taker.wants(type)) {
                toSkip = length - (rest.length() - 4);
                return true;
            } else if (length > LARGEST) {
                return false;
            } else {
                keep(rest, 4 + length);
                return true;
            }
        }
        return true;
    }

    private void keep(Bytes part, int whole) {
        // Room grows with what has come, not with what was promised.
        memory = new byte[Math.min(whole, Math.max(64, 2 * part.length()))];
        have = part.copyTo(memory, 0, 0, part.length());
    }

    /** Adds to the message begun; says how many bytes that took, and leaves {@link #have} below zero where the message is too long. */
    private int gather(Bytes payload, int at, Taker taker) {
        if (have < 4) {
            int n = append(payload, at, 4 - have);
            if (have < 4) {
                return n;
            }
            int type = memory[0];
            int length = length();
            if (!taker.wants(type)) {
                have = 0;
                toSkip = length;
            } else if (length > LARGEST) {
                have = -1;
            } else if (length == 0) {
                have = 0;
                taker.message(type, Bytes.of());
            }
            return n;
        }
        int whole = 4 + length();
        int n = append(payload, at, whole - have);
        if (have == whole) {
            byte[] message = memory;
            memory = new byte[0];
            have = 0;
            taker.message(message[0], Bytes.of(message).sub(4, whole));
        }
        return n;
    }

    private int length() {
        return (memory[1] & 0xFF) << 16 | (memory[2] & 0xFF) << 8 | memory[3] & 0xFF;
    }

    private int append(Bytes payload, int at, int most) {
        int n = Math.min(most, payload.length() - at);
        if (have + n > memory.length) {
            memory = Arrays.copyOf(memory, Math.max(have + n, 2 * memory.length));
        }
        have += payload.copyTo(memory, have, at, n);
        return n;
    }
}
