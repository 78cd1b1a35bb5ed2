package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import signpost.packaged.NodePackage;

/// A real browser, and what is asked of every page in it.
public final class Browsing implements AutoCloseable {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final List<String> TAGS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
            "best-practice");

    private final Playwright playwright;
    private final Browser browser;
    private final Map<Page, List<String>> faults = new IdentityHashMap<>();

    private Browsing(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /// Starts the browser; a test is skipped where there is none.
    public static Browsing start() {
        assumeTrue(Files.isExecutable(CHROMIUM), "skipped: " + CHROMIUM + " is missing");
        assumeTrue(Files.isExecutable(NodePackage.NODE), "skipped: " + NodePackage.NODE + " is missing");
        Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1", "PLAYWRIGHT_NODEJS_PATH",
                        NodePackage.NODE.toString())));
        return new Browsing(
                playwright,
                playwright.chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(CHROMIUM)
                                .setArgs(List.of("--no-sandbox"))));
    }

    public Page page(Browser.NewContextOptions options) {
        BrowserContext context = browser.newContext(options.setLocale("en-GB").setTimezoneId("Europe/London"));
        Page page = context.newPage();
        page.setDefaultTimeout(60_000);
        List<String> seen = new ArrayList<>();
        faults.put(page, seen);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                seen.add("console: " + message.text());
            }
        });
        page.onPageError(error -> seen.add("script: " + error));
        page.onRequest(request -> {
            if (!request.url().startsWith("http://127.0.0.1:") && !request.url().startsWith("http://localhost:")) {
                seen.add("asked of another site: " + request.url());
            }
        });
        return page;
    }

    public Page page(int width) {
        return page(new Browser.NewContextOptions().setViewportSize(width, width < 400 ? 640 : 900));
    }

    /// Nothing is wrong with the page as it stands: for axe, at its width, and for what scripts and the network said so far.
    ///
    /// @param without rules of axe that do not count here
    public void check(Page page, String state, String... without) {
        List<Rule> violations = new AxeBuilder(page)
                .withTags(TAGS).analyze().getViolations().stream()
                .filter(rule -> !List.of(without).contains(rule.getId()))
                .toList();
        assertThat(violations.stream()
                .map(rule -> rule.getId() + " " + rule.getNodes().getFirst().getHtml())
                .toList())
                .as("axe on " + state)
                .isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .as("no sideways scrolling on " + state)
                .isEqualTo(true);
        assertThat(faults.get(page)).as("what went wrong on " + state).isEmpty();
    }

    /// The HTML has no errors.
    public static void valid(String html, String state) throws Exception {
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        // the validator reads its schemas by recursion, deeper than a thread's usual stack
        Thread deep = new Thread(null, () -> gather(html, errors), "validator", 64L << 20);
        deep.start();
        deep.join();
        assertThat(errors).as("HTML of " + state).isEmpty();
    }

    private static void gather(String html, List<String> errors) {
        try {
            validate(html, errors);
        } catch (Exception broken) {
            errors.add("the validator failed: " + broken);
        }
    }

    private static void validate(String html, List<String> errors) throws Exception {
        SimpleDocumentValidator validator = new SimpleDocumentValidator();
        validator.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", new Gathering(errors));
        validator.setUpValidatorAndParsers(new Gathering(errors), false, false);
        validator
                .checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
    }

    private record Gathering(List<String> errors) implements ErrorHandler {
        @Override
        public void warning(SAXParseException warning) {
            // only errors count
        }

        @Override
        public void error(SAXParseException error) {
            errors.add(error.getLineNumber() + ": " + error.getMessage());
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }

    public static List<Integer> widths() {
        return Arrays.asList(320, 640, 1280);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
