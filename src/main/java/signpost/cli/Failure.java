package signpost.cli;

import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Says in a sentence why a command could not be carried out.
final class Failure {

    private Failure() {}

    /// Writes the sentence and gives the exit status. What nobody foresaw is written with its trace, to be reported.
    static int told(Exception wrong, PrintWriter err) {
        switch (wrong) {
            case Refused refused -> {
                err.println(refused.getMessage());
                return refused.status();
            }
            case NoSuchFileException missing -> err.println("There is no file " + missing.getFile() + ".");
            case FileSystemException file ->
                err.println("The file " + file.getFile() + " cannot be used: " + reason(file) + ".");
            default -> {
                err.println("Signpost failed in a way nobody foresaw; please report this:");
                wrong.printStackTrace(err);
            }
        }
        return Exit.FAILED;
    }

    private static String reason(FileSystemException file) {
        return file.getReason() == null ? file.getClass().getSimpleName() : file.getReason();
    }
}
