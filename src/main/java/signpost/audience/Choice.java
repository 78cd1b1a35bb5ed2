package signpost.audience;

/// What a subscriber has several of.
enum Choice {
    AUDIENCE,
    TOPIC,
    DECLINED,
    LIST;

    String id() {
        return Ids.of(this);
    }
}
