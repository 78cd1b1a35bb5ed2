package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Frequency;
import signpost.audience.Links;
import signpost.audience.SignUp;

/// A mail scanner with a whole browser: it opens each link of a mail, runs the scripts of the page, looks at it from top to bottom and follows
/// what is linked there.
class ScannerBrowserTest {

    private static final int DEPTH = 2;

    @Test
    void a_scanner_that_runs_scripts_and_follows_links_changes_nothing() {
        try (Stage stage = Stage.open(); Browsing browsing = Browsing.start()) {
            Audience audience = stage.bean(Audience.class);
            List<String> confirmations = new ArrayList<>();
            signUp(audience, "ann@x.example");
            audience.tick(mail -> confirmations.add(mail.link()));
            long ann = audience.confirm(last(confirmations.removeFirst())).orElseThrow().id();
            signUp(audience, "scan@x.example");
            audience.tick(mail -> confirmations.add(mail.link()));
            String before = audience.held(Address.of("ann@x.example")).orElseThrow().toString();

            List<String> mailed = new ArrayList<>(
                    List.of(audience.links().preferences(ann), audience.links().unsubscribe(ann),
                            audience.links().unsubscribe(ann, "neglect"), audience.links().unsubscribe(Links.NOBODY),
                            confirmations.getFirst()));
            List<String> asked = new ArrayList<>();
            Page page = browsing.page(1280);
            page.onRequest(request -> {
                if (!request.method().equals("GET")) {
                    asked.add(request.method() + " " + request.url());
                }
            });
            Set<String> seen = new HashSet<>();
            for (String link : mailed) {
                scan(stage, page, stage.url(URI.create(link).getRawPath()), seen);
            }
            assertThat(seen.size()).as("pages looked at").isGreaterThan(mailed.size());
            assertThat(asked).as("nothing but GET").isEmpty();
            assertThat(audience.held(Address.of("ann@x.example")).orElseThrow().toString()).isEqualTo(before);
            assertThat(audience.byEmail("scan@x.example")).as("nobody confirmed").isEmpty();
        }
    }

    /// Looks at a page and at all pages of ours that can be reached from it in a few steps.
    private static void scan(Stage stage, Page page, String first, Set<String> seen) {
        record Step(String address, int depth) {}
        Deque<Step> open = new ArrayDeque<>(List.of(new Step(first, 0)));
        while (!open.isEmpty()) {
            Step step = open.poll();
            if (seen.add(step.address())) {
                page.navigate(step.address());
                page.evaluate("scrollTo(0, document.body.scrollHeight)");
                page.locator("body").hover();
                if (step.depth() < DEPTH) {
                    for (Object target : (List<?>) page
                            .evaluate("[...document.links].map(a => a.href.split('#')[0])")) {
                        String address = String.valueOf(target);
                        if (address.startsWith(stage.url("/")) && !address.contains(".atom")
                                && !address.contains(".ics")) {
                            open.add(new Step(address, step.depth() + 1));
                        }
                    }
                }
            }
        }
    }

    private static void signUp(Audience audience, String email) {
        audience.signUp(new SignUp(Address.of(email), "", "", Optional.empty(), Set.of("neglect"),
                Optional.of(Frequency.WEEKLY),
                Channel.MAIL, "en", "Yes"));
    }

    private static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
