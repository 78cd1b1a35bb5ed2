package signpost.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlSharingTest {

    @TempDir
    Path folder;

    @Test
    void ways_to_share_a_page_posts_like_it_and_who_posted_it_are_no_part_of_what_it_says() throws Exception {
        Reading reading = ReadingAid.text(folder, "a.html",
                """
                        <html><head><title>FGM</title><meta property="article:published_time" content="2023-06-12T09:10:00+00:00">
                        <meta property="article:modified_time" content="2025-02-03T09:10:00+00:00"></head><body><h1>FGM</h1>
                        <p class="meta">Posted on 12 June 2023 by admin</p><p>Teachers must report known cases to the police.</p>
                        <h2>Share</h2><p>Share what you know with the social worker on the same day.</p>
                        <h3>Share this:</h3><ul class="sharedaddy"><li>Click to share on Facebook</li></ul>
                        <h3>Related posts</h3><ul><li><a href="#a">Neglect: new strategy launched</a></li></ul>
                        <aside class="sidebar"><h2>Recent news</h2><p>Training dates for autumn are out.</p></aside></body></html>
                        """);
        assertThat(ReadingAid.texts(reading)).containsExactly("Teachers must report known cases to the police.",
                "Share what you know with the social worker on the same day.");
        assertThat(Describing.details("a.html", reading.facts()).published().orElseThrow()).hasToString("2025-02-03");
    }
}
