package signpost.chat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Collectors;
import signpost.library.Kind;

/// Puts a team's reply into the library's folder, where the library finds it as it finds any other document.
final class Publishing {

    private static final int LONGEST_NAME = 60;

    private final Office office;

    Publishing(Office office) {
        this.office = office;
    }

    /// @return the document's path in the library
    String publish(long number, Publication publication, LocalDate today) throws IOException {
        String name = number + "-" + words(publication.title()) + ".md";
        Path folder = Files.createDirectories(office.library().resolve(Publication.FOLDER));
        // hidden until it is whole, so that nobody reads half of it
        Path beside = folder.resolve("." + name);
        Files.writeString(beside, markdown(publication, today), StandardCharsets.UTF_8);
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return Publication.FOLDER + "/" + name;
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
