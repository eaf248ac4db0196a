package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Patchwork;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The cipher objects of one thread. Making one costs more than using it, so the protocol holds one set per worker thread; every use starts from a key, so that
 * nothing of one flow reaches the next. Lends room for CRYPTO data too: most hellos are whole in one datagram, and then no flow holds any.
 */
public final class Ciphers {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int BLOCK = 64;

    private final MessageDigest sha;
    /** A key's pads, and which key's they are. */
    private final byte[] inner = new byte[BLOCK];
    private final byte[] outer = new byte[BLOCK];
    private byte[] padded;
    private final byte[] sum = new byte[32];
    private final AesBlock block = new AesBlock();
    private final Cipher aead;
    /** The key that the block cipher is ready for: packets of one side often follow each other. */
    private byte[] blockKey;
    private byte[] packet = new byte[2048];
    private byte[] plain = new byte[2048];
    private final Patchwork[] spares = new Patchwork[8];
    private int spareCount;

    public Ciphers() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
            aead = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks AES or SHA-256", e);
        }
    }

    /** An empty patchwork, until it is given back. */
    Patchwork patchwork() {
        return spareCount > 0 ? spares[--spareCount] : new Patchwork();
    }

    void give(Patchwork spare) {
        if (spareCount < spares.length && spare.clear()) {
            spares[spareCount++] = spare;
        }
    }

    /** HMAC-SHA-256 (RFC 2104) with a key of at most 64 octets, as all keys here are. */
    byte[] hmac(byte[] key, byte[] data) {
        return hmac(key, data, 32);
    }

    // From the bare digest: the platform's Mac objects spend longer on their keys than on the few octets hashed here.
    private byte[] hmac(byte[] key, byte[] data, int length) {
        pad(key);
        try {
            sha.update(inner, 0, BLOCK);
            sha.update(data, 0, data.length);
            sha.digest(sum, 0, 32);
            sha.update(outer, 0, BLOCK);
            sha.update(sum, 0, 32);
            sha.digest(sum, 0, 32);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
        return Arrays.copyOf(sum, length);
    }

    private void pad(byte[] key) {
        if (key == padded) {
            // Three keys come from one secret.
            return;
        }
        for (int i = 0; i < BLOCK; i += Long.BYTES) {
            long eight = key.length - i >= Long.BYTES ? (long) LONGS.get(key, i) : rest(key, i);
            LONGS.set(inner, i, eight ^ 0x3636_3636_3636_3636L);
            LONGS.set(outer, i, eight ^ 0x5C5C_5C5C_5C5C_5C5CL);
        }
        padded = key;
    }

    private static long rest(byte[] key, int from) {
        long eight = 0;
        for (int i = from; i < key.length; i++) {
            eight |= (key[i] & 0xFFL) << 8 * (i - from);
        }
        return eight;
    }

    /** What HKDF-Expand-Label (RFC 8446 section 7.1) hashes with an empty context, for a length of at most one block: the label is ASCII. */
    static byte[] label(String name, int length) {
        byte[] text = ("tls13 " + name).getBytes(StandardCharsets.US_ASCII);
        var label = new byte[text.length + 5];
        label[1] = (byte) length;
        label[2] = (byte) text.length;
        System.arraycopy(text, 0, label, 3, text.length);
        label[label.length - 1] = 1;
        return label;
    }

    /** HKDF-Expand-Label: as many octets as the {@link #label} says. */
    byte[] expand(byte[] secret, byte[] label) {
        return hmac(secret, label, label[1]);
    }

    /**
     * Takes the protection off one Initial packet.
     *
     * @param whole the packet from its first header byte to its end
     * @param numberAt where the protected packet number begins
     * @return its frames, valid until the next call; or null where it does not open: other keys, or no QUIC
     */
    Bytes open(InitialKeys keys, Bytes whole, int numberAt) {
        int length = whole.length();
        if (numberAt + 20 > length) {
            return null;
        }
        if (packet.length < length) {
            packet = new byte[length];
            plain = new byte[length];
        }
        whole.copyTo(packet, 0, 0, length);
        try {
            if (blockKey != keys.header()) {
                block.key(keys.header());
                blockKey = keys.header();
            }
            long mask = block.encrypt(packet, numberAt + 4);
            packet[0] ^= (byte) (mask >>> 56 & 0x0F);
            int octets = (packet[0] & 3) + 1;
            byte[] nonce = keys.iv().clone();
            for (int i = 0; i < octets; i++) {
                packet[numberAt + i] ^= (byte) (mask >>> 48 - 8 * i);
                nonce[12 - octets + i] ^= packet[numberAt + i];
            }
            int start = numberAt + octets;
            aead.init(Cipher.DECRYPT_MODE, keys.packet(), new GCMParameterSpec(128, nonce));
            aead.updateAAD(packet, 0, start);
            int n = aead.doFinal(packet, start, length - start, plain, 0);
            return Bytes.of(plain).sub(0, n);
        } catch (GeneralSecurityException wrongKeysOrNoQuic) {
            return null;
        }
    }
}
