package signpost.delivery;

import java.util.function.BiFunction;

/// A server with one connection.
///
/// @param sending what becomes of a mail; is given what to run before its last byte leaves
record OneLine(BiFunction<Mail, Runnable, Outcome> sending) implements Post {

    @Override
    public int lines() {
        return 1;
    }

    @Override
    public Line open() {
        return new Line() {
            @Override
            public Outcome send(Mail mail, Runnable last) {
                return sending.apply(mail, last);
            }

            @Override
            public void close() {
                // nothing is held
            }
        };
    }
}
