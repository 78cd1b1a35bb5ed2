package signpost.message;

import java.util.Map;
import java.util.stream.Collectors;

/// The body of a letter as plain text, part by part.
final class TextBody {

    private final Links links;
    private final Headings headings;
    private final Wording wording;
    private final TextPage page = new TextPage();

    TextBody(Links links, Headings headings, Wording wording) {
        this.links = links;
        this.headings = headings;
        this.wording = wording;
    }

    void add(Part part) {
        switch (part) {
            case Part.Prose prose -> new TextProse(links, headings, page).write(Markdown.read(prose.markdown()));
            case Part.Plain plain -> TextPage.paragraphs(plain.text())
                    .forEach(paragraph -> page.paragraph(paragraph, "", ""));
            case Part.Button button -> {
                page.item(button.label() + ":", "", "");
                page.paragraph(button.url(), "", "");
            }
            case Part.Quotation quoted -> quotation(quoted);
            case Part.Cards cards -> cards.cards().forEach(this::card);
        }
    }

    private void quotation(Part.Quotation quoted) {
        String words = quoted.words().strip().lines().filter(line -> !line.isBlank()).map(String::strip)
                .collect(Collectors.joining("\n"));
        page.item("“" + words + "”", "  > ", "  > ");
        String place = quoted.place().isEmpty() ? "" : ", " + quoted.place();
        String published = quoted.published().isEmpty()
                ? ""
                : ", " + wording.say("quotation.published", Map.of("date", quoted.published()));
        page.item(wording.say("quotation.from") + " " + quoted.title() + place + published + ":", "  ", "  ");
        page.paragraph(quoted.url(), "  ", "  ");
    }

    private void card(Part.Card card) {
        boolean said = card.label().isEmpty()
                || card.title().regionMatches(true, 0, card.label(), 0, card.label().length());
        page.item((said ? "" : card.label() + ": ") + card.title(), "* ", "  ");
        card.lines().forEach(line -> page.item(line, "  ", "  "));
        if (!card.url().isEmpty()) {
            page.item(card.url(), "  ", "  ");
        }
        if (!card.action().isEmpty()) {
            page.item(card.action() + ":", "  ", "  ");
            page.item(card.actionUrl(), "  ", "  ");
        }
        page.gap();
    }

    @Override
    public String toString() {
        return page.toString();
    }
}
