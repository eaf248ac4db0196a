package io.fathom.app;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a command reads and writes, and what kind of place that is.
 *
 * @param out standard output, unbuffered
 * @param outTerminal true where a person looks at standard output
 * @param errTerminal true where a person looks at standard error
 * @param colour true where colours are welcome
 * @param columns width of the terminal
 * @param failed holds why text could not be written, once that happened
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean outTerminal, boolean errTerminal, boolean colour, int columns,
        AtomicReference<IOException> failed) {
    Console(InputStream in, OutputStream out, PrintStream err, boolean outTerminal, boolean errTerminal, boolean colour, int columns) {
        this(in, out, err, outTerminal, errTerminal, colour, columns, new AtomicReference<>());
    }

    /** For one line of trouble. */
    void say(String line) {
        err.println("fathom: " + Text.clean(line));
        err.flush();
    }

    /** Standard output for text. Ask {@link PrintStream#checkError} whether somebody still reads. */
    PrintStream text() {
        return new PrintStream(new BufferedOutputStream(new Noting(), 16 * 1024), false, StandardCharsets.UTF_8);
    }

    /** Why a text could not be written, or null. */
    IOException textFailure() {
        return failed.get();
    }

    /** Standard output, which a PrintStream would let fail without a reason. */
    private final class Noting extends FilterOutputStream {
        Noting() {
            super(Console.this.out);
        }

        @Override
        public void write(byte[] buffer, int offset, int length) throws IOException {
            try {
                out.write(buffer, offset, length);
            } catch (IOException e) {
                failed.compareAndSet(null, e);
                throw e;
            }
        }
    }
}
