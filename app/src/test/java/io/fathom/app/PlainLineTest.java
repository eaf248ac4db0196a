package io.fathom.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class PlainLineTest {
    /** A value that each kind of option takes. */
    private static final Map<String, String> VALUES = Map.ofEntries(Map.entry("FILE|-", "out"), Map.entry("LIST", "flow,tls"), Map.entry("N", "7"),
            Map.entry("EXPR", "bytes > 1 MB"), Map.entry("FILE|DIR", "shop.app"), Map.entry("quick|standard|full", "full"), Map.entry("TIME", "7s"),
            Map.entry("SIZE", "64 MiB"), Map.entry("POLICY", "bsd"), Map.entry("NETWORKS", "10.0.0.0/8,all"));

    private static AnalyzeCommand command() {
        return new AnalyzeCommand(new Console(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()),
                false, false, false, 100), new Stopping());
    }

    private static List<Object> settings(AnalyzeCommand c) {
        var all = new ArrayList<Object>();
        all.add(c.files);
        all.addAll(java.util.Arrays.asList(c.eve, c.csv, c.stats, c.fields, c.filter, c.events, c.packs, c.workers, c.batch, c.each));
        var e = c.engine;
        all.addAll(List.of(e.noDefrag, e.noReorder, e.noDecap, e.verifyChecksums, e.dropBadChecksums, e.depth, e.options()));
        return all;
    }

    @Test
    void everyOptionMeansWhatTheFullParserTakesItFor() {
        var options = new CommandLine(command()).getCommandSpec().options().stream().filter(o -> !o.usageHelp()).toList();
        assertThat(options).hasSizeGreaterThan(30);
        var nothing = command();
        assertThat(PlainLine.read(List.of("a.pcap"), nothing)).isTrue();
        for (var option : options) {
            var args = new ArrayList<String>(List.of("a.pcap", option.longestName()));
            if (option.arity().max() > 0) {
                args.add(VALUES.get(option.paramLabel()));
                assertThat(args.getLast()).as(option.longestName() + " takes a " + option.paramLabel()).isNotNull();
            }
            args.add("-");
            var plain = command();
            var full = command();
            assertThat(PlainLine.read(args, plain)).as("%s", args).isTrue();
            new CommandLine(full).parseArgs(args.toArray(String[]::new));
            assertThat(settings(plain)).as("%s", args).isEqualTo(settings(full)).isNotEqualTo(settings(nothing));
            if (option.arity().max() > 0) {
                var joined = command();
                assertThat(PlainLine.read(List.of(option.longestName() + "=" + VALUES.get(option.paramLabel()), "a.pcap", "-"), joined)).isTrue();
                assertThat(settings(joined)).isEqualTo(settings(full));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "--eve -", "-h a.pcap", "--help a.pcap", "a.pcap --eve", "a.pcap --evee x", "a.pcap --eve x --eve y",
        "a.pcap --workers many",
        "a.pcap --depth deep", "a.pcap --max-flows none", "-- a.pcap", "a.pcap --each=yes", "a.pcap --eve --csv", "a.pcap --overlap both"})
    void whatNeedsAnExplanationIsLeftToTheFullParser(String line) {
        assertThat(PlainLine.read(line.isEmpty() ? List.of() : List.of(line.split(" ")), command())).isFalse();
    }
}
