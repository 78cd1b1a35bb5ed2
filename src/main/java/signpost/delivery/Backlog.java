package signpost.delivery;

import java.time.Duration;

/// What is still to leave, of campaigns that may send now and of small mails.
///
/// @param waiting their turn has not come, or it is being taken now
/// @param deferred put off by the server; tried again
/// @param lag how long the oldest has been waiting past its time
/// @param late how many editions are an hour late
/// @param unreadable how many small mails were encrypted with another key, and wait for it
public record Backlog(long waiting, long deferred, Duration lag, long late, long unreadable) {

    Backlog and(Backlog other) {
        return new Backlog(waiting + other.waiting, deferred + other.deferred,
                lag.compareTo(other.lag) > 0 ? lag : other.lag, late,
                unreadable + other.unreadable);
    }

    Backlog late(long editions) {
        return new Backlog(waiting, deferred, lag, editions, unreadable);
    }

    Backlog unreadable(long mails) {
        return new Backlog(waiting, deferred, lag, late, mails);
    }
}
