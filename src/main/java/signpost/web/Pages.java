package signpost.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import signpost.message.Wording;

/// Draws pages and fragments from the templates. Safe for use by many threads at once.
final class Pages {

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine engine;
    private final Wording wording;
    private final Partnership partnership;

    Pages(Wording wording, Partnership partnership) {
        this(TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), "signpost.views"),
                wording, partnership);
    }

    private Pages(TemplateEngine engine, Wording wording, Partnership partnership) {
        this.engine = engine;
        this.wording = wording;
        this.partnership = partnership;
    }

    /// The languages that a browser prefers, as it says them; empty where it does not.
    static String languages(HttpRequest<?> request) {
        return request.getHeaders().findFirst("Accept-Language").orElse("");
    }

    /// The same in the language that a browser prefers, for pages whose every word stands in the wording.
    Pages in(HttpRequest<?> request) {
        return in(languages(request));
    }

    /// The same in a language that somebody chose.
    Pages in(String language) {
        Wording theirs = wording.in(language);
        return theirs.language().equals(wording.language()) ? this : new Pages(engine, theirs, partnership);
    }

    Wording wording() {
        return wording;
    }

    /// A whole page.
    MutableHttpResponse<byte[]> page(HttpStatus status, String template, String title, String here,
            Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("page", new Page(title, here, wording, partnership));
        return HttpResponse.<byte[]>status(status)
                .contentType(HTML)
                .body(fragment(template, all).getBytes(StandardCharsets.UTF_8));
    }

    MutableHttpResponse<byte[]> page(String template, String title, String here, Map<String, ?> values) {
        return page(HttpStatus.OK, template, title, here, values);
    }

    /// A page that no entry of the navigation stands for.
    ///
    /// @param title the key of its title
    MutableHttpResponse<byte[]> page(String template, String title, Map<String, ?> values) {
        return page(HttpStatus.OK, template, wording.say(title), "", values);
    }

    /// The page behind a link to somebody's own that is nobody's.
    ///
    /// @param test whether it stands in a mail that was only to be looked at, where every link works and changes nothing
    MutableHttpResponse<byte[]> nobodys(boolean test) {
        return test ? page("linktest", "list.test.title", Map.of()) : gone();
    }

    /// The page behind a link to somebody's own that leads nowhere.
    MutableHttpResponse<byte[]> gone() {
        return page(HttpStatus.NOT_FOUND, "linkgone", wording.say("list.gone.title"), "", Map.of());
    }

    /// A piece of a page.
    String fragment(String template, Map<String, ?> values) {
        StringOutput out = new StringOutput();
        engine.render(template + ".jte", new HashMap<String, Object>(values), out);
        return out.toString();
    }
}
