package signpost;

import java.util.logging.Level;
import java.util.logging.Logger;
import signpost.cli.Commands;
import signpost.cli.PlainServe;

/// The program: `java -jar signpost.jar COMMAND`.
public final class Signpost {

    /// Lucene recommends a module that Java itself warns of; held here, since loggers that nobody holds forget their level.
    private static final Logger LUCENE = Logger.getLogger("org.apache.lucene.internal.vectorization");

    private Signpost() {}

    /// Runs one command and exits with its status.
    public static void main(String[] args) {
        LUCENE.setLevel(Level.SEVERE);
        var service = new Serving();
        System.exit(PlainServe.is(args)
                ? PlainServe.run(System.getenv(), service)
                : Commands.run(System.getenv(), service, args));
    }
}
