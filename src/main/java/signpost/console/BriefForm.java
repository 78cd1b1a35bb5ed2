package signpost.console;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import signpost.audience.Segment;
import signpost.campaign.Brief;
import signpost.campaign.Campaign;
import signpost.campaign.Channel;
import signpost.campaign.InDoubt;
import signpost.campaign.Subjects;

/// The form in which a campaign is written: a field for each entry of a campaign file.
///
/// @param fields what stands in each; a field that is missing is empty
/// @param seen the version of the campaign that was opened; empty for a new one
public record BriefForm(Map<String, String> fields, String seen) {

    private static final List<String> NAMES = List.of("kind", "title", "subject", "preheader", "language", "number",
            "list", "segment", "topics", "channels", "at", "recurrence", "quiet-hours", "bank-holidays",
            "archive", "in_doubt", "body");

    /// The languages that mails have words in, by tag.
    public static final Map<String, String> LANGUAGES = inOrder();

    static final BriefForm EMPTY = new BriefForm(Map.of("kind", "spotlight", "language", "en-GB", "channels", "mail"),
            "");

    private static Map<String, String> inOrder() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("en-GB", "English");
        all.put("cy", "Welsh");
        return Collections.unmodifiableMap(all);
    }

    /// What came of reading the form.
    sealed interface Reading {}

    record Read(Brief brief) implements Reading {}

    record Wrong(List<Fault> faults) implements Reading {}

    static BriefForm of(Form form) {
        Map<String, String> fields = new LinkedHashMap<>();
        NAMES.forEach(name -> fields.put(name, name.equals("body") ? form.text(name) : form.line(name)));
        return new BriefForm(fields, form.line("seen"));
    }

    static BriefForm of(Brief brief) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", brief.kind().id());
        fields.put("title", brief.title());
        fields.put("subject", brief.subject());
        fields.put("preheader", brief.preheader());
        fields.put("language", brief.language());
        fields.put("number", brief.number());
        fields.put("list", brief.aim().list());
        fields.put("segment", brief.aim().segment());
        fields.put("topics", String.join(", ", brief.aim().topics()));
        fields.put("channels", String.join(", ", brief.channels().stream().map(Channel::toString).toList()));
        fields.put("at", brief.timing().at().map(Object::toString).orElse(""));
        fields.put("recurrence", brief.timing().rule().map(Object::toString).orElse(""));
        fields.put("quiet-hours", brief.timing().quiet().map(Object::toString).orElse(""));
        fields.put("bank-holidays", brief.timing().onHolidays().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        fields.put("archive", brief.archived() ? "yes" : "no");
        fields.put("in_doubt", brief.inDoubt().map(InDoubt::id).orElse(""));
        fields.put("body", brief.body());
        return new BriefForm(fields, "");
    }

    /// The form as it is opened for a campaign that is there.
    static BriefForm of(Campaign campaign) {
        return new BriefForm(of(campaign.brief()).fields(), campaign.version());
    }

    /// What stands in a field.
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }

    /// The languages to choose from, by tag; one that the campaign has and we have no words for stays.
    public Map<String, String> languages() {
        Map<String, String> all = new LinkedHashMap<>(LANGUAGES);
        if (!text("language").isEmpty()) {
            all.putIfAbsent(text("language"), text("language"));
        }
        return all;
    }

    /// The campaign it describes, or what is wrong with it.
    ///
    /// @param subjects the topics that there are
    Reading brief(Subjects subjects) {
        TopicIds topics = TopicIds.of(text("topics"), subjects);
        List<Fault> faults = new ArrayList<>(topics.faults());
        Map<String, String> said = new LinkedHashMap<>();
        fields.forEach((name, text) -> {
            if (!text.isBlank()) {
                said.put(name, text.replace("\r\n", "\n"));
            }
        });
        said.computeIfPresent("topics", (_, _) -> String.join(", ", topics.ids()));
        DumperOptions quoted = new DumperOptions();
        quoted.setDefaultScalarStyle(DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        try {
            Brief brief = Brief.read(new Yaml(quoted).dump(said));
            if (!brief.aim().segment().isBlank()) {
                faults.addAll(TopicIds.faults("segment", Segment.parse(brief.aim().segment()).named(), subjects));
            }
            return faults.isEmpty() ? new Read(brief) : new Wrong(faults);
        } catch (IllegalArgumentException wrong) {
            String.valueOf(wrong.getMessage()).lines().forEach(line -> faults.add(fault(line)));
            return new Wrong(faults);
        }
    }

    private static Fault fault(String line) {
        String first = line.split("[ :]", 2)[0].replace("'", "");
        boolean named = NAMES.contains(first);
        String text = line.replace("'" + first + "'", first);
        return new Fault(named ? first : "", Character.toUpperCase(text.charAt(0)) + text.substring(1));
    }
}
