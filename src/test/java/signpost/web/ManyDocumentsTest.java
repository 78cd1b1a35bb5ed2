package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.chat.Cast;

/// The library page of a library too large for one page.
class ManyDocumentsTest {

    private static final int TOOLKITS = 130;
    private static final int FORMS = 40;

    @TempDir
    static Path folder;

    private static Stage stage;

    @BeforeAll
    static void open() throws IOException {
        Path documents = Files.createDirectories(folder.resolve("documents"));
        for (int i = 0; i < TOOLKITS + FORMS; i++) {
            Files.writeString(documents.resolve("d" + i + ".md"), """
                    ---
                    title: Document %03d
                    kind: %s
                    publisher: Wrenbury & Board
                    ---
                    Words.
                    """.formatted(i, i < TOOLKITS ? "toolkit" : "form"));
        }
        stage = Stage.open(documents, _ -> Cast.ANSWERS, Map.of());
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void each_document_stands_on_one_page_and_each_page_is_valid() throws Exception {
        List<String> listed = new ArrayList<>();
        String address = "/library?publisher=Wrenbury%20%26%20Board";
        int pages = 0;
        while (!address.isEmpty()) {
            String page = get(address);
            Browsing.valid(page, address);
            listed.addAll(all(page, "<bdi>(Document \\d+)</bdi>"));
            assertThat(page).contains("<span class=\"number\">" + (pages < 3 ? TOOLKITS : FORMS) + "</span>");
            List<String> next = all(page, "rel=\"next\" href=\"([^\"]+)\"");
            address = next.isEmpty() ? "" : next.getFirst().replace("&amp;", "&");
            pages++;
        }
        assertThat(pages).isEqualTo(4);
        assertThat(listed).hasSize(TOOLKITS + FORMS).doesNotHaveDuplicates();
    }

    @Test
    void a_page_in_the_middle_is_accessible_and_fits_at_every_width() {
        try (Browsing browsing = Browsing.start()) {
            for (int width : Browsing.widths()) {
                Page page = browsing.page(width);
                page.navigate(stage.url("/library?page=2"));
                browsing.check(page, "the second page of the library at " + width);
                page.fill("#q", "document 16");
                page.waitForCondition(() -> page.locator(".shelf li").count() == 10);
                assertThat(page.locator(".pagination").count()).isZero();
                assertThat(page.title()).doesNotContain("page 2");
                page.context().close();
            }
        }
    }

    @Test
    void the_pages_of_a_search_are_turned_by_its_form_with_and_without_scripts() {
        try (Browsing browsing = Browsing.start()) {
            for (boolean scripts : new boolean[]{true, false}) {
                Page page = browsing.page(new Browser.NewContextOptions().setJavaScriptEnabled(scripts)
                        .setViewportSize(1280, 900));
                page.navigate(stage.url("/library"));
                page.fill("#q", "document");
                page.click("#filters > button");
                page.waitForSelector(".pagination button.next");
                page.click(".pagination button.next");
                page.waitForSelector(".pagination .current button[value='2']");
                assertThat(page.inputValue("#q")).isEqualTo("document");
                assertThat(page.url()).as("with scripts: " + scripts).endsWith("/library");
                if (scripts) {
                    browsing.check(page, "the second page of a search");
                }
                page.context().close();
            }
        }
    }

    @Test
    void what_is_no_page_of_the_list_leads_to_one() throws Exception {
        assertThat(get("/library?page=999")).contains("Document 169", "Library (page 4 of 4)");
        assertThat(get("/library?page=-3")).contains("Document 000").doesNotContain("(page ");
        assertThat(get("/library?page=99999999999999999999")).contains("Document 000");
        assertThat(get("/library?q=169&page=2")).contains("Document 169").doesNotContain("class=\"pagination\"");
    }

    @Test
    void the_first_the_last_and_the_pages_beside_are_linked_and_a_gap_is_more_than_one() {
        assertThat(new Pagination(1, 9, "").numbers()).containsExactly(1, 2, Pagination.GAP, 9);
        assertThat(new Pagination(4, 9, "").numbers()).containsExactly(1, 2, 3, 4, 5, Pagination.GAP, 9);
        assertThat(new Pagination(5, 9, "").numbers())
                .containsExactly(1, Pagination.GAP, 4, 5, 6, Pagination.GAP, 9);
        assertThat(new Pagination(1, 1, "").numbers()).containsExactly(1);
        assertThat(new TreeSet<>(new Pagination(2, 3, "").numbers())).containsExactly(1, 2, 3);
    }

    private static List<String> all(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private static String get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(stage.url(path))).build(),
                    HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
