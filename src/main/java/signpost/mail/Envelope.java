package signpost.mail;

/// What the server is told about a mail (RFC 5321, 3461): only characters that cannot end a command or an address.
///
/// @param id by which the server is to name it in its reports
record Envelope(String from, String to, String id) {

    /// @throws IllegalArgumentException where one of them could be taken for something else
    Envelope {
        check(from);
        check(to);
        check(id);
    }

    private static void check(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c > '~' || c == '<' || c == '>') {
                throw new IllegalArgumentException("an address holds a character that cannot be sent");
            }
        }
    }
}
