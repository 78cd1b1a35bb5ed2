package signpost;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import signpost.campaign.BankHolidays;
import signpost.campaign.PlannerFolder;
import signpost.cli.Content;
import signpost.cli.DataLock;
import signpost.cli.Settings;
import signpost.cli.Shelf;
import signpost.library.Library;
import signpost.message.Letters;
import signpost.message.Sender;
import signpost.web.Partnership;

/// Wires what campaigns are printed with.
@Factory
final class Printing {

    private static final String HOLIDAYS = "campaigns/bank-holidays.csv";

    @Singleton
    Letters letters(Optional<Settings> settings, Partnership partnership) {
        Path folder = messages(settings).resolve("mail");
        var sender = new Sender(partnership.name(), partnership.website(), partnership.email(), partnership.address());
        return Letters.load(folder, sender,
                URI.create(settings.map(set -> set.address(set.port())).orElse("http://127.0.0.1:8080/")));
    }

    @Singleton
    PlannerFolder planner(Optional<Settings> settings) {
        return new PlannerFolder(messages(settings).resolve("campaigns"));
    }

    @Singleton
    BankHolidays holidays(Optional<Settings> settings) {
        try {
            Path own = messages(settings).resolve(HOLIDAYS);
            if (Files.isRegularFile(own)) {
                return BankHolidays.with(Files.readString(own));
            }
            try (InputStream shipped = Printing.class.getResourceAsStream("/messages/" + HOLIDAYS)) {
                return shipped == null
                        ? BankHolidays.byRule()
                        : BankHolidays.with(new String(shipped.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + HOLIDAYS, e);
        }
    }

    /// The library for a command, as the last import left it; one that was never read is read now, unless a service is about to.
    @Singleton
    @Bean
    @Requires(missingBeans = {Opening.class, Library.class})
    Library library(Settings settings) {
        Path documents = Content.of(settings).library();
        Path shelf = Shelf.of(settings.data(), documents);
        Library library = Library.open(documents, shelf);
        if (library.documents().isEmpty()) {
            DataLock.take(shelf).ifPresent(lock -> {
                try (lock) {
                    library.refresh(_ -> {});
                }
            });
        }
        return library;
    }

    private static Path messages(Optional<Settings> settings) {
        return settings.map(some -> Content.of(some).messages()).orElse(Path.of("messages"));
    }
}
