package signpost;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import signpost.answer.Answers;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.cli.Settings;
import signpost.library.Library;
import signpost.screening.PersonalData;

/// Opens the library, its index and the answers beside the start of the web server, since both take a second.
final class Opening {

    private final CompletableFuture<Holdings> holdings;

    private Opening(CompletableFuture<Holdings> holdings) {
        this.holdings = holdings;
    }

    /// Begins to open.
    static Opening begin(Content content, Settings settings) {
        var holdings = new CompletableFuture<Holdings>();
        Thread.ofPlatform().name("opening").start(() -> {
            try {
                holdings.complete(Holdings.openForWords(content, settings.data(), false));
            } catch (RuntimeException | Error failed) {
                holdings.completeExceptionally(failed);
            }
        });
        return new Opening(holdings);
    }

    /// What was opened, waited for.
    Holdings holdings() {
        try {
            return holdings.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /// Hands what was opened to the rooms that ask for it.
    @Factory
    @Requires(beans = Opening.class)
    static final class Beans {

        @Singleton
        @Bean(preDestroy = "close")
        Holdings holdings(Opening opening) {
            return opening.holdings();
        }

        @Singleton
        Library library(Holdings holdings) {
            return holdings.library();
        }

        @Singleton
        Answers answers(Holdings holdings) {
            return holdings.answers();
        }

        @Singleton
        PersonalData personalData(Holdings holdings) {
            return holdings.personalData();
        }
    }
}
