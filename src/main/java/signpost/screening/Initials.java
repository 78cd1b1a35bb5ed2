package signpost.screening;

import java.util.Set;

/// A pupil's initials, which with a school or a role point to one child: "pupil KM", "JB at Oakholt Academy", "child A.B.".
final class Initials implements Finder {

    private static final Set<String> BEFORE = Set.of("pupil", "student", "child", "boy", "girl", "learner", "initials",
            "re", "yp", "patient", "son", "daughter",
            "sibling", "brother", "sister", "mum", "mother", "father", "dad", "regarding", "baby", "teenager", "lad",
            "concerning", "person", "case", "client", "twin");
    private final Lexicon lexicon;

    Initials(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    @Override
    public void find(Text text, Findings findings) {
        if (text.shouting()) {
            return;
        }
        for (int i = 0; i < text.tokens().size(); i++) {
            int last = endOfInitials(text, i);
            if (last >= 0 && (announced(text, i) || atSchool(text, last))) {
                findings.add(PersonalKind.INITIALS, text.tokens().get(i).start(), text.tokens().get(last).end());
                i = last;
            }
        }
    }

    private int endOfInitials(Text text, int index) {
        String typed = text.tokens().get(index).text();
        if ((typed.length() == 2 || typed.length() == 3) && typed.chars().allMatch(Character::isUpperCase)
                && !lexicon.acronyms().contains(typed)) {
            return index;
        }
        int last = index;
        while (single(text, last) && last + 1 < text.tokens().size() && single(text, last + 1)
                && Set.of(".", ". ").contains(text.between(last, last + 1))) {
            last++;
        }
        return last > index && last - index <= 2 ? last : -1;
    }

    private static boolean single(Text text, int index) {
        String typed = text.tokens().get(index).text();
        return typed.length() == 1 && Character.isUpperCase(typed.charAt(0));
    }

    private static boolean announced(Text text, int index) {
        return index > 0 && BEFORE.contains(text.tokens().get(index - 1).plain())
                && text.between(index - 1, index).length() <= 3;
    }

    private boolean atSchool(Text text, int last) {
        int next = last + 1;
        if (next + 1 >= text.tokens().size()
                || !Set.of("at", "from", "in", "attends").contains(text.tokens().get(next).plain())) {
            return false;
        }
        for (int i = next + 1; i < Math.min(text.tokens().size(), next + 6); i++) {
            if (Set.of("school", "academy", "college", "primary", "nursery", "year", "infants", "juniors", "secondary")
                    .contains(text.tokens().get(i).plain())) {
                return true;
            }
        }
        return false;
    }
}
