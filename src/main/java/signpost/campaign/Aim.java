package signpost.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whom a campaign is for.
///
/// @param list the list they are on; empty where the segment says it all
/// @param segment who of them, in the words of `audience.Segment`; empty for all
/// @param topics what it is about: those who want to hear of none of these do not get it; empty for what is for everybody
public record Aim(String list, String segment, List<String> topics) {

    private static final int WEEK = 7;
    /// The fewest days of a month, and four weeks.
    private static final int MONTH = 28;

    public Aim {
        topics = List.copyOf(topics);
        if (list.isBlank() && segment.isBlank()) {
            throw new IllegalArgumentException("neither list nor segment is given");
        }
        if ((list + segment).codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("list or segment has more than one line");
        }
    }

    /// All of it in the words of `audience.Segment`: `list:news and (hears:neglect or hears:fgm) and (sector:schools)`.
    ///
    /// Those who asked for one mail a week or a month get digests and what cannot wait, and no other kind, unless the segment itself
    /// says how often people want to hear.
    public String asSegment(CampaignKind kind) {
        return asSegment(kind, Optional.empty());
    }

    /// The same of a campaign that may recur.
    ///
    /// @param rule how it recurs: a digest that comes more often than somebody wants to hear is not for them
    public String asSegment(CampaignKind kind, Optional<Recurrence> rule) {
        List<String> all = new ArrayList<>();
        if (!list.isBlank()) {
            all.add("list:" + quoted(list));
        }
        if (!topics.isEmpty()) {
            String any = String.join(" or ", topics.stream().map(topic -> "hears:" + quoted(topic)).toList());
            all.add(topics.size() == 1 ? any : "(" + any + ")");
        }
        if (!segment.isBlank()) {
            all.add("(" + segment.strip() + ")");
        }
        if (kind != CampaignKind.DIGEST && kind != CampaignKind.SPECIAL_EDITION && !segment.contains("frequency:")) {
            all.add("frequency:at-once");
        }
        if (kind == CampaignKind.DIGEST && !segment.contains("frequency:")) {
            rule.map(Recurrence::daysBetween).flatMap(Aim::tooOften).ifPresent(all::add);
        }
        return all.size() == 1 && !segment.isBlank() ? segment.strip() : String.join(" and ", all);
    }

    /// Who did not ask for so much; empty where everybody may get it.
    private static Optional<String> tooOften(long days) {
        return days < WEEK
                ? Optional.of("frequency:at-once")
                : days < MONTH ? Optional.of("not frequency:monthly") : Optional.empty();
    }

    /// Of an audience those who want to hear of just these topics and of none of the others.
    static String hearing(String audience, Set<String> topics, Set<String> others) {
        List<String> all = new ArrayList<>(List.of("(" + audience + ")"));
        topics.forEach(topic -> all.add("hears:" + quoted(topic)));
        if (!others.isEmpty()) {
            all.add("not (" + String.join(" or ", others.stream().map(topic -> "hears:" + quoted(topic)).toList())
                    + ")");
        }
        return String.join(" and ", all);
    }

    static String quoted(String value) {
        boolean plain = value.codePoints()
                .allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.');
        return plain ? value : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
