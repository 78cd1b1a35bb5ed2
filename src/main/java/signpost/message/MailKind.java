package signpost.message;

import java.util.HashMap;
import java.util.Map;

/// How one kind of mail differs from the others.
///
/// @param accent the colour of the band, `#rrggbb`
/// @param numbered whether headings of the second rank are counted
/// @param contents whether they are listed on top
record MailKind(String accent, boolean numbered, boolean contents) {

    MailKind {
        if (accent.length() != 7 || accent.charAt(0) != '#'
                || !accent.substring(1).chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("accent '" + accent + "' is not a colour such as #00646a");
        }
    }

    /// The kinds of `kinds.yml`, by id.
    static Map<String, MailKind> all(MailFiles files) {
        Map<String, MailKind> kinds = new HashMap<>();
        files.yaml("kinds.yml").forEach((id, said) -> {
            if (!(said instanceof Map<?, ?> kind) || kind.get("accent") == null) {
                throw new IllegalArgumentException("messages/mail/kinds.yml: '" + id + "' lacks its accent");
            }
            kinds.put(String.valueOf(id),
                    new MailKind(String.valueOf(kind.get("accent")), Boolean.TRUE.equals(kind.get("numbered")),
                            Boolean.TRUE.equals(kind.get("contents"))));
        });
        return kinds;
    }
}
