package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The program against Debian's Postfix and Dovecot: questions, danger, replies, bounces, leaving, automatic replies, and a kill.
///
/// Skipped, with the reason, where the two are not installed or may not be started.
class RealMailServersTest {

    private static final String BOT = "signpost@partnership.test";
    private static final String ANN = "ann@school.test";
    private static final int CROWD = 150;
    private static final int CONNECTIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir
    static Path folder;

    private static RealMailServers servers;
    private static RealService signpost;
    private static Process service;

    @BeforeAll
    static void start() throws Exception {
        String missing = RealMailServers.missing();
        assumeTrue(missing.isEmpty(), missing);
        servers = new RealMailServers();
        signpost = new RealService(folder, servers.smtp()).with("SIGNPOST_MAIL_FROM", "Signpost <" + BOT + ">")
                .with("SIGNPOST_MAIL_BOUNCE", BOT).with("SIGNPOST_MAIL_PER_MINUTE", "600")
                .with("SIGNPOST_IMAP_URL", "imap://signpost:secret@127.0.0.1:" + servers.imap() + "/INBOX");
        Files.writeString(folder.resolve("library/missing.md"), """
                # Children who go missing

                ## Return home interview

                Every child who has been missing is offered a return home interview within 72 hours of being found.
                """);
        service = signpost.serve();
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.destroy();
            service.waitFor(30, TimeUnit.SECONDS);
        }
        if (servers != null) {
            servers.close();
        }
    }

    @Test
    void questions_are_answered_in_their_thread_and_danger_comes_first_and_machines_get_no_answer() throws Exception {
        ask("away@school.test", "Automatic reply: News", "<auto@school.test>", "Auto-Submitted: auto-replied\n",
                "I am on leave.");
        ask(ANN, "Question", "<q1@school.test>", "", "How soon is a return home interview offered to a missing child?");
        MimeMessage answer = answer("<q1@school.test>");
        assertThat(answer.getSubject()).isEqualTo("Re: Question");
        assertThat(answer.getHeader("References")[0]).contains("<q1@school.test>");
        assertThat(answer.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(words(answer)).contains("offered a return home interview within 72 hours")
                .contains("Children who go missing");

        ask(ANN, "Re: Question", "<q2@school.test>",
                "In-Reply-To: " + answer.getMessageID() + "\nReferences: <q1@school.test> "
                        + answer.getMessageID() + "\n",
                "team\nBy Friday, please.\n\nOn Monday Signpost wrote:\n> Every child");
        assertThat(words(answer("<q2@school.test>"))).contains("enquiry 1");

        ask(ANN, "Help", "<q3@school.test>", "", "A child is being hit by his father right now, what do I do?");
        assertThat(words(answer("<q3@school.test>")).substring(0, 600)).startsWith("Urgent").contains("999");
        until("taken out of the inbox", () -> servers.box("signpost/.Signpost done").size() >= 4);
        assertThat(servers.log()).as("a machine got an answer").doesNotContain("to=<away@school.test>");
    }

    @Test
    void a_campaign_survives_a_kill_its_bounces_count_against_the_right_people_and_a_mail_ends_a_subscription()
            throws Exception {
        Path few = Files.writeString(folder.resolve("few.csv"), """
                email
                ann@school.test
                gone@school.test
                full@school.test
                lost@nowhere.test
                """);
        signpost.command("subscribers", "import", few.toString(), "--list", "All", "--basis", "public task");
        String campaign = signpost.campaign(CROWD);
        signpost.command("campaign", "schedule", campaign, "--at", "now");
        until("under way", () -> servers.box("crowd").size() >= CROWD / 5);
        service.destroyForcibly().waitFor();
        int before = servers.box("crowd").size();
        service = signpost.serve();
        signpost.ended(campaign);

        until("everybody has it", () -> recipients().size() == CROWD);
        until("the bounces are known", () -> signpost.status(campaign).get("failed").asInt() == 3);
        JsonNode status = signpost.status(campaign);
        List<String> twice = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (MimeMessage message : servers.box("crowd")) {
            String to = message.getHeader("To", null);
            if (!seen.add(to)) {
                twice.add(to);
            }
        }
        System.out.println("killed after " + before + " of " + CROWD + "; twice " + twice + "; in doubt "
                + status.get("in_doubt_names"));
        assertThat(names(status, "in_doubt_names")).containsAll(twice).hasSizeLessThanOrEqualTo(CONNECTIONS);
        assertThat(names(status, "failed_names")).hasSize(3)
                .anyMatch(name -> name.contains("gone@school.test"))
                .anyMatch(name -> name.contains("full@school.test"))
                .anyMatch(name -> name.contains("lost@nowhere.test"));
        assertThat(signpost.command("subscribers", "show", "gone@school.test", "--json")).containsIgnoringCase("5.1.1");
        assertThat(signpost.command("subscribers", "show", "full@school.test", "--json")).containsIgnoringCase("5.2.2");

        MimeMessage news = servers.box("ann").stream().filter(RealMailServersTest::isNews).findFirst().orElseThrow();
        String header = news.getHeader("List-Unsubscribe", null);
        String subject = header.substring(header.indexOf("?subject=") + 9, header.lastIndexOf('>')).replace("%20", " ");
        assertThat(mayGetNews()).isTrue();
        ask(ANN, subject, "<leave@school.test>", "", "");
        until("off the list", () -> !mayGetNews());
    }

    private static boolean isNews(MimeMessage message) {
        try {
            return message.getHeader("List-Unsubscribe") != null;
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static boolean mayGetNews() throws IOException, InterruptedException {
        return signpost.command("subscribers", "show", ANN, "--json").contains("\"state\":\"active\"");
    }

    private static Set<String> recipients() throws IOException, MessagingException {
        Set<String> recipients = new HashSet<>();
        for (MimeMessage message : servers.box("crowd")) {
            recipients.add(message.getHeader("To", null));
        }
        return recipients;
    }

    private static List<String> names(JsonNode status, String field) {
        List<String> names = new ArrayList<>();
        status.get(field).forEach(name -> names.add(name.isTextual() ? name.asText() : name.toString()));
        return names;
    }

    private static void ask(String from, String subject, String id, String more, String body)
            throws MessagingException {
        servers.send(from, BOT, "From: " + from + "\nTo: " + BOT + "\nSubject: " + subject + "\nMessage-ID: " + id
                + "\n" + more + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n");
    }

    /// The mail in Ann's box that answers hers.
    private static MimeMessage answer(String id) throws Exception {
        List<MimeMessage> found = new ArrayList<>();
        until("an answer to " + id, () -> {
            for (MimeMessage message : servers.box("ann")) {
                if (id.equals(message.getHeader("In-Reply-To", null))) {
                    found.add(message);
                }
            }
            return !found.isEmpty();
        });
        return found.getFirst();
    }

    private static String words(MimeMessage mail) throws MessagingException, IOException {
        return ((String) ((Multipart) mail.getContent()).getBodyPart(0).getContent()).replace("\r\n", "\n")
                .replace("\n  > ", " ");
    }

    private interface Condition {
        boolean holds() throws IOException, MessagingException, InterruptedException;
    }

    private static void until(String what, Condition condition) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.holds()) {
            assertThat(System.nanoTime()).as("%s: %s%n%s", what, servers.log(),
                    Files.readString(folder.resolve("serve.err"))).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(300);
        }
    }
}
