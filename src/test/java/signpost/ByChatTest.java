package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Personal;

/// Who gets an edition by chat message, and who by mail.
class ByChatTest {

    private static final Letter LETTER = new Letter("News", "<p>Neglect is seen. {{archive}}</p>", "Neglect is seen.",
            List.of());
    private static final Personal PERSON = new Personal("Ann", "https://a.example/u", "https://a.example/p",
            "https://a.example/updates/1");

    @TempDir
    private Path folder;

    private final List<String> mailed = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final AtomicInteger marked = new AtomicInteger();
    private Optional<ChannelPost.Outcome> platform = Optional.of(new ChannelPost.Posted("m1"));
    private TestDatabase rooms;

    @BeforeEach
    void open() throws Exception {
        rooms = TestDatabase.h2();
        Path file = folder.resolve("people.csv");
        Files.writeString(file, "email,channel\nann@example.org,chat\nben@example.org,mail\n");
        rooms.get(Audience.class).bring(file, new Bringing("News", "public task", "people.csv",
                UnaryOperator.identity(), false));
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Outcome send(String address, long edition) {
        return send(address, edition, LETTER);
    }

    private Outcome send(String address, long edition, Letter letter) {
        Post mail = new Post() {
            @Override
            public Line open() {
                return new Line() {
                    @Override
                    public Outcome send(Mail one, Runnable last) {
                        last.run();
                        mailed.add(one.address());
                        return new Outcome.Accepted(250, "ok", "");
                    }

                    @Override
                    public void close() {
                        mailed.add("closed");
                    }
                };
            }

            @Override
            public int lines() {
                return 1;
            }
        };
        PersonPost chat = (email, news, last) -> platform.map(outcome -> {
            last.run();
            written.add(email + " " + news.title() + " " + news.choices());
            return outcome;
        });
        Post both = new ByChat(mail, List.of(chat), rooms.get(Audience.class), rooms.get(Letters.class));
        try (Post.Line line = both.open()) {
            return line.send(new Mail("id", edition, letter, Optional.of(PERSON), address, "News", "r1",
                    Optional.empty()), marked::incrementAndGet);
        }
    }

    @Test
    void who_chose_chat_messages_gets_one_and_no_mail() {
        assertThat(send("ann@example.org", 1))
                .isEqualTo(new Outcome.Elsewhere(new Outcome.Accepted(200, "by chat message", "m1")));
        assertThat(written).containsExactly("ann@example.org News https://a.example/p");
        assertThat(mailed).containsExactly("closed");
    }

    @Test
    void who_chose_mail_gets_a_mail_and_so_does_everybody_for_what_is_no_edition() {
        send("ben@example.org", 1);
        send("ann@example.org", 0);
        assertThat(written).isEmpty();
        assertThat(mailed).containsExactly("ben@example.org", "closed", "ann@example.org", "closed");
    }

    @Test
    void what_stays_out_of_the_archive_goes_by_mail_since_no_page_shows_it() {
        send("ann@example.org", 1, new Letter("News", "<p>Neglect is seen.</p>", "Neglect is seen.", List.of()));
        assertThat(written).isEmpty();
        assertThat(mailed).containsExactly("ann@example.org", "closed");
    }

    @Test
    void who_is_unknown_on_the_platform_or_cannot_be_written_to_there_gets_a_mail_that_is_looked_at_again() {
        platform = Optional.empty();
        send("ann@example.org", 1);
        platform = Optional.of(new ChannelPost.Never("blocked"));
        send("ann@example.org", 1);
        assertThat(mailed).containsExactly("ann@example.org", "closed", "ann@example.org", "closed");
        assertThat(marked).as("before each way").hasValue(3);
    }

    @Test
    void what_must_wait_or_was_not_read_is_said_as_it_is_and_not_sent_by_mail_too() {
        platform = Optional.of(new ChannelPost.Later("wait"));
        assertThat(send("ann@example.org", 1)).isEqualTo(new Outcome.Elsewhere(new Outcome.Later(429, "wait", false)));
        platform = Optional.of(new ChannelPost.Unknown("unread"));
        assertThat(send("ann@example.org", 1)).isEqualTo(new Outcome.Elsewhere(new Outcome.Unknown("unread")));
        assertThat(mailed).containsExactly("closed", "closed");
    }
}
