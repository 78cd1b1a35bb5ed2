package signpost.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.library.Kind;
import signpost.rows.Rows;

/// Puts a team's reply into the library's folder, where the library finds it as it finds any other document.
///
/// Its file is written under a hidden name, and gets its own once the database calls the reply published: what fails in between leaves no document
/// that the database knows nothing of, and is put right by [#settle].
final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final int LONGEST_NAME = 60;
    private static final Pattern HIDDEN = Pattern.compile("\\.\\d{1,18}-.*\\.md");

    /// Before a file in hiding is removed that no reply was published by: longer than any publication takes.
    private static final Duration IN_HIDING = Duration.ofDays(1);

    private final Rows rows;
    private final EnquiryRows enquiries;
    private final Insight insight;
    private final Office office;
    private final Lookout lookout;

    Publishing(Rows rows, EnquiryRows enquiries, Insight insight, Office office, Lookout lookout) {
        this.rows = rows;
        this.enquiries = enquiries;
        this.insight = insight;
        this.office = office;
        this.lookout = lookout;
    }

    /// Of several people at once one publishes, and the others are told that it was done: whoever comes first holds the row until the file is there,
    /// hidden, and who comes next puts it in its place first.
    Decision publish(
            long number, Publication publication, Collection<String> confirmed, LocalDate today, String who) {
        try {
            return rows.whole(() -> published(number, publication, confirmed, today, who));
        } catch (UncheckedIOException broken) {
            LOG.warn("The reply to enquiry {} could not be put into the library's folder; it can be tried again",
                    number, broken);
            return new Decision.Refused(Decision.Why.NOT_WRITABLE);
        }
    }

    private Decision published(
            long number, Publication publication, Collection<String> confirmed, LocalDate today, String who) {
        Optional<Enquiry> enquiry = enquiries.find(number);
        if (enquiry.isEmpty()) {
            return new Decision.Refused(Decision.Why.UNKNOWN);
        }
        published(enquiry.get()).ifPresent(this::reveal);
        Optional<Decision.Why> objection = objection(enquiry.get(), publication, confirmed, today);
        if (objection.isPresent()) {
            return new Decision.Refused(objection.get());
        }
        String name = number + "-" + words(publication.title()) + ".md";
        var shown = new Shown(Publication.FOLDER + "/" + name, publication.title().strip(), "");
        if (!enquiries.publish(enquiry.get(), shown)) {
            return new Decision.Refused(Decision.Why.NOT_NOW);
        }
        write(name, markdown(publication, today));
        rows.afterwards(() -> {
            try {
                reveal(name);
            } catch (UncheckedIOException broken) {
                LOG.warn("The reply to enquiry {} lies hidden in the library's folder and is put in its place later",
                        number, broken);
            }
        });
        enquiry.get().gap().ifPresent(gap -> insight.close(gap, shown, who));
        return new Decision.Done(enquiries.find(number).orElseThrow());
    }

    private Optional<Decision.Why> objection(
            Enquiry enquiry, Publication publication, Collection<String> confirmed, LocalDate today) {
        if (enquiry.reply().isEmpty() || enquiry.published().filter(office::holds).isPresent()) {
            return Optional.of(Decision.Why.NOT_NOW);
        }
        if (publication.title().isBlank() || publication.answer().isBlank() || publication.owner().isBlank()) {
            return Optional.of(Decision.Why.EMPTY);
        }
        if (publication.title().length() > Publication.LONGEST_TITLE
                || publication.answer().length() > Enquiry.LONGEST) {
            return Optional.of(Decision.Why.TOO_LONG);
        }
        if (!lookout.isPublic(publication.title(), confirmed) || !lookout.isPublic(publication.answer(), confirmed)) {
            return Optional.of(Decision.Why.PERSONAL);
        }
        return publication.reviewDue().isAfter(today) ? Optional.empty() : Optional.of(Decision.Why.PAST);
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder());
            Files.writeString(hidden(name), text, StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Path folder() {
        return office.library().resolve(Publication.FOLDER);
    }

    private Path hidden(String name) {
        return folder().resolve("." + name);
    }

    /// The name of the file of a published reply; empty while it is not.
    private static Optional<String> published(Enquiry enquiry) {
        return enquiry.published().map(Shown::document).filter(path -> path.startsWith(Publication.FOLDER + "/"))
                .map(path -> path.substring(Publication.FOLDER.length() + 1));
    }

    /// Gives a file its name, where it is hidden still.
    private void reveal(String name) {
        try {
            Files.move(hidden(name), folder().resolve(name), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (NoSuchFileException done) {
            // it has its name, or was taken away since
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// Puts right what was broken off: gives the files of published replies their names, and removes those by which none was published.
    void settle(Instant now) {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (Stream<Path> files = Files.list(folder())) {
            files.filter(file -> HIDDEN.matcher(file.getFileName().toString()).matches()).toList()
                    .forEach(file -> settle(file, now));
        } catch (IOException | UncheckedIOException broken) {
            LOG.warn("Replies that are to be published could not be put in their place; it is tried again later",
                    broken);
        }
    }

    private void settle(Path file, Instant now) {
        String name = file.getFileName().toString().substring(1);
        Optional<Enquiry> enquiry = enquiries.find(Long.parseLong(name.substring(0, name.indexOf('-'))));
        try {
            if (enquiry.flatMap(Publishing::published).filter(name::equals).isPresent()) {
                reveal(name);
            } else if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(IN_HIDING))) {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /// The publisher stands behind the owner because readers take the last of the two for the publisher.
    private String markdown(Publication publication, LocalDate today) {
        return "---\n"
                + "title: " + quoted(publication.title()) + "\n"
                + "kind: " + Kind.QUESTION_AND_ANSWER.id() + "\n"
                + "owner: " + quoted(publication.owner()) + "\n"
                + "publisher: " + quoted(office.publisher()) + "\n"
                + "published: " + today + "\n"
                + "review due: " + publication.reviewDue() + "\n"
                + "topics: [" + publication.topics().stream().map(Publishing::quoted).collect(Collectors.joining(", "))
                + "]\n---\n\n# " + line(publication.title()) + "\n\n"
                + publication.answer().strip() + "\n";
    }

    /// A text between double quotes, as YAML reads it.
    private static String quoted(String text) {
        return '"' + line(text).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    private static String words(String title) {
        String plain = title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String cut = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        String bare = cut.replaceAll("^-|-$", "");
        return bare.isEmpty() ? "question" : bare;
    }
}
