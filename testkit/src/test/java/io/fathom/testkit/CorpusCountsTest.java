package io.fathom.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.fathom.api.FrameBatch;
import io.fathom.capture.CaptureFile;
import io.fathom.capture.Captures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Counts the frames of a folder of captures, given as -Dfathom.corpus=FOLDER, and compares with what capinfos counts. */
class CorpusCountsTest {
    @Test
    void countsAsCapinfosDoes() throws Exception {
        String corpus = System.getProperty("fathom.corpus", "");
        Path folder = Path.of(corpus);
        if (corpus.isEmpty() || !Files.isDirectory(folder) || !installed()) {
            System.out.println("no corpus (-Dfathom.corpus=FOLDER) or no capinfos: frame counts are not compared");
            return;
        }
        List<Path> files = Captures.files(List.of(folder));
        Map<String, Long> expected = capinfos(files);
        Map<String, Long> counted = new TreeMap<>();
        FrameBatch batch = new FrameBatch(256);
        for (Path file : files) {
            long frames = 0;
            try (CaptureFile capture = Captures.open(file)) {
                while (capture.next(batch)) {
                    frames += batch.size;
                }
            }
            counted.put(file.toString(), frames);
        }
        assertThat(counted).isEqualTo(expected).isNotEmpty();
    }

    private static boolean installed() throws InterruptedException {
        try {
            return new ProcessBuilder("capinfos", "--version").redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start()
                    .waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static Map<String, Long> capinfos(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("capinfos", "-rTmcQ"));
        files.forEach(f -> command.add(f.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Map<String, Long> counts = new TreeMap<>();
        for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList()) {
            String[] cells = line.replace("\"", "").split(",(?=[^,]*$)");
            counts.put(cells[0], Long.valueOf(cells[1]));
        }
        process.waitFor();
        return counts;
    }
}
