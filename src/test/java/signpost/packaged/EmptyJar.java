package signpost.packaged;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/// Packs the empty service like Signpost: one jar with the whole stack, without what is Signpost's own but its log.
final class EmptyJar {

    private static final String PACKAGE = "signpost/packaged/";

    private EmptyJar() {}

    static void pack(Path signpost, Path classes, Path empty) throws IOException {
        try (JarFile jar = new JarFile(signpost.toFile());
                OutputStream file = Files.newOutputStream(empty);
                JarOutputStream out = new JarOutputStream(file, manifest(jar))) {
            for (JarEntry entry : (Iterable<JarEntry>) jar.stream().filter(EmptyJar::isStack)::iterator) {
                out.putNextEntry(new JarEntry(entry.getName()));
                jar.getInputStream(entry).transferTo(out);
                out.closeEntry();
            }
            for (String own : own(classes)) {
                out.putNextEntry(new JarEntry(own));
                Files.copy(classes.resolve(own), out);
                out.closeEntry();
            }
        }
    }

    private static java.util.jar.Manifest manifest(JarFile jar) throws IOException {
        var manifest = new java.util.jar.Manifest(jar.getManifest());
        manifest.getMainAttributes().put(java.util.jar.Attributes.Name.MAIN_CLASS, EmptyService.class.getName());
        return manifest;
    }

    private static boolean isStack(JarEntry entry) {
        String name = entry.getName();
        return !name.equals(JarFile.MANIFEST_NAME)
                && (!name.startsWith("signpost/") || name.equals("signpost/Logging.class"))
                && !name.startsWith("index/")
                && !name.startsWith("messages/")
                && !(name.startsWith("META-INF/micronaut/") && name.contains("/signpost."))
                && !name.endsWith("application.yml");
    }

    private static List<String> own(Path classes) throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> classes.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.startsWith(PACKAGE) && name.contains("EmptyService")
                            || name.startsWith("META-INF/micronaut/") && name.contains("EmptyService"))
                    .toList();
        }
    }
}
