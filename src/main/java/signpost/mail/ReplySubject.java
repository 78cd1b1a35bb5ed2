package signpost.mail;

import java.util.regex.Pattern;

/// Subjects that mail programs give to replies. They write "Re:" in the language of whoever sits before them, and servers write "[EXTERNAL]" before that.
final class ReplySubject {

    private static final Pattern REPLY = Pattern.compile(
            "(?:\\s*\\[[^\\]]{0,40}\\])*+\\s*(?:re|atb|ateb|aw|antw|sv|vs|odp|ynt|res|rif)\\s?(?:\\[\\d+\\]|\\(\\d+\\))?\\s*:.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private ReplySubject() {}

    static boolean is(String subject) {
        return REPLY.matcher(subject).matches();
    }
}
