package signpost.delivery;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Counts how often the links of an edition's mails are opened. Everybody's mail holds the same links, so that nothing says who opened one. Safe for
/// use by many threads at once.
@Singleton
public final class LinkOpens {

    /// Where such links begin, below the address of our pages.
    public static final String PATH = "/go/";

    private static final int MOST_KEPT = 20;

    /// PostgreSQL finds no longer ones again.
    private static final int LONGEST = 2_000;

    private final Rows rows;
    private final Seal seal;
    private final Letters letters;
    private final Map<Long, Letter> kept = new ConcurrentHashMap<>();

    LinkOpens(Rows rows, Seal seal, Letters letters) {
        this.rows = rows;
        this.seal = seal.purpose("counted-link");
        this.letters = letters;
    }

    /// The letter of an edition with links by way of ours. Its text part keeps the addresses that people read.
    Letter counted(long edition, Letter letter) {
        if (kept.size() > MOST_KEPT) {
            kept.clear();
        }
        return kept.computeIfAbsent(edition, _ -> letter.relinked(url -> isCounted(url)
                ? letters.address(PATH + token(edition, url))
                : url));
    }

    private static boolean isCounted(String url) {
        return url.length() <= LONGEST && (url.startsWith("http://") || url.startsWith("https://"));
    }

    private String token(long edition, String url) {
        rows.change("insert into counted_link (edition, url) values (?, ?) on conflict do nothing", edition, url);
        return rows.one("select id from counted_link where edition = ? and url = ?", row -> row.number("id"), edition,
                url).map(id -> seal.sign(String.valueOf(id))).orElseThrow();
    }

    /// Where a link of ours leads.
    ///
    /// @param counts whether it is opened now, and not only looked at
    /// @return empty for a link that is none of ours
    public Optional<String> follow(String token, boolean counts) {
        return seal.open(token).map(Long::parseLong).flatMap(id -> {
            if (counts) {
                rows.change("update counted_link set opens = opens + 1 where id = ?", id);
            }
            return rows.one("select url from counted_link where id = ?", row -> row.text("url"), id);
        });
    }

    /// The links of a campaign's mails, the most opened first; empty where they are not counted.
    public List<LinkOpen> of(long campaign) {
        return rows.list("select l.url, sum(l.opens) as opens from counted_link l join delivery_edition e"
                + " on e.edition = l.edition where e.campaign = ? group by l.url order by 2 desc, 1",
                row -> new LinkOpen(row.text("url"), row.number("opens")), campaign);
    }
}
