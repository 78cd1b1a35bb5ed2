package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import signpost.audience.Address;
import signpost.audience.Confirmations.Confirmation;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Sender;
import signpost.message.Wording;

class ConfirmationMailTest {

    @Test
    void who_signed_up_in_welsh_is_asked_in_welsh() {
        List<Letter> sent = new ArrayList<>();
        Letters letters = Letters.load(Path.of("messages/mail"), new Sender("A & B", "", "", ""),
                URI.create("https://x.example"));
        Wording wording = Wording.all(Path.of("messages/chat"), List.of("en", "cy"));
        new ConfirmationMail(wording, letters, (name, address, letter) -> sent.add(letter)).send(new Confirmation("7",
                Address.of("new@x.example"), "", "https://x.example/sign-up/a.b", "cy"));
        assertThat(sent.getFirst().subject()).isEqualTo("Cadarnhewch eich cyfeiriad e-bost ar gyfer A & B");
        assertThat(sent.getFirst().html()).contains("lang=\"cy\"", ">Cadarnhewch<", "Cadarnhau fy nghyfeiriad")
                .doesNotContain("Please confirm").doesNotContain("emergency");
    }

    @Test
    void the_mail_holds_the_link_in_both_parts_and_nothing_that_the_person_typed() {
        List<String> sent = new ArrayList<>();
        Letters letters = Letters.load(Path.of("messages/mail"), new Sender("A & B Partnership", "", "", ""),
                URI.create("https://x.example"));
        var mail = new ConfirmationMail(Wording.shipped("en"), letters,
                (name, address, letter) -> sent.addAll(
                        List.of(name, address, letter.subject(), letter.html(), letter.text())));
        mail.send(new Confirmation("7", Address.of("new@x.example"), "Buy <b>now</b>", "https://x.example/sign-up/a.b",
                "en"));
        assertThat(sent.subList(0, 3)).containsExactly("sign-up-7", "new@x.example",
                "Confirm your email address for A & B Partnership");
        assertThat(sent.subList(3, 5)).allSatisfy(part -> assertThat(part).contains("https://x.example/sign-up/a.b")
                .doesNotContain("Buy").doesNotContain("nsubscribe").doesNotContain("{{"));
        assertThat(sent.get(3)).contains("A &amp; B");
    }
}
