package signpost.audience;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Row;
import signpost.rows.Rows;

/// Sign-ups on their way: kept, told to the address by mail, confirmed there, and forgotten when nobody confirms.
///
/// To keep one is the same work whoever the address belongs to, so that nobody learns from it whether the address is known.
final class SignUps {

    private static final Logger LOG = LoggerFactory.getLogger(SignUps.class);

    /// How long a link in a confirmation mail works.
    static final Duration OPEN = Duration.ofDays(7);

    /// As many mails as one address gets, however often somebody fills in the form.
    private static final int MOST_AN_HOUR = 3;
    private static final int MOST_A_DAY = 6;
    private static final int AT_ONCE = 1_000;
    private static final int KEY = 16;

    private final Rows rows;
    private final Suppressions suppressions;
    private final Joining joining;

    SignUps(Rows rows, Suppressions suppressions, Joining joining) {
        this.rows = rows;
        this.suppressions = suppressions;
        this.joining = joining;
    }

    /// A sign-up with what became of it.
    ///
    /// @param key the beginning of the address's keyed hash, by which a number given again is told from the sign-up that had it before
    record Kept(long id, String key, SignUp said, Instant asked, Optional<Instant> confirmed) {}

    void keep(SignUp said, Instant now) {
        rows.change(
                "insert into sign_up (email, hash, name, organisation, sector, frequency, channel, language, topics, wording,"
                        + " asked_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                said.email().text(), suppressions.hash(said.email()), said.name(), said.organisation(), said.sector(),
                said.frequency().map(Frequency::name).orElse(""), said.channel(), said.language(),
                String.join(";", said.topics()), said.wording(),
                now);
    }

    Optional<Kept> open(long id, String key, Instant now) {
        return rows.one("select * from sign_up where id = ? and asked_at > ?", SignUps::kept, id, now.minus(OPEN))
                .filter(kept -> kept.key().equals(key));
    }

    List<Kept> of(String hash) {
        return rows.list("select * from sign_up where hash = ? order by id", SignUps::kept, hash);
    }

    /// Confirms a sign-up. To confirm it again changes nothing.
    ///
    /// @return the subscriber; empty where the link works no more, also because the person left the list meanwhile
    Optional<Subscriber> confirm(long id, String key, Instant now) {
        return rows.whole(() -> open(id, key, now).flatMap(kept -> {
            boolean first = rows.change("update sign_up set confirmed_at = ? where id = ? and confirmed_at is null",
                    now,
                    id) > 0;
            return first
                    ? Optional.of(joining.join(kept.said(), now))
                    : joining.joined(kept.said().email()).filter(known -> known.state() == State.ACTIVE);
        }));
    }

    /// Hands on what waits to be told, and forgets what nobody confirmed.
    void tick(Confirmations confirmations, Tokens tokens, Site site, Instant now) {
        rows.change("delete from sign_up where asked_at <= ?", now.minus(OPEN));
        List<Kept> waiting = rows.list("select * from sign_up where told_at is null order by id limit " + AT_ONCE,
                SignUps::kept);
        for (Kept kept : waiting) {
            try {
                rows.whole(() -> tell(kept, confirmations, tokens, site, now));
            } catch (RuntimeException failed) {
                LOG.warn("The mail to confirm sign-up {} was not taken and will be tried again: {}", kept.id(),
                        failed.toString());
            }
        }
    }

    private void tell(Kept kept, Confirmations confirmations, Tokens tokens, Site site, Instant now) {
        boolean ours = rows.change("update sign_up set told_at = ? where id = ? and told_at is null", now,
                kept.id()) > 0;
        if (!ours) {
            return;
        }
        if (told(kept, now.minus(Duration.ofHours(1))) > MOST_AN_HOUR
                || told(kept, now.minus(Duration.ofDays(1))) > MOST_A_DAY) {
            // kept, it would count, and whoever goes on and on would keep the person off the list for ever
            rows.change("delete from sign_up where id = ?", kept.id());
            LOG.info("Sign-up {} is forgotten: its address was asked often enough for now", kept.id());
        } else {
            confirmations.send(new Confirmations.Confirmation(kept.id() + "-" + kept.key(), kept.said().email(),
                    kept.said().name(),
                    site.page("sign-up/" + tokens.of(kept.id(), kept.key())), kept.said().language()));
        }
    }

    private long told(Kept kept, Instant since) {
        return rows.count("select count(*) from sign_up where hash = ? and told_at > ?",
                suppressions.hash(kept.said().email()), since);
    }

    private static Kept kept(Row row) throws SQLException {
        Set<String> topics = Arrays.stream(row.text("topics").split(";", -1))
                .filter(topic -> !topic.isEmpty())
                .collect(Collectors.toSet());
        SignUp said = new SignUp(
                new Address(row.text("email")),
                row.text("name"),
                row.text("organisation"),
                Optional.of(row.text("sector")).filter(name -> !name.isEmpty()).map(Sector::valueOf),
                topics,
                Optional.of(row.text("frequency")).filter(name -> !name.isEmpty()).map(Frequency::valueOf),
                Channel.valueOf(row.text("channel")),
                row.text("language"),
                row.text("wording"));
        return new Kept(row.number("id"), row.text("hash").substring(0, KEY), said, row.time("asked_at"),
                row.optionalTime("confirmed_at"));
    }
}
