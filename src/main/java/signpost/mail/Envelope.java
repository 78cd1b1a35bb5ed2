package signpost.mail;

/// What the server is told about a mail (RFC 5321, 3461): only characters that cannot end a command or an address.
///
/// @param id by which the server is to name it in its reports
record Envelope(String from, String to, String id) {

    /// @throws IllegalArgumentException where one of them could be taken for something else
    Envelope {
        if ((from + to + id).chars().anyMatch(c -> c < ' ' || c > '~' || c == '<' || c == '>')) {
            throw new IllegalArgumentException("an address holds a character that cannot be sent");
        }
    }
}
