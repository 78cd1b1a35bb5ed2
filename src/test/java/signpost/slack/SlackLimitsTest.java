package signpost.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import signpost.answer.Answers;
import signpost.chat.Cast;
import signpost.chat.Enquiries;
import signpost.inbox.Inbox;
import signpost.json.Json;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Section;

/// Whatever documents and people say, each message keeps Slack's limits, and nothing in it mentions anybody or leads anywhere that we did not
/// write.
class SlackLimitsTest {

    private static final List<String> HOSTILE = List.of("<!channel>", "<!here|x>", "<@U1>", "<http://evil.example|us>",
            "&lt;!channel&gt;", "&amp;lt;", "*_~`", "http://evil.example", "|", "\u202e\u0000\u0007", "\ud83d\ude00");

    @Test
    void hostile_and_very_long_documents_make_messages_that_slack_takes_and_that_mention_nobody() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random chance = new Random(seed);
        for (int round = 0; round < 4; round++) {
            Answers answers = Cast.told(Cast.LIBRARY.stream().map(document -> hostile(document, chance)).toList());
            try (Slackers people = new Slackers("xoxb-1", "", answers)) {
                people.slack.nextError("invalid_blocks");
                List<String> said = List.of("interview?", "unsure", "ran off", "hello", "weather " + some(chance, 40));
                for (int i = 0; i < said.size(); i++) {
                    people.send(new Slackers.Sent("application/json", Json.write(java.util.Map.of("type",
                            "event_callback", "team_id", "T1", "event_id", "L" + i, "event",
                            java.util.Map.of("type", "app_mention", "channel", "C1", "user", "U1", "ts", i + ".1",
                                    "text", "<@UBOT> " + said.get(i))))));
                }
                people.send(people.command("interview"));
                Slackers.until(() -> people.rooms.get(Inbox.class).waiting() == 0);
                assertThat(people.slack.messages()).hasSizeGreaterThanOrEqualTo(8);
                people.slack.messages().forEach(call -> assertThat(Limits.faults(call.body())).isEmpty());
            }
        }
    }

    @Test
    void hostile_questions_and_words_make_forms_and_messages_that_slack_takes() throws Exception {
        for (String locale : List.of("en-GB", "cy-GB")) {
            try (Slackers people = new Slackers("xoxb-1", "", Cast.ANSWERS)) {
                people.slack.says("users.info",
                        "{\"ok\":true,\"user\":{\"id\":\"U1\",\"locale\":\"" + locale + "\"}}");
                String words = String.join(" ", HOSTILE) + " otters ".repeat(500);
                people.send(new Slackers.Sent("application/json", Json.write(java.util.Map.of("type",
                        "event_callback", "team_id", "T1", "event_id", "L", "event",
                        java.util.Map.of("type", "app_mention", "channel", "C1", "user", "U1", "ts", "1.1", "text",
                                words)))));
                Json said = people.message(0).body();
                Json form = people.form(Buttons.of(said).getFirst(), 0);
                assertThat(form.text("callback_id")).isEqualTo(Views.ENQUIRY);
                people.send(people.pass(form, words + " ran off", true));
                people.message(1);
                people.send(people.pressAtHome(Topical.FORM));
                people.rooms.get(Enquiries.class).tick();
                people.settled();
                assertThat(people.slack.messages()).hasSizeGreaterThanOrEqualTo(3)
                        .allSatisfy(call -> assertThat(Limits.faults(call.body())).isEmpty());
                assertThat(people.calls("views.open")).hasSize(2)
                        .allSatisfy(call -> assertThat(Limits.faults(call.body().at("view"))).isEmpty());
            }
        }
    }

    private static String some(Random chance, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = chance.nextInt(most) + 1; i > 0; i--) {
            text.append(HOSTILE.get(chance.nextInt(HOSTILE.size()))).append(' ');
        }
        return text.toString();
    }

    private static Document hostile(Document document, Random chance) {
        Details old = document.details();
        Details details = new Details(old.title() + " " + some(chance, 60), old.kind(), old.publisher(),
                old.published(), old.period(), old.reviewDue(), some(chance, 3), old.supersedes(), old.audiences(),
                old.topics(), old.source());
        List<Section> sections = new ArrayList<>();
        for (Section section : document.sections()) {
            List<Block> blocks = section.blocks().stream().map(block -> hostile(block, chance)).toList();
            sections.add(new Section(section.anchor(), section.path(), section.page(), blocks));
        }
        return new Document(document.path(), document.slug(), document.fingerprint(), details, sections);
    }

    private static Block hostile(Block block, Random chance) {
        return switch (block) {
            case Block.Paragraph paragraph -> new Block.Paragraph(
                    paragraph.text() + " " + some(chance, 400) + "long ".repeat(chance.nextInt(2000)),
                    paragraph.page());
            case Block.Item item -> new Block.Item(item.text() + " " + some(chance, 50), item.marker(), item.depth(),
                    item.page());
            default -> block;
        };
    }
}
