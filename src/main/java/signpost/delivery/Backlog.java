package signpost.delivery;

import java.time.Duration;

/// What is still to leave, of campaigns that may send now and of small mails.
///
/// @param waiting their turn has not come, or it is being taken now
/// @param deferred put off by the server; tried again
/// @param lag how long the oldest has been waiting past its time
/// @param late how many editions are an hour late
public record Backlog(long waiting, long deferred, Duration lag, long late) {

    Backlog and(Backlog other) {
        return new Backlog(waiting + other.waiting, deferred + other.deferred,
                lag.compareTo(other.lag) > 0 ? lag : other.lag, late);
    }

    Backlog late(long editions) {
        return new Backlog(waiting, deferred, lag, editions);
    }
}
