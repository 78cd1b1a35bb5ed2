package signpost.library;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Finds the kind of a document in words people use for it.
final class KindWords {

    private static final Map<String, Kind> TELLING = new LinkedHashMap<>();

    static {
        TELLING.put("annual report", Kind.ANNUAL_REPORT);
        TELLING.put("yearly report", Kind.ANNUAL_REPORT);
        TELLING.put("training programme", Kind.TRAINING_PROGRAMME);
        TELLING.put("training calendar", Kind.TRAINING_PROGRAMME);
        TELLING.put("training prospectus", Kind.TRAINING_PROGRAMME);
        TELLING.put("training offer", Kind.TRAINING_PROGRAMME);
        TELLING.put("7 minute briefing", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("seven minute briefing", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("7 minute guide", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("practice review", Kind.PRACTICE_REVIEW);
        TELLING.put("case review", Kind.PRACTICE_REVIEW);
        TELLING.put("learning review", Kind.PRACTICE_REVIEW);
        TELLING.put("lcspr", Kind.PRACTICE_REVIEW);
        TELLING.put("practice briefing", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("learning briefing", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("spotlight", Kind.SPOTLIGHT);
        TELLING.put("news update", Kind.NEWS_UPDATE);
        TELLING.put("newsletter", Kind.NEWS_UPDATE);
        TELLING.put("bulletin", Kind.NEWS_UPDATE);
        TELLING.put("toolkit", Kind.TOOLKIT);
        TELLING.put("tool kit", Kind.TOOLKIT);
        TELLING.put("resource pack", Kind.TOOLKIT);
        TELLING.put("questions and answers", Kind.QUESTION_AND_ANSWER);
        TELLING.put("question and answer", Kind.QUESTION_AND_ANSWER);
        TELLING.put("frequently asked", Kind.QUESTION_AND_ANSWER);
        TELLING.put("faq", Kind.QUESTION_AND_ANSWER);
        TELLING.put("referral form", Kind.FORM);
        TELLING.put("application form", Kind.FORM);
        TELLING.put("booking form", Kind.FORM);
        TELLING.put("template", Kind.FORM);
        TELLING.put("checklist", Kind.FORM);
        TELLING.put("procedure", Kind.PROCEDURE);
        TELLING.put("protocol", Kind.PROCEDURE);
        TELLING.put("pathway", Kind.PROCEDURE);
        TELLING.put("strategy", Kind.STRATEGY);
        TELLING.put("business plan", Kind.STRATEGY);
        TELLING.put("action plan", Kind.STRATEGY);
        TELLING.put("delivery plan", Kind.STRATEGY);
        TELLING.put("development plan", Kind.STRATEGY);
        TELLING.put("framework", Kind.STRATEGY);
        TELLING.put("policy", Kind.POLICY);
        TELLING.put("guidance", Kind.GUIDANCE);
        TELLING.put("guide", Kind.GUIDANCE);
        TELLING.put("handbook", Kind.GUIDANCE);
        TELLING.put("code of practice", Kind.GUIDANCE);
        TELLING.put("threshold", Kind.GUIDANCE);
        TELLING.put("briefing", Kind.SEVEN_MINUTE_BRIEFING);
        TELLING.put("form", Kind.FORM);
    }

    private KindWords() {}

    /// The kind a manifest or front matter names; empty for words that name none.
    static Optional<Kind> named(String words) {
        return words.isBlank() ? Optional.empty() : Kind.of(words).or(() -> in(words));
    }

    /// The kind that a title, file name or the like speaks of; the earliest telling word of the list wins.
    static Optional<Kind> in(String words) {
        StringBuilder plain = new StringBuilder(" ");
        for (String part : words.toLowerCase(Locale.ROOT).split("[^a-z0-9]+")) {
            plain.append(part).append(' ');
        }
        int of = plain.indexOf(" forms of ");
        if (of >= 0) {
            plain.delete(of, of + " forms".length()); // the forms of abuse are none to fill in
        }
        for (Map.Entry<String, Kind> telling : TELLING.entrySet()) {
            if (plain.indexOf(" " + telling.getKey() + " ") >= 0 || plain.indexOf(" " + telling.getKey() + "s ") >= 0) {
                return Optional.of(telling.getValue());
            }
        }
        return Optional.empty();
    }
}
