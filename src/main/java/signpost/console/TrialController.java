package signpost.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Role;
import signpost.campaign.Campaigns;
import signpost.campaign.ChannelPosts;
import signpost.campaign.PublicPages;
import signpost.delivery.TestMails;

/// What may be done with a campaign beside its course: a test mail to a colleague, leaving one run out, posting once more in a channel or not
/// at all, taking what was sent off the public pages.
@Controller("/console/campaigns/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
final class TrialController {

    private final Campaigns campaigns;
    private final ChannelPosts posts;
    private final PublicPages pages;
    private final TestMails tests;
    private final Accounts accounts;
    private final CampaignPage page;

    TrialController(Campaigns campaigns, ChannelPosts posts, PublicPages pages, TestMails tests, Accounts accounts,
            CampaignPage page) {
        this.campaigns = campaigns;
        this.posts = posts;
        this.pages = pages;
        this.tests = tests;
        this.accounts = accounts;
        this.page = page;
    }

    /// A test mail goes to somebody who can sign in, so that nothing leaves the house without a second person's approval.
    @Post("/test")
    @Needs(Role.AUTHOR)
    HttpResponse<?> test(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        Optional<Account> colleague = accounts.byEmail(Form.of(body).line("to"))
                .filter(account -> account.state() != Account.State.DISABLED);
        if (colleague.isEmpty()) {
            return wrong(request, id, "to", "Enter the address of somebody who can sign in here");
        }
        return tests.send(id, colleague.get().email(), Optional.empty())
                ? page.done(request, id, "tested")
                : wrong(request, id, "to", "There is nothing to send yet");
    }

    @Post("/skip")
    @Needs(Role.AUTHOR)
    HttpResponse<?> skip(HttpRequest<?> request, @PathVariable long id, @Body byte[] body) {
        try {
            LocalDate day = LocalDate.parse(Form.of(body).line("day"));
            return page.ruled(request, id, "skipped",
                    campaigns.skip(id, Optional.of(day), Signed.of(request).person().email()));
        } catch (DateTimeException none) {
            return wrong(request, id, "day", "Choose the run that is to be left out");
        }
    }

    @Post("/posts/{post}/again")
    @Needs(Role.APPROVER)
    HttpResponse<?> again(HttpRequest<?> request, @PathVariable long id, @PathVariable long post, @Body byte[] body) {
        return posts.again(id, post)
                ? page.done(request, id, "posted-again")
                : wrong(request, id, "", "This post cannot be made again.");
    }

    @Post("/posts/{post}/leave-out")
    @Needs(Role.AUTHOR)
    HttpResponse<?> leaveOut(HttpRequest<?> request, @PathVariable long id, @PathVariable long post,
            @Body byte[] body) {
        return posts.leaveOut(id, post)
                ? page.done(request, id, "post-left-out")
                : wrong(request, id, "", "This post cannot be left out any more.");
    }

    @Post("/editions/{edition}/withdraw")
    @Needs(Role.AUTHOR)
    HttpResponse<?> withdraw(HttpRequest<?> request, @PathVariable long id, @PathVariable long edition,
            @Body byte[] body) {
        return page.ruled(request, id, "withdrawn",
                pages.withdraw(id, edition, Signed.of(request).person().email()));
    }

    private HttpResponse<?> wrong(HttpRequest<?> request, long id, String field, String sentence) {
        return page.of(request, id, HttpStatus.BAD_REQUEST, List.of(new Fault(field, sentence)), "");
    }
}
