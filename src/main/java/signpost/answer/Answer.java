package signpost.answer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import signpost.library.Kind;
import signpost.library.Progress;

/// What the library says to a question. Each outcome carries its own evidence, and all of it is quoted.
public sealed interface Answer {

    /// The name of the outcome in files and metrics: `found`, `unsure`, `not-found`, `urgent` or `greeting`.
    String outcome();

    /// All that is quoted, best first; at most ten.
    default List<Quotation> quotations() {
        return List.of();
    }

    /// The library says it.
    ///
    /// @param best one to three quotations that answer
    /// @param more others that may help, for "show more"
    record Found(List<Quotation> best, List<Quotation> more) implements Answer {
        public Found {
            if (best.isEmpty() || best.size() > 3) {
                throw new IllegalArgumentException("best has " + best.size() + " quotations, not 1 to 3");
            }
            best = List.copyOf(best);
            more = List.copyOf(more);
        }

        @Override
        public String outcome() {
            return "found";
        }

        @Override
        public List<Quotation> quotations() {
            return Stream.concat(best.stream(), more.stream()).toList();
        }
    }

    /// The library may say it: the nearest few, and a choice that would make the question clearer.
    ///
    /// @param onto the earlier question that this was taken to go on from; empty where it was taken by itself
    /// @param absent the kinds of document that were asked for and of which none is on the subject; empty where it is not for that
    record Unsure(List<Quotation> nearest, Optional<Choice> choice, Optional<String> onto, Set<Kind> absent)
            implements
                Answer {
        public Unsure {
            nearest = List.copyOf(nearest);
            absent = Set.copyOf(absent);
        }

        /// Where no kind was asked for.
        public Unsure(List<Quotation> nearest, Optional<Choice> choice, Optional<String> onto) {
            this(nearest, choice, onto, Set.of());
        }

        /// Of a question taken by itself.
        public Unsure(List<Quotation> nearest, Optional<Choice> choice) {
            this(nearest, choice, Optional.empty());
        }

        @Override
        public String outcome() {
            return "unsure";
        }

        @Override
        public List<Quotation> quotations() {
            return nearest;
        }
    }

    /// The library does not say.
    ///
    /// @param why what kept it from answering
    /// @param documents how many documents were searched
    /// @param ask whom to ask instead
    record NotFound(Reason why, int documents, Contact ask) implements Answer {

        /// What kept the library from answering.
        public enum Reason {
            /// nothing in the library answers
            NOTHING,
            /// there was no question to search for: no letters, or only small words
            NO_QUESTION,
            /// the library holds no document yet
            EMPTY_LIBRARY
        }

        @Override
        public String outcome() {
            return "not-found";
        }
    }

    /// What was asked of a document itself, from what is known of it beside its text.
    ///
    /// @param asked what was asked
    /// @param of the document
    /// @param said a passage of it that says so; empty where none is looked for or there is none
    record About(Particular asked, Particulars of, Optional<Quotation> said) implements Answer {

        /// Whether the message itself named the document, and did not only point at it.
        public boolean isNamed() {
            return of.citation().place().isEmpty();
        }

        /// Whether it is known.
        public boolean isTold() {
            return said.isPresent() || of.tell(asked);
        }

        @Override
        public String outcome() {
            return isTold() ? "found" : "unsure";
        }

        @Override
        public List<Quotation> quotations() {
            return said.stream().toList();
        }
    }

    /// The library cannot be looked through now, as where it is still being read or its index is written again: nothing is known of what it says.
    ///
    /// @param ask whom to ask instead
    /// @param reading how many files have been read of how many, where they are being read
    record NotYet(Contact ask, Optional<Progress> reading) implements Answer {

        @Override
        public String outcome() {
            return "unsure";
        }
    }

    /// The message is in a language that is not read: nothing is known of what it says, so that it may be danger, too.
    ///
    /// @param inCase what to do at once if it is
    /// @param ask whom to ask otherwise
    record NotRead(Route inCase, Contact ask) implements Answer {

        @Override
        public String outcome() {
            return "not-found";
        }
    }

    /// Somebody may be in danger now: the route comes before anything else, then what may help.
    ///
    /// @param because by what that was told, see [Concern]
    record Urgent(Route route, List<Quotation> help, List<String> because) implements Answer {
        public Urgent {
            help = List.copyOf(help);
            because = List.copyOf(because);
        }

        /// Where it is not said by what.
        public Urgent(Route route, List<Quotation> help) {
            this(route, help, List.of());
        }

        @Override
        public String outcome() {
            return "urgent";
        }

        @Override
        public List<Quotation> quotations() {
            return help;
        }
    }

    /// Not a question for a library: a greeting, thanks, a call for help with the bot.
    record SmallTalk(Talk talk) implements Answer {

        /// What sort of small talk; the wording of each stands in `messages/chat`.
        public enum Talk {
            GREETING,
            THANKS,
            GOODBYE,
            HELP,
            WHO_ARE_YOU,
            COMPLAINT,
            CHAT
        }

        @Override
        public String outcome() {
            return "greeting";
        }
    }
}
