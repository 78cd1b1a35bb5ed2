package signpost.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private static final String CONTENT = "main, [role=main], article, h1";

    @Override
    public Reading read(Path file) throws IOException, Refusal {
        if (Files.size(file) > TextFile.LARGEST) {
            throw new Refusal("too large for a web page: over 20 MB");
        }
        Parser parser = Parser.htmlParser();
        parser.setMaxDepth(HtmlBlocks.DEEPEST);
        org.jsoup.nodes.Document page;
        try (InputStream in = Files.newInputStream(file)) {
            page = Jsoup.parse(in, null, "", parser);
        }
        page.outputSettings(new OutputSettings().prettyPrint(false));
        HtmlHidden.removeStruck(page);
        Facts facts = HtmlFacts.of(page);
        page.select(FURNITURE).remove();
        int words = page.body().text().length();
        page.select(MOSTLY_FURNITURE).stream().filter(part -> !holdsContent(part, words)).forEach(Element::remove);
        HtmlHidden.unseen(page).stream().filter(part -> !holdsContent(part, words)).forEach(Element::remove);
        Outline outline = new Outline();
        new HtmlBlocks(outline).read(main(page));
        return new Reading(outline.sections(), facts);
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
