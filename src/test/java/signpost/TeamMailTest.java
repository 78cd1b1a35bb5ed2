package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.account.Account;
import signpost.account.Role;
import signpost.chat.Bell;
import signpost.chat.Enquiry;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Sender;

class TeamMailTest {

    private final Letters letters = Letters.load(Path.of("messages/mail"),
            new Sender("Averdale Partnership", "", "", ""), URI.create("https://x.example"));
    private final Map<String, Letter> sent = new LinkedHashMap<>();
    private final ConfirmationMail.Carrier carrier = (name, address, letter) -> sent.put(address, letter);

    @Test
    void the_team_hears_of_an_enquiry_without_a_word_of_what_was_asked() {
        Instant now = Instant.parse("2026-11-02T09:00:00Z");
        Enquiry enquiry = new Enquiry(12, Enquiry.State.WAITING, "A question about bruises", "", "and more", "web",
                List.of(), false, Optional.empty(), "", "", "", "", Optional.empty(),
                Enquiry.Times.asked(now, false));
        var mail = new TeamMail(letters, carrier, List.of("a@x.example", "b@x.example"), true,
                "https://x.example/console/enquiries/", InstantSource.fixed(now));
        mail.ring(enquiry, Bell.About.NEW);
        assertThat(sent).containsOnlyKeys("a@x.example", "b@x.example");
        assertThat(sent.values()).allSatisfy(letter -> {
            assertThat(letter.subject()).isEqualTo("Enquiry 12 waits for an answer");
            assertThat(letter.text() + letter.html())
                    .contains("https://x.example/console/enquiries/12", "answering this")
                    .doesNotContain("bruises", "and more", "{{");
        });
        mail.ring(enquiry, Bell.About.REMINDER);
        assertThat(sent.get("a@x.example").subject()).isEqualTo("Enquiry 12 still waits");
        mail.ring(enquiry, Bell.About.URGENT);
        assertThat(sent.get("a@x.example").subject())
                .isEqualTo("Enquiry 12 sounds urgent: its asker was shown whom to call");
        mail.ring(enquiry, Bell.About.AGAIN);
        assertThat(sent.get("a@x.example").subject()).isEqualTo("Enquiry 12 waits for an answer once more");
    }

    @Test
    void an_invitation_holds_the_link_and_until_when() {
        new InvitationMail(letters, carrier).send(
                new Account(1, "new@x.example", "New Colleague", Role.AUTHOR, Account.State.INVITED, Optional.empty()),
                "https://x.example/console/welcome/abc", "4 November 2026, 09:00");
        assertThat(sent.get("new@x.example").text().replaceAll("\\s+", " "))
                .contains("https://x.example/console/welcome/abc", "4 November 2026, 09:00", "Averdale Partnership");
    }
}
