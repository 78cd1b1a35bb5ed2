package signpost.delivery;

import java.util.Optional;
import signpost.message.Letter;
import signpost.message.Personal;

/// One letter to one person.
///
/// @param id what the Message-ID is made of: always the same for the same letter to the same person
/// @param edition the number of the edition, for which a letter is rendered once; 0 for a letter to one person only
/// @param letter with its placeholders
/// @param person what goes into their place; empty where the letter has none
/// @param address to whom
/// @param list the list it goes to; empty where it goes to none, and so cannot be unsubscribed from
/// @param row by what it is known when it comes back, see [Bounces]: letters and digits
/// @param answers the mail it is a reply to; empty where it begins an exchange
public record Mail(
        String id,
        long edition,
        Letter letter,
        Optional<Personal> person,
        String address,
        String list,
        String row,
        Optional<Answers> answers) {

    /// The same mail with another letter.
    Mail saying(Letter other) {
        return new Mail(id, edition, other, person, address, list, row, answers);
    }

    /// A mail that is answered, as its own head says.
    ///
    /// @param id its Message-ID, with the angle brackets
    /// @param references the Message-IDs before it, parted by spaces; may be empty
    public record Answers(String id, String references) {}
}
