package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.message.Letter;
import signpost.rows.Rows;

class ReturnedNoticesTest {

    @Test
    void small_mails_that_could_not_be_brought_are_told_without_the_other_servers_words_until_they_are_forgotten() {
        try (TestDatabase rooms = TestDatabase.h2()) {
            Notices notices = rooms.get(Notices.class);
            for (String name : new String[]{"enquiry-return-1-cy", "enquiry-return-2", "sign-up-3"}) {
                notices.send(name, "ann@school.example", new Letter("Reply", "<p>Reply</p>", "Reply", List.of()));
            }
            assertThat(notices.returned("enquiry-return-")).isEmpty();
            rooms.get(Rows.class).change("update notice set state = 'FAILED', said = ?",
                    Outcome.Why.DEAD.inWords("550 5.1.1 <ann@school.example> is nobody"));
            assertThat(notices.returned("enquiry-return-")).containsExactly(
                    new Returned("enquiry-return-1-cy", "ann@school.example", "There is no such address."),
                    new Returned("enquiry-return-2", "ann@school.example", "There is no such address."));
            notices.forget("enquiry-return-2");
            assertThat(notices.returned("enquiry-return-")).extracting(Returned::name)
                    .containsExactly("enquiry-return-1-cy");
            rooms.get(Rows.class).change("update notice set said = '451 ann@school.example, later'");
            assertThat(notices.returned("enquiry-return-")).extracting(Returned::why)
                    .containsExactly("Their mail server did not take it, or did not answer for too long.");
        }
    }

    @Test
    void a_reply_of_which_nobody_knows_whether_it_came_is_told_to_the_team_too_and_not_lost_in_silence()
            throws Exception {
        try (TestDatabase rooms = TestDatabase.h2(); Deliveries deliveries = rooms.get(Deliveries.class)) {
            Notices notices = rooms.get(Notices.class);
            notices.send("enquiry-return-1-cy", "ann@school.example",
                    new Letter("Reply", "<p>Reply</p>", "Reply", List.of()));
            deliveries.start(new OneLine((_, last) -> {
                last.run();
                return new Outcome.Unknown("The connection broke.");
            }), Terms.USUAL, Optional.empty());
            for (int i = 0; i < 400 && notices.returned("enquiry-return-").isEmpty(); i++) {
                rooms.clock().forward(Duration.ofSeconds(30));
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(notices.returned("enquiry-return-")).containsExactly(new Returned("enquiry-return-1-cy",
                    "ann@school.example", "The mail server's reply was not read; they may have it already."));
            notices.forget("enquiry-return-1-cy");
            assertThat(notices.returned("enquiry-return-")).isEmpty();
        }
    }
}
