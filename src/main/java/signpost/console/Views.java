package signpost.console;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Draws the console's pages from the templates. Safe for use by many threads at once.
@Singleton
final class Views {

    private static final MediaType HTML = new MediaType("text/html; charset=utf-8");

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Views.class.getClassLoader(), "signpost.views");
    private final Premises premises;
    private final Cookies cookies;

    Views(Premises premises, Cookies cookies) {
        this.premises = premises;
        this.cookies = cookies;
    }

    /// A page.
    ///
    /// @param name the template's, which is also the entry of the navigation that the page belongs to, up to a hyphen
    MutableHttpResponse<?> page(HttpRequest<?> request, String name, String title, Map<String, ?> values) {
        return page(request, HttpStatus.OK, name, title, List.of(), values);
    }

    /// A page with its form as it was sent, and what was wrong with it.
    MutableHttpResponse<?> wrong(
            HttpRequest<?> request, String name, String title, List<Fault> faults, Map<String, ?> values) {
        return page(request, HttpStatus.BAD_REQUEST, name, title, faults, values);
    }

    /// A page that says why something was not done.
    MutableHttpResponse<?> refused(HttpRequest<?> request, String title, String sentence) {
        return page(request, HttpStatus.FORBIDDEN, "problem", title, List.of(), Map.of("sentence", sentence));
    }

    /// A page for a form that came after its sign-in had ended: it was not taken, and what was written in it is shown to be copied.
    ///
    /// @param signedIn whether somebody is signed in meanwhile
    MutableHttpResponse<?> late(HttpRequest<?> request, Form sent, boolean signedIn) {
        return page(request, HttpStatus.FORBIDDEN, "late", "This form is no longer valid", List.of(),
                Map.of("written", sent.written(), "signedIn", signedIn));
    }

    /// A page that says that there is no such thing.
    MutableHttpResponse<?> missing(HttpRequest<?> request) {
        return page(request, HttpStatus.NOT_FOUND, "problem", "There is no such page", List.of(),
                Map.of("sentence", "It may have been removed, or the address is wrong."));
    }

    /// For what was there and is deleted after a time; nobody who is not signed in learns which.
    ///
    /// @param sentence when that is
    MutableHttpResponse<?> gone(HttpRequest<?> request, String sentence) {
        return page(request, HttpStatus.NOT_FOUND, "problem", "It is no longer kept", List.of(),
                Map.of("sentence", sentence + " Or the address is wrong."));
    }

    /// Goes on to a page after something was done.
    ///
    /// @param done which sentence of [Words#done] to say there; empty for none
    static MutableHttpResponse<?> to(String path, String done) {
        return HttpResponse.seeOther(java.net.URI.create(
                done.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + "done=" + done));
    }

    MutableHttpResponse<?> page(
            HttpRequest<?> request, HttpStatus status, String name, String title, List<Fault> faults,
            Map<String, ?> values) {
        Signed signed = Signed.of(request);
        int hyphen = name.indexOf('-');
        Map<String, Object> all = new HashMap<>(values);
        all.put("view", new View(
                title,
                hyphen < 0 ? name : name.substring(0, hyphen),
                signed.account(),
                signed.form(),
                Words.done(request.getParameters().get("done", String.class, "")),
                faults,
                premises));
        StringOutput out = new StringOutput();
        engine.render("console/" + name + ".jte", all, out);
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(status)
                .contentType(HTML)
                .body(out.toString().getBytes(StandardCharsets.UTF_8));
        signed.fresh().ifPresent(visit -> response.header("Set-Cookie", cookies.set(Cookies.VISIT, visit)));
        return response;
    }
}
