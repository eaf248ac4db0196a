package io.fathom.app;

import io.fathom.api.FieldSet;
import io.fathom.api.Protocol;
import io.fathom.api.Signatures;
import io.fathom.engine.Engine;
import io.fathom.export.FlowColumns;
import io.fathom.export.FlowValue;
import io.fathom.export.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;

/** What this build knows: protocols, their fields, signatures. Main thread. */
final class Knowledge {
    private final List<Protocol> protocols = Engine.installed();

    List<Protocol> protocols() {
        return protocols;
    }

    /** Field sets of all protocols, each once. */
    Collection<FieldSet> sets() {
        var sets = new LinkedHashSet<FieldSet>();
        for (Protocol p : protocols) {
            sets.addAll(p.sets());
        }
        return sets;
    }

    /** The built-in signatures, and before them those of further packs. */
    Signatures signatures(List<String> packs) throws Mistake {
        return Packs.open(packs);
    }

    /** A question for who mistyped a name, or nothing where no name is near. */
    static String meant(String nearest) {
        return nearest == null ? "" : ", did you mean " + nearest + "?";
    }

    /** Columns and fields by name, from a list separated by commas. */
    List<FlowValue> columns(String list, FlowColumns columns) throws Mistake {
        var found = new ArrayList<FlowValue>();
        for (String raw : list.split(",")) {
            String name = raw.strip();
            if (name.isEmpty()) {
                continue;
            }
            var value = FlowValue.find(name, columns, sets());
            if (value == null) {
                var all = new ArrayList<String>();
                columns.all().forEach(c -> all.add(c.name()));
                sets().forEach(s -> all.addAll(FlowValue.names(s)));
                throw new Mistake("--fields: there is no column or field " + name + meant(Nearest.to(name, all)) + "; fathom fields lists all");
            }
            found.add(value);
        }
        if (found.isEmpty()) {
            throw new Mistake("--fields: at least one name is needed; fathom fields lists all");
        }
        return found;
    }
}
