package signpost.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import signpost.answer.Topics;
import signpost.audience.Audience;

/// Ends mail to somebody: at once when a mail program posts to the address (RFC 8058), and by a button when a person opens it.
///
/// The token in the address is the proof, so that a post may come from anywhere and needs no cookie. To open the address changes nothing,
/// and to post again answers as the first time did.
@Controller("/unsubscribe")
@PermitAll
@ExecuteOn(TaskExecutors.BLOCKING)
final class UnsubscribeController {

    private final Audience audience;
    private final Topics topics;
    private final Pages pages;
    private final Own own;

    UnsubscribeController(Audience audience, Topics topics, Pages pages, Own own) {
        this.audience = audience;
        this.topics = topics;
        this.pages = pages;
        this.own = own;
    }

    @Get(uri = "/{token}", produces = MediaType.TEXT_HTML)
    HttpResponse<?> ask(HttpRequest<?> request, @PathVariable String token) {
        return audience.unsubscribing(token).map(about -> pages(about).page("unsubscribe", "list.stop.title", Map.of(
                "email", about.subscriber().email().masked(),
                "topics", offered(about),
                "all", own.path(audience.links().unsubscribe(about.subscriber().id())),
                "preferences", own.path(audience.links().preferences(about.subscriber().id())))))
                .orElseGet(() -> pages.in(request).nobodys(audience.links().isNobodys(token)));
    }

    @Post(uri = "/{token}", consumes = MediaType.ALL, produces = MediaType.ALL)
    HttpResponse<?> stop(HttpRequest<?> request, @PathVariable String token) {
        Optional<Audience.Unsubscribing> about = audience.unsubscribing(token);
        Optional<String> topic = about.flatMap(Audience.Unsubscribing::topic);
        return audience.unsubscribe(token)
                ? about.map(this::pages).orElse(pages).page("unsubscribed",
                        topic.isEmpty() ? "list.stopped.title" : "list.stopped.title-topic",
                        Map.of("topic", topic.map(this::name).orElse(""), "preferences", about
                                .map(who -> own.path(audience.links().preferences(who.subscriber().id()))).orElse("")))
                : pages.in(request).nobodys(audience.links().isNobodys(token));
    }

    /// Where mail about each topic is ended, by the topic's name.
    private Map<String, String> offered(Audience.Unsubscribing about) {
        Map<String, String> offered = new LinkedHashMap<>();
        about.topics().forEach(topic -> offered.put(name(topic),
                own.path(audience.links().unsubscribe(about.subscriber().id(), topic))));
        return offered;
    }

    private Pages pages(Audience.Unsubscribing about) {
        return pages.in(about.subscriber().language());
    }

    private String name(String topic) {
        return topics.all().stream()
                .filter(each -> each.id().equals(topic))
                .map(Topics.Topic::name)
                .findFirst()
                .orElseGet(() -> Names.of(topic));
    }
}
