package signpost.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.delivery.Mail;
import signpost.delivery.Outbox;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.message.Letter;

class OutboxFolderTest {

    @TempDir
    Path folder;

    @Test
    void what_was_written_can_be_read_and_nothing_else() throws Exception {
        Files.writeString(folder.resolve("secret.key"), "secret");
        Path mails = folder.resolve("outbox");
        var outbox = new OutboxFolder(mails, true);
        assertThat(outbox.list(0, 10)).isEmpty();
        try (Post.Line line = new OutboxPost(mails, Heads.plain(), InstantSource.system()).open()) {
            assertThat(line.send(new Mail("0123", 0, new Letter("Neuigkeit \u0174", "<p>Hallo</p>", "Hallo", List.of()),
                    Optional.empty(), "ann@a.example", "", "n1", Optional.empty()), () -> {}))
                    .isInstanceOf(Outcome.Accepted.class);
        }
        Outbox.Lying lying = outbox.list(0, 10).getFirst();
        Outbox.Readable mail = outbox.read(lying.name()).orElseThrow();
        assertThat(mail.head()).contains("To: ann@a.example", "Subject: Neuigkeit \u0174");
        assertThat(mail.html()).contains("<p>Hallo</p>");
        assertThat(mail.text()).contains("Hallo");
        assertThat(outbox.read("../secret.key")).isEmpty();
        assertThat(outbox.read("none.eml")).isEmpty();
        assertThat(outbox.to("a@a.example")).isEmpty();
        assertThat(outbox.to("ann@a.example")).containsExactly(lying.name());
        outbox.remove(lying.name());
        outbox.remove("../secret.key");
        assertThat(outbox.count()).isZero();
        assertThat(folder.resolve("secret.key")).exists();
    }
}
