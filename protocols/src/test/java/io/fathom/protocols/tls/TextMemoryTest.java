package io.fathom.protocols.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TextMemoryTest {
    private final TextMemory<String> memory = new TextMemory<>(2);

    private String ask(String text) {
        byte[] octets = text.getBytes(StandardCharsets.US_ASCII);
        String known = memory.find(octets, octets.length);
        if (known == null && memory.comesAgain()) {
            memory.keep(octets, octets.length, "made of " + text);
        }
        return known;
    }

    @Test
    void knowsATextFromItsThirdTimeOn() {
        assertThat(ask("a")).isNull();
        assertThat(ask("a")).isNull();
        assertThat(ask("a")).isEqualTo("made of a");
        assertThat(ask("")).isNull();
    }

    @Test
    void twoTextsHaveRoomSideBySide() {
        for (int i = 0; i < 3; i++) {
            ask("a");
            ask("b");
        }
        assertThat(ask("a")).isEqualTo("made of a");
        assertThat(ask("b")).isEqualTo("made of b");
        assertThat(ask("a")).isEqualTo("made of a");
    }

    @Test
    void whatComesOnceDoesNotPushOutWhatCameLast() {
        ask("a");
        ask("a");
        ask("b");
        assertThat(ask("a")).isEqualTo("made of a");
        for (int i = 0; i < 50; i++) {
            assertThat(ask("once " + i)).isNull();
            assertThat(ask("a")).isEqualTo("made of a");
        }
    }

    @Test
    void keepsNoTextThatIsTooLong() {
        String text = "x".repeat(769);
        for (int i = 0; i < 4; i++) {
            assertThat(ask(text)).isNull();
        }
    }
}
