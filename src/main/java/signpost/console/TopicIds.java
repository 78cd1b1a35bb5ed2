package signpost.console;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import signpost.campaign.Subject;
import signpost.campaign.Subjects;

/// The topics that a field of a form names, by their ids or by their names, parted by commas, or by semicolons where a name holds a comma.
///
/// @param ids in the order in which they are named; what is no topic stays as it is written
/// @param faults a sentence for each that is none, for the field `topics`
record TopicIds(List<String> ids, List<Fault> faults) {

    private static final int MOST = 50;

    TopicIds {
        ids = List.copyOf(ids);
        faults = List.copyOf(faults);
    }

    static TopicIds of(String text, Subjects subjects) {
        List<String> ids = Arrays.stream(text.split(";", MOST))
                .flatMap(part -> subjects.find(part).isPresent()
                        ? Stream.of(part)
                        : Arrays.stream(part.split(",", MOST)))
                .map(String::strip).filter(name -> !name.isEmpty())
                .map(name -> subjects.find(name).map(Subject::id).orElse(name)).distinct().toList();
        return new TopicIds(ids, faults("topics", ids, subjects));
    }

    /// A sentence for each of these that is no topic; all that there are stand at the field alone.
    static List<Fault> faults(String field, Iterable<String> ids, Subjects subjects) {
        return subjects.strange(ids).stream()
                .map(id -> new Fault(field, "There is no topic '" + id + "'",
                        "The topics are: " + subjects.ids() + "."))
                .toList();
    }
}
