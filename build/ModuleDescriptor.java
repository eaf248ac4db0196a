import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Marks a compiled module descriptor as readable by Java 17: the jar tool of the Java that runs Maven insists on reading it. The descriptor uses nothing
 * newer; the classes beside it stay as they are. {@code java ModuleDescriptor.java CLASSES}; without a descriptor it does nothing.
 */
final class ModuleDescriptor {
    private static final int JAVA_17 = 61;

    public static void main(String[] args) throws IOException {
        var file = Path.of(args[0], "module-info.class");
        if (Files.exists(file)) {
            byte[] octets = Files.readAllBytes(file);
            if (octets[7] > JAVA_17) {
                octets[7] = JAVA_17;
                Files.write(file, octets);
            }
        }
    }
}
