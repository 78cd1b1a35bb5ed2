package signpost.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import signpost.audience.Traces;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The mails to one person alone that are kept: those that wait, and for a time those that were sent. What they say is not shown: the links in
/// them are for that person only, and so is what somebody asked.
@Singleton
final class NoticeTraces implements Traces {

    private static final String THEIRS = "a reply to what they asked";

    private static final String TO_THEM = " where (lower(address) = ? or sealed = ?)";

    private final Rows rows;
    private final NoticeSeal seal;

    NoticeTraces(Rows rows, Seal seal) {
        this.rows = rows;
        this.seal = NoticeSeal.of(seal);
    }

    @Override
    public String heading() {
        return "mails";
    }

    @Override
    public List<Map<String, Object>> about(long id, String email) {
        return rows.list("select case when " + NoticeRows.OF_THE_LIST + " then subject else '" + THEIRS
                + "' end as subject, state, changed_at from notice" + TO_THEM + " order by id",
                row -> Map.of("subject", row.text("subject"), "state", row.text("state").toLowerCase(Locale.ROOT), "at",
                        Instant.ofEpochMilli(row.number("changed_at")).toString()),
                email, seal.reader(email));
    }

    @Override
    public void erase(long id, String email) {
        rows.change("delete from notice" + TO_THEM, email, seal.reader(email));
    }
}
