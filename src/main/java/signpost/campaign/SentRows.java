package signpost.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import signpost.rows.Rows;

/// What was sent, read without the letters, which are long.
@Singleton
class SentRows {

    private final Rows rows;

    SentRows(Rows rows) {
        this.rows = rows;
    }

    /// The newest first; what was withdrawn is left out.
    List<SentRow> newest(int most) {
        return rows.list("select e.id, e.campaign, e.kind, e.title, e.audience, e.started, e.finished from edition e"
                + " where e.started is not null and e.withdrawn is null and not exists (select 1 from edition fuller"
                + " where fuller.campaign = e.campaign and fuller.run = e.run and fuller.started is not null"
                + " and fuller.id < e.id) order by e.started desc, e.id desc limit ?",
                row -> new SentRow(row.number("id"), row.number("campaign"), CampaignKind.valueOf(row.text("kind")),
                        row.text("title"), row.text("audience"), Instant.ofEpochMilli(row.number("started")),
                        row.optionalNumber("finished").orElse(null)),
                most);
    }
}
