package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.message.Letter;
import signpost.rows.Rows;

/// A mail that goes in the place of a chat message is looked at again before it leaves: meanwhile its reader may have been forgotten.
class TwoWaysTest {

    private static final Letter LETTER = new Letter("News", "<p>News</p>", "News", List.of());

    @Test
    void what_may_leave_no_more_once_the_first_way_did_not_take_it_does_not_leave_by_the_second() throws Exception {
        Map<String, Integer> tried = new ConcurrentHashMap<>();
        List<String> left = new CopyOnWriteArrayList<>();
        try (TestDatabase database = TestDatabase.h2(); Deliveries deliveries = database.get(Deliveries.class)) {
            Rows rows = database.get(Rows.class);
            Notices notices = database.get(Notices.class);
            notices.send("sign-up-1", "ann@school.example", LETTER);
            notices.send("sign-up-2", "bob@school.example", LETTER);
            deliveries.start(new OneLine((mail, last) -> {
                tried.merge(mail.address(), 1, Integer::sum);
                last.run();
                if (mail.address().startsWith("ann")) {
                    rows.change("delete from notice where name = 'sign-up-1'");
                }
                last.run();
                left.add(mail.address());
                return new Outcome.Accepted(250, "Ok", "");
            }), Terms.USUAL, Optional.empty());
            for (int i = 0; i < 200 && left.isEmpty(); i++) {
                database.clock().forward(Duration.ofMillis(100));
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        assertThat(left).containsExactly("bob@school.example");
        assertThat(tried).containsEntry("ann@school.example", 1);
    }
}
