package signpost.console;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import signpost.chat.Detail;

/// Words of the team, with what looks like personal details marked in them.
public record MarkedText(String text, List<Detail> details) {

    /// The field of the words that a box beside it confirms.
    static final String DETAIL = "detail";

    private static final String CONFIRMED = "confirmed";

    public MarkedText {
        details = List.copyOf(details);
    }

    /// A piece of the words.
    public record Piece(String text, boolean marked) {}

    /// The words in pieces, in order.
    public List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Detail detail : details) {
            pieces.add(new Piece(text.substring(at, detail.start()), false));
            pieces.add(new Piece(text.substring(detail.start(), detail.end()), true));
            at = detail.end();
        }
        pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /// What is no officer's and no service's and has to go, each once, between quotation marks.
    public static String toGo(MarkedText... texts) {
        return quoted(details(texts).filter(detail -> !detail.mayBePublic()));
    }

    /// The details that may be public, each once.
    public static List<String> mayBePublic(MarkedText... texts) {
        return details(texts).filter(Detail::mayBePublic).map(Detail::words).distinct().toList();
    }

    /// The details, each once.
    public List<String> words() {
        return details.stream().map(Detail::words).distinct().toList();
    }

    /// Words between quotation marks.
    public static String quoted(List<String> words) {
        return String.join(", ", words.stream().map(word -> '\u201c' + word + '\u201d').toList());
    }

    /// The details that somebody confirmed in a form: those that the box named, if it was ticked.
    static List<String> confirmed(Form form) {
        return form.text(CONFIRMED).isEmpty() ? List.of() : form.all(DETAIL);
    }

    private static Stream<Detail> details(MarkedText... texts) {
        return Stream.of(texts).flatMap(text -> text.details().stream());
    }

    private static String quoted(Stream<Detail> details) {
        return quoted(details.map(Detail::words).distinct().toList());
    }
}
