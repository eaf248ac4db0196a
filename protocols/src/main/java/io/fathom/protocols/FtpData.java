package io.fathom.protocols;

import io.fathom.api.Description;
import io.fathom.api.Dissector;
import io.fathom.api.FieldSet;
import io.fathom.api.FlowContext;
import io.fathom.api.Hints;
import io.fathom.api.Protocol;
import io.fathom.api.Step;

/** An FTP data connection (RFC 959), known only because the control connection announced it. Contents are not read. */
public final class FtpData extends Protocol {
    public FtpData() {
        super("FTP-Data", Description.of("Files, data connection", "RFC 959", "file-transfer").as("ftp-data"), Hints.none(), FieldSet.NONE);
    }

    @Override
    public Dissector open(FlowContext flow) {
        return (side, in, out) -> {
            in.discard(in.remaining());
            out.serviceType("file-transfer", "announced by FTP");
            in.commit();
            return Step.DONE;
        };
    }
}
