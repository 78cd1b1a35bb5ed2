package signpost.delivery;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import signpost.TestDatabase;
import signpost.mail.SmtpScript;
import signpost.mail.SmtpScript.Act;

/// One campaign to people whose mail server does something else to each: everybody has the fate that this means, and no other's.
class ManyFatesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration STEP = Duration.ofSeconds(3);
    private static final Duration GREY = Duration.ofMinutes(10);
    private static final int FINE = 20;

    private static final List<String> SOONER_OR_LATER = List.of("fine", "grey", "busy", "late", "broken");
    private static final List<String> FATES = List.of("fine", "grey", "busy", "late", "broken", "doubt", "gone", "full",
            "refused");

    private final Map<String, AtomicInteger> tries = new ConcurrentHashMap<>();
    private final Map<String, Instant> first = new ConcurrentHashMap<>();

    @Test
    void everybody_has_their_own() throws Exception {
        try (TestDatabase database = TestDatabase.h2();
                var server = new SmtpScript(to -> act(to, database.clock().instant()), 0);
                Deliveries deliveries = database.get(Deliveries.class)) {
            var sending = new Sending(database);
            sending.people("All", FATES.stream().flatMap(ManyFatesTest::of).toList());
            long campaign = sending.campaign("All", "");
            deliveries.start(Sending.post(server, 2), Terms.USUAL, Optional.empty());
            assertThat(sending.until(deliveries, PATIENCE, STEP, () -> isThrough(deliveries.status(campaign))))
                    .as("%s", deliveries.status(campaign)).isTrue();

            for (String fate : SOONER_OR_LATER) {
                assertThat(of(fate)).allSatisfy(to -> assertThat(server.taken().get(to)).as(to).hasValue(1));
            }
            Map<String, Entry> entries = deliveries.recipients(campaign).stream()
                    .collect(toMap(Entry::address, entry -> entry));
            assertThat(of("grey")).allSatisfy(to -> assertThat(entries.get(to).attempts()).as(to)
                    .isEqualTo(tries.get(to).get()).isGreaterThan(1));
            assertThat(of("doubt")).allSatisfy(to -> assertThat(server.taken().get(to)).as(to).hasValue(2));
            assertThat(deliveries.doubted(campaign)).extracting(Entry::address)
                    .containsExactlyInAnyOrderElementsOf(of("doubt").toList());
            assertThat(of("gone")).allSatisfy(to -> failed(entries.get(to), "There is no such address"));
            assertThat(of("full")).allSatisfy(to -> failed(entries.get(to), "Their mailbox is full"));
            assertThat(of("refused")).allSatisfy(to -> failed(entries.get(to), "Their mail server does not take it"));
        }
    }

    private static Stream<String> of(String fate) {
        return IntStream.range(0, fate.equals("fine") ? FINE : 1).mapToObj(i -> fate + i + "@" + fate + ".example");
    }

    private static boolean isThrough(Status status) {
        return status.waiting() + status.deferred() == 0 && status.recipients() == FINE + FATES.size() - 1;
    }

    private void failed(Entry entry, String why) {
        assertThat(entry.state()).as(entry.address()).isEqualTo(State.FAILED);
        assertThat(entry.said()).startsWith(why);
        assertThat(tries.get(entry.address())).as(entry.address()).hasValue(1);
    }

    private Act act(String to, Instant now) {
        int attempt = tries.computeIfAbsent(to, _ -> new AtomicInteger()).incrementAndGet();
        Instant began = first.computeIfAbsent(to, _ -> now);
        String fate = to.substring(to.indexOf('@') + 1, to.lastIndexOf('.'));
        return switch (fate) {
            case "gone" -> new Act.Say("550 5.1.1 No such user");
            case "full" -> new Act.Say("552 5.2.2 Mailbox full");
            case "refused" -> new Act.SayAtEnd("554 5.6.0 Not this mail");
            case "grey" -> now.isBefore(began.plus(GREY))
                    ? new Act.Say("450 4.7.1 Greylisted, come back in ten minutes")
                    : new Act.Take();
            default -> attempt == 1 ? atFirst(fate) : new Act.Take();
        };
    }

    private static Act atFirst(String fate) {
        return switch (fate) {
            case "busy" -> new Act.Say("421 4.3.2 Too busy");
            case "late" -> new Act.SayAtEnd("451 4.3.0 Not now");
            case "broken" -> new Act.DropBefore();
            case "doubt" -> new Act.DropAfter();
            default -> new Act.Take();
        };
    }
}
