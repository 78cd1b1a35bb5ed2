package signpost.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import signpost.message.HeaderText;

/// What a person wrote down of a campaign: what it says, for whom and when. [#read] takes it from a file.
///
/// @param kind what sort of communication
/// @param title as the mail and the archive head it
/// @param subject of the mail
/// @param preheader the line that mailboxes show beside the subject; empty for none
/// @param language of the content, as a language tag
/// @param number of the edition, as printed (`46`); empty for none
/// @param aim whom it is for
/// @param channels the ways it goes out
/// @param timing when
/// @param archived whether everybody may read it in the archive once it is sent
/// @param inDoubt what is done with a mail whose reply was unread; empty for what is set for all campaigns
/// @param body Markdown with blocks
public record Brief(
        CampaignKind kind,
        String title,
        String subject,
        String preheader,
        String language,
        String number,
        Aim aim,
        List<Channel> channels,
        Timing timing,
        boolean archived,
        Optional<InDoubt> inDoubt,
        String body) {

    private static final int LONGEST_LINE = 250;

    public Brief {
        line("title", title);
        line("subject", subject);
        channels = List.copyOf(channels);
        if (title.isBlank()) {
            throw new IllegalArgumentException("title is blank");
        }
        if (subject.isBlank()) {
            throw new IllegalArgumentException("subject is blank");
        }
        line("preheader", preheader);
        line("number", number);
        if (channels.isEmpty()) {
            throw new IllegalArgumentException("channels are empty");
        }
        if (!Locale.forLanguageTag(language).toLanguageTag().equalsIgnoreCase(language)) {
            throw new IllegalArgumentException("language '" + language + "' is not one such as en or cy");
        }
    }

    /// Reads the text of a campaign file.
    ///
    /// @throws IllegalArgumentException with one sentence for each fault, a line each
    public static Brief read(String yaml) {
        return BriefText.read(yaml);
    }

    /// Whom it is for, in the words of `audience.Segment`.
    public String audience() {
        return aim.asSegment(kind, timing.rule());
    }

    /// The text of a campaign file that reads as this.
    public String text() {
        return BriefText.write(this);
    }

    /// The same at another time.
    public Brief timed(Timing other) {
        return new Brief(kind, title, subject, preheader, language, number, aim, channels, other, archived, inDoubt,
                body);
    }

    /// Whether what it says depends on when it goes out and to whom, so that it is written anew for each run.
    public boolean isWrittenAnew() {
        return timing.rule().isPresent() || kind == CampaignKind.DIGEST;
    }

    private static void line(String name, String text) {
        if (HeaderText.isUnsafe(text)) {
            throw new IllegalArgumentException(
                    name + " holds a line break or another character that a header cannot hold");
        }
        if (text.length() > LONGEST_LINE) {
            throw new IllegalArgumentException(name + " is longer than " + LONGEST_LINE + " characters");
        }
    }
}
