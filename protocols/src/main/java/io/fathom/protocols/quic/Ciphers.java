package io.fathom.protocols.quic;

import io.fathom.api.Bytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The cipher objects of one thread. Making one costs more than using it, so the protocol holds one set per worker thread; every use starts from a key, so that
 * nothing of one flow reaches the next.
 */
public final class Ciphers {
    private final Mac mac;
    private final Cipher block;
    private final Cipher aead;
    private byte[] packet = new byte[2048];
    private byte[] plain = new byte[2048];

    public Ciphers() {
        try {
            mac = Mac.getInstance("HmacSHA256");
            block = Cipher.getInstance("AES/ECB/NoPadding");
            aead = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK lacks AES or HMAC-SHA-256", e);
        }
    }

    byte[] hmac(byte[] key, byte[] data) {
        try {
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(data);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** HKDF-Expand-Label with an empty context (RFC 8446 section 7.1), for at most one block. */
    byte[] expand(byte[] secret, String label, int length) {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.ISO_8859_1);
        byte[] input = new byte[5 + name.length];
        input[1] = (byte) length;
        input[2] = (byte) name.length;
        System.arraycopy(name, 0, input, 3, name.length);
        input[input.length - 1] = 1;
        return Arrays.copyOf(hmac(secret, input), length);
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
            block.init(Cipher.ENCRYPT_MODE, keys.header());
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
