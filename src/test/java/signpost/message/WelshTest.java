package signpost.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// The second language, of which nothing may be missing.
class WelshTest {

    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");

    @Test
    void welsh_says_everything_that_english_says_with_the_same_values() throws IOException {
        assertThat(texts("chat/cy")).isEqualTo(texts("chat/en"));
        assertThat(texts("mail/cy")).isEqualTo(texts("mail/en"));
    }

    @Test
    void every_kind_of_mail_has_its_name_in_both_languages() {
        MailFiles files = new MailFiles(Path.of("messages/mail"));
        for (String language : List.of("en", "cy")) {
            Wording wording = Wording.mail(Path.of("messages/mail"), language);
            assertThat(MailKind.all(files).keySet()).allSatisfy(kind -> assertThat(wording.say("kind." + kind))
                    .isNotBlank());
        }
    }

    @Test
    void no_welsh_text_was_left_in_english() {
        Wording english = Wording.shipped("en");
        Wording welsh = Wording.shipped("cy");
        for (String key : List.of("talk.help", "page.lead", "error.failed", "feedback.thanks", "door.welcome")) {
            assertThat(welsh.say(key)).as(key).isNotEqualTo(english.say(key));
        }
    }

    @Test
    void everybody_is_spoken_to_in_the_language_they_prefer() {
        Wording usual = Wording.all(Path.of("there-is-none"), List.of("en", "cy"));
        assertThat(usual.language()).isEqualTo("en");
        assertThat(usual.in("cy-GB").language()).isEqualTo("cy");
        assertThat(usual.in("fr, cy;q=0.5, en;q=0.4").language()).isEqualTo("cy");
        assertThat(usual.in("en-GB,cy;q=0.9").language()).isEqualTo("en");
        assertThat(usual.in("cy").in("en").language()).isEqualTo("en");
        for (String unknown : List.of("", "de", "cy;q=0", "cy;q=x", ",;,", "*")) {
            assertThat(usual.in(unknown).language()).as(unknown).isEqualTo("en");
        }
        assertThat(usual.in("cy").say("action.more", Map.of("count", 2))).isEqualTo("Dangos 2 ddarn arall");
    }

    /// What each text is filled with, by key; the forms for numbers count as one text.
    private static Map<String, Object> texts(String language) throws IOException {
        Map<String, Object> texts = new TreeMap<>();
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions()))
                .load(Files.readString(Path.of("messages/" + language + ".yml")));
        gather("", tree, texts);
        return texts;
    }

    private static void gather(String key, Object node, Map<String, Object> texts) {
        switch (node) {
            case Map<?, ?> map when Plural.names(Set.copyOf(map.keySet().stream().map(String::valueOf).toList())) -> {
                TreeSet<String> all = new TreeSet<>();
                map.values().forEach(form -> all.addAll(names(form)));
                all.remove("count");
                texts.put(key, all);
            }
            case Map<?, ?> map -> map.forEach((name, child) -> gather(key + "." + name, child, texts));
            case List<?> _ -> texts.put(key, "a list");
            default -> texts.put(key, names(node));
        }
    }

    private static TreeSet<String> names(Object text) {
        TreeSet<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(String.valueOf(text));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
