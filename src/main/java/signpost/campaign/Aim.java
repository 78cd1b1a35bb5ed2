package signpost.campaign;

import java.util.ArrayList;
import java.util.List;

/// Whom a campaign is for.
///
/// @param list the list they are on; empty where the segment says it all
/// @param segment who of them, in the words of `audience.Segment`; empty for all
/// @param topics those who follow at least one of these; empty for whatever they follow
public record Aim(String list, String segment, List<String> topics) {

    public Aim {
        topics = List.copyOf(topics);
        if (list.isBlank() && segment.isBlank()) {
            throw new IllegalArgumentException("neither list nor segment is given");
        }
        if ((list + segment).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("list or segment has more than one line");
        }
    }

    /// All of it in the words of `audience.Segment`: `list:news and (topic:neglect or topic:fgm) and (sector:schools)`.
    public String asSegment() {
        List<String> all = new ArrayList<>();
        if (!list.isBlank()) {
            all.add("list:" + quoted(list));
        }
        if (!topics.isEmpty()) {
            String any = String.join(" or ", topics.stream().map(topic -> "topic:" + quoted(topic)).toList());
            all.add(topics.size() == 1 ? any : "(" + any + ")");
        }
        if (!segment.isBlank()) {
            all.add(all.isEmpty() ? segment.strip() : "(" + segment.strip() + ")");
        }
        return String.join(" and ", all);
    }

    static String quoted(String value) {
        boolean plain = value.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
