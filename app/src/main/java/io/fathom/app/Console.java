package io.fathom.app;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes, and what kind of place that is.
 *
 * @param out standard output, unbuffered
 * @param outTerminal true where a person looks at standard output
 * @param errTerminal true where a person looks at standard error
 * @param colour true where colours are welcome
 * @param columns width of the terminal
 */
record Console(InputStream in, OutputStream out, PrintStream err, boolean outTerminal, boolean errTerminal, boolean colour, int columns) {
    /** For one line of trouble. */
    void say(String line) {
        err.println("fathom: " + Text.clean(line));
        err.flush();
    }

    /** Standard output for text. Ask {@link PrintStream#checkError} whether somebody still reads. */
    PrintStream text() {
        return new PrintStream(new java.io.BufferedOutputStream(out, 16 * 1024), false, StandardCharsets.UTF_8);
    }
}
