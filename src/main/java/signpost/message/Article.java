package signpost.message;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/// What a letter says, as a piece of a page of ours.
final class Article {

    private static final String BEGIN = "<!--article-->";
    private static final String END = "<!--/article-->";

    private static final int LONGEST_LEAD = 300;

    private Article() {}

    /// The content of a letter without its frame, its heading, its greeting and its styles; the classes stay, for the page's own sheet.
    ///
    /// @param everybody what is put in place of what is personal
    static String of(Letter letter, Personal everybody) {
        int begin = letter.html().indexOf(BEGIN);
        int end = letter.html().indexOf(END);
        String html = begin < 0 || end < begin ? letter.html() : letter.html().substring(begin + BEGIN.length(), end);
        Document page = Jsoup.parseBodyFragment(html);
        page.outputSettings().prettyPrint(false);
        page.select(".s-h1, .s-strap").remove();
        page.select("p").stream().filter(p -> p.text().contains(Placeholder.NAME.fragment()) && isGreeting(p))
                .forEach(Element::remove);
        page.select("[style]").removeAttr("style");
        String markup = page.body().html().replace("<!--greeting-->", "").replace("<!--/greeting-->", "");
        for (Placeholder placeholder : Placeholder.values()) {
            markup = markup.replace(placeholder.fragment(), everybody.html(placeholder));
        }
        return markup.strip();
    }

    /// The first words of a letter that are neither its heading nor its greeting; the titles of all cards where it begins with one.
    static String lead(Letter letter, Personal everybody) {
        Document page = Jsoup.parseBodyFragment(of(letter, everybody));
        Elements titles = page.select(".s-title");
        String words = page.select("p:not(.s-label), li").stream()
                .filter(Element::hasText)
                .findFirst()
                .map(first -> titles.contains(first) ? String.join("; ", titles.eachText()) : first.text())
                .orElse("");
        int end = words.length() <= LONGEST_LEAD ? words.length() : Math.max(1, words.lastIndexOf(' ', LONGEST_LEAD));
        return words.substring(0, end) + (end < words.length() ? " …" : "");
    }

    private static boolean isGreeting(Element paragraph) {
        return paragraph.previousSibling() instanceof Comment comment && comment.getData().equals("greeting");
    }
}
