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
import io.fathom.api.Side;
import io.fathom.api.Step;

/**
 * Zabbix protocol between server, proxy, agent and sender (Zabbix documentation, "Header" and "Passive and active agent checks"): header,
 * kind of request and host of active checks, the item of passive ones. Compressed bodies are not read.
 */
public final class Zabbix extends Protocol {
    private static final FieldSet FIELDS = FieldSet.of("zabbix");
    static final Field<String> REQUEST = FIELDS.text("request", "request of an active agent, sender or proxy");
    static final Field<String> HOST = FIELDS.text("host", "host it speaks for");
    static final Field<String> ITEM = FIELDS.text("item", "item a server asks an agent for");
    static final Field<Boolean> COMPRESSED = FIELDS.flag("compressed", "the body is compressed");

    public Zabbix() {
        super(
                "Zabbix",
                Description.of("Agents and proxies of the Zabbix monitor", "Zabbix documentation, Protocols", "monitoring"),
                Hints.tcp(10050, 10051).prefix("ZBXD"),
                FIELDS);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return new Exchange();
    }

    private static final class Exchange implements Dissector {
        @Override
        public Step read(Side side, Cursor in, Fields out) {
            in.expect("ZBXD");
            int flags = in.u8();
            in.require(flags > 0 && flags <= 7 && (flags & 1) == 1);
            long length = (flags & 4) != 0 ? in.i64le() : in.u32le();
            long reserved = (flags & 4) != 0 ? in.i64le() : in.u32le();
            in.require(length >= 0 && length <= 16L << 30 && reserved >= 0);
            if (!in.ok()) {
                return Step.MORE;
            }
            out.set(COMPRESSED, (flags & 2) != 0);
            if ((flags & 2) == 0 && length > 0 && length <= 4096) {
                Bytes body = in.bytes((int) length);
                if (body.at(0) == '{') {
                    out.set(REQUEST, value(body, "\"request\""));
                    out.set(HOST, value(body, "\"host\""));
                } else if (body.printable()) {
                    out.set(ITEM, body);
                }
            }
            in.commit();
            return Step.DONE;
        }

        /** The text after a key of the JSON, where it is a plain one. */
        private static String value(Bytes json, String key) {
            int at = json.indexOfIgnoreCase(key);
            int open = at < 0 ? -1 : json.indexOf('"', at + key.length());
            int close = open < 0 ? -1 : json.indexOf('"', open + 1);
            return close < 0 ? null : json.sub(open + 1, close).toString();
        }
    }
}
