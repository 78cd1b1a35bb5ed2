package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.message.Attachment;
import signpost.message.Letter;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// A mail that answers somebody stands encrypted in its rows until it has left, and is gone from them soon after.
interface SealedNoticesContract {

    Letter REPLY = new Letter("About your question 7", "<p>The panel meets.</p>", "The panel meets.",
            List.of(new Attachment("panel.txt", "text/plain", "The panel's days")));

    TestDatabase open();

    @Test
    default void neither_an_askers_address_nor_what_they_are_told_stands_in_the_rows() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            Notices notices = database.get(Notices.class);
            notices.send("enquiry-return-7", "Ann@School.example", REPLY);
            notices.reply("mail-answer-1", "bob@school.example", REPLY,
                    new Mail.Answers("<1@hill.school.example>", "<0@hill.school.example>"));
            notices.send("sign-up-1", "cat@clinic.example", REPLY);
            assertThat(rows(database)).doesNotContain("school", "School").contains("cat@clinic.example")
                    .as("those of the list").containsOnlyOnce("The panel meets.</p>").containsOnlyOnce("panel.txt");

            Map<String, Mail> sent = new ConcurrentHashMap<>();
            deliveries.start(new OneLine((mail, last) -> {
                last.run();
                sent.put(mail.address(), mail);
                return mail.address().startsWith("bob")
                        ? new Outcome.Never(550, "<bob@school.example> is nobody", Outcome.Why.DEAD)
                        : new Outcome.Accepted(250, "Ok <" + mail.address() + ">", "");
            }), Terms.USUAL, Optional.empty());
            for (int i = 0; i < 200 && settled(database) < 3; i++) {
                database.clock().forward(Duration.ofMillis(100));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(sent).containsOnlyKeys("Ann@School.example", "bob@school.example", "cat@clinic.example");
            assertThat(sent.get("Ann@School.example").letter()).isEqualTo(REPLY);
            assertThat(sent.get("bob@school.example").answers())
                    .contains(new Mail.Answers("<1@hill.school.example>", "<0@hill.school.example>"));
            assertThat(rows(database)).doesNotContain("school", "School").contains("Ok <cat@clinic.example>");
            assertThat(notices.returned("mail-")).containsExactly(
                    new Returned("mail-answer-1", "bob@school.example", "There is no such address."));
        }
    }

    @Test
    default void what_an_older_version_left_still_goes_and_what_another_key_sealed_holds_nothing_up() throws Exception {
        try (TestDatabase database = open(); Deliveries deliveries = database.get(Deliveries.class)) {
            Rows rows = database.get(Rows.class);
            var otherKey = new Seal(
                    new byte[]{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21,
                        22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32});
            new NoticeRows(rows, otherKey).add("enquiry-return-1", "ann@school.example", REPLY, Optional.empty(),
                    database.clock().instant());
            rows.change("insert into notice (name, address, subject, html, plain, state, next_at, changed_at)"
                    + " values ('enquiry-return-2', 'bob@school.example', 'Old', '<p>Old</p>', 'Old', 'WAITING', 0, 0)");
            Map<String, Mail> sent = new ConcurrentHashMap<>();
            deliveries.start(new OneLine((mail, last) -> {
                last.run();
                sent.put(mail.address(), mail);
                return new Outcome.Accepted(250, "Ok", "");
            }), Terms.USUAL, Optional.empty());
            for (int i = 0; i < 200 && (settled(database) < 1 || deliveries.backlog().unreadable() < 1); i++) {
                database.clock().forward(Duration.ofMillis(100));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(sent.get("bob@school.example").letter().text()).isEqualTo("Old");
            assertThat(sent).hasSize(1);
            assertThat(deliveries.backlog().unreadable()).isEqualTo(1);
            assertThat(database.get(Notices.class).returned("enquiry-return-")).isEmpty();

            deliveries.close();
            List<Long> one = List.of(rows.count("select id from notice where name = 'enquiry-return-1'"));
            Instant again = database.clock().instant().plus(Duration.ofMinutes(2));
            assertThat(new NoticeRows(rows, otherKey).jobs("", one, again)).singleElement()
                    .as("whoever has its key sends it as it was")
                    .satisfies(job -> assertThat(job.mail().orElseThrow().letter()).isEqualTo(REPLY))
                    .satisfies(job -> assertThat(job.address()).isEqualTo("ann@school.example"));
        }
    }

    private static long settled(TestDatabase database) {
        return database.get(Rows.class).count("select count(*) from notice where state in ('SENT', 'FAILED')");
    }

    /// All that the two tables hold.
    private static String rows(TestDatabase database) throws Exception {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.rows(); Statement statement = connection.createStatement()) {
            for (String table : List.of("notice", "notice_attachment")) {
                try (ResultSet rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('|');
                        }
                    }
                }
            }
        }
        return all.toString();
    }
}
