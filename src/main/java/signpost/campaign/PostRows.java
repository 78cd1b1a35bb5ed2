package signpost.campaign;

import static java.util.stream.Collectors.joining;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import signpost.rows.Rows;

/// What is kept of posts in channels: one row for each run of a campaign and channel.
@Singleton
class PostRows {

    private static final int MOST = 20;

    private final Rows rows;

    PostRows(Rows rows) {
        this.rows = rows;
    }

    /// A post that is to be made.
    record Due(long id, long campaign, long edition, Channel channel, int tries) {}

    /// Takes the posts of an edition down; where a run has several letters, its first one stands for all.
    void add(EditionRow edition, List<Channel> channels, Instant now) {
        for (Channel channel : channels) {
            if (channel.door() != Channel.Door.MAIL) {
                rows.change("insert into edition_post (campaign, run, edition, channel, state, next_at, wanted_at,"
                        + " changed_at) values (?, ?, ?, ?, 'WAITING', ?, ?, ?) on conflict do nothing",
                        edition.campaign(), edition.run(), edition.number(), channel.toString(), now.toEpochMilli(),
                        now.toEpochMilli(), now.toEpochMilli());
            }
        }
    }

    List<InChannel> of(long campaign) {
        return rows.list("select * from edition_post where campaign = ? order by id",
                row -> new InChannel(row.number("id"), Channel.of(row.text("channel")),
                        InChannel.State.valueOf(row.text("state")), row.text("said"),
                        Instant.ofEpochMilli(row.number("changed_at"))),
                campaign);
    }

    /// Those that can be dealt with now: what waits for a person, or for a platform that is not there, keeps no other from its turn.
    ///
    /// @param doors the platforms there are
    List<Due> due(Instant now, Set<Channel.Door> doors) {
        String open = Stream.concat(Stream.of("c.state = 'CANCELLED'"),
                doors.stream().map(_ -> "c.state <> 'PAUSED' and p.channel like ?")).collect(joining(" or "));
        List<Object> values = new ArrayList<>(List.of(now.toEpochMilli()));
        doors.forEach(door -> values.add(door.name().toLowerCase(Locale.ROOT) + ":%"));
        values.add(MOST);
        return rows.list(
                "select p.* from edition_post p join campaign c on c.id = p.campaign where p.state = 'WAITING'"
                        + " and p.next_at <= ? and (" + open + ") order by p.next_at, p.id limit ?",
                row -> new Due(row.number("id"), row.number("campaign"), row.number("edition"),
                        Channel.of(row.text("channel")), (int) row.number("tries")),
                values.toArray());
    }

    /// Holds what was begun and never ended.
    void doubt(String why, Instant now) {
        rows.change("update edition_post set state = 'IN_DOUBT', said = ?, changed_at = ?"
                + " where state = 'POSTING' and lease_until < ?", why, now.toEpochMilli(), now.toEpochMilli());
    }

    /// @return whether this caller, and no other, is to post it
    boolean claim(long id, Instant now, Instant until) {
        return rows.change("update edition_post set state = 'POSTING', tries = tries + 1, lease_until = ?,"
                + " changed_at = ? where id = ? and state = 'WAITING'", until.toEpochMilli(), now.toEpochMilli(),
                id) == 1;
    }

    void settle(long id, InChannel.State state, String said, Instant now) {
        rows.change("update edition_post set state = ?, said = ?, changed_at = ? where id = ?", state, said,
                now.toEpochMilli(), id);
    }

    void later(long id, String said, Instant next, Instant now) {
        rows.change("update edition_post set state = 'WAITING', said = ?, next_at = ?, changed_at = ? where id = ?",
                said, next.toEpochMilli(), now.toEpochMilli(), id);
    }

    boolean again(long campaign, long id, Instant now) {
        return rows.change("update edition_post set state = 'WAITING', tries = 0, next_at = ?, wanted_at = ?,"
                + " changed_at = ? where id = ? and campaign = ? and state in ('FAILED', 'IN_DOUBT', 'HELD')",
                now.toEpochMilli(), now.toEpochMilli(), now.toEpochMilli(), id, campaign) == 1;
    }

    /// @return whether it was open, and nobody posts it now
    boolean leaveOut(long campaign, long id, String why, Instant now) {
        return rows.change("update edition_post set state = 'LEFT_OUT', said = ?, changed_at = ?"
                + " where id = ? and campaign = ? and state in ('WAITING', 'HELD')", why, now.toEpochMilli(), id,
                campaign) == 1;
    }

    /// Holds what has been wanted since before a moment and still waits. What a person stopped waits for them as it is.
    void hold(String why, Instant before, Instant now) {
        rows.change("update edition_post set state = 'HELD', said = ? || said, changed_at = ? where state = 'WAITING'"
                + " and wanted_at < ? and campaign in (select id from campaign where state not in ('PAUSED', 'CANCELLED'))",
                why, now.toEpochMilli(), before.toEpochMilli());
    }

    /// What waits is wanted now, since somebody had the campaign go on.
    void wanted(long campaign, Instant now) {
        rows.change("update edition_post set wanted_at = ? where campaign = ? and state = 'WAITING'",
                now.toEpochMilli(), campaign);
    }
}
