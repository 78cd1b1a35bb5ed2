package signpost.delivery;

import java.util.stream.Stream;

/// What became of an attempt to send one mail.
public sealed interface Outcome {

    /// The server took it over.
    ///
    /// @param queue the server's own number for it; empty where it gave none
    record Accepted(int code, String said, String queue) implements Outcome {}

    /// This address must wait, says the server (4xx).
    ///
    /// @param forLess whether it asks for less mail, and speaks not only of this one box
    record Later(int code, String said, boolean forLess) implements Outcome {}

    /// This address never, says the server (5xx).
    ///
    /// @param why what that says about the address
    record Never(int code, String said, Why why) implements Outcome {}

    /// Why an address will never take a mail.
    enum Why {
        /// there is no such address
        DEAD,
        /// its box is full
        FULL,
        /// it does not take this mail
        REFUSED;

        /// The same in a sentence, with the server's own words behind it.
        String inWords(String said) {
            return switch (this) {
                case DEAD -> "There is no such address: ";
                case FULL -> "Their mailbox is full: ";
                case REFUSED -> "Their mail server does not take it: ";
            } + said;
        }

        /// The same again without the server's words, which may name the address.
        static String plainly(String sentence) {
            String plain = without(sentence);
            return plain.isEmpty()
                    ? "Their mail server did not take it, or did not answer for too long."
                    : plain.replace(": ", ".");
        }

        /// What stands before the server's words; empty where nothing does.
        static String without(String sentence) {
            return Stream.of(values()).map(why -> why.inWords("")).filter(sentence::startsWith).findFirst().orElse("");
        }
    }

    /// The connection could not be made or broke before the mail was complete: nothing was received.
    record Unreachable(String said) implements Outcome {}

    /// The mail was complete, and the reply was never read.
    record Unknown(String said) implements Outcome {}

    /// It went another way than through the mail server, such as by chat message, and this became of it: that says nothing about the mail server, nor about how many
    /// mails are refused.
    record Elsewhere(Outcome what) implements Outcome {}

    /// No mail can leave before a person has done something: the sign-in, the encryption or our own address was refused.
    ///
    /// @param oneAlone whether it may as well be this one address that takes no mail of ours, by a rule of its own
    record Halted(int code, String said, boolean oneAlone) implements Outcome {

        public Halted(int code, String said) {
            this(code, said, false);
        }

        /// The same where other mails are taken.
        Outcome asOfOne() {
            return oneAlone ? new Never(code, said, Why.REFUSED) : this;
        }
    }
}
