package signpost;

import io.micronaut.core.io.service.SoftServiceLoader;
import io.micronaut.core.io.service.SoftServiceLoader.StaticDefinition;
import io.micronaut.core.io.service.SoftServiceLoader.StaticServiceLoader;
import io.micronaut.core.optim.StaticOptimizations;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.security.CodeSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/// Tells Micronaut which of its services the packaged jar holds.
///
/// Micronaut lists the folders below `META-INF/micronaut/` through a file system of its own over the jar, which reads the table of all
/// 37,000 entries a second time, in Java. The table the virtual machine has read already says the same.
final class JarServices {

    private static final String FOLDER = "META-INF/micronaut/";

    private JarServices() {}

    /// To be called before anything else of Micronaut. Does nothing where the program does not run from its jar.
    static void tell() {
        CodeSource source = JarServices.class.getProtectionDomain().getCodeSource();
        if (source == null || !source.getLocation().getPath().endsWith(".jar")) {
            return;
        }
        try (JarFile jar = new JarFile(new File(source.getLocation().toURI()))) {
            Map<String, List<String>> names = jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER) && !name.endsWith("/"))
                    .map(name -> name.substring(FOLDER.length()))
                    .filter(name -> name.indexOf('/') > 0)
                    .collect(Collectors.groupingBy(
                            name -> name.substring(0, name.indexOf('/')),
                            Collectors.mapping(name -> name.substring(name.indexOf('/') + 1), Collectors.toList())));
            Map<String, StaticServiceLoader<?>> loaders = new HashMap<>();
            names.forEach((service, classes) -> loaders.put(service, new Loader(classes)));
            StaticOptimizations.set(new SoftServiceLoader.Optimizations(loaders));
        } catch (IOException | URISyntaxException unreadable) {
            // Micronaut looks for itself
        }
    }

    /// @param classes the names of the classes that give one service
    private record Loader(List<String> classes) implements StaticServiceLoader<Object> {

        @Override
        public Stream<StaticDefinition<Object>> findAll(Predicate<String> wanted) {
            return classes.stream()
                    .filter(wanted)
                    .flatMap(name -> instance(name).stream().map(one -> StaticDefinition.of(name, () -> one)));
        }

        /// Nothing where the class leans on another that is not in the jar: such a bean is not meant for this program.
        private static Optional<Object> instance(String name) {
            try {
                return Optional.of(Class.forName(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException | NoClassDefFoundError failed) {
                if (failed instanceof InvocationTargetException
                        && !(failed.getCause() instanceof NoClassDefFoundError)) {
                    throw new IllegalStateException("The service " + name + " cannot be made", failed.getCause());
                }
                return Optional.empty();
            }
        }
    }
}
