package signpost.teams;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signpost.chat.Refusal;
import signpost.chat.Turn;
import signpost.json.Json;

/// A message on its way to Teams, as it is kept until it was taken.
///
/// @param said the activity, without where it goes
/// @param plain the same in plain words, for when Teams refuses the card
/// @param turn the turn of the conversation that it shows, where thumbs stand below it; 0 for none
/// @param reference the name under which the question of that turn is recorded
/// @param open the conversation in which it was asked and what is said there, where no other can be opened with the person alone; empty for
///     nothing
/// @param back the number of the [Return][signpost.chat.Return] that it brings to an asker; 0 for none
/// @param booked whether its place in the row was booked
/// @param tries how often it was sent in vain
/// @param unread how often it was sent and no reply was read, so that it may have come
/// @param told under which name it is remembered that somebody was told what to do at once; empty where it tells nobody so
record Outgoing(
        Spot to,
        Json said,
        String plain,
        int turn,
        String reference,
        Json open,
        long back,
        boolean booked,
        int tries,
        int unread,
        String told) {

    private static final Json NOTHING = Json.read("null").orElseThrow();

    static Outgoing of(Spot to, Map<String, ?> said, String plain) {
        return new Outgoing(to, Json.read(Json.write(said)).orElseThrow(), plain, 0, "", NOTHING, 0, false, 0, 0, "");
    }

    Outgoing showing(Turn shown) {
        return new Outgoing(to, said, plain, shown.number(), shown.reference(), open, back, booked, tries, unread,
                told);
    }

    Outgoing telling(String name) {
        return new Outgoing(to, said, plain, turn, reference, open, back, booked, tries, unread, name);
    }

    Outgoing bringing(long returned) {
        return new Outgoing(to, said, plain, turn, reference, open, returned, booked, tries, unread, told);
    }

    /// What it was to bring back, which Teams did not take; empty where it was something else.
    Optional<Refusal> refused(String why) {
        return back == 0 ? Optional.empty() : Optional.of(new Refusal(back, "", to.place(), why));
    }

    Outgoing to(Spot other) {
        return new Outgoing(other, said, plain, turn, reference, open, back, booked, tries, unread, told);
    }

    Outgoing inTurn() {
        return new Outgoing(to, said, plain, turn, reference, open, back, true, tries, unread, told);
    }

    Outgoing again() {
        return new Outgoing(to, said, plain, turn, reference, open, back, true, tries + 1, unread, told);
    }

    Outgoing unreadAgain() {
        return new Outgoing(to, said, plain, turn, reference, open, back, true, tries, unread + 1, told);
    }

    /// The same in other words.
    Outgoing saying(Json other) {
        return new Outgoing(to, other, plain, turn, reference, open, back, true, tries, 0, told);
    }

    /// For where no conversation can be opened with the person alone, who then is told where they asked.
    Outgoing or(Outgoing there) {
        return new Outgoing(to, said, plain, turn, reference, Json.read(there.kept()).orElseThrow(), back, booked,
                tries, unread, told);
    }

    Optional<Outgoing> instead() {
        return open.isPresent() ? Optional.of(read(open)) : Optional.empty();
    }

    /// The activity as it is sent.
    Map<String, Object> activity() {
        Map<String, Object> activity = new LinkedHashMap<>();
        said.names().forEach(name -> activity.put(name, said.at(name)));
        activity.put("from", Map.of("id", to.bot()));
        activity.put("conversation", Map.of("id", to.conversation()));
        if (!to.person().isEmpty()) {
            activity.put("recipient", Map.of("id", to.person()));
        }
        return activity;
    }

    static Outgoing read(Json kept) {
        return new Outgoing(Spot.read(kept.at("to")), kept.at("said"), kept.text("plain"), (int) kept.number("turn"),
                kept.text("reference"), kept.at("open"), kept.number("back"), kept.isTrue("booked"),
                (int) kept.number("tries"), (int) kept.number("unread"), kept.text("told"));
    }

    String kept() {
        Map<String, Object> kept = new LinkedHashMap<>();
        kept.put("to", to.kept());
        kept.put("said", said);
        kept.put("plain", plain);
        kept.put("turn", turn);
        kept.put("reference", reference);
        kept.put("open", open);
        kept.put("back", back);
        kept.put("booked", booked);
        kept.put("tries", tries);
        kept.put("unread", unread);
        kept.put("told", told);
        return Json.write(kept);
    }
}
