package signpost.cli;

import java.io.IOException;
import java.util.function.UnaryOperator;
import signpost.answer.Topics;

/// Finds the id of a topic by the name shown to people; what is no such name stays as it is.
final class TopicNames {

    private TopicNames() {}

    static UnaryOperator<String> of(Settings settings) throws IOException {
        return Topics.read(Content.of(settings).index().resolve("topics.yml"))::id;
    }
}
