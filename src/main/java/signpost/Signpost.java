package signpost;

import signpost.cli.Commands;

/// The program: `java -jar signpost.jar COMMAND`.
public final class Signpost {
    private Signpost() {}

    /// Runs one command and exits with its status.
    public static void main(String[] args) {
        System.exit(Commands.run(System.getenv(), new Serving(), args));
    }
}
