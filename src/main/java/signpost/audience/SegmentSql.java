package signpost.audience;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import signpost.sheet.Typed;

/// The condition on a row `s` of `subscriber` that says whether it is in a segment.
///
/// @param sql with question marks only, no value of anybody
/// @param values for the question marks, in order
record SegmentSql(String sql, List<Object> values) {

    private static final String CHOSEN = "exists (select 1 from subscriber_choice c where c.subscriber_id = s.id and c.kind = ? and c.choice = ?)";

    /// @param engagedSince interest shown before does not count
    static SegmentSql of(Segment segment, Instant engagedSince) {
        List<Object> values = new ArrayList<>();
        return new SegmentSql(sql(segment, engagedSince, values), values);
    }

    private static String sql(Segment segment, Instant since, List<Object> values) {
        return switch (segment) {
            case Segment.Everyone _ -> "1 = 1";
            case Segment.OnList(String name) -> chosen(Choice.LIST, Typed.key(name), values);
            case Segment.OfAudience(String audience) -> chosen(Choice.AUDIENCE, audience, values);
            case Segment.OnTopic(String topic) ->
                "(" + chosen(Choice.TOPIC, topic, values) + " and not " + chosen(Choice.DECLINED, topic, values) + ")";
            case Segment.HearsOf(String topic) -> {
                String declined = "not " + chosen(Choice.DECLINED, topic, values);
                yield "(" + declined + " and (" + chosen(Choice.TOPIC, topic, values)
                        + " or not exists (select 1 from subscriber_choice c"
                        + " where c.subscriber_id = s.id and c.kind = 'topic')))";
            }
            case Segment.OfSector(Sector sector) -> with("coalesce(s.sector, '') = ?", sector.name(), values);
            case Segment.InOrganisation(String name) -> organisation(Typed.key(name), values);
            case Segment.EngagedWith(String topic) -> {
                values.add(topic);
                values.add(since);
                yield "exists (select 1 from engagement e where e.subscriber_id = s.id and e.topic = ? and e.last_at >= ?)";
            }
            case Segment.Hearing(Frequency frequency) -> with("s.frequency = ?", frequency.name(), values);
            case Segment.By(Channel channel) -> with("s.channel = ?", channel.name(), values);
            case Segment.Reading(String language) -> with("s.language = ?", language, values);
            case Segment.All(List<Segment> of) -> joined(of, " and ", since, values);
            case Segment.Any(List<Segment> of) -> joined(of, " or ", since, values);
            case Segment.Not(Segment of) -> "not (" + sql(of, since, values) + ")";
        };
    }

    private static String organisation(String key, List<Object> values) {
        if (!key.endsWith("*")) {
            return with("s.organisation_key = ?", key, values);
        }
        String beginning = key.substring(0, key.length() - 1);
        String pattern = beginning.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
        return with("s.organisation_key like ? escape '!'", pattern, values);
    }

    private static String chosen(Choice kind, String choice, List<Object> values) {
        values.add(kind.id());
        values.add(choice);
        return CHOSEN;
    }

    private static String with(String sql, Object value, List<Object> values) {
        values.add(value);
        return sql;
    }

    private static String joined(List<Segment> of, String by, Instant since, List<Object> values) {
        return of.stream().map(each -> sql(each, since, values)).collect(Collectors.joining(by, "(", ")"));
    }
}
