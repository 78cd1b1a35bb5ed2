package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import signpost.chat.Place;
import signpost.chat.Return;
import signpost.insight.Shown;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Sender;
import signpost.message.Wording;

class ReplyMailTest {

    private final List<Letter> sent = new ArrayList<>();
    private final ReplyMail mail = new ReplyMail(Wording.all(Path.of("messages/chat"), List.of("en", "cy")),
            Letters.load(Path.of("messages/mail"), new Sender("Averdale Partnership", "", "", ""),
                    URI.create("https://x.example")),
            (_, _, letter) -> sent.add(letter), true, ReplyMail.Lost.NOTHING);

    @Test
    void who_asked_in_welsh_gets_the_reply_in_welsh_around_the_teams_own_words() {
        give("cy", Return.About.REPLY);
        assertThat(sent.getFirst().language()).isEqualTo("cy");
        assertThat(sent.getFirst().subject()).isEqualTo("Ynglŷn â'ch cwestiwn 7");
        assertThat(plain()).contains("Gofynnoch chi", "Who pays?", "Mae'r tîm yn ateb", "The council pays.",
                "https://x.example/enquiry/abc").doesNotContain("You asked", "The team replies", "You get this");
    }

    @Test
    void closed_without_a_reply_and_answered_by_the_library_are_told_in_welsh_too() {
        give("cy", Return.About.CLOSED);
        assertThat(plain()).contains("Caeodd y tîm eich cwestiwn heb ateb.").doesNotContain("The team closed");
        sent.clear();
        give("cy", Return.About.LIBRARY);
        assertThat(plain()).contains("Mae'r llyfrgell yn ei ateb erbyn hyn", "Paying").doesNotContain("The library");
    }

    @Test
    void everybody_else_gets_it_in_the_usual_language() {
        give("", Return.About.REPLY);
        give("fr", Return.About.REPLY);
        assertThat(sent).allSatisfy(letter -> assertThat(letter.subject()).isEqualTo("About your question 7"));
    }

    private String plain() {
        return sent.getFirst().text().replaceAll("\\s+", " ");
    }

    private void give(String language, Return.About about) {
        mail.give(new Return(1, about, new Place("mail", "asker@example.org", language), 7, "Who pays?",
                about == Return.About.REPLY ? "The council pays." : "",
                about == Return.About.LIBRARY ? Optional.of(new Shown("p.md", "Paying", "paying")) : Optional.empty(),
                "https://x.example/enquiry/abc"));
    }
}
