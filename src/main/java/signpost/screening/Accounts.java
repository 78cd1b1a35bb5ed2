package signpost.screening;

import java.util.Locale;
import java.util.Set;

/// Names on social media and in games, told by the word before them: "snapchat name is ryan.b2009".
final class Accounts implements Finder {

    private static final Set<String> CUES = Set.of("snapchat", "snap", "insta", "instagram", "tiktok", "discord",
            "username", "user", "gamertag", "handle", "xbox", "psn", "roblox", "facebook", "fb", "twitter", "kik",
            "telegram", "login", "account", "steam", "yubo");
    private static final int WINDOW = 4;

    @Override
    public void find(Text text, Findings findings) {
        int cued = -1 - WINDOW;
        for (int i = 0; i < text.tokens().size(); i++) {
            int last = end(text, i);
            if (i - cued <= WINDOW && account(text, i, last)) {
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
                && (text.between(last, last + 1).equals("_") || text.between(last, last + 1).equals("."))) {
            last++;
        }
        return last;
    }

    private static boolean account(Text text, int first, int last) {
        String typed = text.raw().substring(text.tokens().get(first).start(), text.tokens().get(last).end());
        boolean letters = typed.chars().anyMatch(Character::isLetter);
        boolean digits = typed.chars().anyMatch(Character::isDigit);
        boolean address = typed.startsWith("www.") || typed.endsWith(".com") || typed.endsWith(".uk")
                || typed.endsWith(".org");
        return !address && typed.length() >= 5 && letters
                && (typed.indexOf('_') > 0 || typed.indexOf('.') > 0 && typed.equals(typed.toLowerCase(Locale.ROOT))
                        || digits && !Character.isDigit(typed.charAt(0)));
    }
}
