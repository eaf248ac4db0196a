package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import io.fathom.protocols.tls.Patchwork;
import java.security.DigestException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cipher objects of one thread. Making one costs more than using it, so the protocol holds one set per worker thread; every use starts from a key, so that
 * nothing of one flow reaches the next. Lends room for CRYPTO data too: most hellos are whole in one datagram, and then no flow holds any.
 */
public final class Ciphers {
    private static final int BLOCK = 64;
    private static final String PREFIX = "tls13 ";

    private final MessageDigest sha;
    private final byte[] pad = new byte[BLOCK];
    private final byte[] sum = new byte[32];
    private final byte[] label = new byte[64];
    private final Cipher block;
    private final Cipher aead;
    /** The key that the block cipher is ready for: packets of one side often follow each other. */
    private SecretKeySpec blockKey;
    private byte[] packet = new byte[2048];
    private byte[] plain = new byte[2048];
    private final Patchwork[] spares = new Patchwork[8];
    private int spareCount;

    public Ciphers() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
            block = Cipher.getInstance("AES/ECB/NoPadding");
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
        byte[] out = new byte[32];
        hmac(key, data, data.length, out);
        return out;
    }

    // From the bare digest: the platform's Mac objects spend longer on their keys than on the few octets hashed here.
    private void hmac(byte[] key, byte[] data, int length, byte[] out) {
        try {
            fillPad(key, 0x36);
            sha.update(pad, 0, BLOCK);
            sha.update(data, 0, length);
            sha.digest(sum, 0, 32);
            fillPad(key, 0x5C);
            sha.update(pad, 0, BLOCK);
            sha.update(sum, 0, 32);
            sha.digest(out, 0, 32);
        } catch (DigestException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fillPad(byte[] key, int octet) {
        for (int i = 0; i < BLOCK; i++) {
            pad[i] = (byte) (i < key.length ? key[i] ^ octet : octet);
        }
    }

    /** HKDF-Expand-Label with an empty context (RFC 8446 section 7.1), for at most one block; the label is ASCII, at most 40 octets with "tls13 ". */
    byte[] expand(byte[] secret, String name, int length) {
        label[0] = 0;
        label[1] = (byte) length;
        label[2] = (byte) (PREFIX.length() + name.length());
        int n = 3;
        for (int i = 0; i < PREFIX.length(); i++) {
            label[n++] = (byte) PREFIX.charAt(i);
        }
        for (int i = 0; i < name.length(); i++) {
            label[n++] = (byte) name.charAt(i);
        }
        label[n++] = 0;
        label[n++] = 1;
        byte[] out = new byte[32];
        hmac(secret, label, n, out);
        return length == 32 ? out : Arrays.copyOf(out, length);
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
                blockKey = null;
                block.init(Cipher.ENCRYPT_MODE, keys.header());
                blockKey = keys.header();
            }
            byte[] mask = block.doFinal(packet, numberAt + 4, 16);
            packet[0] ^= (byte) (mask[0] & 0x0F);
            int octets = (packet[0] & 3) + 1;
            byte[] nonce = keys.iv().clone();
            for (int i = 0; i < octets; i++) {
                packet[numberAt + i] ^= mask[1 + i];
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
