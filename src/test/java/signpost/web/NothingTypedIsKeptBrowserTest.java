package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.microsoft.playwright.Page;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import signpost.TestDatabase;
import signpost.chat.Enquiries;
import signpost.cli.Content;
import signpost.cli.Holdings;
import signpost.insight.Insight;

/// Somebody types a message full of personal details into a real browser, says why the reply did not help, and passes it on; then every file that was
/// written is searched, byte by byte, once the service has ended.
class NothingTypedIsKeptBrowserTest {

    private static final String MESSAGE = "Re Delphine Okwuosa dob 03/04/2015, NHS number 943 476 5919, of 14 Larkspur"
            + " Crescent AV7 3QQ, mum on 07700 900461, d.okwuosa@mail.example, car AV19 KXT:"
            + " how quickly is a return home interview offered?";
    private static final List<String> SPANS = List.of("delphine", "okwuosa", "03/04/2015", "943 476 5919", "9434765919",
            "larkspur", "av7 3qq", "07700 900461", "900461", "mail.example", "av19 kxt");
    private static final String KEPT = "how quickly is a return home interview offered";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final Logger ours = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("signpost");

    @TempDir
    private Path data;

    @BeforeEach
    void listen() {
        log.start();
        root.addAppender(log);
        ours.setLevel(Level.TRACE);
    }

    @AfterEach
    void hush() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void no_span_of_it_is_in_any_file_the_log_the_metrics_or_a_page() throws IOException {
        Path rows = Files.createDirectory(data.resolve("rows"));
        // a file where the model's folder should be: words alone answer, and at once
        Files.createFile(data.resolve("model"));
        Path library = Path.of("index/library");
        String seen;
        try (Browsing browsing = Browsing.start();
                Holdings holdings = Holdings.open(new Content(library, Path.of("index"), Path.of("messages")), data,
                        false)) {
            holdings.bring(_ -> {}, _ -> {});
            try (Stage stage = Stage.open(library, _ -> holdings.answers(), TestDatabase.properties(rows))) {
                seen = typed(browsing.page(390), stage);
                seen += stage.bean(PrometheusMeterRegistry.class).scrape();
            }
        }
        nowhere("pages and metrics", seen);
        StringBuilder logged = new StringBuilder("log\n");
        List.copyOf(log.list).forEach(event -> logged.append(event.getFormattedMessage()).append('\n'));
        nowhere("log", logged.toString());
        assertThat(log.list).as("something was logged").isNotEmpty();
        String written = "";
        try (var files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = bytes(file);
                nowhere(file.toString(), bytes);
                written += file.startsWith(rows) ? bytes : "";
            }
        }
        assertThat(written).as("what is searched for is found where it was kept").contains(KEPT);
    }

    /// Everything that was shown afterwards.
    private static String typed(Page page, Stage stage) {
        page.navigate(stage.url("/"));
        page.fill("#message", MESSAGE);
        page.click("#ask button");
        page.waitForSelector("#turn-1 .reply");
        assertThat(page.textContent("#turn-1 .reply")).contains("I have not kept them", "72 hours");
        String shown = page.content();
        page.click(".feedback summary");
        page.check(".feedback input[value=out-of-date]");
        page.fill(".feedback textarea", MESSAGE);
        page.click(".feedback details button");
        page.waitForSelector(".thanks");
        page.click("#turn-1 a.second");
        shown += page.content();
        page.fill("#more", MESSAGE);
        page.click("main form button.first");
        page.waitForURL("**/enquiry/**");
        shown += page.content();
        page.navigate(stage.url("/"));
        stage.bean(Insight.class).tick();
        stage.bean(Enquiries.class).tick();
        assertThat(stage.bean(Enquiries.class).open()).hasSize(1);
        return shown + page.content();
    }

    /// What is in a file, in lower case; letters that take two bytes each are read, too.
    private static String bytes(Path file) {
        try {
            String plain = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
            return plain + plain.replace("\0", "");
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static void nowhere(String place, String text) {
        String low = text.toLowerCase(Locale.ROOT);
        assertThat(SPANS.stream().filter(low::contains)).as(place).isEmpty();
    }
}
