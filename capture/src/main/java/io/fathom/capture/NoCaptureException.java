package io.fathom.capture;

import java.io.IOException;

/** Says in one line that an input is no capture that can be read: what, where, how to mend it. */
public final class NoCaptureException extends IOException {
    private static final long serialVersionUID = 1L;

    public NoCaptureException(String line) {
        super(line);
    }

    NoCaptureException(String line, Throwable cause) {
        super(line, cause);
    }
}
