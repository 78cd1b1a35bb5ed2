package signpost.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/// Every text the bot says in one language, by key.
///
/// A key is the path to a text in the file, parted by dots: `found.lead`. A text whose children are named `one`, `other` and so
/// on has a form for each number and is chosen by the value of `count`. Safe for use by many threads at once.
public final class Wording {

    private final String language;
    private final Map<String, Object> texts;
    private final Tongues tongues;

    private Wording(String language, Map<String, Object> texts) {
        this(language, texts, new Tongues(new LinkedHashMap<>()));
        tongues.all().put(language, this);
    }

    private Wording(String language, Map<String, Object> texts, Tongues tongues) {
        this.language = language;
        this.texts = texts;
        this.tongues = tongues;
    }

    /// The wording in several languages, each from the folder or as shipped. What comes back is that of the first; [#in] leads to the others.
    ///
    /// @param folder as in [#load]
    /// @param languages such as `en`, `cy`; at least one
    /// @throws IllegalArgumentException as [#load], and for a language that neither has
    public static Wording all(Path folder, List<String> languages) {
        Tongues tongues = new Tongues(new LinkedHashMap<>());
        for (String language : languages) {
            tongues.all().put(language, new Wording(language, load(folder, language).texts, tongues));
        }
        return tongues.usual();
    }

    /// The wording in the language that a person prefers, as their browser or platform says it: `cy-GB`, or `cy, en;q=0.8`. The usual one where
    /// none of theirs is spoken.
    public Wording in(String wanted) {
        return tongues.best(wanted);
    }

    /// The same texts in every language that is spoken, this one among them.
    public List<Wording> languages() {
        return List.copyOf(tongues.all().values());
    }

    /// The wording of the folder, such as `messages/chat`, where it holds a file for the language; otherwise the one shipped with
    /// the program.
    ///
    /// @param folder where the partnership keeps its own wording; need not exist
    /// @param language such as `en`
    /// @throws IllegalArgumentException when the file lacks a text that the shipped one has, or uses a placeholder that the
    ///     shipped one does not; the message names each
    public static Wording load(Path folder, String language) {
        boolean own = Wording.class.getResource("/messages/chat/" + language + ".yml") == null
                && Files.isRegularFile(folder.resolve(language + ".yml"));
        return load(folder, language, "chat", own ? "en" : language);
    }

    /// The fixed words of mails, from the folder or as shipped; a language that neither has is answered in English.
    ///
    /// @param folder such as `messages/mail`
    /// @throws IllegalArgumentException as [#load]
    static Wording mail(Path folder, String language) {
        boolean known = Wording.class.getResource("/messages/mail/" + language + ".yml") != null;
        boolean own = Files.isRegularFile(folder.resolve(language + ".yml"));
        return load(folder, known || own ? language : "en", "mail", known ? language : "en");
    }

