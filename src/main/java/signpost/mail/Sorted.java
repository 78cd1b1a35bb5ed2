package signpost.mail;

import java.util.List;
import java.util.Optional;
import signpost.audience.Failing;

/// What a message that came is.
sealed interface Sorted {

    /// A mail of ours could not be delivered.
    ///
    /// @param about the addresses at which it failed, in lower case; none where that is not said
    record Bounce(String row, Optional<Failing> failing, String said, List<String> about) implements Sorted {
        public Bounce {
            about = List.copyOf(about);
        }
    }

    /// Somebody called a mail of ours spam.
    record Complaint(String row) implements Sorted {}

    /// Somebody wants no more mail.
    ///
    /// @param token of the link in the mail; empty where they wrote the word only
    /// @param sender their address, in lower case; perhaps empty where the token alone counts
    /// @param sure whether the host at which it came in found that it comes from their domain
    /// @param quiet whether the token alone counts and nobody is answered: a machine sent it, or who did is not sure
    record Unsubscribe(String token, String sender, boolean sure, Thread thread, boolean quiet)
            implements
                Sorted {}

    /// A person's question, or their reply to an answer.
    ///
    /// @param text what they wrote themselves
    /// @param besides all that the mail says and is not ours, see [Stretches]
    /// @param attachments whether there was more that was not read
    record Asked(String sender, String text, List<String> besides, Thread thread, boolean attachments)
            implements
                Sorted {
        public Asked {
            besides = List.copyOf(besides);
        }
    }

    /// Danger is told of in a mail that is not answered as a question; a person has to look, whatever else it is.
    ///
    /// @param asked what it says
    /// @param why it is not answered as a question
    /// @param warned whether its sender is told what to do at once; nobody is where a machine would read it
    record Alarm(Asked asked, String why, boolean warned) implements Sorted {}

    /// A machine wrote it, and nobody expects an answer.
    record Ignored(String why) implements Sorted {}

    /// A person has to look.
    record Unclear(String why) implements Sorted {}

    /// Where a mail stands in an exchange.
    ///
    /// @param subject as it came
    /// @param id its Message-ID, with the angle brackets
    /// @param before the Message-IDs of those before it, the first first
    record Thread(String subject, String id, List<String> before) {
        public Thread {
            before = List.copyOf(before);
        }
    }
}
