package signpost.chat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import signpost.answer.Contact;
import signpost.answer.Quotation;
import signpost.answer.Route;

/// One part of a reply, in the order to show it.
public sealed interface Part {

    /// A sentence or two.
    record Say(String text) implements Part {}

    /// A quiet remark beside the answer, such as that personal details were not kept.
    ///
    /// @param page a page of ours that tells more; empty where there is none
    record Note(String text, Optional<Page> page) implements Part {

        /// A page of ours.
        ///
        /// @param label what its link says
        /// @param path such as `/training`
        public record Page(String label, String path) {}

        public Note(String text) {
            this(text, Optional.empty());
        }
    }

    /// What to do at once, to be shown unmistakably; the first part of the reply to danger. Where a message could not be read, it comes right
    /// after the sentence that says so.
    ///
    /// @param because by what danger was told, in words and without personal details
    record RouteCard(Route route, List<String> because) implements Part {
        public RouteCard {
            because = List.copyOf(because);
        }

        /// Where it is not said by what.
        public RouteCard(Route route) {
            this(route, List.of());
        }
    }

    /// A passage word for word.
    ///
    /// @param quotation the passage, its citation and the sentences to mark
    /// @param source where it stands, in one line
    /// @param flags what must be known about its document, in words; as many as the quotation has flags, in the same order
    record Quote(Quotation quotation, String source, List<String> flags) implements Part {
        public Quote {
            if (flags.size() != quotation.flags().size()) {
                throw new IllegalArgumentException("flags are not as many as the quotation's");
            }
            flags = List.copyOf(flags);
        }
    }

    /// Whom to turn to.
    record Ask(String text, Contact contact) implements Part {}

    /// What the person may do next.
    ///
    /// @param text what the actions are for; empty where they speak for themselves
    record Offer(String text, List<Action> actions) implements Part {
        public Offer {
            if (actions.isEmpty()) {
                throw new IllegalArgumentException("an offer without actions");
            }
            actions = List.copyOf(actions);
        }

        Offer with(Action action) {
            return new Offer(text, Stream.concat(actions.stream(), Stream.of(action)).toList());
        }

        /// Without the offer to ask the team; empty where it offered nothing else.
        Optional<Offer> withoutTeam() {
            List<Action> others = actions.stream().filter(action -> !(action instanceof Action.AskTeam)).toList();
            return others.isEmpty() ? Optional.empty() : Optional.of(new Offer(text, others));
        }
    }
}
