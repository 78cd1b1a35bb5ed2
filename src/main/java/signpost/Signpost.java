package signpost;

/// The program: `java -jar signpost.jar COMMAND`.
public final class Signpost {
    private Signpost() {}

    /// Runs one command and exits with its status.
    public static void main(String[] args) {
        System.out.println("signpost");
    }
}
