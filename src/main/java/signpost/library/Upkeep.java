package signpost.library;

import java.util.ArrayList;
import java.util.List;

/// What is amiss with the folder of documents, and is borne: answers go on from what was read last.
///
/// @param folder where the documents lie
/// @param documents how many documents are answered from
/// @param away why the folder cannot be looked at; empty where it can
/// @param missing the documents that are kept though their files are gone, since so many went at once
/// @param closed the folders within that cannot be listed; what was read from them is kept
/// @param leftOut how many files are more than a library may have
/// @param firstLeftOut the first of those, by path
/// @param useless what the manifests say that is of no use, a few words each
public record Upkeep(
        String folder,
        int documents,
        String away,
        List<String> missing,
        List<String> closed,
        long leftOut,
        List<String> firstLeftOut,
        List<String> useless) {

    private static final int NAMED = 3;

    public Upkeep {
        missing = List.copyOf(missing);
        closed = List.copyOf(closed);
        firstLeftOut = List.copyOf(firstLeftOut);
        useless = List.copyOf(useless);
    }

    /// Whether nothing is amiss with the folder itself; what is written in a manifest does not count.
    public boolean isSound() {
        return away.isEmpty() && missing.isEmpty() && closed.isEmpty() && leftOut == 0;
    }

    /// What is amiss, a sentence for each; none where nothing is.
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        if (!away.isEmpty()) {
            sentences.add("The folder " + folder + " cannot be looked at (" + away + "); "
                    + (documents == 0
                            ? "nothing was read from it yet."
                            : "answers come from what was read from it last."));
        }
        if (!missing.isEmpty()) {
            sentences.add(counted(missing.size(), "file is", "files are") + " no longer in " + folder
                    + ", first " + named(missing)
                    + ". So many at once may be an accident, as a share that is not mounted: "
                    + "they are answered from until they are back or somebody lets them go.");
        }
        if (!closed.isEmpty()) {
            sentences.add(counted(closed.size(), "folder", "folders") + " in " + folder + " cannot be listed, first "
                    + named(closed) + "; what was read from there last is kept.");
        }
        if (leftOut > 0) {
            sentences
                    .add(counted(leftOut, "file is", "files are") + " more than a library may have and left out, first "
                            + named(firstLeftOut) + ".");
        }
        if (!useless.isEmpty()) {
            sentences
                    .add(counted(useless.size(), "thing that manifest.csv says is", "things that manifest.csv says are")
                            + " of no use: " + named(useless) + ". Put them right there.");
        }
        return sentences;
    }

    private static String counted(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    private static String named(List<String> paths) {
        return String.join(", ", paths.subList(0, Math.min(NAMED, paths.size()))) + (paths.size() > NAMED ? " …" : "");
    }
}
