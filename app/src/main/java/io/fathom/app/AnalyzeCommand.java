package io.fathom.app;

import io.fathom.api.EventHandler;
import io.fathom.api.FrameSource;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.export.CsvWriter;
import io.fathom.export.EveWriter;
import io.fathom.export.FilterException;
import io.fathom.export.FilterExpression;
import io.fathom.export.FlowColumns;
import io.fathom.export.FlowValue;
import io.fathom.export.JsonWriter;
import io.fathom.export.LineOutput;
import io.fathom.export.Nearest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: captures in, verdicts out. */
@Command(name = "analyze", sortOptions = false, showDefaultValues = false, description =
        "Shows what is in captures; the command that is meant where none is named.",
        footer = {"", "Examples:", "  fathom office.pcapng", "  fathom analyze --eve events.json --csv flows.csv captures/",
            "  tcpdump -w - -U | fathom -", "  fathom analyze --eve - --events flow,tls office.pcapng | jq .tls.sni",
            "  fathom analyze --filter 'tls.sni endsWith \".example.org\" and bytes > 1 MB' office.pcapng"})
final class AnalyzeCommand implements Callable<Integer> {
    static final String DEFAULT_TABLE = "proto,src_ip,src_port,dest_ip,dest_port,packets,bytes,protocol,application";
    private static final String DEFAULT_CSV =
            "flow_id,community_id,pcap_filename,start,duration,src_ip,src_port,dest_ip,dest_port,proto,vlan,tunnels,protocol,"
            + "application,client,service_type,category,confidence,encrypted,pkts_toserver,pkts_toclient,bytes_toserver,bytes_toclient,state,reason,"
            + "packets_to_verdict,risks,unknown_reason";

    private final Console console;
    private final Stopping stopping;

    @Parameters(paramLabel = "FILE|DIR|-", arity = "1..*",
            description = "pcap or pcapng files (gz and zst too), folders of them, or - for standard input")
    List<String> files;

    @Option(names = "--eve", paramLabel = "FILE|-", description = "write EVE JSON lines")
    String eve;

    @Option(names = "--csv", paramLabel = "FILE|-", description = "write one line a flow")
    String csv;

    @Option(names = "--events", paramLabel = "LIST", split = ",",
            description = "event types for EVE: flow, tls, http, dns, anomaly, stats, ... (default: all), and endpoint")
    List<String> events;

    @Option(names = "--fields", paramLabel = "LIST", description = "columns for the table and CSV; fathom fields lists them")
    String fields;

    @Option(names = "--each", description = "every capture is a run of its own: fresh flow table, caches and clock")
    boolean each;

    @Option(names = "--workers", paramLabel = "N", description = "threads that analyse (default: the cores at hand); 1 repeats to the byte")
    Integer workers;

    @Option(names = "--batch", paramLabel = "N", description = "frames in a vector, 1 to 4096 (default: 256)")
    int batch = 256;

    @Option(names = "--stats", paramLabel = "FILE|-", description = "write the run in figures, as JSON")
    String stats;

    @Option(names = "--filter", paramLabel = "EXPR", description = {"only flows that match, over columns and field names:",
        "  == != < <= > >= contains startsWith endsWith in, and or not ( )"})
    String filter;

    @Option(names = "--pack", paramLabel = "FILE|DIR", description = "further signature packs; they win over the built-in one")
    List<String> packs = List.of();

