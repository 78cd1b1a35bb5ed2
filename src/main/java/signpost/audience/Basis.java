package signpost.audience;

import java.time.Instant;
import signpost.sheet.Typed;

/// Why we may write to a person, and how we know (UK GDPR article 6, PECR regulation 22).
///
/// @param kind the ground in law
/// @param wording the words the person saw or gave, or those of whoever brought the list
/// @param source where it was given: a page, a spreadsheet
/// @param since when
public record Basis(Kind kind, String wording, String source, Instant since) {

    /// The grounds.
    public enum Kind {
        /// the person said yes
        CONSENT,
        /// the message belongs to the partnership's task by law
        PUBLIC_TASK,
        /// the address is a company's or an authority's, not a person's own
        CORPORATE_SUBSCRIBER,
        /// a charity's supporters, under the rule in force since 5 February 2026
        SOFT_OPT_IN,
        /// as the wording says, for a person to judge
        OTHER;

        /// Its name in files: `public-task`.
        public String id() {
            return Ids.of(this);
        }

        /// The ground that words such as "public task, agreed on 3 March" name.
        static Kind namedIn(String words) {
            String plain = " " + Typed.key(words).replace('-', ' ').replace('_', ' ') + " ";
            if (plain.contains("soft opt in")) {
                return SOFT_OPT_IN;
            }
            if (plain.contains("public task") || plain.contains("statutory") || plain.contains("legal duty")) {
                return PUBLIC_TASK;
            }
            if (plain.contains("corporate")) {
                return CORPORATE_SUBSCRIBER;
            }
            return plain.contains("consent") || plain.contains("opt in") || plain.contains("opted in")
                    || plain.contains("signed up") ? CONSENT : OTHER;
        }
    }

    public Basis {
        if (wording.isBlank()) {
            throw new IllegalArgumentException("a basis without words says nothing");
        }
    }

    /// The basis that a person's words name.
    static Basis said(String words, String source, Instant since) {
        return new Basis(Kind.namedIn(words), words.strip(), source, since);
    }
}
