package io.fathom.app;

import io.fathom.api.FrameBatch;
import io.fathom.api.FrameSource;
import io.fathom.capture.CaptureFile;
import io.fathom.capture.Captures;
import io.fathom.capture.NoCaptureException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The captures that a command line names, one after the other. What is no capture is told and left out. Reading ends early when {@link #stop} is called,
 * from any thread; all else is for the main thread.
 */
final class Inputs implements FrameSource {
    /** Octets of captures that take longer to read than a flow table's addresses to come by. */
    private static final long LARGE = 32 << 20;

    /** Foreign files that are told one by one; a folder may hold thousands. */
    private static final int MOST_TOLD = 10;

    private final List<Path> files;
    private final Console console;
    private final Progress progress;
    private final InputStream live;

    private final List<String> names = new CopyOnWriteArrayList<>();
    private volatile boolean stopped;
    private int next;
    private CaptureFile current;
    private CaptureFile checked;
    private int troubles;
    private int leftOut;

    /** True where all that there is to tell was told in a pass before. */
    private boolean told;

    private NoCaptureException only;

    Inputs(List<String> arguments, Console console, Progress progress) throws IOException {
        var paths = new ArrayList<Path>();
        for (String a : arguments) {
            paths.add(Path.of(a));
        }
        files = Captures.files(paths);
        this.console = console;
        this.progress = progress;
        live = isLive() ? new LiveInput(console.in()) : null;
        progress.expect(files);
    }

    /** True where standard input is among them. */
    boolean isLive() {
        return files.stream().anyMatch(f -> f.toString().equals("-"));
    }

    /**
     * True where many flows are to be expected.
     *
     * @param each whether each capture is analysed by itself
     */
    boolean isLarge(boolean each) {
        long octets = 0;
        for (Path f : files) {
            try {
                long size = f.toString().equals("-") ? LARGE : Files.size(f);
                octets = each ? Math.max(octets, size) : octets + size;
            } catch (IOException e) {
                // Whoever opens it tells.
                continue;
            }
        }
        return octets >= LARGE;
    }

    List<Path> files() {
        return files;
    }

    /** Name of the capture with this number. */
    String name(int capture) {
        return capture >= 0 && capture < names.size() ? names.get(capture) : null;
    }

    /** Captures opened so far. */
    int count() {
        return names.size();
    }

    /** Inputs that could not be read, or not to their end. */
    int troubles() {
        return troubles;
    }

    /** Begins again with the first capture. What could not be read is not told or counted again. Not with standard input among them. */
    void rewind() throws IOException {
        close();
        checked = null;
        next = 0;
        names.clear();
        told = true;
    }

    /** No more frames, from any thread. */
    void stop() {
        stopped = true;
        if (live instanceof LiveInput l) {
            l.end();
        }
    }

    boolean isStopped() {
        return stopped;
    }

    /**
     * Opens the first capture that is one, so that nothing is begun where there is none.
     *
     * @throws NoCaptureException there is none
     */
    void check() throws IOException {
        if (!open()) {
            throw files.size() == 1 ? only : new NoCaptureException("none of the " + files.size() + " inputs is a capture that can be read");
        }
        checked = current;
    }

    /** Begins the next capture; false where there are no more. For runs of their own, {@link #next} then ends with each. */
    boolean open() {
        if (checked != null) {
            current = checked;
            checked = null;
            return true;
        }
        while (!stopped && next < files.size()) {
            Path file = files.get(next++);
            try {
                boolean standard = file.toString().equals("-");
                current = standard ? Captures.open(live, "standard input") : Captures.open(file);
                names.add(standard ? "-" : file.toString());
                progress.file(file);
                return true;
            } catch (NoCaptureException e) {
                only = e;
                if (files.size() > 1) {
                    leaveOut(e.getMessage());
                }
            } catch (IOException e) {
                leaveOut(file + ": " + e.getMessage());
                only = new NoCaptureException(file + ": " + e.getMessage());
            }
        }
        tellHowManyMore();
        return false;
    }

    private void leaveOut(String why) {
        if (told) {
            return;
        }
        if (++leftOut <= MOST_TOLD) {
            trouble(why + " (left out)");
        } else {
            troubles++;
        }
    }

    private void tellHowManyMore() {
        if (leftOut > MOST_TOLD) {
            progress.clear();
            console.say(leftOut - MOST_TOLD + " more inputs are no captures that can be read (left out)");
            leftOut = 0;
        }
    }

    private void trouble(String line) {
        if (told) {
            return;
        }
        troubles++;
        progress.clear();
        console.say(line);
    }

    /** Frames of the capture at hand only. */
    boolean nextOfOne(FrameBatch batch) throws IOException {
        if (stopped || current == null) {
            batch.size = 0;
            return false;
        }
        if (current.next(batch)) {
            batch.capture = names.size() - 1;
            progress.add(batch);
            return true;
        }
        closeOne();
        return false;
    }

    private void closeOne() throws IOException {
        if (current != null) {
            String line = current.trouble();
            if (line != null && !stopped) {
                trouble(line);
            }
            current.close();
            current = null;
        }
    }

    /** The capture at hand as a source of its own. */
    FrameSource one() {
        return new FrameSource() {
            @Override
            public boolean next(FrameBatch batch) throws IOException {
                boolean more = nextOfOne(batch);
                batch.capture = 0;
                return more;
            }

            @Override
            public void close() {}
        };
    }

    @Override
    public boolean next(FrameBatch batch) throws IOException {
        while (true) {
            if ((current == null || checked != null) && !open()) {
                batch.size = 0;
                return false;
            }
            if (nextOfOne(batch)) {
                return true;
            }
            if (stopped) {
                return false;
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }
}
