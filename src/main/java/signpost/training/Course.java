package signpost.training;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// What is taught.
///
/// @param id 0 for a course that is not kept yet
/// @param title one line; courses of the same title are one
/// @param aims what people can do afterwards; empty where nobody says
/// @param level such as `Level 2`; empty where nobody says
/// @param mode how it is given
/// @param topics ids of the topics it is about, as in `index/topics.yml`
/// @param audiences ids of those it is for; none for everybody
public record Course(
        long id,
        String title,
        String aims,
        String level,
        Mode mode,
        Set<String> topics,
        Set<String> audiences) {

    public Course {
        if (title.isBlank()) {
            throw new IllegalArgumentException("the course has no title");
        }
        topics = Collections.unmodifiableSortedSet(new TreeSet<>(topics));
        audiences = Collections.unmodifiableSortedSet(new TreeSet<>(audiences));
    }

    /// Whether it is for an audience.
    public boolean isFor(String audience) {
        return audiences.isEmpty() || audiences.contains(audience) || audiences.contains("everyone");
    }

    /// The course with what another description of it adds: what that leaves open stays as it is.
    Course with(Course newer) {
        return new Course(id, title, newer.aims.isEmpty() ? aims : newer.aims,
                newer.level.isEmpty() ? level : newer.level,
                newer.mode, newer.topics.isEmpty() ? topics : newer.topics,
                newer.audiences.isEmpty() ? audiences : newer.audiences);
    }

    Course in(Mode other) {
        return new Course(id, title, aims, level, other, topics, audiences);
    }

    Course numbered(long number) {
        return new Course(number, title, aims, level, mode, topics, audiences);
    }

    /// The course with all that two rows of one file say of it.
    Course and(Course other) {
        Set<String> more = new TreeSet<>(topics);
        more.addAll(other.topics);
        Set<String> whom = new TreeSet<>(audiences);
        whom.addAll(other.audiences);
        return new Course(id, title, aims.isEmpty() ? other.aims : aims, level.isEmpty() ? other.level : level,
                mode.and(other.mode), more, whom);
    }
}
