package signpost.message;

import java.util.List;

/// What a mail to one person is to say, which belongs to no list: a confirmation, a reply.
///
/// @param kind which entry of `kinds.yml` it follows
/// @param language of the content, as a language tag
/// @param subject of the mail
/// @param title the one heading of the first rank
/// @param why the person gets it, in a sentence
/// @param parts what it says
public record Notice(String kind, String language, String subject, String title, String why, List<Part> parts) {

    public Notice {
        parts = List.copyOf(parts);
    }
}
