package signpost.cli;

import java.io.IOException;
import signpost.answer.Topics;

/// The topics of the partnership, for what names them.
final class TopicNames {

    private TopicNames() {}

    static Topics of(Settings settings) throws IOException {
        return Topics.read(Content.of(settings).index().resolve("topics.yml"));
    }
}
