package signpost.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "version", description = "Print the version of Signpost and of the Java it runs on.")
final class Version implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().getOut().println("signpost " + number() + " (Java " + Runtime.version() + ")");
        return Exit.DONE;
    }

    /// The version of this program, such as `0.1.0`.
    static String number() {
        try (InputStream file = Version.class.getResourceAsStream("/signpost/version.properties")) {
            var properties = new Properties();
            properties.load(file);
            return properties.getProperty("version", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
