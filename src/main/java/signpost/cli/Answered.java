package signpost.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import signpost.answer.Answer;
import signpost.answer.Quotation;

/// An answer and how long it took.
record Answered(Answer answer, double millis) {

    /// As a line of a file of answers.
    ///
    /// @param id of the question; empty where it has none
    String json(Object id) {
        Map<String, Object> line = new LinkedHashMap<>();
        if (!id.equals("")) {
            line.put("id", id);
        }
        line.put("outcome", answer.outcome());
        List<Object> passages = new ArrayList<>();
        for (Quotation quotation : answer.quotations()) {
            Map<String, Object> passage = new LinkedHashMap<>();
            passage.put("document", quotation.citation().document());
            passage.put("title", quotation.citation().title());
            passage.put("section", String.join(" > ", quotation.citation().section()));
            passage.put("page", quotation.citation().page());
            passage.put("text", quotation.passage().text());
            passage.put("score", Math.round(quotation.score() * 10_000) / 10_000.0);
            passages.add(passage);
        }
        line.put("passages", passages);
        line.put("millis", Math.round(millis * 100) / 100.0);
        if (id.equals("") && answer instanceof Answer.Urgent urgent) {
            line.put("because", urgent.because());
        }
        return Json.line(line);
    }

    /// The rank of the first passage that answers the line, from 1; 0 where none does.
    int rank(AskedLine line) {
        List<Quotation> quotations = answer.quotations();
        for (int i = 0; i < quotations.size(); i++) {
            if (line.answeredBy(quotations.get(i))) {
                return i + 1;
            }
        }
        return 0;
    }
}
