package signpost.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The host at which mail comes in to us, and what it wrote of who sent one (RFC 8601).
///
/// Anybody can write that a mail was looked at, so that only what stands under this host's name counts, which takes away what others wrote
/// under it.
///
/// @param name as the host calls itself there; [#NAMELESS] for one that does not, of which only the topmost counts; empty where none is trusted
public record Border(String name) {

    /// Microsoft 365 writes no name.
    public static final String NAMELESS = "-";

    private static final String HEADER = "authentication-results";
    /// What is no result: a comment, and text in quotes, both of which the sender may have had a hand in.
    private static final Pattern ASIDE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"?|\\((?:[^()\\\\]|\\\\.)*\\)");
    private static final Pattern RESULT = Pattern.compile("(\\S+?)(?:/\\d+)?=(\\S+)(.*)", Pattern.DOTALL);

    public Border {
        name = name.strip().toLowerCase(Locale.ROOT);
    }

    /// One thing that the host found.
    ///
    /// @param properties what it looked at, each with a blank before it
    private record Finding(String method, String result, String properties) {

        private boolean is(String of, String found) {
            return method.equals(of) && result.equals(found);
        }

        /// Whether the property says this domain, by itself or behind an `@`.
        private boolean names(String property, String domain) {
            return value(property).filter(said -> said.substring(said.lastIndexOf('@') + 1).equals(domain)).isPresent();
        }

        private Optional<String> value(String property) {
            Matcher value = Pattern.compile("\\s" + Pattern.quote(property) + "=(\\S+)").matcher(properties);
            return value.find() ? Optional.of(value.group(1)) : Optional.empty();
        }
    }

    /// Whether the host found that a mail comes from the domain it names: by DMARC, or by a signature or an envelope of the very same domain.
    boolean vouches(Arrived mail) {
        String domain = mail.sender().substring(mail.sender().lastIndexOf('@') + 1);
        List<Finding> findings = findings(mail);
        return !domain.isEmpty() && findings.stream().noneMatch(found -> found.is("dmarc", "fail"))
                && findings.stream().anyMatch(found -> found.is("dmarc", "pass") && found.names("header.from", domain)
                        || found.is("dkim", "pass")
                                && (found.names("header.d", domain) || found.names("header.i", domain))
                        || found.is("spf", "pass") && found.names("smtp.mailfrom", domain));
    }

    /// Whether the host found that a mail does not come from the address it names.
    boolean refutes(Arrived mail) {
        return findings(mail).stream().anyMatch(found -> found.is("dmarc", "fail"));
    }

    private List<Finding> findings(Arrived mail) {
        if (name.isEmpty()) {
            return List.of();
        }
        List<String> said = mail.all(HEADER).stream().map(Border::plain).toList();
        return (name.equals(NAMELESS)
                ? said.stream().limit(1).filter(one -> first(one).contains("="))
                : said.stream().filter(one -> first(one).split(" ", 2)[0].equals(name)))
                .flatMap(one -> List.of(one.split(";")).stream()).flatMap(one -> finding(one).stream()).toList();
    }

    private static String first(String said) {
        return said.split(";", 2)[0].strip();
    }

    private static Optional<Finding> finding(String part) {
        Matcher result = RESULT.matcher(part.strip());
        return result.matches()
                ? Optional.of(new Finding(result.group(1), result.group(2), result.group(3)))
                : Optional.empty();
    }

    /// In lower case, without comments, which may stand within each other, and quotations, and without blanks around `=`.
    private static String plain(String said) {
        String plain = said;
        for (String before = ""; !before.equals(plain);) {
            before = plain;
            plain = ASIDE.matcher(plain).replaceAll(aside -> aside.group().startsWith("\"") ? "''" : " ");
        }
        return plain.replaceAll("\\s+", " ").replace(" =", "=").replace("= ", "=").strip().toLowerCase(Locale.ROOT);
    }
}
