package io.fathom.testkit;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Protocol;
import io.fathom.api.Signatures;
import io.fathom.api.Subscription;
import io.fathom.engine.Engine;
import io.fathom.engine.EngineOptions;
import io.fathom.engine.Statistics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * One run of an engine over a recording.
 *
 * @param outcomes by flow, in a fixed order
 * @param statistics of the engine
 */
public record Run(List<Outcome> outcomes, Statistics statistics) {
    /** How to run. Immutable. */
    public record Setup(List<Protocol> protocols, Signatures signatures, EngineOptions options, int workers, int batch) {
        /** These protocols, no signatures, defaults, one worker, batches of 256. */
        public static Setup of(List<Protocol> protocols) {
            return new Setup(protocols, Signatures.NONE, EngineOptions.defaults(), 1, 256);
        }

        public Setup workers(int workers) {
            return new Setup(protocols, signatures, options, workers, batch);
        }

        public Setup batch(int batch) {
            return new Setup(protocols, signatures, options, workers, batch);
        }

        public Setup signatures(Signatures signatures) {
            return new Setup(protocols, signatures, options, workers, batch);
        }

        public Setup options(EngineOptions options) {
            return new Setup(protocols, signatures, options, workers, batch);
        }
    }

    public static Run of(Recording recording, Setup setup) {
        var outcomes = Collections.synchronizedList(new ArrayList<Outcome>());
        try (var engine = Engine.builder()
                .protocols(setup.protocols())
                .signatures(setup.signatures())
                .options(setup.options())
                .workers(setup.workers())
                .batch(setup.batch())
                .subscribe(Subscription.all(worker -> new EventHandler() {
                    @Override
                    public void flow(Flow flow) {
                        outcomes.add(Outcome.of(flow));
                    }
                }))
                .build()) {
            engine.run(recording.source(setup.batch()));
            engine.finish();
            outcomes.sort(Comparator.comparing(Outcome::toString));
            return new Run(List.copyOf(outcomes), engine.statistics());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Verdicts and fields without packet counts. */
    public List<Outcome> uncounted() {
        return outcomes.stream().map(Outcome::uncounted).sorted(Comparator.comparing(Outcome::toString)).toList();
    }
}
