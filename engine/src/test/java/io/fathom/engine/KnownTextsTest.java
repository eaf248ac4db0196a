package io.fathom.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Application;
import io.fathom.api.SignatureMatch;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A name that was looked up has its own match or is not known any more; what comes once pushes nothing out that comes again at once. */
class KnownTextsTest {
    private final KnownTexts hosts = new KnownTexts(11, 64);

    private boolean knows(String name) {
        byte[] octets = name.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(octets, 0, hosts.text, 0, octets.length);
        return hosts.knows(octets.length);
    }

    private static SignatureMatch match(String name) {
        return new SignatureMatch(new Application(name, name, "web", null), name, "test", 1);
    }

    @Test
    void whatIsKnownOfANameIsItsOwn() {
        Map<String, SignatureMatch> looked = new HashMap<>();
        int known = 0;
        for (int i = 0; i < 20_000; i++) {
            // Some come again and again.
            String name = i % 3 == 0 ? "www" + i % 50 + ".example.org" : "host-" + i + ".example.net";
            if (knows(name)) {
                assertThat(hosts.match()).isSameAs(looked.get(name));
                known++;
            } else {
                var found = i % 2 == 0 ? match(name) : null;
                looked.put(name, found);
                hosts.keep(name.length(), found);
                assertThat(knows(name)).isTrue();
                assertThat(hosts.match()).isSameAs(found);
            }
        }
        assertThat(known).as("of some 6,600 names that come again").isGreaterThan(6_000);
        assertThat(knows("www1.example.orh")).isFalse();
    }

    @Test
    void theNameKeptBeforeIsStillThere() {
        String last = "first.example.org";
        assertThat(knows(last)).isFalse();
        hosts.keep(last.length(), null);
        for (int i = 0; i < 10_000; i++) {
            String name = "n" + i + ".example.org";
            knows(name);
            hosts.keep(name.length(), null);
            // Whether they share their places or not.
            assertThat(knows(last)).as(last).isTrue();
            last = name;
        }
    }

    @Test
    void longTextsAreKnownByAllOfTheirCharacters() {
        var agents = new KnownTexts(4, 256);
        for (int length = 1; length <= 255; length++) {
            byte[] octets = "x".repeat(length).getBytes(StandardCharsets.ISO_8859_1);
            System.arraycopy(octets, 0, agents.text, 0, length);
            assertThat(agents.knows(length)).as("%d characters, not looked up yet", length).isFalse();
            agents.keep(length, null);
            assertThat(agents.knows(length)).as("%d characters", length).isTrue();
            agents.text[length - 1] = 'y';
            assertThat(agents.knows(length)).as("%d characters, another last one", length).isFalse();
        }
    }
}
