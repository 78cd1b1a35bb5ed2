package signpost.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import signpost.answer.Topics;

/// Finds the id of a topic by the name shown to people; what is no such name stays as it is.
final class TopicNames {

    private TopicNames() {}

    static UnaryOperator<String> of(Settings settings) throws IOException {
        Map<String, String> ids = new LinkedHashMap<>();
        Topics.read(Content.of(settings).index().resolve("topics.yml")).all()
                .forEach(topic -> ids.put(topic.name().toLowerCase(Locale.ROOT), topic.id()));
        return name -> ids.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }
}
