package signpost.message;

import java.util.List;

/// What a letter is to say, before it is laid out.
///
/// @param kind which entry of `kinds.yml` it follows
/// @param language of the content, as a language tag
/// @param subject of the mail
/// @param preheader the line that mailboxes show beside the subject; empty to take the first words
/// @param title the one heading of the first rank
/// @param strapline the line above the title, such as `Edition 46 · June 2026`; may be empty
/// @param list what the reader signed up for, as people call it; empty where it has no name
/// @param archived whether it can be read as a page
/// @param parts what it says
/// @param attachments files that go with it
public record Manuscript(
        String kind,
        String language,
        String subject,
        String preheader,
        String title,
        String strapline,
        String list,
        boolean archived,
        List<Part> parts,
        List<Attachment> attachments) {

    public Manuscript {
        parts = List.copyOf(parts);
        attachments = List.copyOf(attachments);
    }
}
