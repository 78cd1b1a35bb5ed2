package signpost.audience;

import java.time.Instant;

/// An address that is not written to.
///
/// @param reason why
/// @param since when it was decided
public record Suppression(Reason reason, Instant since) {

    /// Why an address is not written to.
    public enum Reason {
        UNSUBSCRIBED("asked to be left alone"),
        UNREACHABLE("could not be reached"),
        COMPLAINED("called a mail spam"),
        ERASED("asked to be erased");

        private final String words;

        Reason(String words) {
            this.words = words;
        }

        /// In words that go on from "this person".
        public String words() {
            return words;
        }

        /// Its name in files: `unsubscribed`.
        public String id() {
            return Ids.of(this);
        }
    }
}
