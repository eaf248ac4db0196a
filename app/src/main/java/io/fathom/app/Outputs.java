package io.fathom.app;

import io.fathom.export.LineOutput;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** The files and streams that a command writes to. Main thread, but for failures, which come from any. */
final class Outputs {
    private final Console console;
    private final List<LineOutput> all = new ArrayList<>();
    private final Runnable stop;
    private String standard;
    private volatile boolean failed;
    private volatile boolean broken;

    /** @param stop called when one can take no more */
    Outputs(Console console, Runnable stop) {
        this.console = console;
        this.stop = stop;
    }

    /**
     * Opens what an option names: "-" for standard output, else a file, which is replaced.
     *
     * @param inputs files that must not be overwritten
     */
    LineOutput open(String option, String name, boolean prompt, List<Path> inputs) throws Mistake {
        if (name.equals("-")) {
            if (standard != null) {
                throw new Mistake(standard + " and " + option + " both want standard output; give one of them a file");
            }
            standard = option;
            return add(new LineOutput(console.out(), "standard output", prompt || console.outTerminal(), this::failed));
        }
        Path file = Path.of(name);
        try {
            for (Path input : inputs) {
                if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
                    throw new Mistake(option + " " + name + " would overwrite the input of that name; choose another file");
                }
            }
            if (Files.isDirectory(file)) {
                throw new Mistake(option + " " + name + " is a folder; name a file in it");
            }
            // Not truncated by a rename: pipes and devices are written to as well.
            var stream = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
            return add(new LineOutput(stream, name, prompt, this::failed));
        } catch (NoSuchFileException e) {
            throw new Mistake(option + " " + name + " cannot be created: its folder does not exist; make it first", e);
        } catch (AccessDeniedException e) {
            throw new Mistake(option + " " + name + " cannot be written: permission denied; choose another file", e);
        } catch (FileSystemException e) {
            throw new Mistake(option + " " + name + " cannot be written: " + (e.getReason() == null ? e.getMessage() : e.getReason()), e);
        } catch (IOException e) {
            throw new Mistake(option + " " + name + " cannot be written: " + e.getMessage(), e);
        }
    }

    private LineOutput add(LineOutput output) {
        all.add(output);
        return output;
    }

    private void failed(LineOutput output) {
        if (output.isBroken()) {
            broken = true;
        } else {
            failed = true;
            console.say(output.name() + ": " + output.failure().getMessage() + "; the output ends after " + Text.count(output.octets(), "octet")
                    + ", make room and run again");
        }
        stop.run();
    }

    boolean standardTaken() {
        return standard != null;
    }

    /** True where a disk is full or the like. */
    boolean isFailed() {
        return failed;
    }

    /** True where a reader has gone, which is no error. */
    boolean isBroken() {
        return broken;
    }

    void close() {
        for (LineOutput o : all) {
            if (!o.name().equals("standard output")) {
                o.close();
            }
        }
    }
}
