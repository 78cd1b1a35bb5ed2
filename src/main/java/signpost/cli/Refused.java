package signpost.cli;

/// What the person who runs the command can put right: its message is a whole sentence, shown as it is.
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    private Refused(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    /// A command, a setting or an input that is wrong: exit status 2.
    public static Refused usage(String sentence) {
        return new Refused(Exit.USAGE, sentence);
    }

    /// Something in the world that stands in the way: exit status 1.
    public static Refused failure(String sentence) {
        return new Refused(Exit.FAILED, sentence);
    }

    int status() {
        return status;
    }
}
