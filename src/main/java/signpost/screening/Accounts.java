package signpost.screening;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Names on social media and in games, told by the word before them: "snapchat name is ryan.b2009".
final class Accounts implements Finder {

    private static final Set<String> CUES = Set.of("snapchat", "snap", "insta", "instagram", "tiktok", "discord",
            "username", "user", "gamertag", "handle", "xbox", "psn", "roblox", "facebook", "fb", "twitter", "kik",
            "telegram", "login", "account", "steam", "yubo", "ig", "onlyfans", "tag", "ign", "twitch", "whatsapp",
            "gamer");
    private static final Set<String> ABOUT_IT = Set.of("is", "name", "called", "handle", "user", "id", "s", "tag",
            "under", "as");
    private static final Pattern NUMBERED = Pattern.compile("[\\w.-]{2,32}#\\d{4}");
    private static final Set<String> JOINTS = Set.of("_", ".", "#", "-", "_.", "__", "._");
    private static final Set<String> FILES = Set.of("pdf", "doc", "docx", "xls", "xlsx", "csv", "jpg", "jpeg", "png",
            "mp4", "mov", "zip", "txt", "pptx", "eml", "html");
    private static final int WINDOW = 4;

    private final Lexicon lexicon;

    Accounts(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        int cued = -1 - WINDOW;
        for (int i = 0; i < text.tokens().size(); i++) {
            int last = end(text, i);
            if (i - cued <= WINDOW && account(text, i, last) || numbered(text, i, last)
                    || underlined(text, i, last) || runTogether(text, i, last)
                    || i - cued <= WINDOW - 1 && called(text, cued, i) || cued >= 0 && another(text, i, last)) {
                boolean page = i > 1 && text.between(i - 1, i).equals("/") && text.between(i - 2, i - 1).equals(".");
                findings.add(PersonalKind.ACCOUNT, text.tokens().get(page ? i - 2 : i).start(),
                        text.tokens().get(last).end());
            }
            cued = CUES.contains(text.tokens().get(i).plain()) ? i : cued;
            i = last;
        }
    }

    /// words and numbers joined by single dots and underlines
    private static int end(Text text, int first) {
        int last = first;
        while (last + 1 < text.tokens().size()
                && JOINTS.contains(text.between(last, last + 1))) {
            last++;
        }
        return last;
    }

    /// "mooncat#0912"
    private static boolean numbered(Text text, int first, int last) {
        return last > first && NUMBERED
                .matcher(text.raw().substring(text.tokens().get(first).start(), text.tokens().get(last).end()))
                .matches();
    }

    /// "craig_ink", "shadow_fox2k": words joined by underlines of which one is no English; not "IMG_2047" or "risk_form.pdf"
    private boolean underlined(Text text, int first, int last) {
        boolean line = false;
        boolean strange = false;
        for (int i = first; i <= last; i++) {
            Token token = text.tokens().get(i);
            line = line || i > first && text.between(i - 1, i).indexOf('_') >= 0;
            boolean word = token.digits() < token.text().length() && token.text().length() > 2;
            strange = strange || word && !(token.shouted() && !text.shouting()) && !FILES.contains(token.plain())
                    && (token.digits() > 0 || lexicon.given(token.plain()) || lexicon.strange(token.plain()));
        }
        return line && strange && !FILES.contains(text.tokens().get(last).plain());
    }

    /// "UncleSteve61", "ryan2009": a name or words run together with a number of two to four digits
    private boolean runTogether(Text text, int first, int last) {
        Token token = text.tokens().get(first);
        String typed = token.text();
        int digits = token.digits();
        if (last > first || digits < 2 || digits > 4 || typed.length() - digits < 4 || !word(typed, digits)) {
            return false;
        }
        String letters = typed.substring(0, typed.length() - digits);
        String plain = letters.toLowerCase(Locale.ROOT);
        boolean parts = IntStream.range(2, letters.length()).anyMatch(i -> Character.isUpperCase(letters.charAt(i))
                && Character.isLowerCase(letters.charAt(i - 1)));
        return !lexicon.stays().known(text, first) && !lexicon.ordinary(plain)
                && (lexicon.given(plain) || parts && Character.isUpperCase(letters.charAt(0)));
    }

    /// "daddyd1986" where an account was spoken of before
    private boolean another(Text text, int first, int last) {
        String typed = text.tokens().get(first).text();
        int digits = text.tokens().get(first).digits();
        return last == first && digits >= 2 && digits <= 4 && typed.length() - digits > 4 && word(typed, digits)
                && Character.isDigit(typed.charAt(typed.length() - 1))
                && lexicon.strange(typed.substring(0, typed.length() - digits).toLowerCase(Locale.ROOT))
                && Character.isLowerCase(typed.charAt(0));
    }

    /// Whether a word announces somebody's account.
    static boolean announces(String plain) {
        return CUES.contains(plain);
    }

    private static boolean word(String typed, int digits) {
        return typed.substring(0, typed.length() - digits).chars().allMatch(Character::isLetter);
    }

    /// "her insta is bluejayqueen": an unknown word that nothing but the account's name can be
    private boolean called(Text text, int cue, int index) {
        for (int i = cue + 1; i < index; i++) {
            if (!ABOUT_IT.contains(text.tokens().get(i).plain())) {
                return false;
            }
        }
        Token token = text.tokens().get(index);
        return cue >= 0 && index > cue + 1 && token.word() && token.text().length() > 5
                && lexicon.strange(token.plain()) && !lexicon.stays().known(text, index);
    }

    private static boolean account(Text text, int first, int last) {
        String typed = text.raw().substring(text.tokens().get(first).start(), text.tokens().get(last).end());
        boolean letters = typed.chars().anyMatch(Character::isLetter);
        boolean digits = typed.chars().anyMatch(Character::isDigit);
        boolean address = typed.startsWith("www.") || typed.endsWith(".com") || typed.endsWith(".uk")
                || typed.endsWith(".org");
        return !address && typed.length() >= 5 && letters
                && (typed.indexOf('_') > 0 || typed.indexOf('#') > 0
                        || typed.indexOf('.') > 0 && typed.equals(typed.toLowerCase(Locale.ROOT))
                        || digits && !Character.isDigit(typed.charAt(0)));
    }
}
