package signpost.chat;

import java.util.ArrayList;
import java.util.List;
import signpost.answer.Quotation;

/// What to show the person: parts in order, the same for every door.
///
/// @param parts never empty: a person always gets a sentence
public record Reply(List<Part> parts) {

    public Reply {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("a reply without a sentence");
        }
        parts = List.copyOf(parts);
    }

    /// The reply with a part put before the others; behind a route, which always stays first.
    public Reply after(Part first) {
        List<Part> all = new ArrayList<>(parts);
        all.add(all.getFirst() instanceof Part.RouteCard ? 1 : 0, first);
        return new Reply(all);
    }

    /// The passages it shows, in order.
    public List<Quotation> quoted() {
        List<Quotation> quoted = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Quote quote) {
                quoted.add(quote.quotation());
            }
        }
        return List.copyOf(quoted);
    }

    /// All that it offers, in order; an action's place in this list is its number.
    public List<Action> actions() {
        List<Action> actions = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Offer offer) {
                actions.addAll(offer.actions());
            }
        }
        return List.copyOf(actions);
    }
}
