package signpost.audience;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the communications list promises to those on it, whichever database keeps it.
abstract class AudienceContract extends LeavingContract {

    @Test
    void a_segment_holds_exactly_those_of_whom_it_is_true() throws IOException {
        Random random = new Random(5);
        StringBuilder csv = new StringBuilder("email,organisation,sector,audience,topics,declined,frequency\n");
        for (int i = 0; i < 60; i++) {
            csv.append("p%d@x.example,%s,%s,%s,%s,%s,%s\n".formatted(i,
                    pick(random, "St Mary's", "st  mary's", "Police", ""), pick(random, "schools", "police", ""),
                    pick(random, "schools", "primary-care;police", ""), pick(random, "neglect", "neglect;fgm", ""),
                    pick(random, "", "", "fgm"), pick(random, "weekly", "")));
        }
        bring(csv.toString(), "All");
        for (Set<String> topics : List.of(Set.of("online-safety"), Set.of("neglect", "fgm"))) {
            Subscriber some = audience().byEmail("p1@x.example").orElseThrow();
            audience().prefer(last(audience().links().preferences(some.id())), new Preferences(some.name(),
                    some.organisation(), some.sector(), topics, some.frequency(), some.channel(), some.language()));
        }
        assertThat(audience().count(Segment.parse("engaged:neglect"))).isEqualTo(1);
        for (int i = 0; i < 150; i++) {
            Segment segment = random(random, 3);
            List<Long> expected = audience().members(new Segment.Everyone()).stream()
                    .filter(id -> audience().why(segment, audience().subscriber(id).orElseThrow()).in())
                    .toList();
            assertThat(audience().members(segment)).as(segment.text()).isEqualTo(expected);
            assertThat(audience().count(segment)).isEqualTo(expected.size());
            assertThat(Segment.parse(segment.text()).text()).isEqualTo(segment.text());
        }
        database().clock().forward(Duration.ofDays(400));
        assertThat(audience().members(Segment.parse("engaged:neglect"))).isEmpty();
    }

