package signpost.slack;

import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.builtin.oauth.view.OAuthRedirectUriPageRenderer;
import org.jspecify.annotations.Nullable;
import signpost.message.Wording;

/// What somebody sees who has installed us, or tried to.
record InstallPages(Wording wording, String pages) implements OAuthRedirectUriPageRenderer {

    @Override
    public String renderSuccessPage(Installer installer, @Nullable String completion) {
        return page(wording.say("door.installed"), "");
    }

    @Override
    public String renderFailurePage(String install, String reason) {
        return page(wording.say("door.not-installed"),
                "<p><a href=\"" + html(pages) + "slack/install\">" + html(wording.say("door.install")) + "</a></p>");
    }

    private String page(String said, String more) {
        String title = html(wording.say("page.title"));
        return "<!doctype html><html lang=\"" + html(wording.language()) + "\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>" + title
                + "</title></head><body><main><h1>"
                + title + "</h1><p>" + html(said) + "</p>" + more + "</main></body></html>";
    }

    private static String html(String text) {
        return Mrkdwn.escaped(text).replace("\"", "&quot;");
    }
}
