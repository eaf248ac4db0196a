package io.fathom.examples;

import io.fathom.api.EventHandler;
import io.fathom.api.Evidence;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.api.Subscription;
import io.fathom.api.Values;
import io.fathom.capture.Captures;
import io.fathom.engine.Engine;
import io.fathom.signatures.SignaturePack;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;

/** The smallest useful embedding: reads a capture and prints what each flow is, why, and what was extracted from it. */
public final class Verdicts {
    public static void main(String[] args) throws IOException {
        print(Path.of(args[0]), System.out);
    }

    static void print(Path capture, PrintStream out) throws IOException {
        var everything = Subscription.all(worker -> new Printer(out));
        try (var source = Captures.open(capture);
                var engine = Engine.builder().signatures(SignaturePack.builtin()).subscribe(everything).build()) {
            engine.run(source);
            engine.finish();
            out.println(engine.statistics().flows() + " flows in " + engine.statistics().packets() + " packets");
        }
    }

    /** Called on the worker's thread; each worker has a handler of its own, so no locks are needed. */
    private record Printer(PrintStream out) implements EventHandler {
        @Override
        public void flow(Flow flow) {
            var verdict = flow.classification();
            out.println(end(flow, Side.INITIATOR) + " > " + end(flow, Side.RESPONDER) + "  " + verdict.protocol()
                    + (verdict.application() == null ? "" : " / " + verdict.application())
                    + (verdict.isKnown() ? "" : " (" + verdict.reason() + ")"));
            for (Evidence e : verdict.evidence()) {
                out.println("    because packet " + e.packet() + ": " + e.method().word() + " " + e.what());
            }
            for (Values values : flow.values()) {
                values.set().fields().stream().filter(values::has).forEach(f -> out.println("    " + f.name() + " = " + values.value(f)));
            }
        }

        private static String end(Flow flow, Side side) {
            try {
                return InetAddress.getByAddress(flow.address(side)).getHostAddress() + ":" + flow.port(side);
            } catch (UnknownHostException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