    @Test
    void a_sign_up_counts_when_it_is_confirmed_and_not_before() {
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp("new@x.example", "neglect"));
        assertThat(audience().byEmail("new@x.example")).isEmpty();
        audience().tick(sent::add);
        audience().tick(sent::add);
        assertThat(sent).singleElement().satisfies(mail -> assertThat(mail.email().text()).isEqualTo("new@x.example"));
        String token = last(sent.getFirst().link());
        assertThat(audience().signedUp(token)).isPresent();
        assertThat(audience().byEmail("new@x.example")).isEmpty();
        Subscriber joined = audience().confirm(token).orElseThrow();
        assertThat(audience().confirm(token)).contains(joined);
        audience().unsubscribe(joined.id());
        assertThat(audience().confirm(token)).as("who left is not said to be on the list").isEmpty();
        assertThat(audience().deliverable(joined.id())).isEmpty();
        assertThat(joined.topics()).containsExactly("neglect");
        assertThat(joined.lists()).containsExactly(Audience.WEBSITE);
        assertThat(audience().held(joined.email()).orElseThrow().get("basis")).asString()
                .contains("consent", "Yes, send me mail");
        assertThat(audience().confirm(token + "a")).isEmpty();
        database().clock().forward(Duration.ofDays(8));
        assertThat(audience().confirm(token)).isEmpty();
    }

    @Test
    void a_link_opens_its_own_sign_up_only_although_the_number_was_given_again() throws SQLException {
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(signUp("first@x.example"));
        audience().tick(sent::add);
        try (var rows = database().rows(); var statement = rows.createStatement()) {
            statement.execute("delete from sign_up");
            statement.execute("alter table sign_up alter column id restart with 1");
        }
        audience().signUp(signUp("second@x.example"));
        audience().tick(sent::add);
        assertThat(sent).extracting(Confirmations.Confirmation::signUp).doesNotHaveDuplicates();
        assertThat(audience().signedUp(last(sent.getFirst().link()))).isEmpty();
        assertThat(audience().confirm(last(sent.getFirst().link()))).isEmpty();
        assertThat(audience().signedUp(last(sent.getLast().link()))).isPresent();
    }

    @Test
    void a_mail_that_is_not_taken_is_tried_again_and_nobody_is_flooded() {
        audience().signUp(signUp("new@x.example"));
        audience().tick(_ -> {
            throw new IllegalStateException("no mail today");
        });
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            audience().signUp(signUp("new@x.example"));
            audience().signUp(signUp("other" + i + "@x.example"));
        }
        audience().tick(sent::add);
        assertThat(sent.stream().filter(mail -> mail.email().text().equals("new@x.example"))).hasSize(3);
        assertThat(sent).hasSize(23);
    }

    @Test
    void who_asks_for_news_without_saying_how_often_keeps_that_and_what_they_declined_but_for_what_they_chose_anew() {
        Subscriber known = joined(new SignUp(Address.of("weekly@x.example"), "", "", Optional.empty(), Set.of(),
                Optional.of(Frequency.WEEKLY), Channel.MAIL, "en", "Yes"));
        audience().unsubscribe(known.id(), "neglect");
        audience().unsubscribe(known.id(), "fgm");
        Subscriber all = joined(inChat("weekly@x.example"));
        assertThat(all.frequency()).isEqualTo(Frequency.WEEKLY);
        assertThat(all.channel()).isEqualTo(Channel.CHAT);
        assertThat(all.declined()).containsExactly("fgm", "neglect");
        assertThat(joined(inChat("weekly@x.example", "neglect")).declined()).containsExactly("fgm");
        assertThat(joined(inChat("new@x.example")).frequency()).isEqualTo(Frequency.AT_ONCE);
    }

    private static SignUp inChat(String email, String... topics) {
        return new SignUp(Address.of(email), "", "", Optional.empty(), Set.of(topics), Optional.empty(), Channel.CHAT,
                "en", "Yes");
    }

    private Subscriber joined(SignUp said) {
        List<Confirmations.Confirmation> sent = new ArrayList<>();
        audience().signUp(said);
        audience().tick(sent::add);
        return audience().confirm(last(sent.getFirst().link())).orElseThrow();
    }

    @Test
    void people_change_what_they_chose_on_their_own_page() throws IOException {
        bring(PEOPLE, "All");
        long ann = audience().byEmail("ann@school.example").orElseThrow().id();
        String token = last(audience().links().preferences(ann));
        audience().unsubscribe(ann, "neglect");
        Subscriber changed = audience().prefer(token, new Preferences("Ann\r\nBcc: x", "New school", Optional.of(
                Sector.EARLY_YEARS), Set.of("fgm"), Frequency.MONTHLY, Channel.CHAT, "cy")).orElseThrow();
        assertThat(changed.name()).isEqualTo("Ann Bcc: x");
        assertThat(changed.topics()).containsExactly("fgm");
        assertThat(changed.declined()).containsExactly("neglect");
        assertThat(changed.frequency()).isEqualTo(Frequency.MONTHLY);
        assertThat(audience().members(Segment.parse("frequency:monthly and channel:chat and engaged:fgm")))
                .containsExactly(ann);
        assertThat(
                audience().prefer(last(audience().links().unsubscribe(ann)), new Preferences("", "", Optional.empty(),
                        Set.of(), Frequency.WEEKLY, Channel.MAIL, "en")))
                .isEmpty();
        assertThat(changed.language()).isEqualTo("cy");
    }

    @Test
    void erasure_leaves_nothing_but_a_hash_that_keeps_the_address_out() throws IOException, SQLException {
        bring(PEOPLE, "All");
        audience().signUp(signUp("ann@school.example"));
        Address ann = Address.of("ann@school.example");
        assertThat(audience().held(ann).orElseThrow()).containsKeys("name", "basis", "events", "sign_ups", "lists");
        assertThat(audience().erase(ann)).isTrue();
        assertThat(audience().erase(ann)).isFalse();
        assertThat(audience().held(ann).orElseThrow()).containsEntry("state", "erased").doesNotContainKey("name");
        assertThat(everything()).doesNotContainIgnoringCase("ann@", "Ann Lee");
        assertThat(bring(PEOPLE, "All").refused()).singleElement()
                .satisfies(row -> assertThat(row.reason()).contains("erased"));
        assertThat(audience().held(Address.of("never@x.example"))).isEmpty();
    }

    private String everything() throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database().rows()) {
            for (String table : List.of("subscriber", "subscriber_choice", "lawful_basis", "subscriber_event",
                    "suppression",
                    "sign_up", "engagement")) {
                try (ResultSet rows = connection.createStatement().executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                            all.append(rows.getString(i)).append('\n');
                        }
                    }
                }
            }
        }
        return all.toString();
    }

    private static Segment random(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 12 : 9)) {
            case 0 -> new Segment.Everyone();
            case 1 -> new Segment.OnList(pick(random, "All", "ALL", "None \"here\""));
            case 2 -> new Segment.OfSector(random.nextBoolean() ? Sector.SCHOOLS : Sector.POLICE);
            case 3 -> new Segment.OfAudience(pick(random, "schools", "police"));
            case 4 -> new Segment.OnTopic(pick(random, "neglect", "fgm"));
            case 5 -> new Segment.InOrganisation(pick(random, "St Mary's", "st m*", "Police", "_t*", "%*"));
            case 6 -> new Segment.EngagedWith("neglect");
            case 7 -> new Segment.Hearing(Frequency.WEEKLY);
            case 8 -> random.nextBoolean() ? new Segment.By(Channel.MAIL) : new Segment.Reading("cy");
            case 9 -> new Segment.All(List.of(random(random, depth - 1), random(random, depth - 1)));
            case 10 -> new Segment.Any(List.of(random(random, depth - 1), random(random, depth - 1)));
            default -> new Segment.Not(random(random, depth - 1));
        };
    }

    private static String pick(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }
}
