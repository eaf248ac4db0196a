package io.fathom.app;

import io.fathom.api.Evidence;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Method;
import io.fathom.api.Request;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.export.FlowColumns;
import java.io.PrintStream;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Why each verdict: the evidence chain of every flow, packet by packet, with the bytes that decided it. */
@Command(name = "explain", sortOptions = false, description = "Shows why each verdict: the evidence, packet by packet, with the bytes that decided it.",
        footer = {"", "Examples:", "  fathom explain office.pcapng", "  fathom explain office.pcapng --flow 1846742931"})
final class ExplainCommand implements Callable<Integer> {
    private final Console console;
    private final Stopping stopping;

    @Parameters(paramLabel = "FILE", arity = "1", description = "a pcap or pcapng file, or - for standard input")
    String file;

    @Option(names = "--flow", paramLabel = "ID", description = "only this flow: its flow_id or community_id")
    String flow;

    @Option(names = "--pack", paramLabel = "FILE|DIR", description = "further signature packs; they win over the built-in one")
    List<String> packs = List.of();

    @Mixin
    EngineFlags engine = new EngineFlags();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    ExplainCommand(Console console, Stopping stopping) {
        this.console = console;
        this.stopping = stopping;
    }

    /** Prints each flow as it ends. Worker thread only; there is one worker. */
    private static final class Chain implements EventHandler {
        private final PrintStream out;
        private final Style style;
        private final FlowColumns columns;
        private final String wanted;
        private int shown;

        Chain(PrintStream out, Style style, FlowColumns columns, String wanted) {
            this.out = out;
            this.style = style;
            this.columns = columns;
            this.wanted = wanted;
        }

        private String column(String name, Flow flow) {
            Object v = columns.column(name).value().apply(flow);
            return v == null ? "" : v.toString();
        }

        @Override
        public void flow(Flow f) {
            if (wanted != null && !wanted.equals(Long.toString(f.id())) && !wanted.equals(column("community_id", f))) {
                return;
            }
            if (shown++ > 0) {
                out.println();
            }
            var c = f.classification();
            out.println(style.bold("flow " + f.id()) + "  " + Watch.ends(f) + "  " + Text.count(f.packets(Side.INITIATOR)) + " + "
                    + Text.count(f.packets(Side.RESPONDER), "packet") + ", " + Text.octets(f.bytes(Side.INITIATOR) + f.bytes(Side.RESPONDER)) + ", first in frame "
                    + f.firstFrame() + (f.vlans().length > 0 ? ", vlan " + column("vlan", f) : ""));
            out.println("  path      " + Text.clean(String.join(" > ", f.path())));
            verdict(f);
            for (Evidence e : c.evidence()) {
                evidence(f, e);
            }
            for (Request.Risk r : c.risks()) {
                out.println("  risk      " + style.warn(Text.clean(r.name())) + " (" + r.severity() + "): " + Text.clean(r.why()));
            }
        }

        private void verdict(Flow f) {
            var c = f.classification();
            var line = new StringBuilder("  verdict   ").append(style.good(Text.clean(c.protocol())));
            if (c.application() != null) {
                line.append(", ").append(style.good(Text.clean(c.application())));
            }
            if (c.client() != null) {
                line.append(", spoken by ").append(Text.clean(c.client()));
            }
            if (c.isKnown()) {
                line.append(" (").append(c.confidence().word());
                if (c.category() != null) {
                    line.append(", ").append(column("category", f));
                }
                line.append(c.encrypted() ? ", encrypted" : "").append(')');
                if (f.packetsToVerdict() > 0) {
                    line.append(", after ").append(Text.count(f.packetsToVerdict(), "packet"));
                }
            }
            if (c.reason() != null) {
                line.append("; ").append(Text.clean(c.reason()));
            }
            out.println(line);
        }

        private void evidence(Flow f, Evidence e) {
            var line = new StringBuilder("  packet ").append(e.packet());
            if (e.frame() > 0) {
                line.append(" (frame ").append(e.frame()).append(')');
            }
            if (e.side() != null) {
                line.append(e.side() == Side.INITIATOR ? ", to server" : ", to client");
            }
            if (e.length() > 0 && e.offset() >= 0) {
                line.append(f.ipProtocol() == 6 ? ", stream" : ", datagram").append(" octets ").append(e.offset()).append(" to ").append(e.offset() + e.length() - 1);
            }
            line.append(": ").append(style.bold(Text.clean(e.what())));
            if (e.concludes() != null && !e.what().contains(e.concludes())) {
                line.append(" means ").append(Text.clean(e.concludes()));
            }
            if (e.method() != Method.NONE) {
                line.append("  [").append(e.method().word());
                if (e.signature() != null) {
                    line.append(", ").append(Text.clean(e.signature()));
                }
                if (e.pack() != null) {
                    line.append(" of ").append(Text.clean(e.pack()));
                }
                line.append(']');
            }
            out.println(line);
            if (e.bytes() != null && !e.bytes().isEmpty()) {
                dump(e);
            }
        }

        private void dump(Evidence e) {
            byte[] octets = HexFormat.of().parseHex(e.bytes());
            for (int row = 0; row < octets.length; row += 16) {
                var hex = new StringBuilder();
                var ascii = new StringBuilder();
                for (int i = row; i < Math.min(octets.length, row + 16); i++) {
                    hex.append(i == row + 8 ? "  " : i == row ? "" : " ").append(HexFormat.of().toHexDigits(octets[i]));
                    ascii.append(octets[i] >= 0x20 && octets[i] < 0x7F ? (char) octets[i] : '.');
                }
                out.println(String.format(java.util.Locale.ROOT, "    %6d  %-49s %s", Math.max(0, e.offset()) + row, hex, ascii));
            }
            if (e.length() > octets.length) {
                out.println(style.dim("            (" + Text.count(e.length() - octets.length) + " more octets)"));
            }
        }
    }

    @Override
    public Integer call() throws Exception {
        var knowledge = new Knowledge();
        var signatures = Packs.open(packs);
        var inputs = new Inputs(List.of(file), console, new Progress(console, false));
        stopping.with(inputs::stop);
        inputs.check();
        var out = console.text();
        var chain = new Chain(out, new Style(console.colour()), new FlowColumns(inputs::name, signatures), flow);
        try (var e = Engine.builder().protocols(knowledge.protocols()).signatures(signatures).options(engine.options())
                .subscribe(Subscription.all(w -> chain).withEvidenceBytes()).build()) {
            e.run(inputs);
            e.finish();
        }
        inputs.close();
        out.flush();
        if (flow != null && chain.shown == 0) {
            throw new Mistake("--flow " + flow + ": no such flow in " + file + "; fathom explain " + file + " shows all");
        }
        return inputs.troubles() > 0 || inputs.isStopped() ? 1 : 0;
    }
}
