package io.fathom.protocols;

import io.fathom.api.Bytes;
import io.fathom.api.Cursor;
import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.Field;
import io.fathom.api.FieldSet;
import io.fathom.api.Fields;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Role;
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Checkmk agent's answer (Checkmk documentation, "Monitoring agents"): the first section with the agent's version, operating system and
 * host name.
 */
public final class CheckMk extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("checkmk");
    static final Field<String> VERSION = FIELDS.text("version", "version of the agent").as(Role.AGENT);
    static final Field<String> SYSTEM = FIELDS.text("agent_os", "operating system of the agent");
    static final Field<String> HOST = FIELDS.text("hostname", "the agent's name of itself");

    public CheckMk() {
        super("Checkmk", Description.of("Agents of the Checkmk monitor", "Checkmk documentation", "monitoring"),
                Hints.tcp(6556).prefix("<<<check_mk>>>"), FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Answer();
    }

    private static final class Answer implements Dissector {
        private boolean begun;
        private int lines;

        @Override
        public Step read(Side side, Cursor in, Fields out) {
            Bytes line = in.line(512);
            if (!begun) {
                in.require(line.is("<<<check_mk>>>"));
            } else if (line.startsWith("Version: ")) {
                out.set(VERSION, line.sub(9));
            } else if (line.startsWith("AgentOS: ")) {
                out.set(SYSTEM, line.sub(9));
            } else if (line.startsWith("Hostname: ")) {
                out.set(HOST, line.sub(10));
            } else if (line.startsWith("<<<")) {
                in.commit();
                return Step.DONE;
            }
            if (in.commit()) {
                begun = true;
                lines++;
            }
            return lines > 16 ? Step.DONE : Step.MORE;
        }
    }
}
