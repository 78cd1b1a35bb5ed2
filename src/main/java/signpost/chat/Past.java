package signpost.chat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.answer.Narrowing;
import signpost.answer.Question;
import signpost.answer.Route;
import signpost.library.Kind;

/// What is kept of a turn, so that it can be made again: what was asked, masked, and what kinds of action the reply offered. Of one that told of danger
/// only that it did, and of what kind.
///
/// @param message what was typed, masked
/// @param text the question it came to, masked
/// @param reference the name under which the question is recorded
/// @param offers the reply's actions in short: a reply that offers others now is another one; of one that told of danger the kind of it
public record Past(
        int number,
        Instant at,
        String message,
        String text,
        Narrowing narrowing,
        String reference,
        String offers) {

    /// Stands in no text that was typed, for control characters are replaced there.
    private static final String PARTED = "\u001f";

    /// Stands before the kind of danger that was told, in place of what the reply offered.
    private static final String DANGER = "danger ";

    static Past of(Turn turn) {
        Optional<Route> danger = turn.danger();
        if (danger.isPresent()) {
            return new Past(turn.number(), turn.at(), "", "", Narrowing.NONE, "", DANGER + danger.get().kind());
        }
        return new Past(turn.number(), turn.at(), turn.message(), turn.asked().text(), turn.asked().narrowing(),
                turn.reference(), offers(turn.reply()));
    }

    /// Whether a turn made of it offers what the old one did, so that the old one's buttons mean the same.
    boolean isLike(Turn turn) {
        return danger().isPresent() || offers.equals(offers(turn.reply()));
    }

    /// The kind of danger that was told, where that is all that is kept of it.
    Optional<String> danger() {
        return offers.startsWith(DANGER) ? Optional.of(offers.substring(DANGER.length())) : Optional.empty();
    }

    Question asked(List<Question.Earlier> before) {
        return new Question(text, before, narrowing);
    }

    private static String offers(Reply reply) {
        return reply.actions().stream().map(action -> switch (action) {
            case Action.ShowMore _ -> "more";
            case Action.Narrow narrow -> "narrow " + Objects.hash(narrow.narrowing().publisher().orElse(""),
                    narrow.narrowing().document().orElse(""), kinds(narrow.narrowing()));
            case Action.Try _ -> "try";
            case Action.Judge judge -> judge.helpful() ? "yes" : "no";
            case Action.AskTeam _ -> "team";
        }).collect(Collectors.joining(","));
    }

    private static String kinds(Narrowing narrowing) {
        return narrowing.kinds().stream().map(Kind::name).sorted().collect(Collectors.joining(" "));
    }

    /// As one text; [#read] is the way back.
    String written() {
        return String.join(PARTED, message, text, kinds(narrowing), narrowing.publisher().orElse(""),
                narrowing.document().orElse(""), reference, offers);
    }

    /// @return empty for what another version wrote otherwise
    static Optional<Past> read(int number, Instant at, String written) {
        String[] parts = written.split(PARTED, -1);
        try {
            return parts.length == 7
                    ? Optional.of(new Past(number, at, parts[0], parts[1],
                            new Narrowing(
                                    Arrays.stream(parts[2].split(" ")).filter(kind -> !kind.isEmpty())
                                            .map(Kind::valueOf).collect(Collectors.toSet()),
                                    Optional.of(parts[3]).filter(publisher -> !publisher.isEmpty()),
                                    Optional.of(parts[4]).filter(document -> !document.isEmpty())),
                            parts[5], parts[6]))
                    : Optional.empty();
        } catch (IllegalArgumentException unknownKind) {
            return Optional.empty();
        }
    }
}