    @Mixin
    EngineFlags engine = new EngineFlags();

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "show this")
    boolean help;

    AnalyzeCommand(Console console, Stopping stopping) {
        this.console = console;
        this.stopping = stopping;
    }

    /** One run's outputs and what they need. */
    private final class Run {
        final Knowledge knowledge = new Knowledge();
        final Signatures signatures;
        final Inputs inputs;
        final Outputs outputs;
        final LineOutput eveOutput;
        final LineOutput csvOutput;
        final LineOutput statsOutput;
        final boolean table;
        final Watch watch;
        final List<FlowValue> tableColumns;
        final List<FlowValue> csvColumns;
        final FilterExpression flowFilter;
        final List<Summary> summaries = new ArrayList<>();
        final List<TopEndpoints> endpoints = new ArrayList<>();
        final Figures figures;
        final int threads;
        final java.io.PrintStream text = console.text();
        final Style style = new Style(console.colour());
        private String single;

        Run() throws Mistake, IOException {
            if (workers != null && (workers < 1 || workers > 256)) {
                throw new Mistake("--workers must be 1 to 256, not " + workers);
            }
            if (batch < 1 || batch > 4096) {
                throw new Mistake("--batch must be 1 to 4096, not " + batch);
            }
            threads = workers != null ? workers : Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 16);
            signatures = knowledge.signatures(packs);
            boolean toScreen = eve == null && csv == null && stats == null;
            var progress = new Progress(console, !"-".equals(eve) && !"-".equals(csv));
            inputs = new Inputs(files, console, progress);
            stopping.with(inputs::stop);
            var columns = new FlowColumns(this::name, signatures);
            tableColumns = knowledge.columns(fields != null ? fields : DEFAULT_TABLE, columns);
            csvColumns = knowledge.columns(fields != null ? fields : DEFAULT_CSV, columns);
            flowFilter = filter == null ? null : parse(filter, columns);
            checkEvents();
            inputs.check();
            outputs = new Outputs(console, inputs::stop);
            eveOutput = eve == null ? null : outputs.open("--eve", eve, inputs.isLive(), inputs.files());
            csvOutput = csv == null ? null : outputs.open("--csv", csv, inputs.isLive(), inputs.files());
            statsOutput = stats == null ? null : outputs.open("--stats", stats, false, inputs.files());
            table = toScreen;
            watch = toScreen && inputs.isLive() ? new Watch(text, style, inputs::stop) : null;
            figures = new Figures(threads, batch);
            if (csvOutput != null) {
                CsvWriter.header(csvOutput, csvColumns);
            }
        }

        private String name(int capture) {
            return single != null ? single : inputs.name(capture);
        }

        private FilterExpression parse(String text, FlowColumns columns) throws Mistake {
            try {
                return FilterExpression.parse(text, columns, knowledge.sets());
            } catch (FilterException e) {
                throw new Mistake("--filter, " + e.getMessage(), e);
            }
        }

        private void checkEvents() throws Mistake {
            if (events == null) {
                return;
            }
            var known = new LinkedHashSet<>(Set.of("flow", "anomaly", "stats", "endpoint"));
            knowledge.sets().forEach(s -> known.add(s.name()));
            for (String e : events) {
                if (!known.contains(e.strip())) {
                    throw new Mistake("--events: there is no event type " + (e.isBlank() ? "without a name" : e.strip())
                            + Knowledge.meant(Nearest.to(e.strip(), known))
                            + "; there are flow, anomaly, stats, endpoint and one for each set that fathom fields shows");
                }
            }
        }

        int execute() throws IOException, Mistake {
            long allocated = statsOutput == null ? 0 : Figures.allocatedSoFar();
            if (each) {
                while (inputs.open()) {
                    single = inputs.name(inputs.count() - 1);
                    analyse(inputs.one(), 1);
                }
            } else {
                analyse(inputs, 0);
            }
            if (statsOutput != null) {
                figures.allocated(figures.packets() == 0 ? 0 : (double) (Figures.allocatedSoFar() - allocated) / figures.packets());
                var out = new JsonWriter();
                out.beginObject();
                figures.members(out);
                out.endObject().newLine();
                statsOutput.append(out.buffer(), out.size());
            }
            inputs.close();
            outputs.close();
            return finish();
        }

        private int finish() {
            if (table) {
                if (watch != null) {
                    text.println();
                }
                var all = new Summary(tableColumns, rows());
                summaries.forEach(all::merge);
                var addresses = new TopEndpoints();
                endpoints.forEach(addresses::merge);
                new Report(text, style, console.columns()).print(figures, all, addresses, tableColumns, signatures, fields != null, filter != null);
            }
            boolean interrupted = inputs.isStopped() && !outputs.isFailed() && !outputs.isBroken() && !text.checkError();
            if (interrupted) {
                console.say("interrupted; what was read until then is reported");
            }
            if (figures.faults() > 0) {
                console.say(Text.count(figures.faults(), "fault") + " of our own while dissecting; please report the capture");
            }
            return interrupted || outputs.isFailed() || inputs.troubles() > 0 ? 1 : 0;
        }

        private int rows() {
            return fields != null ? Integer.MAX_VALUE : Summary.LARGEST;
        }

        private void analyse(FrameSource source, int captures) throws IOException {
            long begun = System.nanoTime();
            var stream = new ArrayList<EveWriter>();
            try (var e = build(stream)) {
                e.run(source);
                e.finish();
                double seconds = (System.nanoTime() - begun) / 1e9;
                var s = e.statistics();
                figures.add(s, captures == 0 ? inputs.count() : captures, seconds);
                if (table) {
                    e.forEachEndpoint(endpoints()::endpoint);
                }
                if (!stream.isEmpty()) {
                    if (events != null && wanted().contains("endpoint")) {
                        e.forEachEndpoint(stream.getFirst()::endpoint);
                        stream.getFirst().done();
                    }
                    var own = new Figures(threads, batch);
                    own.add(s, captures == 0 ? inputs.count() : captures, seconds);
                    stream.getFirst().statistics(s.lastTime(), Math.max(0, s.lastTime() - s.firstTime()) / 1_000_000_000L, s.packets(), s.bytes(),
                            s.flows(),
                            single, own::members);
                }
            }
        }

        private Engine build(List<EveWriter> stream) {
            var b = Engine.builder().protocols(knowledge.protocols()).signatures(signatures).options(engine.options(inputs.isLarge(each)))
                    .workers(threads).batch(batch);
            if (statsOutput != null) {
                b.weighingFlows();
            }
            boolean quick = engine.depth == EngineFlags.Depth.quick;
            if (eveOutput != null) {
                Set<String> wanted = wanted();
                var target = new EveWriter.Target(eveOutput, wanted, this::name, signatures, flowFilter);
                b.subscribe(subscription(quick ? Set.of() : demanded(wanted), !quick && (wanted == null || !transactions(wanted).isEmpty()), false,
                        w -> {
                    var writer = target.writer();
                    synchronized (stream) {
                        stream.add(writer);
                    }
                    return writer;
                }));
            }
            if (csvOutput != null) {
                b.subscribe(subscription(sets(csvColumns), false, false, w -> new CsvWriter(csvOutput, csvColumns)));
            }
            if (table) {
                b.subscribe(subscription(sets(tableColumns), false, false, w -> summary()));
                b.subscribe(subscription(Set.of(), false, false, w -> endpoints()));
            }
            if (watch != null) {
                b.subscribe(subscription(Set.of(), false, true, w -> watch));
            }
            if (filter != null) {
                // Fields that only the filter asks for.
                b.subscribe(new Subscription(flowFilter.sets(), false, false, false, f -> false, w -> new EventHandler() {}));
            }
            return b.build();
        }

        /** Flow events show what all protocols found, others only their own. */
        private Set<String> demanded(Set<String> events) {
            return events == null || events.contains("flow") ? null : transactions(events);
        }

        private Set<String> transactions(Set<String> events) {
            var sets = new LinkedHashSet<>(events);
            sets.removeAll(Set.of("flow", "anomaly", "stats", "endpoint"));
            return sets;
        }

        private Set<String> wanted() {
            return events == null ? null : new LinkedHashSet<>(events.stream().map(String::strip).toList());
        }

        private TopEndpoints endpoints() {
            var e = new TopEndpoints();
            synchronized (endpoints) {
                endpoints.add(e);
            }
            return e;
        }

        private Summary summary() {
            var s = new Summary(tableColumns, rows());
            synchronized (summaries) {
                summaries.add(s);
            }
            return s;
        }

        private Set<String> sets(List<FlowValue> columns) {
            var sets = new LinkedHashSet<String>();
            for (FlowValue c : columns) {
                int dot = c.name().indexOf('.');
                if (dot > 0) {
                    sets.add(c.name().substring(0, dot));
                }
            }
            return sets;
        }

        private Subscription subscription(Set<String> sets, boolean transactions, boolean changes, IntFunction<? extends EventHandler> handlers) {
            return new Subscription(sets, transactions, changes, false, flowFilter, handlers);
        }
    }

    @Override
    public Integer call() throws Exception {
        return new Run().execute();
    }
}
