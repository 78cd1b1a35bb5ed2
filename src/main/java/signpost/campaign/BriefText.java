package signpost.campaign;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.YAMLException;
import signpost.audience.Segment;
import signpost.library.AsWritten;

/// The text of a campaign file: YAML, each value as it is written.
final class BriefText {

    private static final List<String> KNOWN = List.of("kind", "title", "subject", "preheader", "language", "number",
            "list",
            "segment", "topics", "channels", "at", "recurrence", "quiet-hours", "bank-holidays", "archive", "in_doubt",
            "body");

    private final Map<String, Object> said;
    private final List<String> faults = new ArrayList<>();

    private BriefText(Map<String, Object> said) {
        this.said = said;
    }

    static Brief read(String yaml) {
        return new BriefText(tree(yaml)).brief();
    }

    /// The keys and values of a file, or of one entry of a plan.
    static Brief of(Map<?, ?> entry) {
        Map<String, Object> said = new LinkedHashMap<>();
        entry.forEach((key, value) -> said.put(String.valueOf(key), value == null ? "" : value));
        return new BriefText(said).brief();
    }

    /// A file whose values are all as written: a date is no number and `no` is no truth value.
    static @Nullable Object load(String yaml) {
        try {
            return AsWritten.yaml(yaml);
        } catch (YAMLException | ClassCastException | IllegalArgumentException wrong) { // the last two where a tag does not fit its value
            throw new IllegalArgumentException("the file is not YAML: " + String.valueOf(wrong.getMessage()).strip());
        }
    }

    private static Map<String, Object> tree(String yaml) {
        if (!(load(yaml) instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("the file is not a list of keys and values");
        }
        Map<String, Object> said = new LinkedHashMap<>();
        map.forEach((key, value) -> said.put(String.valueOf(key), value == null ? "" : value));
        return said;
    }

    private Brief brief() {
        said.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> faults.add(
                "'" + key + "' is not known here; known are " + String.join(", ", KNOWN)));
        CampaignKind kind = value("kind", CampaignKind.SPECIAL_EDITION, text -> CampaignKind.of(text)
                .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is none; there are "
                        + Arrays.stream(CampaignKind.values()).map(CampaignKind::id)
                                .collect(Collectors.joining(", ")))));
        need("kind", "title", "subject", "body");
        Timing timing = new Timing(
                value("at", Optional.empty(), text -> Optional.of(time(text))),
                value("recurrence", Optional.empty(), text -> Optional.of(Recurrence.of(text))),
                value("quiet-hours", Optional.empty(), text -> Optional.of(QuietHours.of(text))),
                value("bank-holidays", Timing.OnHoliday.SEND, BriefText::onHolidays));
        Optional<Aim> aim = made(() -> new Aim(text("list"), text("segment"), list("topics")));
        value("segment", Optional.<Segment>empty(), text -> Optional.of(Segment.parse(text)));
        aim.filter(_ -> faults.isEmpty())
                .ifPresent(who -> made(() -> Segment.parse(who.asSegment(kind, timing.rule()))));
        List<Channel> channels = list("channels").isEmpty()
                ? List.of(Channel.MAIL)
                : made(() -> list("channels").stream().map(Channel::of).toList()).orElse(List.of(Channel.MAIL));
        Optional<Brief> brief = faults.isEmpty()
                ? made(() -> new Brief(kind, text("title"), text("subject"), text("preheader"),
                        said.containsKey("language") ? text("language") : "en-GB", text("number"),
                        aim.orElseThrow(), channels, timing, archived(),
                        value("in_doubt", Optional.empty(), text -> Optional.of(InDoubt.of(text))), body()))
                : Optional.empty();
        return brief.orElseThrow(() -> new IllegalArgumentException(String.join("\n", faults)));
    }

    private void need(String... keys) {
        for (String key : keys) {
            if (text(key).isBlank()) {
                faults.add("'" + key + "' is missing");
            }
        }
    }

    private <T> T value(String key, T otherwise, Function<String, T> read) {
        String text = text(key);
        return text.isBlank() ? otherwise : made(() -> {
            try {
                return read.apply(text);
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("'" + key + "': " + wrong.getMessage());
            }
        }).orElse(otherwise);
    }

    private <T> Optional<T> made(Supplier<T> maker) {
        try {
            return Optional.of(maker.get());
        } catch (IllegalArgumentException wrong) {
            faults.add(String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private String text(String key) {
        Object value = said.get(key);
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            faults.add("'" + key + "' is a list, not one text");
            return "?";
        }
        return value == null ? "" : String.valueOf(value).strip();
    }

    private boolean archived() {
        return switch (text("archive").toLowerCase(Locale.ROOT)) {
            case "", "yes", "true" -> true;
            case "no", "false" -> false;
            default -> throw new IllegalArgumentException("'archive' is neither yes nor no");
        };
    }

    private String body() {
        return String.valueOf(said.get("body")).stripTrailing() + "\n";
    }

    private List<String> list(String key) {
        Object value = said.get(key);
        List<?> items = value instanceof List<?> list ? list : Arrays.asList(text(key).split("[;,]"));
        return items.stream().map(item -> String.valueOf(item).strip()).filter(item -> !item.isEmpty()).toList();
    }

    private static LocalDateTime time(String text) {
        try {
            return LocalTimeText.read(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("'" + text + "' is not a time such as 2026-12-01T09:00");
        }
    }

    private static Timing.OnHoliday onHolidays(String text) {
        String wanted = text.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
        return Arrays.stream(Timing.OnHoliday.values())
                .filter(rule -> rule.name().equals(wanted))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("'" + text + "' is not send, skip or next-working-day"));
    }

    static String write(Brief brief) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("kind", brief.kind().id());
        said.put("title", brief.title());
        said.put("subject", brief.subject());
        put(said, "preheader", brief.preheader());
        said.put("language", brief.language());
        put(said, "number", brief.number());
        put(said, "list", brief.aim().list());
        put(said, "segment", brief.aim().segment());
        if (!brief.aim().topics().isEmpty()) {
            said.put("topics", brief.aim().topics());
        }
        said.put("channels", brief.channels().stream().map(Channel::toString).toList());
        brief.timing().at().ifPresent(at -> said.put("at", at.toString()));
        brief.timing().rule().ifPresent(rule -> said.put("recurrence", rule.toString()));
        brief.timing().quiet().ifPresent(quiet -> said.put("quiet-hours", quiet.toString()));
        if (brief.timing().onHolidays() != Timing.OnHoliday.SEND) {
            said.put("bank-holidays", brief.timing().onHolidays().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        if (!brief.archived()) {
            said.put("archive", "no");
        }
        brief.inDoubt().ifPresent(choice -> said.put("in_doubt", choice.id()));
        said.put("body", brief.body());
        return AsWritten.written(said);
    }

    private static void put(Map<String, Object> said, String key, String value) {
        if (!value.isEmpty()) {
            said.put(key, value);
        }
    }
}
