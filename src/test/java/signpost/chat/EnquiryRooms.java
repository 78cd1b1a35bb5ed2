package signpost.chat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import signpost.TestDatabase;
import signpost.insight.Shown;
import signpost.library.Library;

/// The rooms in which enquiries are tried, with a door, a team's channel and a library.
abstract class EnquiryRooms {

    static final Place MAIL = new Place("mail", "asker@example.org", "cy");
    static final Shown SHOWN = new Shown("procedures/missing.md", "Missing", "missing");

    final Path library = folder();
    final Office office = new Office("https://ask.example.org/", Duration.ofHours(24), library, "Averdale");
    final Post mail = new Post();
    final Channel channel = new Channel();
    final Documents shelf = new Documents();
    TestDatabase database;

    abstract TestDatabase database(Object... singletons);

    @BeforeEach
    void open() {
        database = database(office, mail, channel, shelf);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// A door that takes what comes, unless it is broken.
    static final class Post implements Returning {

        final List<Return> taken = new ArrayList<>();
        boolean broken;
        Optional<String> refuses = Optional.empty();
        private final List<Refusal> refused = new ArrayList<>();

        @Override
        public String door() {
            return "mail";
        }

        @Override
        public List<Refusal> refused() {
            return List.copyOf(refused);
        }

        @Override
        public void heard(Refusal refusal) {
            refused.remove(refusal);
        }

        @Override
        public void give(Return back) {
            if (broken) {
                throw new IllegalStateException("no connection");
            }
            taken.add(back);
            refuses.ifPresent(why -> refused.add(new Refusal(back.id(), "", Optional.of(back.place()), why)));
        }
    }

    /// The documents that can be read, by their paths.
    static final class Documents implements Shelf {

        final Map<String, String> slugs = new ConcurrentHashMap<>();

        @Override
        public Optional<String> slug(String document) {
            return Optional.ofNullable(slugs.get(document));
        }
    }

    /// The team's channel.
    static final class Channel implements Bell {

        final List<String> heard = new ArrayList<>();
        boolean broken;

        @Override
        public String name() {
            return "channel";
        }

        @Override
        public void ring(Enquiry enquiry, About about) {
            if (broken) {
                throw new IllegalStateException("no connection");
            }
            heard.add(about + " " + enquiry.number());
        }
    }

    Enquiries enquiries() {
        return database.get(Enquiries.class);
    }

    Receipt open(String reference, boolean tell, Place... places) {
        return enquiries().open(reference, new Asking("Who pays for [name]'s taxi?", "More", "web",
                List.of(SHOWN), List.of(places), tell)).receipt();
    }

    Enquiry now(Receipt receipt) {
        return enquiries().find(receipt.number()).orElseThrow();
    }

    static Enquiry done(Decision decision) {
        return switch (decision) {
            case Decision.Done done -> done.enquiry();
            case Decision.Refused refused -> throw new AssertionError(refused.why());
        };
    }

    String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (var connection = database.rows();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select * from enquiry_return")) {
            while (result.next()) {
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    all.append(result.getString(i)).append('|');
                }
            }
        }
        return all.toString();
    }

    void change(String... commands) throws SQLException {
        try (var connection = database.rows(); var statement = connection.createStatement()) {
            for (String sql : commands) {
                statement.execute(sql);
            }
        }
    }

    /// Takes a document out of the library's folder.
    void withdraw(String path) {
        try {
            Files.delete(library.resolve(path));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    Library read() {
        try {
            Library read = Library.open(library, Files.createTempDirectory("signpost"));
            read.refresh(_ -> {});
            return read;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Path folder() {
        try {
            return Files.createTempDirectory("signpost");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
