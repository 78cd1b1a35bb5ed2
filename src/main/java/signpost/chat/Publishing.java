package signpost.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.insight.Insight;
import signpost.insight.Shown;
import signpost.library.Kind;
import signpost.rows.Rows;

/// Puts a team's reply into the library's folder, where the library finds it as it finds any other document.
final class Publishing {

    private static final Logger LOG = LoggerFactory.getLogger(Publishing.class);
    private static final int LONGEST_NAME = 60;

    private final Rows rows;
    private final EnquiryRows enquiries;
    private final Insight insight;
    private final Office office;

    Publishing(Rows rows, EnquiryRows enquiries, Insight insight, Office office) {
        this.rows = rows;
        this.enquiries = enquiries;
        this.insight = insight;
        this.office = office;
    }

    /// Of several people at once one publishes, and the others are told that it was done: whoever comes first holds the row until the file is there.
    Decision publish(long number, Publication publication, LocalDate today, String who) {
        try {
            return rows.whole(() -> published(number, publication, today, who));
        } catch (UncheckedIOException broken) {
            LOG.warn("The reply to enquiry {} could not be put into the library's folder; it can be tried again",
                    number, broken);
            return new Decision.Refused(Decision.Why.NOT_WRITABLE);
        }
    }

    private Decision published(long number, Publication publication, LocalDate today, String who) {
        Optional<Enquiry> enquiry = enquiries.find(number);
        if (enquiry.isEmpty()) {
            return new Decision.Refused(Decision.Why.UNKNOWN);
        }
        Optional<Decision.Why> objection = objection(enquiry.get(), publication, today);
        if (objection.isPresent()) {
            return new Decision.Refused(objection.get());
        }
        String name = number + "-" + words(publication.title()) + ".md";
        var shown = new Shown(Publication.FOLDER + "/" + name, publication.title().strip(), "");
        if (!enquiries.publish(enquiry.get(), shown)) {
            return new Decision.Refused(Decision.Why.NOT_NOW);
        }
        write(name, markdown(publication, today));
        enquiry.get().gap().ifPresent(gap -> insight.close(gap, shown, who));
        return new Decision.Done(enquiries.find(number).orElseThrow());
    }

    private Optional<Decision.Why> objection(Enquiry enquiry, Publication publication, LocalDate today) {
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
        return publication.reviewDue().isAfter(today) ? Optional.empty() : Optional.of(Decision.Why.PAST);
    }

    private void write(String name, String text) {
        try {
            Path folder = Files.createDirectories(office.library().resolve(Publication.FOLDER));
            // hidden until it is whole, so that nobody reads half of it
            Path beside = folder.resolve("." + name);
            Files.writeString(beside, text, StandardCharsets.UTF_8);
            Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
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
