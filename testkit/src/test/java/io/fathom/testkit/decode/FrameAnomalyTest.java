package io.fathom.testkit.decode;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.Anomaly;
import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.testkit.Frame;
import io.fathom.testkit.Packets;
import io.fathom.testkit.Recording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameAnomalyTest {
    @Test
    void anomaliesOfFramesReachTheHandlersOfOneWorkerAndOfTwo() throws Exception {
        List<Frame> frames = List.of(Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(1, 2).payload("fine").at(1_000),
                Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").udp(1, 2).payload("cut").at(2_000).snapped(20),
                Packets.ethernet().ipv4("1.1.1.1", "2.2.2.2").fragment(0).protocol(17).payload("waiting!").at(3_000));
        for (int workers = 1; workers <= 2; workers++) {
            List<Anomaly> heard = Collections.synchronizedList(new ArrayList<>());
            var handler = new EventHandler() {
                @Override
                public void anomaly(Flow flow, Anomaly anomaly) {
                    assertThat(flow).isNull();
                    heard.add(anomaly);
                }
            };
            try (var engine = Engine.builder().protocols(List.of()).subscribe(Subscription.all(worker -> handler)).workers(workers).build()) {
                engine.run(new Recording(frames).source());
                engine.finish();
                assertThat(engine.statistics().anomalies()).containsEntry("ipv4.truncated", 1L).containsEntry("ip.fragment-incomplete", 1L);
            }
            assertThat(heard).containsExactly(new Anomaly("ipv4.truncated", 2_000, 2), new Anomaly("ip.fragment-incomplete", 3_000, 3));
        }
    }
}
