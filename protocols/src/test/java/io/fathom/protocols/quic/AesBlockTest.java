package io.fathom.protocols.quic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;

class AesBlockTest {
    private final AesBlock block = new AesBlock();

    @Test
    void encryptsTheStandardsExample() {
        // FIPS 197, appendix C.1.
        block.key(HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f"));
        assertThat(block.encrypt(HexFormat.of().parseHex("00112233445566778899aabbccddeeff"), 0)).isEqualTo(0x69c4e0d86a7b0430L);
    }

    @Test
    void doesAsThePlatformDoesWithRandomKeysAndBlocks() throws Exception {
        var random = new Random(7);
        var platform = Cipher.getInstance("AES/ECB/NoPadding");
        for (int i = 0; i < 1000; i++) {
            var key = new byte[16];
            var text = new byte[20];
            random.nextBytes(key);
            random.nextBytes(text);
            platform.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"));
            block.key(key);
            assertThat(block.encrypt(text, 4)).isEqualTo(ByteBuffer.wrap(platform.doFinal(text, 4, 16)).getLong());
        }
    }
}
