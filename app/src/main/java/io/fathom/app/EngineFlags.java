package io.fathom.app;

import io.fathom.engine.EngineOptions;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that shape an engine, for every command that runs one. */
final class EngineFlags {
    /** How deep to look. */
    enum Depth {
        /** Verdicts from few packets, no metadata. */
        quick,
        /** Verdicts and metadata. */
        standard,
        /** As standard, and longer looks before a flow stays unknown. */
        full
    }

    @Option(names = "--no-defrag", description = "leave IP fragments apart")
    boolean noDefrag;

    @Option(names = "--no-reorder", description = "read TCP segments as they come; what is out of order counts as lost")
    boolean noReorder;

    @Option(names = "--no-decap", description = "do not look into tunnels")
    boolean noDecap;

    @Option(names = "--verify-checksums", description = "verify checksums of TCP, UDP and ICMP, too, not of IPv4 headers alone")
    boolean verifyChecksums;

    @Option(names = "--drop-bad-checksums", description = "drop packets with a wrong checksum, of those verified, instead of counting them")
    boolean dropBadChecksums;

    @Option(names = "--depth", paramLabel = "quick|standard|full", description = {"quick: verdicts from few packets, no metadata",
        "standard: verdicts and metadata (default)", "full: as standard, with longer looks before a flow stays unknown"})
    Depth depth = Depth.standard;

    private EngineOptions options = EngineOptions.defaults();

    /** Adds the bounds to a command, in a section of its help of their own. */
    @Spec(Spec.Target.MIXEE)
    void spec(CommandSpec mixee) {
        var group = picocli.CommandLine.Model.ArgGroupSpec.builder().heading("%nBounds and timeouts (of packet time):%n").validate(false).exclusive(false)
                .order(100);
        for (var b : new Bounds().all()) {
            group.addArg(OptionSpec.builder(b.name()).paramLabel(b.label()).type(String.class)
                    .description(b.documentation() + " (default: " + b.initial() + ")")
                    .setter(new picocli.CommandLine.Model.ISetter() {
                        @Override
                        @SuppressWarnings("unchecked")
                        public <T> T set(T value) {
                            if (value != null) {
                                try {
                                    options = b.change().apply(options, (String) value);
                                } catch (IllegalArgumentException e) {
                                    throw new picocli.CommandLine.ParameterException(mixee.commandLine(), b.name() + ": " + e.getMessage());
                                }
                            }
                            return value;
                        }
                    }).build());
        }
        mixee.addArgGroup(group.build());
    }

    /**
     * Sets a bound.
     *
     * @return false where there is none of this name
     * @throws IllegalArgumentException the value is none that the bound takes
     */
    boolean bound(String name, String value) {
        for (var b : new Bounds().all()) {
            if (b.name().equals(name)) {
                options = b.change().apply(options, value);
                return true;
            }
        }
        return false;
    }

    /** @param many where many flows are to be expected, so that the table's addresses are worth the time they take */
    EngineOptions options(boolean many) {
        var o = options();
        return many ? o.withFlow(o.flow().withReserve(o.flow().maxFlows())) : o;
    }

    EngineOptions options() {
        var o = options;
        var d = EngineOptions.defaults();
        if (noDefrag) {
            o = o.withDecode(o.decode().withoutDefragmentation());
        }
        if (noDecap) {
            o = o.withDecode(o.decode().withoutDecapsulation());
        }
        if (verifyChecksums) {
            o = o.withDecode(o.decode().verifyingChecksums());
        }
        if (dropBadChecksums) {
            o = o.withDecode(o.decode().droppingBadChecksums());
        }
        if (noReorder) {
            o = o.withoutReordering();
        }
        // A bound given by itself counts more than what the depth implies.
        if (o.identifyPackets() == d.identifyPackets() && o.identifyBytes() == d.identifyBytes()) {
            o = switch (depth) {
                case quick -> o.withIdentify(4, 4096);
                case standard -> o;
                case full -> o.withIdentify(64, 256 * 1024);
            };
        }
        return o;
    }
}
