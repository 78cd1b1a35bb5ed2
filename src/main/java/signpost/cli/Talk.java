package signpost.cli;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.chat.Aside;
import signpost.chat.Chat;
import signpost.chat.Memory;
import signpost.chat.Tally;
import signpost.insight.Recording;
import signpost.message.Wording;

/// A talk with what is held, as in the chat, of which nothing is kept or counted.
final class Talk {

    private Talk() {}

    static Chat with(Holdings holdings) {
        return new Chat(
                holdings.answers(),
                Wording.load(holdings.content().messages().resolve("chat"), "en"),
                text -> holdings.personalData().in(text).text(),
                () -> publishers(holdings),
                Duration.ofMinutes(1),
                Clock.systemUTC(),
                new Uncounted(),
                Recording.NONE,
                Optional.empty(),
                Aside.NONE,
                Memory.NONE);
    }

    private static Set<String> publishers(Holdings holdings) {
        return holdings.library().documents().stream()
                .map(document -> document.details().publisher())
                .collect(Collectors.toSet());
    }

    private static final class Uncounted implements Tally {

        @Override
        public void answered(String door, String outcome, Duration took) {}

        @Override
        public void judged(String door, String said) {}
    }
}
