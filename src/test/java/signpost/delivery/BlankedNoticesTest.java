package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.message.Letter;
import signpost.rows.Rows;

class BlankedNoticesTest {

    private static final Letter REPLY = new Letter("Re: Question", "<p>Yes.</p>", "Yes.", List.of());

    @Test
    void whoever_asked_is_forgotten_soon_after_the_reply_has_gone_and_the_list_is_not() {
        try (TestDatabase rooms = TestDatabase.h2()) {
            Notices notices = rooms.get(Notices.class);
            List.of("enquiry-1", "enquiry-3", "sign-up-1")
                    .forEach(name -> notices.send(name, "ann@school.example", REPLY));
            notices.send("enquiry-2", "bob@school.example", REPLY);
            Rows rows = rooms.get(Rows.class);
            rows.change("update notice set state = 'SENT', said = 'Ok <ann@school.example>' where name <> 'enquiry-2'");
            rows.change("update notice set state = 'IN_DOUBT' where name = 'enquiry-3'");
            Deliveries deliveries = rooms.get(Deliveries.class);
            deliveries.tick();
            assertThat(words(rows, "enquiry-1").orElseThrow()).isNotBlank();
            rooms.clock().forward(Duration.ofMinutes(11));
            deliveries.tick();
            assertThat(words(rows, "enquiry-1")).contains("  ");
            assertThat(words(rows, "enquiry-3")).as("held in doubt").contains("  ");
            assertThat(words(rows, "sign-up-1")).contains("ann@school.example Ok <ann@school.example> Yes.");
            assertThat(words(rows, "enquiry-2").orElseThrow()).as("still to leave").isNotBlank();
        }
    }

    @Test
    void they_are_looked_at_once_a_minute() {
        try (TestDatabase rooms = TestDatabase.h2()) {
            rooms.get(Notices.class).send("enquiry-1", "ann@school.example", REPLY);
            Rows rows = rooms.get(Rows.class);
            Deliveries deliveries = rooms.get(Deliveries.class);
            deliveries.tick();
            rows.change("update notice set state = 'SENT', changed_at = 0");
            rooms.clock().forward(Duration.ofSeconds(59));
            deliveries.tick();
            assertThat(rows.count("select count(*) from notice")).isEqualTo(1);
            rooms.clock().forward(Duration.ofSeconds(1));
            deliveries.tick();
            assertThat(rows.count("select count(*) from notice")).isZero();
        }
    }

    private static Optional<String> words(Rows rows, String name) {
        return rows.one("select address, said, plain from notice where name = ?",
                row -> row.text("address") + " " + row.text("said") + " " + row.text("plain"), name);
    }
}
