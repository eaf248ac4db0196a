package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialogueTest {
    private static String octets(String text) {
        return java.util.HexFormat.of().formatHex(OctetText.parse(text));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', value = {
        "01 0aFF,010aff",
        "'ab\\r\\n\\'\\x00',61620d0a2700",
        "00*3 'ab'*2,00000061626162",
        "[2 01 02],00020102",
        "[4le-1 0102 03],02000000010203",
        "[1+1 [2 00]],04000100",
        "30 [ber 02 [ber 05]],3003020105",
        "[ber],00"
    })
    void readsOctetsAsTheyAreWritten(String text, String hex) {
        assertThat(octets(text)).isEqualTo(hex);
    }

    @Test
    void writesLongLengthsAsAsn1Does() {
        assertThat(octets("[ber 00*127]")).startsWith("7f00");
        assertThat(octets("[ber 00*128]")).startsWith("818000");
        assertThat(octets("[ber 00*256]")).startsWith("82010000");
        assertThat(octets("noise*9 noise*9")).hasSize(36).isEqualTo(octets("noise*9 noise*9"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "xy", "'a", "[2 00", "00]", "'\\q'", "00*"})
    void saysWhatIsWrong(String text) {
        assertThatThrownBy(() -> OctetText.parse(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Dialogue.parse("udp 9\n\n> " + text, "x.dialogue"))
                .isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("x.dialogue line 3: ");
    }

    @Test
    void tellsAConversation() {
        var told = Dialogue.parse("""
                # Mail,
                # greeted.
                tcp 25
                << 220 here
                >> EHLO there
                >> NOOP
                > 01
                    02
                """, "x");
        var built = Conversation.tcp("10.1.0.1", 40_001, "10.1.0.2", 25).handshake().pause(1_000_000)
                .server("220 here\r\n").client("EHLO there\r\nNOOP\r\n").client(new byte[] {1, 2}).fin();
        assertThat(told.comment()).isEqualTo("Mail, greeted.");
        assertThat(told.frames().stream().map(Frame::octets)).containsExactlyElementsOf(built.frames().stream().map(Frame::octets).toList());
    }

    @Test
    void goesOnWithAConversationNamedAgain() {
        var told = Dialogue.parse("udp 1\n> 01\nip [2001:db8::1]:89 [2001:db8::2]:89\n> 02\nudp 1\n< 03\n", "x").frames();
        assertThat(told).hasSize(3).isSortedAccordingTo(java.util.Comparator.comparingLong(Frame::time));
        assertThat(told.get(2).octets()).endsWith((byte) 3);
        assertThat(told.get(1).octets()[20]).isEqualTo((byte) 89);
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 00", "carrier-pigeon 1", "tcp", "tcp a b", "udp 1 2 3"})
    void refusesWhatIsNoConversation(String text) {
        assertThatThrownBy(() -> Dialogue.parse(text, "x")).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("x line 1: ");
    }
}
