package signpost.teams;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Enquiry;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Where enquiries stand in the team's channel, each with one card.
///
/// Safe for use by many threads at once and by several processes on the same rows.
final class Standings {

    /// What is kept of a card that Teams did not take.
    private static final String NONE = "-";

    private static final String MEMBER = TeamsDoor.NAME + " ";

    private final Rows rows;
    private final Seal seal;
    private final Inbox inbox;

    Standings(Rows rows, Seal seal, Inbox inbox) {
        this.rows = rows;
        this.seal = seal.purpose("teams-enquiry");
        this.inbox = inbox;
    }

    /// @param card the message's name, as the rows have it
    /// @param drawn what the card shows, or is on its way to show
    record Standing(long number, String card, String drawn) {

        boolean isPosted() {
            return !card.isEmpty() && !isRefused();
        }

        boolean isRefused() {
            return card.equals(NONE);
        }
    }

    /// The name under which a member of the channel claims, by a keyed hash.
    String member(String tenant, String id) {
        return MEMBER + seal.hash("member " + tenant + "\n" + id);
    }

    /// Whether somebody of the channel looks after it now.
    static boolean isHeld(Enquiry enquiry) {
        return enquiry.claimer().startsWith(MEMBER) && enquiry.isWith(enquiry.claimer());
    }

    Optional<Standing> find(long number) {
        return rows.one("select * from teams_enquiry where enquiry_id = ?", Standings::standing, number);
    }

    /// The one whose card is this message.
    Optional<Standing> at(String card) {
        return card.isEmpty() || card.equals(NONE)
                ? Optional.empty()
                : rows.one("select * from teams_enquiry where card = ?", Standings::standing, card);
    }

    /// @param done whether with those that nobody waited for when they were drawn
    List<Standing> all(boolean done) {
        return rows.list("select * from teams_enquiry where waiting or ? order by enquiry_id", Standings::standing,
                done);
    }

    private static Standing standing(Row row) throws SQLException {
        return new Standing(row.number("enquiry_id"), row.text("card"), row.text("drawn"));
    }

    /// What a card shows of an enquiry, in short; another for each that looks otherwise.
    ///
    /// @param enquiry empty where it is no longer kept
    String look(Optional<Enquiry> enquiry) {
        return seal.hash("look " + enquiry
                .map(shown -> String.join("\n", shown.state().name(), shown.owner(), String.valueOf(shown.isUrgent()),
                        String.valueOf(isHeld(shown)), shown.more(), shown.reply()))
                .orElse(""));
    }

    /// Has a card posted, unless it stands there or is on its way.
    ///
    /// @return whether it is posted now
    boolean post(Enquiry enquiry) {
        return rows.whole(() -> {
            boolean anew = rows.change("insert into teams_enquiry (enquiry_id, card, drawn, waiting)"
                    + " values (?, '', '', ?) on conflict do nothing", enquiry.number(), true) == 1
                    || rows.change("update teams_enquiry set card = '' where enquiry_id = ? and card = ?",
                            enquiry.number(), NONE) == 1;
            if (anew) {
                inbox.take(TeamsDoor.NAME, List.of(), work(enquiry.number()));
            }
            return anew;
        });
    }

    /// Has a card that stands there drawn anew, where it shows something else.
    void draw(Standing standing, Optional<Enquiry> enquiry) {
        String look = look(enquiry);
        if (standing.isPosted() && !look.equals(standing.drawn())) {
            rows.whole(() -> {
                // of several processes that see it, one has it drawn
                if (rows.change("update teams_enquiry set drawn = ?, waiting = ? where enquiry_id = ? and drawn = ?",
                        look, isWaiting(enquiry), standing.number(), standing.drawn()) == 1) {
                    inbox.take(TeamsDoor.NAME, List.of(), work(standing.number()));
                }
            });
        }
    }

    private static boolean isWaiting(Optional<Enquiry> enquiry) {
        return enquiry.filter(shown -> shown.state().isOpen()).isPresent();
    }

    private static String work(long number) {
        return Json.write(Map.of(TeamCards.WORK, number));
    }

    /// What a card shows now that Teams took it.
    void stands(long number, String card, String look, Optional<Enquiry> enquiry) {
        rows.change("update teams_enquiry set card = ?, drawn = ?, waiting = ? where enquiry_id = ?",
                card.isEmpty() ? NONE : card, look, isWaiting(enquiry), number);
    }

    /// The card in which somebody pressed a button: the one that counts where there are several, or it was not known.
    void pressed(long number, String card) {
        if (!card.isEmpty()) {
            rows.change("insert into teams_enquiry (enquiry_id, card, drawn, waiting)"
                    + " values (?, ?, '', ?) on conflict do nothing", number, card, true);
            rows.change("update teams_enquiry set card = ?, drawn = '' where enquiry_id = ? and card <> ?", card,
                    number, card);
        }
    }

    /// Teams does not take the card; it is posted anew with the next reminder.
    void refused(long number) {
        rows.change("update teams_enquiry set card = ? where enquiry_id = ?", NONE, number);
    }

    void forget(long number) {
        rows.change("delete from teams_enquiry where enquiry_id = ?", number);
    }
}
