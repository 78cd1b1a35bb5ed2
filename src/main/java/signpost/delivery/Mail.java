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
public record Mail(String id, long edition, Letter letter, Optional<Personal> person, String address, String list) {}
