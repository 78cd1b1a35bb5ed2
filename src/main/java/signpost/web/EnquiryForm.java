package signpost.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import signpost.audience.Address;
import signpost.chat.Handover;
import signpost.chat.Place;

/// What somebody filled in to pass their question to the team.
///
/// @param problem what is wrong with all of it; empty where nothing is
/// @param emailProblem what is wrong with the address
/// @param moreProblem what is wrong with what they added
public record EnquiryForm(
        String more,
        String email,
        boolean tell,
        String problem,
        String emailProblem,
        String moreProblem) {

    static final EnquiryForm EMPTY = new EnquiryForm("", "", false, "", "", "");

    /// Something to put right.
    ///
    /// @param field the id of the field; of the form's heading where it is none
    public record Fault(String field, String sentence) {}

    static EnquiryForm of(Form fields, BiFunction<String, Map<String, ?>, String> say) {
        String email = fields.text("email").strip();
        String more = fields.text("more");
        return new EnquiryForm(more, email, fields.text("tell").equals("yes"), "",
                email.isEmpty() || isAddress(email) ? "" : say.apply("enquiry.email-wrong", Map.of()),
                more.length() <= Handover.LONGEST
                        ? ""
                        : say.apply("enquiry.more-long", Map.of("count", more.length(), "limit", Handover.LONGEST)));
    }

    /// Whether a mail can be sent there, by the same rule by which it is sent.
    private static boolean isAddress(String email) {
        try {
            return !Address.of(email).text().isEmpty();
        } catch (IllegalArgumentException none) {
            return false;
        }
    }

    EnquiryForm wrong(String sentence) {
        return new EnquiryForm(more, email, tell, sentence, emailProblem, moreProblem);
    }

    /// All that is to be put right, in the order of the page.
    public List<Fault> problems() {
        List<Fault> problems = new ArrayList<>();
        add(problems, "title", problem);
        add(problems, "more", moreProblem);
        add(problems, "email", emailProblem);
        return problems;
    }

    private static void add(List<Fault> problems, String field, String sentence) {
        if (!sentence.isEmpty()) {
            problems.add(new Fault(field, sentence));
        }
    }

    /// @param language in which the page is written
    Handover handover(String language) {
        return new Handover(more, email.isEmpty() ? List.of() : List.of(new Place("mail", email, language)), tell);
    }
}
