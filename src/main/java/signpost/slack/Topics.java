package signpost.slack;

import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The topics that people chose for their home page, kept without who they are.
final class Topics {

    private final Rows rows;
    private final Seal seal;

    Topics(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = seal.purpose("slack-person");
    }

    Set<String> of(Person person) {
        return rows.one("select topics from slack_person where name = ?", row -> row.text("topics"), name(person))
                .map(text -> Arrays.stream(text.split(" ")).filter(topic -> !topic.isEmpty())
                        .collect(Collectors.toUnmodifiableSet()))
                .orElse(Set.of());
    }

    void choose(Person person, Collection<String> topics) {
        rows.whole(() -> {
            rows.change("delete from slack_person where name = ?", name(person));
            rows.change("insert into slack_person (name, topics) values (?, ?)", name(person),
                    String.join(" ", topics));
        });
    }

    private String name(Person person) {
        return seal.hash(person.text());
    }
}
