package signpost.answer;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.yaml.snakeyaml.error.YAMLException;
import signpost.library.AsWritten;

/// Whom to contact, when it is urgent and when it is not: what `index/routes.yml` says. Immutable and thread-safe.
public final class Routes {

    private static final String ANY_DANGER = "immediate-danger";

    private final Partnership partnership;
    private final Map<String, Contact> contacts;
    private final Map<String, Route> urgent;
    private final String askDefault;
    private final Map<String, String> askTopics;

    /// The partnership whose bot this is.
    ///
    /// @param name in full
    /// @param shortName as people call it
    /// @param area the area it serves
    /// @param website its own; empty where there is none
    /// @param places names of places that are no personal data
    public record Partnership(String name, String shortName, String area, String website, List<String> places) {
        public Partnership {
            places = List.copyOf(places);
        }

        /// Whether its website is one that is kept for examples (RFC 2606).
        public boolean isInvented() {
            return website.replaceFirst("^https?://", "").replaceFirst("[:/].*$", "").endsWith(".example");
        }
    }

    private Routes(
            Partnership partnership,
            Map<String, Contact> contacts,
            Map<String, Route> urgent,
            String askDefault,
            Map<String, String> askTopics) {
        this.partnership = partnership;
        this.contacts = contacts;
        this.urgent = urgent;
        this.askDefault = askDefault;
        this.askTopics = askTopics;
    }

    /// Reads the file.
    ///
    /// @throws IOException when it cannot be read or something in it is missing, naming it
    public static Routes read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return read(reader);
        }
    }

    /// Reads the file; see [#read(Path)].
    public static Routes read(Reader reader) throws IOException {
        try {
            Object root = AsWritten.yaml(reader);
            return new RoutesFile(Entries.of("routes.yml", root)).routes();
        } catch (YAMLException | ClassCastException | IllegalArgumentException e) {
            throw new IOException("the routes cannot be read: " + e.getMessage(), e);
        }
    }

    static Routes of(
            Partnership partnership,
            Map<String, Contact> contacts,
            Map<String, Route> urgent,
            String askDefault,
            Map<String, String> askTopics) {
        if (!contacts.containsKey(askDefault)) {
            throw new IllegalArgumentException("ask: default names '" + askDefault + "', which is no contact");
        }
        askTopics.forEach((topic, contact) -> {
            if (!contacts.containsKey(contact)) {
                throw new IllegalArgumentException(
                        "ask: topic '" + topic + "' names '" + contact + "', which is no contact");
            }
        });
        if (!urgent.containsKey(ANY_DANGER)) {
            throw new IllegalArgumentException("urgent: '" + ANY_DANGER + "' is missing");
        }
        return new Routes(
                partnership, new LinkedHashMap<>(contacts), new LinkedHashMap<>(urgent), askDefault,
                new LinkedHashMap<>(askTopics));
    }

    /// The partnership.
    public Partnership partnership() {
        return partnership;
    }

    /// The route for a kind of concern; the one for immediate danger where the file has none for it.
    public Route urgent(String kind) {
        Route route = urgent.get(kind.toLowerCase(Locale.ROOT));
        return route != null ? route : anyDanger();
    }

    /// The route where nobody knows of what kind a concern is.
    Route anyDanger() {
        return Objects.requireNonNull(urgent.get(ANY_DANGER));
    }

    /// Whom to ask about these topics when the library does not say.
    public Contact ask(List<String> topics) {
        String id = topics.stream().map(askTopics::get).filter(Objects::nonNull).findFirst().orElse(askDefault);
        return Objects.requireNonNull(contacts.get(id));
    }

    /// The telephone numbers and mail addresses of all contacts, which are no private person's.
    public List<String> published() {
        return contacts.values().stream().flatMap(contact -> Stream.of(contact.phone(), contact.email()))
                .filter(way -> !way.isBlank()).distinct().toList();
    }

    /// The contact with this id.
    public Optional<Contact> contact(String id) {
        return Optional.ofNullable(contacts.get(id));
    }

    /// All kinds of concern that have a route of their own.
    public List<String> kinds() {
        return new ArrayList<>(urgent.keySet());
    }
}
