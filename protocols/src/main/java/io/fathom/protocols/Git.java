package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** The git protocol of port 9418: the request line with repository and host. */
public final class Git extends Protocol {
    public Git() {
        super("Git", Description.of("Source code", "Git pack protocol", "software-update"),
                Hints.tcp(9418).prefixAt(4, "git-upload-pack ").prefixAt(4, "git-receive-pack ").prefixAt(4, "git-upload-archive "), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            var length = in.bytes(4);
            in.require(length.at(0) == '0' && length.at(1) == '0' || !in.ok());
            in.expect("git-");
            in.require(in.until(0, 1024).printable());
            in.commit();
            return Step.DONE;
        };
    }
}
