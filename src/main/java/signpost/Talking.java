package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.answer.Answers;
import signpost.chat.Chat;
import signpost.chat.Tally;
import signpost.library.Library;
import signpost.message.Wording;
import signpost.screening.PersonalData;

/// Wires the conversations that all doors share.
@Factory
final class Talking {

    @Singleton
    Chat chat(
            Answers answers,
            Wording wording,
            Library library,
            Tally tally,
            Optional<PersonalData> personalData,
            @Value("${signpost.chat.retention:24h}") Duration retention) {
        PersonalData details = personalData.orElseGet(PersonalData::standard);
        return new Chat(
                answers,
                wording,
                text -> details.in(text).text(),
                () -> publishers(library),
                retention,
                Clock.systemUTC(),
                tally);
    }

    private static Set<String> publishers(Library library) {
        return library.documents().stream()
                .map(document -> document.details().publisher())
                .filter(publisher -> !publisher.isBlank())
                .collect(Collectors.toUnmodifiableSet());
    }
}
