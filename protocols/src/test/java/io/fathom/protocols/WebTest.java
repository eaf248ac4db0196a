package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Side;
import io.fathom.api.Transport;
import io.fathom.protocols.tls.Drive;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** WebSocket and H.323, octets as their specifications write them. */
final class WebTest {
    private static byte[] hex(String hex) {
        return HexFormat.of().parseHex(hex.replace(" ", ""));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void readsWebSocketFramesOfBothSides(int size) {
        var run = new Drive(new WebSocket(), Transport.TCP)
                .feed(Side.INITIATOR, hex("8185 37fa213d 7f9f4d5158"), size)
                .feed(Side.RESPONDER, hex("8105 48656c6c6f"), size);
        assertThat(run.done()).isTrue();
        assertThat(run.value("opcode")).isEqualTo("text");
        assertThat(new Drive(new WebSocket(), Transport.TCP).initiator(hex("8f00")).rejected()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 4_000})
    void readsAnH323Call(int size) {
        var setup = hex("0300 001c 0802 77f4 05 7e 000f 05 20 a0 0600 08914a 0004 0001 0203 0405 06");
        var run = new Drive(new H323(), Transport.TCP).feed(Side.INITIATOR, setup, size);
        assertThat(run.done()).isTrue();
        assertThat(run.value("message")).isEqualTo("setup");
        assertThat(new Drive(new H323(), Transport.TCP).initiator(hex("0300 0013 0ee0 0000 0000 0001 0008 0003 0000 00")).rejected()).isTrue();
    }
}
