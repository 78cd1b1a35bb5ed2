package signpost.packaged;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Writes into the jar the roll of everything in it that the framework is to know of, so that no start has to look for it.
final class RollCall {

    private RollCall() {}

    /// @param arguments the jar
    public static void main(String[] arguments) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(Path.of(arguments[0]))) {
            Files.write(jar.getPath("/signpost/roll.txt"), lines(jar.getPath("/META-INF/micronaut")));
        }
    }

    private static List<String> lines(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> file.getParent().getFileName() + " " + file.getFileName())
                    .sorted()
                    .toList();
        }
    }
}
