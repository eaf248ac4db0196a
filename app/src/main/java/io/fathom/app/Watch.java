package io.fathom.app;

import io.fathom.api.EventHandler;
import io.fathom.api.Flow;
import io.fathom.api.Side;
import io.fathom.export.Addresses;
import java.io.PrintStream;

/** A line on the terminal for every verdict, as it comes: what {@code fathom -} shows of live traffic. Any number of workers share it. */
final class Watch implements EventHandler {
    private final PrintStream out;
    private final Style style;

    private final Runnable gone;

    /** @param gone called when nobody reads any more */
    Watch(PrintStream out, Style style, Runnable gone) {
        this.out = out;
        this.style = style;
        this.gone = gone;
    }

    @Override
    public void classified(Flow flow) {
        var c = flow.classification();
        if (!c.isKnown()) {
            return;
        }
        var last = c.evidence().isEmpty() ? null : c.evidence().getLast();
        String line = Text.time(flow.end()).substring(11) + "  " + ends(flow) + "  "
                + style.bold(Text.clean(c.application() == null ? c.protocol() : c.application() + " (" + c.protocol() + ")"))
                + (last == null ? "" : "  " + style.dim(Text.clean(last.what())));
        synchronized (out) {
            out.println(line);
            if (out.checkError()) {
                gone.run();
            }
        }
    }

    static String ends(Flow flow) {
        return Addresses.protocol(flow.ipProtocol()) + " " + end(flow, Side.INITIATOR) + " > " + end(flow, Side.RESPONDER);
    }

    static String end(Flow flow, Side side) {
        String address = Addresses.text(flow.address(side));
        boolean ports = flow.ipProtocol() == 6 || flow.ipProtocol() == 17 || flow.ipProtocol() == 132;
        return !ports ? address : (address.indexOf(':') >= 0 ? "[" + address + "]" : address) + ":" + flow.port(side);
    }
}