    /// @param part the shipped one's folder in `messages`
    /// @param like the shipped one's language
    private static Wording load(Path folder, String language, String part, String like) {
        String shipped = shippedText(part, like);
        Path own = folder.resolve(language + ".yml");
        if (!Files.isRegularFile(own)) {
            return read(like, shipped);
        }
        try {
            String text = Files.readString(own);
            Wording wording = read(language, text);
            if (!text.equals(shipped)) {
                wording.mustCover(read(like, shipped), own);
            }
            return wording;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + own, e);
        }
    }

    /// The wording shipped with the program.
    public static Wording shipped(String language) {
        return read(language, shippedText("chat", language));
    }

    private static String shippedText(String part, String language) {
        String name = "/messages/" + part + "/" + language + ".yml";
        try (InputStream in = Wording.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("there is no wording for the language '" + language + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }

    /// Reads wording from YAML.
    static Wording read(String language, String yaml) {
        Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        if (!(tree instanceof Map<?, ?> map)) {
            throw new IllegalArgumentException("the wording for '" + language + "' is not a list of keys and texts");
        }
        Map<String, Object> texts = new LinkedHashMap<>();
        gather("", map, texts);
        return new Wording(language, texts);
    }

    /// The text, filled.
    ///
    /// @throws IllegalArgumentException for a key or a placeholder that is not there
    public String say(String key, Map<String, ?> values) {
        return switch (texts.get(key)) {
            case Phrase phrase -> phrase.fill(values);
            case Map<?, ?> forms -> form(key, forms, values).fill(values);
            case null -> throw new IllegalArgumentException("no text is called '" + key + "'");
            default -> throw new IllegalArgumentException("'" + key + "' is a list, not one text");
        };
    }

    /// A text without placeholders.
    public String say(String key) {
        return say(key, Map.of());
    }

    /// The texts of a list, in order.
    public List<String> list(String key) {
        if (texts.get(key) instanceof List<?> list) {
            return list.stream().map(String::valueOf).toList();
        }
        throw new IllegalArgumentException("no list is called '" + key + "'");
    }

    /// How people of the language write dates here.
    public Locale locale() {
        return Locale.of(language, "GB");
    }

    /// The language of the wording, for `lang` attributes.
    public String language() {
        return language;
    }

    private Phrase form(String key, Map<?, ?> forms, Map<String, ?> values) {
        if (!(values.get("count") instanceof Number count)) {
            throw new IllegalArgumentException("'" + key + "' depends on a number and none is given");
        }
        String form = Plural.of(count.longValue(), language).key();
        if (forms.get(forms.containsKey(form) ? form : "other") instanceof Phrase phrase) {
            return phrase;
        }
        throw new IllegalStateException("'" + key + "' has no form for " + count);
    }

    private void mustCover(Wording shipped, Path file) {
        TreeSet<String> faults = new TreeSet<>();
        shipped.texts.forEach((key, text) -> {
            Object own = texts.get(key);
            if (own == null) {
                faults.add(key + " is missing");
            } else if (text instanceof List<?> != own instanceof List<?>) {
                faults.add(key + " is a list in one and a text in the other");
            } else {
                TreeSet<String> unknown = new TreeSet<>(placeholders(own));
                unknown.removeAll(placeholders(text));
                unknown.forEach(name -> faults.add(key + " has nothing to put for {" + name + "}"));
            }
        });
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + String.join("; ", faults));
        }
    }

    private static TreeSet<String> placeholders(Object text) {
        return switch (text) {
            case Phrase phrase -> phrase.placeholders();
            case Map<?, ?> forms -> {
                TreeSet<String> all = new TreeSet<>();
                forms.values().forEach(form -> all.addAll(((Phrase) form).placeholders()));
                yield all;
            }
            default -> new TreeSet<>();
        };
    }

    private static void gather(String prefix, Map<?, ?> node, Map<String, Object> texts) {
        node.forEach((name, value) -> {
            String key = prefix + name;
            switch (value) {
                case null -> throw new IllegalArgumentException("'" + key + "' says nothing");
                case Map<?, ?> forms when Plural.names(keys(forms)) -> texts.put(key, phrases(forms));
                case Map<?, ?> branch -> gather(key + ".", branch, texts);
                case List<?> list -> texts.put(key, list.stream().map(String::valueOf).toList());
                default -> texts.put(key, Phrase.of(String.valueOf(value).strip()));
            }
        });
    }

    private static TreeSet<String> keys(Map<?, ?> node) {
        TreeSet<String> keys = new TreeSet<>();
        node.keySet().forEach(key -> keys.add(String.valueOf(key)));
        return keys;
    }

    private static Map<String, Phrase> phrases(Map<?, ?> forms) {
        Map<String, Phrase> phrases = new LinkedHashMap<>();
        forms.forEach((name, text) -> phrases.put(String.valueOf(name), Phrase.of(String.valueOf(text).strip())));
        return phrases;
    }
}
