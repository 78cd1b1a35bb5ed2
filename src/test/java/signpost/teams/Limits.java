package signpost.teams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import signpost.json.Json;

/// What Teams takes: refuses a message that is beyond it, or in which words of others could come to life.
final class Limits {

    private static final int CARD = 28 * 1024;
    private static final int MESSAGE = 80 * 1024;
    private static final int MOST_ACTIONS = 6;
    private static final int MOST_CITATIONS = 10;

    /// No piece reads Markdown but `TextBlock`, fact and action titles; of these only titles are used, which Teams shows as they are.
    private static final Set<String> PIECES = Set.of("AdaptiveCard", "RichTextBlock", "TextRun", "Container",
            "ActionSet",
            "Action.Submit", "Action.OpenUrl", "Input.ChoiceSet", "Input.Text", "Input.Toggle");

    /// Where the routes of the tests lead.
    private static final Set<String> ROUTES = Set.of("mailto:team@ascp.averdale.example",
            "https://ascp.averdale.example/contact");

    private Limits() {}

    static void hold(Json activity, String pages) {
        assertThat(Json.write(activity).getBytes(StandardCharsets.UTF_16LE).length).isLessThanOrEqualTo(MESSAGE);
        assertThat(activity.at("text").isPresent()).as("text beside a card").isFalse();
        assertThat(activity.list("attachments")).hasSize(1);
        for (Json attachment : activity.list("attachments")) {
            card(attachment.at("content"), pages);
        }
        assertThat(activity.list("entities")).hasSizeLessThanOrEqualTo(1);
        for (Json entity : activity.list("entities")) {
            assertThat(entity.text("type")).isEqualTo("https://schema.org/Message");
            assertThat(entity.at("additionalType").isPresent()).isFalse();
            citations(entity.list("citation"), pages);
        }
    }

    static void card(Json card, String pages) {
        assertThat(Json.write(card).getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(CARD);
        assertThat(card.text("version")).isEqualTo("1.5");
        assertThat(card.list("body")).isNotEmpty();
        assertThat(card.at("msteams").isPresent()).as("mentions").isFalse();
        piece(card, pages);
    }

    private static void piece(Json piece, String pages) {
        assertThat(PIECES).contains(piece.text("type"));
        switch (piece.text("type")) {
            case "TextRun" -> assertThat(piece.text("text")).isNotEmpty().doesNotContain("\n");
            case "RichTextBlock" -> assertThat(piece.list("inlines")).isNotEmpty();
            case "ActionSet" -> assertThat(piece.list("actions")).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_ACTIONS);
            case "Input.ChoiceSet" -> assertThat(piece.list("choices")).isNotEmpty().hasSizeLessThanOrEqualTo(100)
                    .allSatisfy(choice -> assertThat(choice.text("title")).isNotBlank().hasSizeLessThanOrEqualTo(75));
            case "Action.OpenUrl" -> assertThat(piece.text("url")).satisfiesAnyOf(
                    url -> assertThat(url).startsWith(pages), url -> assertThat(ROUTES).contains(url));
            default -> {
                // no limit of its own
            }
        }
        if (piece.text("type").startsWith("Action.")) {
            assertThat(piece.text("title")).isNotBlank().hasSizeLessThanOrEqualTo(75);
        }
        for (String children : List.of("body", "items", "inlines", "actions")) {
            piece.list(children).forEach(child -> piece(child, pages));
        }
        if (piece.at("selectAction").isPresent()) {
            piece(piece.at("selectAction"), pages);
        }
    }

    private static void citations(List<Json> citations, String pages) {
        assertThat(citations).isNotEmpty().hasSizeLessThanOrEqualTo(MOST_CITATIONS);
        for (int i = 0; i < citations.size(); i++) {
            Json document = citations.get(i).at("appearance");
            assertThat(citations.get(i).text("position")).isEqualTo(String.valueOf(i + 1));
            assertThat(document.text("name")).isNotBlank().hasSizeLessThanOrEqualTo(80);
            assertThat(document.text("abstract")).isNotBlank().hasSizeLessThanOrEqualTo(160);
            assertThat(document.text("url")).startsWith(pages);
            assertThat(document.list("keywords")).hasSizeLessThanOrEqualTo(3)
                    .allSatisfy(keyword -> assertThat(keyword.text()).hasSizeLessThanOrEqualTo(28));
        }
    }
}
