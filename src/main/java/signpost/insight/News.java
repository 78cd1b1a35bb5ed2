package signpost.insight;

/// Something to take note of.
sealed interface News {

    record Question(Asked asked) implements News {}

    record Judgement(String reference, boolean helpful, String reason, String words) implements News {}
}
