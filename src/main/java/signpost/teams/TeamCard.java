package signpost.teams;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.chat.Enquiry;
import signpost.insight.Shown;
import signpost.message.Wording;

/// Draws an enquiry for the team's channel: what was asked, how far it is, and what may be done with it now. Everybody there sees the same.
final class TeamCard {

    /// What the box for the reply is called.
    static final String REPLY = "reply";

    static final String CLAIM = "claim";
    static final String RELEASE = "release";
    static final String ANSWER = "answer";

    /// Left for the lines that every card has.
    private static final int ROOM = Card.MOST_BYTES - 4_000;
    private static final int LONGEST_NAMES = 500;

    private final Pages pages;
    private final Wording wording;

    TeamCard(Pages pages, Wording wording) {
        this.pages = pages;
        this.wording = wording;
    }

    /// @param held whether somebody of the channel looks after it, who may reply there
    Map<String, Object> of(Enquiry enquiry, boolean held) {
        int room = ROOM;
        List<Object> body = new ArrayList<>(enquiry.isUrgent()
                ? Elements.words(wording.say("door.team-urgent", Map.of("number", enquiry.number())),
                        Elements.Look.WARNING)
                : Elements.words(lead(enquiry.number()), Elements.Look.STRONG));
        room -= add(body, Elements.words(enquiry.question(), Elements.Look.PLAIN), room / 2);
        if (!enquiry.behind().isEmpty()) {
            room -= add(body, Elements.words(wording.say("door.team-behind") + ": " + enquiry.behind(),
                    Elements.Look.QUIET), room / 3);
        }
        room -= add(body, Elements.words(enquiry.more(), Elements.Look.PLAIN), room / 2);
        if (!enquiry.shown().isEmpty()) {
            body.addAll(Elements.words(Elements.cut(wording.say("door.team-shown") + ": " + enquiry.shown().stream()
                    .map(Shown::title).collect(Collectors.joining("; ")), LONGEST_NAMES), Elements.Look.QUIET));
        }
        switch (enquiry.state()) {
            case WAITING -> {
                body.addAll(Elements.words(wording.say("door.team-card"), Elements.Look.QUIET));
                body.add(row(button("door.team-claim", CLAIM, enquiry)));
            }
            case CLAIMED -> {
                body.addAll(said("door.team-held", enquiry));
                if (held) {
                    body.addAll(box(enquiry));
                }
            }
            case ANSWERED -> replied(body, enquiry, room);
            case CLOSED -> {
                replied(body, enquiry, room);
                body.addAll(Elements.words(wording.say("door.team-closed"), Elements.Look.STRONG));
            }
        }
        body.add(Elements.line(List.of(Elements.link(wording.say("door.team-console"), page(enquiry.number()))), true));
        return Elements.card(body);
    }

    private void replied(List<Object> body, Enquiry enquiry, int room) {
        if (!enquiry.reply().isEmpty()) {
            body.addAll(said("door.team-replied", enquiry));
            add(body, Elements.words(enquiry.reply(), Elements.Look.PLAIN), room);
        }
    }

    /// What is left of a card whose enquiry was deleted.
    Map<String, Object> gone(long number) {
        return Elements.card(Elements.words(lead(number) + "\n" + wording.say("door.team-erased"),
                Elements.Look.QUIET));
    }

    String lead(long number) {
        return wording.say("door.team-new", Map.of("number", number));
    }

    /// For where Teams does not take the card.
    String plain(long number, Optional<Enquiry> enquiry) {
        return enquiry.map(shown -> lead(number) + ": " + Elements.cut(shown.question(), Elements.LONGEST_TEXT) + "\n\n"
                + wording.say("door.team-console") + ": " + page(number))
                .orElseGet(() -> lead(number) + ": " + wording.say("door.team-erased"));
    }

    private String page(long number) {
        return pages.page("console/enquiries/" + number);
    }

    private List<Object> said(String key, Enquiry enquiry) {
        return Elements.words(wording.say(key, Map.of("name", enquiry.owner())), Elements.Look.STRONG);
    }

    private List<Object> box(Enquiry enquiry) {
        List<Object> box = new ArrayList<>(Elements.words(wording.say("door.team-box"), Elements.Look.QUIET));
        box.add(Map.of("type", "Input.Text", "id", REPLY, "isMultiline", true, "label", wording.say("door.team-reply"),
                "maxLength", Enquiry.LONGEST, "isRequired", true, "errorMessage", wording.say("door.team-empty")));
        Map<String, Object> back = new LinkedHashMap<>(button("door.team-release", RELEASE, enquiry));
        back.put("associatedInputs", "none");
        box.add(row(button("door.team-send", ANSWER, enquiry), back));
        return box;
    }

    private Map<String, Object> button(String key, String deed, Enquiry enquiry) {
        return Elements.button(wording.say(key), Map.of("signpost", deed + "\n" + enquiry.number()));
    }

    @SafeVarargs
    private static Map<String, Object> row(Map<String, Object>... buttons) {
        return Map.of("type", "ActionSet", "actions", List.of(buttons));
    }

    /// Adds as many lines as there is room for; all of them can be read in the console.
    ///
    /// @return how much room they take
    private static int add(List<Object> body, List<Object> lines, int room) {
        int taken = 0;
        for (Object line : lines) {
            int size = Bytes.of(line) + 1;
            if (taken + size > room) {
                body.addAll(Elements.words("\u2026", Elements.Look.QUIET));
                return taken;
            }
            body.add(line);
            taken += size;
        }
        return taken;
    }
}
