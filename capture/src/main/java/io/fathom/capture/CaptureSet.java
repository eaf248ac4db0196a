package io.fathom.capture;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Several captures, one after the other, each with a number of its own (its place among those that could be opened, from 0); what is no capture is
 * noted and left out. One thread.
 */
public final class CaptureSet implements FrameSource {
    private final List<Path> files;
    private final InputStream standardInput;
    private final List<String> names = new ArrayList<>();
    private final List<String> troubles = new ArrayList<>();
    private int next;
    private CaptureFile current;

    /** The captures of these files, in this order; "-" stands for {@code standardInput}, and folders for what is in them. */
    public CaptureSet(Collection<Path> names, InputStream standardInput) throws IOException {
        this.files = Captures.files(names);
        this.standardInput = standardInput;
    }

    /** The captures of these files and folders, in this order. */
    public CaptureSet(Collection<Path> names) throws IOException {
        this(names, InputStream.nullInputStream());
    }

    /** How many files there are to open, captures or not. */
    public int files() {
        return files.size();
    }

    /** The names of the captures opened so far; a capture's number is its index. */
    public List<String> names() {
        return List.copyOf(names);
    }

    /**
     * @throws NoCaptureException there was only one file and it is no capture, or none of several is
     */
    @Override
    public boolean next(FrameBatch batch) throws IOException {
        for (;;) {
            if (current == null && !open()) {
                batch.size = 0;
                return false;
            }
            if (current.next(batch)) {
                return true;
            }
            if (current.trouble() != null) {
                troubles.add(current.trouble());
            }
            current.close();
            current = null;
        }
    }

    private boolean open() throws IOException {
        while (next < files.size()) {
            Path file = files.get(next++);
            try {
                int number = names.size();
                current = file.toString().equals("-") ? CaptureFile.open(standardInput, "standard input", number) : Captures.open(file, number);
                names.add(current.name());
                return true;
            } catch (NoCaptureException e) {
                if (files.size() == 1) {
                    throw e;
                }
                troubles.add(e.getMessage() + " (left out)");
            }
        }
        if (names.isEmpty() && !files.isEmpty()) {
            throw new NoCaptureException("none of " + files.size() + " files is a capture; the first: " + troubles.getFirst());
        }
        return false;
    }

    /** One line for every input that could not be read, or not to its end, so far. */
    public List<String> troubles() {
        return List.copyOf(troubles);
    }

    @Override
    public String trouble() {
        return troubles.isEmpty() ? null : troubles.size() == 1 ? troubles.getFirst()
                : troubles.size() + " inputs could not be read to their end; the first: " + troubles.getFirst();
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
        next = files.size();
    }
}
