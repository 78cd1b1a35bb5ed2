package signpost.mail;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import signpost.chat.Bell;
import signpost.message.Wording;

/// The subjects of our mails to the team, which name an enquiry. They are known wherever they stand in a subject: mail programs and servers write before them what they like, "Re:",
/// "ATB:" or "[EXTERNAL]".
record TeamTitles(List<Pattern> titles) {

    private static final List<String> OF_REPLIES = List.of("ask", "unsent", "sent");

    /// @param bells the words of the mails that tell of enquiries
    /// @param replies those of the mails that answer the team
    static TeamTitles of(Wording bells, Wording replies) {
        return new TeamTitles(Stream.concat(
                Stream.of(Bell.About.values()).map(about -> bells.say(about.title(), Map.of("number", "#"))),
                OF_REPLIES.stream().map(key -> replies.say("mail.team." + key, Map.of("number", "#"))))
                .map(title -> title.split("#", 2))
                .map(around -> Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(around[0]) + "([0-9]{1,9})"
                        + Pattern.quote(around[1]) + "(?![\\p{L}\\p{N}])"))
                .toList());
    }

    /// The enquiry that a subject of ours names.
    Optional<Long> in(String subject) {
        return titles.stream().map(title -> title.matcher(subject)).filter(Matcher::find)
                .map(found -> Long.valueOf(found.group(1))).findFirst();
    }
}
