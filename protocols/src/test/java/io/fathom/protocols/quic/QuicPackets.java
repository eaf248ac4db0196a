package io.fathom.protocols.quic;

import static io.fathom.protocols.tls.Hellos.cat;
import static io.fathom.protocols.tls.Hellos.hex;
import static io.fathom.protocols.tls.Hellos.u16;
import static io.fathom.protocols.tls.Hellos.u32;
import static io.fathom.protocols.tls.Hellos.u8;
import static io.fathom.protocols.tls.Hellos.vector8;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Makes protected Initial packets, with the JDK's own HKDF and thus another way than the product opens them. */
public final class QuicPackets {
    static final byte[] SALT_V1 = hex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a");
    static final byte[] SALT_V2 = hex("0dede3def700a6db819381be6e269dcbf9bd2ed9");

    private QuicPackets() {}

    static byte[] varint(long v) {
        return v < 64 ? u8((int) v) : v < 16384 ? u16((int) v | 0x4000) : u32(v | 0x8000_0000L);
    }

    static byte[] crypto(byte[] stream, int from, int to) {
        return cat(u8(6), varint(from), varint(to - from), Arrays.copyOfRange(stream, from, to));
    }

    static byte[] ack() {
        return cat(u8(2), varint(5), varint(100), varint(1), varint(0), varint(1), varint(2));
    }

    static byte[] padded(byte[] frames, int length) {
        return Arrays.copyOf(frames, Math.max(frames.length, length));
    }

    private static byte[] expand(SecretKey secret, String label, int length) throws GeneralSecurityException {
        byte[] name = ("tls13 " + label).getBytes(StandardCharsets.US_ASCII);
        byte[] info = cat(u16(length), vector8(name), u8(0));
        return KDF.getInstance("HKDF-SHA256").deriveData(HKDFParameterSpec.expandOnly(secret, info, length));
    }

    /** An Initial packet of one side; {@code original} is the connection identifier that the keys come from. */
    static byte[] initial(
            int version, byte[] salt, byte[] original, boolean client, byte[] destination, byte[] source, byte[] token, long number, byte[] frames) {
        boolean v2 = version == 0x6B3343CF;
        byte[] head = cat(u8(v2 ? 0xD3 : 0xC3), u32(version & 0xFFFFFFFFL), vector8(destination), vector8(source), varint(token.length), token,
                u16(frames.length + 4 + 16 | 0x4000), u32(number));
        try {
            SecretKey initial = KDF.getInstance("HKDF-SHA256")
                    .deriveKey("HKDF", HKDFParameterSpec.ofExtract().addIKM(original).addSalt(salt).extractOnly());
            SecretKey secret = new SecretKeySpec(expand(initial, client ? "client in" : "server in", 32), "HKDF");
            String prefix = v2 ? "quicv2 " : "quic ";
            byte[] iv = expand(secret, prefix + "iv", 12);
            for (int i = 0; i < 4; i++) {
                iv[8 + i] ^= (byte) (number >> 24 - 8 * i);
            }
            var gcm = Cipher.getInstance("AES/GCM/NoPadding");
            gcm.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(expand(secret, prefix + "key", 16), "AES"), new GCMParameterSpec(128, iv));
            gcm.updateAAD(head);
            byte[] packet = cat(head, gcm.doFinal(frames));
            var ecb = Cipher.getInstance("AES/ECB/NoPadding");
            ecb.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(expand(secret, prefix + "hp", 16), "AES"));
            byte[] mask = ecb.doFinal(packet, head.length, 16);
            packet[0] ^= (byte) (mask[0] & 15);
            for (int i = 0; i < 4; i++) {
                packet[head.length - 4 + i] ^= mask[1 + i];
            }
            return packet;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A client's first Initial packet of version 1. */
    static byte[] client(byte[] destination, long number, byte[] frames) {
        return initial(1, SALT_V1, destination, true, destination, hex("a1a2a3a4a5"), new byte[0], number, frames);
    }
}
