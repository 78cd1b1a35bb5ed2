package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.audience.Subscriber;
import signpost.campaign.Campaigns;
import signpost.delivery.Deliveries;
import signpost.delivery.Entry;
import signpost.delivery.Notices;

/// The people on the communications list.
@Controller("/console/subscribers")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubscribersController {

    private static final int MOST = 100;

    private final Audience audience;
    private final Deliveries deliveries;
    private final Notices notices;
    private final Campaigns campaigns;
    private final Audit audit;
    private final Views views;

    SubscribersController(Audience audience, Deliveries deliveries, Notices notices, Campaigns campaigns, Audit audit,
            Views views) {
        this.audience = audience;
        this.deliveries = deliveries;
        this.notices = notices;
        this.campaigns = campaigns;
        this.audit = audit;
        this.views = views;
    }

    @Get(produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> search(HttpRequest<?> request) {
        String words = Query.of(request).text("q");
        List<Subscriber> found = words.isEmpty() ? List.of() : audience.search(words, MOST);
        return views.page(request, "subscribers", "Subscribers", Map.of(
                "words", words,
                "found", found,
                "more", found.size() == MOST,
                "lists", audience.lists()));
    }

    @Get(uri = "/export.csv", produces = "text/csv")
    @Needs(Role.AUTHOR)
    HttpResponse<?> export(HttpRequest<?> request) throws IOException {
        Optional<String> list = Optional.of(Query.of(request).text("list")).filter(name -> !name.isEmpty());
        StringBuilder csv = new StringBuilder("\uFEFF");
        audience.export(list, csv);
        audit.note(Signed.of(request).person(), "subscribers-exported", list.map(name -> "list " + name).orElse("all"));
        return HttpResponse.ok(csv.toString().getBytes(StandardCharsets.UTF_8))
                .contentType(new MediaType("text/csv; charset=utf-8"))
                .header("Content-Disposition", "attachment; filename=\"subscribers.csv\"");
    }

    @Get(uri = "/{id}", produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> one(HttpRequest<?> request, @PathVariable long id) {
        Optional<Subscriber> subscriber = audience.subscriber(id);
        if (subscriber.isEmpty()) {
            return views.missing(request);
        }
        List<Entry> sent = deliveries.of(id);
        return views.page(request, "subscribers-one", "Subscriber " + id, Map.of(
                "subscriber", subscriber.get(),
                "sent", sent,
                "titles", sent.stream().map(Entry::campaign).distinct().collect(Collectors.toMap(one -> one,
                        this::title)),
                "small", notices.about(subscriber.get().email().text()),
                "held", audience.held(subscriber.get().email()).orElse(Map.of())));
    }

    private String title(long campaign) {
        return campaigns.find(campaign).map(one -> one.brief().title()).orElse("Campaign " + campaign);
    }

    @Post(uri = "/{id}/unsubscribe", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.AUTHOR)
    HttpResponse<?> unsubscribe(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        if (audience.subscriber(id).isEmpty()) {
            return views.missing(request);
        }
        audience.unsubscribe(id);
        audit.note(Signed.of(request).person(), "subscriber-unsubscribed", "subscriber " + id);
        return Views.to("/console/subscribers/" + id, "subscriber-unsubscribed");
    }

    @Post(uri = "/{id}/erase", consumes = MediaType.APPLICATION_FORM_URLENCODED, produces = MediaType.TEXT_HTML)
    @Needs(Role.ADMINISTRATOR)
    HttpResponse<?> erase(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Subscriber> subscriber = audience.subscriber(id);
        if (subscriber.isEmpty()) {
            return views.missing(request);
        }
        audience.erase(subscriber.get().email());
        audit.note(Signed.of(request).person(), "subscriber-erased", "subscriber " + id);
        return Views.to("/console/subscribers", "subscriber-erased");
    }
}
