package io.fathom.engine;

import io.fathom.engine.decode.Context;
import io.fathom.engine.flow.EndpointOptions;
import io.fathom.engine.flow.EndpointTable;
import io.fathom.engine.flow.FlowOptions;
import io.fathom.engine.flow.FlowTable;
import io.fathom.engine.flow.Networks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A worker's endpoints: which ends of flows are some, and what the numbers in their table stand for. Worker thread only, any once all is over. */
final class Endpoints {
    /** Surroundings that are told by name; endpoints in further ones are told apart all the same. */
    private static final int MOST_CONTEXTS = 65_536;

    final EndpointTable table;
    private final Networks networks;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> applications = new ArrayList<>();
    private final Map<Long, Integer> contextNumbers = new HashMap<>();
    private final List<Context> contexts = new ArrayList<>();

    Endpoints(EndpointOptions options, FlowOptions flows, Publisher publisher) {
        networks = options.networks();
        contexts.add(Context.NONE);
        var view = new EndpointView();
        table = new EndpointTable(options, flows.seed(), flows.reserve() > 0, (record, reason) -> publisher.endpoint(view.at(this, record, reason.text())));
    }

    /**
     * A flow is over.
     *
     * @param application its name, or null
     */
    void ended(FlowTable flows, int record, Context context, String application) {
        int sides = flows.sidesIn(record, networks);
        if (sides == 0) {
            return;
        }
        int number = application == null ? 0 : number(application);
        int surroundings = context(flows.zone(record), context);
        for (int side = 0; side < 2; side++) {
            if ((sides >>> side & 1) != 0) {
                flows.tell(table, record, side, surroundings, number);
            }
        }
    }

    private int number(String application) {
        Integer n = numbers.get(application);
        if (n == null) {
            if (applications.size() == EndpointTable.MOST_NUMBER) {
                return 0;
            }
            applications.add(application);
            n = applications.size();
            numbers.put(application, n);
        }
        return n;
    }

    private int context(long zone, Context context) {
        if (zone == 0) {
            return 0;
        }
        Integer n = contextNumbers.get(zone);
        if (n == null) {
            if (contexts.size() == MOST_CONTEXTS) {
                return 0;
            }
            n = contexts.size();
            contexts.add(context);
            contextNumbers.put(zone, n);
        }
        return n;
    }

    String application(int number) {
        return applications.get(number - 1);
    }

    Context surroundings(int record) {
        return contexts.get(table.context(record));
    }
}
