package signpost.chat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The conversations of some doors, in the database: the masked words encrypted, who speaks where only as a keyed hash. Of what tells of danger
/// no word is kept, but that it was told, and of what kind, so that what is asked next is taken for what it is. Safe for use by many threads at once.
public final class Remembered implements Memory {

    private final Rows rows;
    private final Seal seal;
    private final InstantSource clock;
    private final Duration retention;
    private final Set<String> doors;

    /// @param retention how long after its last turn a conversation is forgotten
    /// @param doors whose conversations are kept; none where no words are to be kept at all
    public Remembered(Rows rows, Seal seal, InstantSource clock, Duration retention, Set<String> doors) {
        this.rows = rows;
        this.seal = seal.purpose("conversation");
        this.clock = clock;
        this.retention = retention;
        this.doors = Set.copyOf(doors);
    }

    /// How long after its last turn a conversation is forgotten.
    public Duration retention() {
        return retention;
    }

    @Override
    public void keep(ConversationId id, Turn turn) {
        if (doors.contains(id.door()) && turn.answer().isPresent()) {
            String name = name(id);
            rows.whole(() -> {
                if (turn.number() == 1 || isForgotten(name)) {
                    rows.change("delete from chat_turn where name = ? and at <= ?", name, turn.at());
                }
                rows.change("delete from chat_turn where name = ? and (number = ? or number <= ?)", name, turn.number(),
                        turn.number() - Conversation.LONGEST);
                rows.change("insert into chat_turn (name, number, said, at) values (?, ?, ?, ?)", name, turn.number(),
                        seal.encrypt(Past.of(turn).written()), turn.at());
            });
        }
    }

    @Override
    public List<Past> past(ConversationId id) {
        if (!doors.contains(id.door())) {
            return List.of();
        }
        List<Past> past = rows.list("select number, said, at from chat_turn where name = ? order by at, number",
                row -> Past.read((int) row.number("number"), row.time("at"), seal.decrypt(row.text("said"))), name(id))
                .stream().flatMap(Optional::stream).toList();
        return past.isEmpty() || past.getLast().at().isBefore(forgotten()) ? List.of() : past;
    }

    @Override
    public void forget(ConversationId id) {
        // it may have been kept before somebody chose that nothing is
        rows.change("delete from chat_turn where name = ?", name(id));
    }

    /// Deletes what is forgotten, and all that was kept where no words are to be kept any more; to be called every hour.
    public void tick() {
        if (doors.isEmpty()) {
            rows.change("delete from chat_turn");
            return;
        }
        rows.change("delete from chat_turn where name in"
                + " (select name from chat_turn group by name having max(at) < ?)", forgotten());
    }

    /// Whether nothing was said there for so long that what was is forgotten, though it was not deleted yet.
    private boolean isForgotten(String name) {
        return rows.count("select count(*) from chat_turn where name = ? and at >= ?", name, forgotten()) == 0;
    }

    private Instant forgotten() {
        return clock.instant().minus(retention);
    }

    private String name(ConversationId id) {
        return seal.hash(id.door() + "\n" + id.value());
    }
}
