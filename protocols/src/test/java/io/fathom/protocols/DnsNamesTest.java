package io.fathom.protocols;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.CursorControl;
import io.fathom.api.FieldsControl;
import java.io.ByteArrayOutputStream;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DnsNamesTest {
    private static final DnsMessage.Declared DECLARED = new DnsMessage.Declared("dns");

    private final DnsMessage message = new DnsMessage();

    private String spelt(byte[]... labels) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {0x12, 0x34, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0});
        for (byte[] label : labels) {
            out.write(label.length);
            out.writeBytes(label);
        }
        out.writeBytes(new byte[] {0, 0, 1, 0, 1});
        byte[] octets = out.toByteArray();
        var fields = FieldsControl.open(DECLARED.set, "dns", -1);
        var control = new CursorControl();
        message.read(control.open(octets, 0, octets.length, fields), octets.length, fields, DECLARED, false);
        assertThat(control.isBad() || control.isShort()).isFalse();
        return fields.text(DECLARED.rrname);
    }

    private static String expected(byte[]... labels) {
        var text = new StringBuilder();
        for (byte[] label : labels) {
            text.append(text.isEmpty() ? "" : ".");
            for (byte b : label) {
                int c = b & 0xFF;
                text.append(c > 0x20 && c < 0x7F && c != '.' && c != '\\' ? "" + (char) c : String.format("\\%03d", c));
            }
        }
        return text.toString();
    }

    @Test
    void everyOctetIsSpeltWhereverItStands() {
        for (int c = 0; c < 256; c++) {
            for (int n = 1; n <= 17; n++) {
                var label = "abcdefghijklmnopq".substring(0, n).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
                label[c % n] = (byte) c;
                assertThat(spelt(label, new byte[] {'x', 'y'})).isEqualTo(expected(label, new byte[] {'x', 'y'}));
            }
        }
    }

    @Test
    void namesOfAnyOctetsAreSpelt() {
        var random = new Random(5);
        for (int round = 0; round < 2000; round++) {
            var labels = new byte[1 + random.nextInt(3)][];
            for (int i = 0; i < labels.length; i++) {
                labels[i] = new byte[1 + random.nextInt(63)];
                random.nextBytes(labels[i]);
            }
            assertThat(spelt(labels)).isEqualTo(expected(labels));
        }
    }
}
