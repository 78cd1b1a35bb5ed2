package signpost.campaign;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import signpost.rows.Rows;
import signpost.training.Session;

/// Which sessions went out in which editions, and who was told of their changes; each as of which change.
@Singleton
class SessionRows {

    private final Rows rows;

    SessionRows(Rows rows) {
        this.rows = rows;
    }

    void carried(long edition, List<Session> sessions) {
        sessions.forEach(session -> rows.change("insert into edition_session (edition, session, sequence)"
                + " values (?, ?, ?) on conflict do nothing", edition, session.id(), session.sequence()));
    }

    /// The sessions in an edition.
    Map<Long, Integer> in(long edition) {
        return pairs("select session as one, sequence from edition_session where edition = ?", edition);
    }

    /// The editions with a session in it that have begun to go out.
    Map<Long, Integer> with(Session session) {
        return pairs("select x.edition as one, x.sequence from edition_session x join edition e on e.id = x.edition"
                + " where x.session = ? and e.started is not null", session.id());
    }

    /// Who was told of a session.
    Map<Long, Integer> told(Session session) {
        return pairs("select subscriber as one, sequence from session_told where session = ?", session.id());
    }

    void told(Session session, long subscriber, int sequence) {
        if (rows.change("update session_told set sequence = ? where session = ? and subscriber = ?", sequence,
                session.id(), subscriber) == 0) {
            rows.change("insert into session_told (session, subscriber, sequence) values (?, ?, ?)"
                    + " on conflict do nothing", session.id(), subscriber, sequence);
        }
    }

    /// Does several of these as one.
    void whole(Runnable work) {
        rows.whole(work);
    }

    private Map<Long, Integer> pairs(String sql, long of) {
        Map<Long, Integer> pairs = new HashMap<>();
        rows.each(sql, row -> pairs.put(row.number("one"), (int) row.number("sequence")), of);
        return pairs;
    }
}
