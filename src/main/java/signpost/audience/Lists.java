package signpost.audience;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import signpost.rows.Rows;
import signpost.sheet.Typed;

/// The lists by name.
final class Lists {

    private Lists() {}

    /// Makes the list where there is none of this name, in whatever case.
    static void make(Rows rows, String name, Instant now) {
        rows.change("insert into subscriber_list (name, name_key, made_at) values (?, ?, ?) on conflict do nothing",
                name,
                Typed.key(name), now);
    }

    static boolean exists(Rows rows, String name) {
        return rows.count("select count(*) from subscriber_list where name_key = ?", Typed.key(name)) > 0;
    }

    /// Each list with how many stand on it, by name.
    static Map<String, Long> all(Rows rows) {
        Map<String, Long> all = new LinkedHashMap<>();
        rows.each("select l.name, count(c.subscriber_id) as people from subscriber_list l left join subscriber_choice c"
                + " on c.kind = 'list' and c.choice = l.name_key group by l.name, l.name_key order by l.name_key",
                row -> all.put(row.text("name"), row.number("people")));
        return all;
    }
}
