package signpost.screening;

/// A sign found in a message, with the words it was found by as they were typed.
record Hit(Sign sign, String typed) {

    String explained() {
        return typed.isEmpty() ? sign.reason() : "'" + typed + "': " + sign.reason();
    }
}
