package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.EventHandler;
import io.fathom.api.FieldSet;
import io.fathom.api.Flow;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Side;
import io.fathom.api.Step;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.Statistics;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FloodTest {
    private static final int CAP = 1000;
    private static final int REAL = 100;
    private static final int PROBES = 30_000;
    private static final long START = Conversation.START;

    /** Takes two messages of the client's and one of the server's to tell. */
    private static final class Slow extends Protocol {
        Slow() {
            super("Slow", Description.of("Says who it is in the end", "none", "other"), Hints.tcp().prefix("SLOW"), FieldSet.NONE);
        }

        @Override
        public Dissector open(FlowContext flow) {
            return (side, in, out) -> {
                var word = in.bytes(4);
                if (!in.ok()) {
                    return Step.MORE;
                }
                if (word.toString().equals("DONE")) {
                    in.commit();
                    return Step.DONE;
                }
                in.tentative();
                return Step.MORE;
            };
        }
    }

    /** Connections whose messages come before, in the midst of and after a flood of SYNs. */
    private static List<Frame> frames() {
        long whole = PROBES * 1000L;
        var all = new Conversation[REAL + PROBES];
        for (int i = 0; i < REAL; i++) {
            all[i] = Conversation.tcp("10.0.0.1", 2000 + i, "10.0.0.2", 99).at(START + i * 10L).step(1).handshake().client("SLOW")
                    .pause(whole / 2).server("WAIT").pause(whole).client("DONE");
        }
        for (int i = 0; i < PROBES; i++) {
            all[REAL + i] = Conversation.tcp("10.1." + (i >> 8) + "." + (i & 255), 4000, "10.0.0.2", 99).at(START + 10_000 + i * 1000L)
                    .segmentOf(Side.INITIATOR, "S");
        }
        return Conversation.interleave(all);
    }

    private static Statistics run(List<Frame> frames, int batch, List<String> real) throws IOException {
        var options = EngineOptions.defaults();
        try (var engine = Engine.builder().protocols(List.of(new Slow())).batch(batch).options(options.withFlow(options.flow().withMaxFlows(CAP)))
                .subscribe(Subscription.all(w -> new EventHandler() {
                    @Override
                    public void flow(Flow f) {
                        if (f.classification().protocol().equals("Slow")) {
                            real.add(Outcome.of(f) + " " + f.endReason());
                        }
                    }
                })).build()) {
            engine.run(new Recording(frames).source());
            engine.finish();
            return engine.statistics();
        }
    }

    @Test
    void connectionsThatAreInspectedOutliveAFloodOfProbes() throws IOException {
        for (int batch : new int[] {1, 256}) {
            var real = new ArrayList<String>();
            var statistics = run(frames(), batch, real);
            assertThat(statistics.flows()).isEqualTo(REAL + PROBES);
            assertThat(statistics.flowsPeak()).isEqualTo(CAP);
            assertThat(statistics.evictedFlows()).isEqualTo(REAL + PROBES - CAP);
            assertThat(real).hasSize(REAL).allMatch(line -> line.endsWith(" shutdown"), "was not evicted");
        }
    }
}
