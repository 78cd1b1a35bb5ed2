package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.TestDatabase;
import signpost.campaign.InDoubt;
import signpost.mail.SmtpScript;
import signpost.rows.Rows;

/// What a worker noted is read by the next process.
class JournalTest {

    private static final Instant NOW = Instant.ofEpochMilli(1_800_000_000_000L);
    private static final Settlement SENT = Settlement.of(new Outcome.Accepted(250, "2.0.0 Ok: é", "Q7"), 0,
            InDoubt.AGAIN, NOW);

    @TempDir
    Path folder;

    @Test
    void notes_are_read_in_their_order() {
        Journal journal = new Journals(folder).begin("delivery", "gone/3");
        journal.leaving(7, NOW);
        journal.settled(7, SENT, NOW.plusSeconds(1));
        journal.leaving(8, NOW.plusSeconds(2));
        assertThat(read()).containsExactly(
                "delivery gone/3 leaving 7 at " + NOW,
                "delivery gone/3 settled 7 at " + NOW.plusSeconds(1) + " " + SENT,
                "delivery gone/3 leaving 8 at " + NOW.plusSeconds(2));
    }

    @Test
    void what_is_on_record_is_forgotten_and_an_empty_journal_leaves_no_file() throws IOException {
        Journal journal = new Journals(folder).begin("notice", "gone/0");
        journal.settled(7, SENT, NOW);
        journal.clear();
        journal.leaving(9, NOW);
        assertThat(read()).containsExactly("notice gone/0 leaving 9 at " + NOW);
        journal.clear();
        journal.close();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_note_that_was_written_in_part_counts_nothing() throws IOException {
        Journal journal = new Journals(folder).begin("delivery", "gone/0");
        journal.leaving(1, NOW);
        journal.settled(1, SENT, NOW);
        Path file = folder.resolve("delivery.gone.0.journal");
        byte[] whole = Files.readAllBytes(file);
        for (int cut = 1; cut < whole.length; cut++) {
            Files.write(file, Arrays.copyOf(whole, cut), StandardOpenOption.TRUNCATE_EXISTING);
            assertThat(read()).hasSizeLessThan(2);
        }
        whole[whole.length - 20] ^= 1;
        Files.write(file, whole, StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(read()).hasSize(1);
    }

    @Test
    void a_full_disk_is_said_before_the_mail_ends() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "there is no /dev/full here");
        Files.createSymbolicLink(folder.resolve("delivery.gone.0.journal"), full);
        Journal journal = new Journals(folder).begin("delivery", "gone/0");
        assertThatThrownBy(() -> journal.leaving(1, NOW)).isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
    }

    @Test
    void the_next_process_takes_up_what_was_noted() throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), 1);
                TestDatabase database = TestDatabase.file(folder);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", List.of("sent@a.example", "doubt@a.example", "claimed@a.example"));
            long campaign = sending.campaign("All", "in_doubt: hold\n");
            deliveries.tick();
            var rows = new MailRows(database.get(Rows.class), DeliveryRows.TABLE);
            List<Long> ids = rows.claim("gone/0", 9, database.clock().instant(),
                    database.clock().instant().plusSeconds(45), UnaryOperator.identity(), "");
            Journal journal = new Journals(folder).begin(DeliveryRows.TABLE, "gone/0");
            journal.leaving(ids.get(0), NOW);
            journal.settled(ids.get(0), SENT, NOW);
            journal.leaving(ids.get(1), NOW);
            deliveries.start(Sending.post(server, 1), Terms.USUAL, Optional.of(folder));
            assertThat(
                    sending.until(deliveries, Duration.ofMinutes(1), () -> deliveries.status(campaign).waiting() == 0))
                    .isTrue();
            assertThat(server.taken()).hasSize(1);
            assertThat(deliveries.status(campaign).sent()).isEqualTo(2);
            assertThat(deliveries.doubted(campaign)).hasSize(1).allMatch(entry -> entry.state() == State.IN_DOUBT);
            assertThat(folder.resolve("delivery.gone.0.journal")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_a_backup_holds_of_notes_comes_into_the_rows_of_either_kind_of_database_and_no_note_stays(boolean postgres)
            throws Exception {
        try (TestDatabase database = postgres ? TestDatabase.postgres() : TestDatabase.h2();
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", List.of("sent@a.example", "doubt@a.example", "waits@a.example"));
            long campaign = sending.campaign("All", "in_doubt: hold\n");
            deliveries.tick();
            List<Long> ids = database.get(Rows.class).list("select id from delivery order by id",
                    row -> row.number("id"));
            Journal journal = new Journals(folder).begin(DeliveryRows.TABLE, "gone/0");
            journal.leaving(ids.get(0), NOW);
            journal.settled(ids.get(0), SENT, NOW);
            journal.leaving(ids.get(1), NOW);
            deliveries.catchUp(folder);
            Status status = deliveries.status(campaign);
            assertThat(List.of(status.sent(), status.inDoubt(), status.waiting())).containsOnly(1L);
            assertThat(folder).isEmptyDirectory();
        }
    }

    private List<String> read() {
        List<String> notes = new ArrayList<>();
        new Journals(folder).read(new Journals.Reader() {
            @Override
            public void leaving(String table, String owner, long id, Instant when) {
                notes.add(table + " " + owner + " leaving " + id + " at " + when);
            }

            @Override
            public void settled(String table, String owner, long id, Settlement settlement, Instant when) {
                notes.add(table + " " + owner + " settled " + id + " at " + when + " " + settlement);
            }
        });
        return notes;
    }
}
