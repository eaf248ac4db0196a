package io.fathom.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TicksTest {
    private static final BigInteger LATEST = BigInteger.ONE.shiftLeft(62);

    @Test
    void everyResolutionAgreesWithExactArithmetic() {
        Random random = new Random(1);
        for (int resolution = 0; resolution < 256; resolution++) {
            Ticks ticks = new Ticks(resolution, 0);
            int exponent = resolution & 0x7f;
            BigInteger unit = resolution < 128 ? BigInteger.TEN.pow(exponent) : BigInteger.TWO.pow(exponent);
            for (int i = 0; i < 200; i++) {
                long value = random.nextLong() >>> random.nextInt(64);
                BigInteger exact = new BigInteger(Long.toUnsignedString(value)).multiply(BigInteger.valueOf(1_000_000_000)).divide(unit);
                assertThat(ticks.nanoseconds(value)).as("resolution %d, %s ticks", resolution, Long.toUnsignedString(value))
                        .isEqualTo(exact.min(LATEST).longValueExact());
            }
        }
    }

    @Test
    void anOffsetBeyondAllTimeStaysInRange() {
        assertThat(new Ticks(9, Long.MAX_VALUE).nanoseconds(-1)).isEqualTo(1L << 62);
        assertThat(new Ticks(9, Long.MIN_VALUE).nanoseconds(0)).isGreaterThanOrEqualTo(-(1L << 62));
        assertThat(new Ticks(6, -10).nanoseconds(11_000_000)).isEqualTo(1_000_000_000L);
    }
}
