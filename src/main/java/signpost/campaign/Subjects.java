package signpost.campaign;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/// The topics of the partnership's work that people can choose. Immutable and thread-safe.
///
/// @param all in the order in which they are named
public record Subjects(List<Subject> all) {

    public Subjects {
        all = List.copyOf(all);
    }

    /// The topic of this id or this name, in whatever case it is written.
    public Optional<Subject> find(String wanted) {
        String plain = wanted.strip();
        return all.stream()
                .filter(subject -> subject.id().equalsIgnoreCase(plain.replace(' ', '-'))
                        || subject.name().equalsIgnoreCase(plain))
                .findFirst();
    }

    /// Their ids, in order, as people read them.
    public String ids() {
        return String.join(", ", all.stream().map(Subject::id).toList());
    }

    /// What is wrong with ids of topics that somebody wrote, each a whole sentence: nobody can have chosen a topic that there is not. Where no
    /// topics are named at all, each is as good as another.
    public List<String> unknown(Iterable<String> topics) {
        return strange(topics).stream()
                .map(topic -> "There is no topic '" + topic + "'. The topics are: " + ids() + ".")
                .toList();
    }

    /// Those of the ids that are no topic's; none where no topics are named at all.
    public List<String> strange(Iterable<String> topics) {
        List<String> known = all.stream().map(Subject::id).toList();
        return StreamSupport.stream(topics.spliterator(), false)
                .filter(topic -> !known.isEmpty() && !known.contains(topic))
                .toList();
    }
}
