package io.fathom.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterExpressionTest {
    private static FilterExpression parse(String text) throws FilterException {
        return FilterExpression.parse(text, Runs.COLUMNS, Runs.PROTOCOLS.stream().flatMap(p -> p.sets().stream()).toList());
    }

    /** Destination ports of the flows that meet it: 80, 53, both or none. */
    private static List<Long> matching(String text) throws FilterException, IOException {
        var filter = parse(text);
        return Runs.flows(Runs.webAndNames(), f -> filter.test(f) ? (long) f.port(io.fathom.api.Side.RESPONDER) : 0L).stream().filter(p -> p != 0)
                .sorted().toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "protocol == HTTP | 80", "protocol = \"http\" | 80", "protocol != HTTP | 53", "not protocol == HTTP | 53", "! (dest_port == 53) | 80",
        "dest_port in (53, 80) | 53 80", "dest_port > 53 | 80", "dest_port >= 53 and dest_port < 80 | 53", "port == 53 | 53",
        "http.hostname endsWith \".EXAMPLE.org\" | 80", "http.hostname startsWith www | 80", "http.hostname contains 'exam' | 80",
        "http.hostname | 80",
        "src_ip in 192.0.2.0/24 | 53 80", "ip in (198.51.100.53) | 53", "ip == 198.51.100.5 | 80", "ip != 198.51.100.5 | 53",
        "dest_ip in 2001:db8::/32 | ''",
        "bytes > 0.3 KB | 80", "bytes < 1 MB | 53 80", "duration < 1 h | 53 80", "duration > 100 s | ''",
        "start >= 2026-01-01 and start < 2026-01-02T00:00:00 | 53 80", "encrypted | ''", "encrypted == false | 53 80", "not encrypted | 53 80",
        "protocol == HTTP or protocol == DNS and bytes > 1 GB | 80", "(protocol == HTTP or protocol == DNS) and bytes > 1 GB | ''",
        "path contains tcp | 80", "dns.queries.rrname == www.example.org | 53", "http.status == 200 | 80", "dest_port == 0x50 | 80", "tls.sni | ''",
        "tls.sni != x | 53 80"})
    void selectsFlows(String text, String ports) throws FilterException, IOException {
        assertThat(matching(text).stream().map(Object::toString).toList()).containsExactly(ports.equals("''") ? new String[0] : ports.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', value = {
        "'' | 1 | expected a name", "protocl == HTTP | 1 | did you mean protocol?", "protocol == | 12 | expected a value",
                "protocol HTTP | 10 | expected a comparison",
        "bytes > 1 QB | 11 | expected and, or", "bytes > many | 9 | not octets", "(protocol == HTTP | 18 | expected )",
        "protocol == HTTP) | 17 | expected and, or",
        "protocol == \"HTTP | 13 | no closing", "dest_port in (1, | 17 | expected a value", "src_ip < 10.0.0.1 | 10 | no order",
        "src_ip in 10.0.0.0/99 | 11 | 0 to 32",
        "protocol & HTTP | 10 | lone &", "encrypted > true | 13 | true or false", "start > yesterday | 9 | not a time", "and | 1 | unknown name"})
    void aMistakeIsToldWithItsColumn(String text, int column, String part) {
        assertThatThrownBy(() -> parse(text.equals("''") ? "" : text)).isInstanceOfSatisfying(FilterException.class, e -> {
            assertThat(e.column()).isEqualTo(column);
            assertThat(e).hasMessageContaining(part).hasMessageStartingWith("column " + column);
            assertThat(e.getMessage().lines()).hasSize(1);
        });
    }

    @Test
    void tellsWhichSetsItAsksFor() throws FilterException {
        assertThat(parse("protocol == HTTP and bytes > 1").sets()).isEmpty();
        assertThat(parse("(fileinfo.size > 1 MB or not http.status in (200, 204)) and dns.queries.rrname").sets())
                .containsExactlyInAnyOrder("fileinfo", "http", "dns");
    }

    @Test
    void deepNestingIsRefusedNotFatal() {
        assertThatThrownBy(() -> parse("(".repeat(100_000))).isInstanceOf(FilterException.class).hasMessageContaining("nested deeper");
        assertThatThrownBy(() -> parse("not ".repeat(100_000) + "encrypted")).isInstanceOf(FilterException.class)
                .hasMessageContaining("nested deeper");
    }
}
