package io.fathom.capture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Opens captures: files, streams, folders. */
public final class Captures {
    private Captures() {}

    /**
     * Opens a capture file, recognising format and compression by its first octets.
     *
     * @throws NoCaptureException the file is missing, cannot be read or is no capture; its message is the line to tell the user
     */
    public static CaptureFile open(Path file) throws IOException {
        return open(file, 0);
    }

    static CaptureFile open(Path file, int capture) throws IOException {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw new NoCaptureException(name + " is a folder, not a capture");
        }
        InputStream stream;
        try {
            stream = Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw new NoCaptureException(name + " does not exist; check the name", e);
        } catch (AccessDeniedException e) {
            throw new NoCaptureException(name + " may not be read: permission denied; chmod +r lets you", e);
        } catch (IOException e) {
            throw new NoCaptureException(name + " cannot be opened: " + e.getMessage(), e);
        }
        return CaptureFile.open(stream, name, capture);
    }

    /**
     * Reads a capture from a stream, which may be live: waits for the header, and later only while no frame has come in.
     *
     * @param name what messages call it
     * @throws NoCaptureException the stream is no capture; it has been closed then
     */
    public static CaptureFile open(InputStream stream, String name) throws IOException {
        return CaptureFile.open(stream, name, 0);
    }

    /**
     * The files that names stand for: a folder for the regular files in it and its sub-folders, sorted by path, hidden ones left out; anything else
     * for itself.
     *
     * @throws NoCaptureException a folder has no files or cannot be listed
     */
    public static List<Path> files(Collection<Path> names) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path name : names) {
            if (!Files.isDirectory(name)) {
                files.add(name);
                continue;
            }
            List<Path> inside;
            try (Stream<Path> walk = Files.walk(name)) {
                inside = walk.filter(f -> Files.isRegularFile(f) && !hidden(name.relativize(f))).sorted().toList();
            } catch (IOException | java.io.UncheckedIOException e) {
                throw new NoCaptureException(name + " cannot be listed: " + e.getMessage(), e);
            }
            if (inside.isEmpty()) {
                throw new NoCaptureException(name + " is a folder without files: there is nothing to read");
            }
            files.addAll(inside);
        }
        return files;
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }
}
