package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.SignUp;
import signpost.audience.State;
import signpost.audience.Subscriber;
import signpost.chat.Cast;
import signpost.delivery.Deliveries;
import signpost.delivery.Mail;
import signpost.delivery.Terms;
import signpost.inbox.Inbox;

/// What becomes of mails that ask for no more.
class LeavingByMailTest {

    private static final String ANN = "ann@school.example";

    private final List<Mail> sent = new CopyOnWriteArrayList<>();
    private TestDatabase rooms;
    private Audience audience;
    private int next;

    @BeforeEach
    void open() {
        rooms = TestDatabase.h2(Cast.ANSWERS, Heads.full());
        rooms.get(Deliveries.class).start(new Collecting(sent), Terms.USUAL, Optional.empty());
        rooms.get(MailDoor.class);
        audience = rooms.get(Audience.class);
        audience.signUp(new SignUp(new Address(ANN), "Ann", "", Optional.empty(), Set.of(), Optional.empty(),
                Channel.MAIL, "cy", "I agree"));
        audience.tick(confirmation -> audience.confirm(
                confirmation.link().substring(confirmation.link().lastIndexOf('/') + 1)));
        assertThat(state()).isEqualTo(State.ACTIVE);
    }

    @AfterEach
    void close() {
        rooms.get(Inbox.class).rest();
        rooms.get(Deliveries.class).close();
        rooms.close();
    }

    private State state() {
        return audience.byEmail(ANN).map(Subscriber::state).orElseThrow();
    }

    private void until(BooleanSupplier holds) throws InterruptedException {
        for (int i = 0; i < 300 && !holds.getAsBoolean(); i++) {
            rooms.get(Inbox.class).tick();
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(holds.getAsBoolean()).isTrue();
    }

    private void leaves(String token, boolean sure, boolean quiet) throws InterruptedException {
        String id = "<" + ++next + "@school.example>";
        rooms.get(Inbox.class).take(MailDoor.NAME, List.of(id), new Slip(new Sorted.Unsubscribe(token, ANN, sure,
                new Sorted.Thread("unsubscribe from evil words", id, List.of()), quiet), id, 0).write());
        until(() -> rooms.get(Inbox.class).waiting() == 0);
    }

    @Test
    void who_may_be_somebody_else_gets_a_link_once_a_day_and_stays_on_the_list_until_it_is_used()
            throws InterruptedException {
        for (int i = 0; i < 5; i++) {
            leaves("", false, false);
        }
        assertThat(state()).isEqualTo(State.ACTIVE);
        until(() -> sent.size() == 1);
        Mail asked = sent.getFirst();
        assertThat(asked.address()).isEqualTo(ANN);
        assertThat(asked.letter().text()).contains("/unsubscribe/", "Atal pob neges").doesNotContain("evil words");
        String plain = asked.letter().text();
        String token = plain.substring(plain.indexOf("/unsubscribe/") + 13).split("[\\s)>]", 2)[0];
        rooms.clock().forward(Duration.ofHours(23));
        leaves("", false, false);
        rooms.clock().forward(Duration.ofHours(2));
        leaves("", false, false);
        until(() -> sent.size() == 2);
        assertThat(audience.unsubscribe(token)).isTrue();
        assertThat(state()).isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void who_is_sure_to_be_who_they_say_or_has_a_token_is_off_at_once() throws InterruptedException {
        leaves("", true, false);
        assertThat(state()).isEqualTo(State.UNSUBSCRIBED);
        until(() -> sent.size() == 1);
        assertThat(sent.getFirst().letter().text()).doesNotContain("/unsubscribe/");
    }

    @Test
    void a_token_needs_no_word_of_the_host() throws InterruptedException {
        String link = audience.links().unsubscribe(audience.byEmail(ANN).orElseThrow().id());
        leaves(link.substring(link.lastIndexOf('/') + 1), false, true);
        assertThat(state()).isEqualTo(State.UNSUBSCRIBED);
    }
}
