package signpost.teams;

import java.util.Locale;
import java.util.Optional;
import signpost.json.Json;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// Those who have the bot in a chat of their own, and how they are written to there. Safe for use by many threads at once.
public final class People {

    private static final String PURPOSE = "teams-person";

    private final Rows rows;
    private final Seal seal;
    private final Connector connector;

    People(Rows rows, Seal seal, Connector connector) {
        this.rows = rows;
        this.seal = seal.purpose(PURPOSE);
        this.connector = connector;
    }

    /// Notes who it is, once; does nothing where others read along or Teams does not say.
    ///
    /// @param anew whether to note it though they are known
    void meet(Spot spot, boolean anew) {
        String name = name(spot);
        boolean known = rows.count("select count(*) from teams_person where name = ?", name) > 0;
        if (spot.personal() && !spot.person().isEmpty() && (anew || !known)) {
            connector.email(spot).ifPresent(email -> rows.whole(() -> {
                forget(spot);
                rows.change("insert into teams_person (name, email, place) values (?, ?, ?) on conflict do nothing",
                        name, mail(seal, email),
                        seal.encrypt(Json.write(spot.kept())));
            }));
        }
    }

    /// They took the bot out.
    void forget(Spot spot) {
        rows.change("delete from teams_person where name = ?", name(spot));
    }

    /// Where who has this address is written to.
    Optional<Spot> find(String email) {
        return rows.one("select place from teams_person where email = ? limit 1", row -> row.text("place"),
                mail(seal, email))
                .flatMap(place -> Json.read(seal.decrypt(place)).map(Spot::read));
    }

    /// In how many chats of their own who has this address is reached.
    public static long reached(Rows rows, Seal seal, String email) {
        return rows.count("select count(*) from teams_person where email = ?",
                mail(seal.purpose(PURPOSE), email));
    }

    /// Forgets where who has this address is reached, until they write to the bot again.
    public static void forget(Rows rows, Seal seal, String email) {
        rows.change("delete from teams_person where email = ?", mail(seal.purpose(PURPOSE), email));
    }

    private String name(Spot spot) {
        return seal.hash(spot.app() + "\n" + spot.person());
    }

    private static String mail(Seal seal, String email) {
        return seal.hash("mail " + email.strip().toLowerCase(Locale.ROOT));
    }
}
