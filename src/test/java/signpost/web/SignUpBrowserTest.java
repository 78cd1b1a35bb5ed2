package signpost.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import signpost.audience.Audience;

class SignUpBrowserTest {

    @Test
    void topics_are_there_to_choose_once_somebody_wants_only_some() {
        try (Stage stage = Stage.open(); Browsing browsing = Browsing.start()) {
            Page page = browsing.page(320);
            page.navigate(stage.url("/sign-up"));
            assertThat(page.locator("#topic-neglect").isVisible()).isFalse();
            page.check("#which-some");
            assertThat(page.locator("#topic-neglect").isVisible()).isTrue();
            page.check("#topic-neglect");
            browsing.check(page, "topics to choose");
            page.fill("#email", "new@x.example");
            page.check("[name=frequency]");
            page.click("main form button");
            page.waitForURL("**/sign-up/sent");
            Audience audience = stage.bean(Audience.class);
            AtomicReference<String> link = new AtomicReference<>("");
            audience.tick(mail -> link.set(mail.link().substring(mail.link().lastIndexOf('/') + 1)));
            assertThat(audience.confirm(link.get()).orElseThrow().topics()).containsExactly("neglect");
        }
    }
}
