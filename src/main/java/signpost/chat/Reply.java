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

    /// The reply with a remark behind what it quotes and before what it offers.
    Reply beside(Part.Note remark) {
        List<Part> all = new ArrayList<>(parts);
        int offers = 0;
        while (offers < all.size() && !(all.get(offers) instanceof Part.Offer)) {
            offers++;
        }
        all.add(offers, remark);
        return new Reply(all);
    }

    /// The reply that offers one action more, beside what it asks about itself; as it is where it offers such an action already.
    Reply offering(Action action) {
        if (actions().stream().anyMatch(known -> known.getClass().equals(action.getClass()))) {
            return this;
        }
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            all.add(part instanceof Part.Offer offer && offer.actions().getFirst() instanceof Action.Judge
                    ? offer.with(action)
                    : part);
        }
        return new Reply(all);
    }

    /// The reply without the offer to ask the team, saying instead that this was done.
    Reply passed(String said) {
        List<Part> all = new ArrayList<>();
        for (Part part : parts) {
            if (part instanceof Part.Offer offer) {
                offer.withoutTeam().ifPresent(all::add);
            } else {
                all.add(part);
            }
        }
        all.add(new Part.Note(said));
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
