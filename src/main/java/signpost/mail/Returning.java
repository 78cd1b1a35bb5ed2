package signpost.mail;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// At which addresses a mail failed, as reports write them: one whom a mail was sent on to is not the one it was sent to.
final class Returning {

    /// The type of an address that we can compare, and the address (RFC 3464, 6533).
    private static final Pattern TYPED = Pattern.compile("(?i)(?:rfc822|utf-8|utf8)\\s*;\\s*(\\S+)");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>\"(),;:]{1,320}+");
    /// What Exim writes beside an address that came from another.
    private static final Pattern CAME_FROM = Pattern.compile("generated from ([^\\s<>()]{1,320}+)");
    /// An address as it is written where mail is sent on (SRS), and what it was.
    private static final Pattern SRS = Pattern.compile("srs[01][-+=](?:.*==)?[^=]*=[^=]*=([^=@]+)=([^@]+)@.*");
    private static final Pattern BATV = Pattern.compile("prvs=[^=@]*=(.+)");
    private static final Pattern XTEXT = Pattern.compile("\\+(2[0-9a-f]|3d)");
    /// How the mail that came back begins below the report about it.
    private static final Pattern BELOW = Pattern
            .compile("(?im)^(?:-{2,}.{0,60}(?:copy of (?:the|your) message|original message"
                    + "|returned message|header.{0,20} follow).{0,60}$|original message headers:|return-path: ?<|"
                    + Letterhead.HEADER + ":)");

    private Returning() {}

    /// The addresses in fields such as `Final-Recipient`.
    static List<String> inFields(String... fields) {
        return Stream.of(fields).map(TYPED::matcher).filter(Matcher::lookingAt).map(typed -> typed.group(1))
                .flatMap(Returning::plain).distinct().toList();
    }

    /// The addresses in the head of a report in words, and those they came from.
    static List<String> inWords(String named, String text) {
        List<String> about = ADDRESS.matcher(named).results().map(found -> found.group()).flatMap(Returning::plain)
                .toList();
        Stream<String> before = CAME_FROM.matcher(text).results().map(found -> found.group(1))
                .flatMap(Returning::plain);
        return about.isEmpty() ? about : Stream.concat(about.stream(), before).distinct().toList();
    }

    /// A report in words, without the mail that came back below it.
    static String above(String text) {
        Matcher below = BELOW.matcher(text);
        return below.find() ? text.substring(0, below.start()) : text;
    }

    /// An address in small letters, as it was before it was rewritten on its way; nothing where it is none.
    private static Stream<String> plain(String written) {
        String address = written.replace("<", "").replace(">", "").toLowerCase(Locale.ROOT);
        if (address.indexOf('@') <= 0) {
            return Stream.of();
        }
        Matcher srs = SRS.matcher(address);
        Matcher batv = BATV.matcher(address);
        String whole = srs.matches() ? srs.group(2) + "@" + srs.group(1) : batv.matches() ? batv.group(1) : address;
        return Stream.of(whole, decoded(whole)).distinct();
    }

    /// Some servers leave the form in which SMTP names it (RFC 3461): `+2B` for a `+`.
    private static String decoded(String address) {
        return XTEXT.matcher(address).replaceAll(
                found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
