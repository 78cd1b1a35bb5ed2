package signpost.message;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The body of a letter as HTML, part by part.
final class HtmlBody {

    private final Look look;
    private final Links links;
    private final Headings headings;
    private final Faults faults;
    private final Wording wording;
    private final Slots quotation;
    private final Slots card;
    private final StringBuilder out = new StringBuilder();

    HtmlBody(Look look, Links links, Headings headings, Faults faults, Wording wording, Slots quotation, Slots card) {
        this.look = look;
        this.links = links;
        this.headings = headings;
        this.faults = faults;
        this.wording = wording;
        this.quotation = quotation;
        this.card = card;
    }

    void add(Part part) {
        switch (part) {
            case Part.Prose prose -> out.append(
                    new HtmlProse(look, links, headings, faults).of(Markdown.read(prose.markdown())).markup());
            case Part.Plain plain -> TextPage.paragraphs(plain.text()).forEach(paragraph -> out
                    .append("<p" + look.of("p") + ">" + Html.text(paragraph).markup().replace("\n", "<br>\n")
                            + "</p>\n"));
            case Part.Button button -> out.append("<p" + look.of("p") + "><a" + look.of("button") + " href=\""
                    + Html.text(button.url()).markup() + "\">" + Html.text(button.label()).markup() + "</a></p>\n");
            case Part.Quotation quoted -> quotation(quoted);
            case Part.Cards cards -> cards.cards().forEach(this::card);
        }
    }

    List<String> headings() {
        return headings.contents();
    }

    Html whole() {
        return new Html(out.toString());
    }

    /// The headings, to see at a glance what is in the letter.
    Html contents(List<String> titles) {
        if (titles.size() < 2) {
            return Html.NONE;
        }
        String items = titles.stream()
                .map(title -> "<li" + look.of("item") + ">" + Html.text(title).markup() + "</li>\n")
                .collect(Collectors.joining());
        return new Html(
                "<p" + look.of("p") + "><strong>" + Html.text(wording.say("contents")).markup() + "</strong></p>\n<ol"
                        + look.of("list") + ">\n" + items + "</ol>\n");
    }

    private void quotation(Part.Quotation quoted) {
        dead(quoted.title(), quoted.url());
        String language = Tongue.otherThan(wording.language(), quoted.words())
                .map(tag -> " lang=\"" + tag + "\"").orElse("");
        String line = "<p" + look.of("words") + language + ">";
        String words = new Marked(quoted).lines().stream().collect(Collectors.joining("</p>\n" + line));
        String title = Html.text(quoted.title()).markup();
        out.append(quotation.fill(Map.of(
                "words", line + "“" + words + "”</p>",
                "from", Html.text(wording.say("quotation.from")).markup(),
                "url", Html.text(quoted.url()).markup(),
                "title", language.isEmpty() ? title : "<span" + language + ">" + title + "</span>",
                "place", Html.text(quoted.place()).markup(),
                "published", published(quoted, wording))));
    }

    private void card(Part.Card one) {
        dead(one.title(), one.url());
        dead(one.action(), one.actionUrl());
        String lines = one.lines().stream()
                .map(line -> "<p" + look.of("line") + ">" + Html.text(line).markup() + "</p>\n")
                .collect(Collectors.joining());
        out.append(card.fill(Map.of(
                "label", Html.text(one.label()).markup(),
                "title", Html.text(one.title()).markup(),
                "url", Html.text(one.url()).markup(),
                "lines", lines,
                "action", Html.text(one.action()).markup(),
                "actionUrl", Html.text(one.actionUrl()).markup())));
    }

    private void dead(String title, String url) {
        if (!url.isEmpty() && links.isDead(url)) {
            faults.add("“" + title + "” leads to " + url + ", which is not there.");
        }
    }

    private static String published(Part.Quotation quoted, Wording wording) {
        return quoted.published().isEmpty()
                ? ""
                : Html.text(wording.say("quotation.published", Map.of("date", quoted.published()))).markup();
    }
}
