package signpost.answer;

import signpost.index.Found;

/// How sure an answer is, judged by meaning and words, or by words alone while the model has yet to read the library: words alone say less of
/// whether the best passage answers, and so more answers are shown as unsure. Immutable and thread-safe.
record Judgements(Judgement byMeaning, Judgement byWords) {

    static Judgements standard() {
        return new Judgements(Judgement.read("judgement.properties"), Judgement.read("judgement-by-words.properties"));
    }

    Judgement of(Found found) {
        return found.meaning() ? byMeaning : byWords;
    }
}
