package signpost.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads a web page: its main content, without navigation, banners and scripts. Nothing is fetched.
final class HtmlReader implements Reader {

    private static final String FURNITURE = "script, style, noscript, template, nav, header:not(main header):not(article header),"
            + " footer:not(main footer):not(article footer), iframe, object, svg, canvas, audio, video, button, select,"
            + " [hidden], [role=navigation], [role=banner], [role=search], [role=contentinfo]";

    /// Furniture as a rule; but some pages stand in a form as a whole, or say of themselves that cookies were accepted.
    private static final String MOSTLY_FURNITURE = "form, [aria-hidden=true], [class*=cookie], [id*=cookie],"
            + " [class*=breadcrumb], [class*=skip-link]";
    private static final Pattern LETTERS = Pattern.compile("<meta[^>]+charset|^\\s*<\\?xml[^>]+encoding",
            Pattern.CASE_INSENSITIVE);
    private static final int HEAD = 8192;
    private static final String CONTENT = "main, [role=main], article, h1";

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        if (Files.size(file) > TextFile.LARGEST) {
            throw new Refusal("too large for a web page: over 20 MB");
        }
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(HtmlBlocks.DEEPEST);
        byte[] bytes = Files.readAllBytes(file);
        boolean named = namesItsLetters(bytes);
        if (!named) {
            TextFile.mustBeText(TextFile.decode(bytes));
        }
        org.jsoup.nodes.Document page = named || TextFile.isUtf8(bytes)
                ? Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser)
                : Jsoup.parse(TextFile.decode(bytes), "", parser);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        HtmlHidden.removeStruck(page);
        HtmlPanels.open(page);
        Element banner = page.selectFirst("h1");
        boolean hides = HtmlHidden.hidesWords(page);
        page.select(FURNITURE).remove();
        Facts facts = HtmlFacts.of(page, banner == null ? "" : banner.text());
        int words = page.body().text().length();
        page.select(MOSTLY_FURNITURE).stream().filter(part -> !holdsContent(part, words)).forEach(Element::remove);
        HtmlHidden.unseen(page).stream().filter(part -> !holdsContent(part, words)).forEach(Element::remove);
        HtmlSharing.remove(page);
        LinkWords.remove(page);
        Outline outline = new Outline();
        Element main = main(page);
        HtmlBold.mark(main);
        new HtmlBlocks(outline).read(main);
        return new Reading(outline.sections(), facts.leavingOut(hides ? "hidden text" : ""));
    }

    /// Whether a page says, by a mark or in so many words, how its letters are written.
    private static boolean namesItsLetters(byte[] bytes) {
        boolean mark = bytes.length > 1 && ((bytes[0] == -1 && bytes[1] == -2) || (bytes[0] == -2 && bytes[1] == -1));
        return mark || LETTERS
                .matcher(new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1)).find();
    }

    /// Reads a piece of a page that stands in another text, without what its readers do not see.
    static void part(String html, Outline outline) {
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(HtmlBlocks.DEEPEST);
        org.jsoup.nodes.Document page = Jsoup.parse(html, "", parser);
        page.outputSettings(new OutputSettings().prettyPrint(false));
        HtmlPanels.open(page);
        page.select(FURNITURE).remove();
        HtmlHidden.removeStruck(page);
        int before = outline.depth();
        boolean opens = html.contains("<details") && !html.contains("</details");
        new HtmlBlocks(outline, opens).read(page.body());
        if (opens) {
            outline.panel(before);
        } else if (html.contains("</details") && !html.contains("<details")) {
            outline.endPanel();
        }
    }

    private static boolean holdsContent(Element part, int words) {
        return part.is("html, body, " + CONTENT) || part.selectFirst(CONTENT) != null
                || part.text().length() > words / 2;
    }

    private static Element main(org.jsoup.nodes.Document page) {
        for (String place : new String[]{"main", "[role=main]", "article", "#content", "#main-content", "#main"}) {
            Element found = page.selectFirst(place);
            if (found != null && found.text().length() > 0.3 * page.body().text().length()) {
                return found;
            }
        }
        return page.body();
    }
}
