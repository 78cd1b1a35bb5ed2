package signpost.console;

import java.time.ZoneId;
import java.util.List;
import signpost.delivery.Entry;
import signpost.delivery.LinkOpen;
import signpost.delivery.Progress;
import signpost.delivery.State;

/// How far a campaign is, with the names of those it did not reach and of those in doubt.
///
/// @param again the editions that may go again to those whom they did not reach
/// @param opens how often its links were opened; empty where that is not counted
public record Carried(
        Progress progress,
        List<Entry> failed,
        List<Entry> doubted,
        List<Long> again,
        List<LinkOpen> opens) {

    /// How many are named on the page; the table that can be downloaded names all.
    public static final int NAMED = 100;

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /// In sentences.
    public List<String> words() {
        return progress.inWords(LONDON);
    }

    /// To how many whom it did not reach it may be sent again.
    public long missed() {
        return failed.stream().filter(this::mayGoAgain).count();
    }

    /// How many are held, so that a person has to decide.
    public long held() {
        return doubted.stream().filter(entry -> entry.state() == State.IN_DOUBT).filter(this::mayGoAgain).count();
    }

    private boolean mayGoAgain(Entry entry) {
        return again.contains(entry.edition());
    }

    /// How many mails came back after a mail server had taken them.
    public long bounced() {
        return failed.stream().filter(Entry::cameBack).count();
    }

    /// What may be with somebody whose reply was once unread.
    public static String doubt(Entry entry) {
        return switch (entry.state()) {
            case IN_DOUBT -> "held; they may have it already";
            case SENT -> "sent again; they may have it twice";
            case FAILED -> "not reached at the second try; they may have it from the first";
            case SKIPPED -> "left out; they may have it from the first try";
            case WAITING, CLAIMED, WRITTEN, DEFERRED -> "is sent again; they may then have it twice";
        };
    }
}
