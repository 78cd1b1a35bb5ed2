package signpost.slack;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.User;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import okhttp3.FormBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import signpost.json.Json;

/// Slack's Web API, by Slack's own client, which stumbles over an empty answer. Blocking; safe for use by many threads at once.
final class WebApi {

    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final Slack slack;
    private final Tokens tokens;
    private final URI api;

    WebApi(Slack slack, SlackAccess access, Tokens tokens) {
        this.slack = slack;
        this.tokens = tokens;
        this.api = URI.create(access.api());
    }

    /// What lets us speak in a workspace.
    @FunctionalInterface
    interface Tokens {

        /// @return empty where we are not installed
        Optional<String> of(Workspace where);
    }

    /// What came of a call.
    sealed interface Result {

        /// Slack did it.
        ///
        /// @param channel where something was posted; empty where nothing was
        /// @param ts the time stamp of what was posted; empty where nothing was
        record Done(String channel, String ts) implements Result {}

        /// Slack will not do it as it is.
        record Refused(String error) implements Result {}

        /// It may be tried again after a pause.
        record Later(Duration pause) implements Result {}

        /// The request left and no reply was read, so it may have been done.
        record Unread() implements Result {}
    }

    /// The language that a person's Slack is set to; empty where Slack does not say.
    Optional<String> language(Person person) {
        return user(person).map(User::getLocale);
    }

    /// The address that their workspace has of a person; empty where Slack does not say.
    Optional<String> email(Person person) {
        return user(person).map(User::getProfile).map(User.Profile::getEmail).filter(email -> !email.isBlank());
    }

    private Optional<User> user(Person person) {
        try {
            Optional<String> token = tokens.of(person.where());
            if (token.isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(slack.methods(token.get())
                    .usersInfo(request -> request.user(person.user()).includeLocale(true)).getUser());
        } catch (IOException | SlackApiException | JsonParseException | NullPointerException unsaid) {
            return Optional.empty();
        }
    }

    /// Who has an address in a workspace; empty where nobody has, or where we may not ask.
    ///
    /// @throws IOException where Slack does not say now
    Optional<Person> find(Workspace where, String email) throws IOException {
        Optional<String> token = tokens.of(where);
        if (token.isEmpty()) {
            return Optional.empty();
        }
        try {
            User user = slack.methods(token.get()).usersLookupByEmail(request -> request.email(email)).getUser();
            return Optional.ofNullable(user).filter(found -> !found.isDeleted() && !found.isBot())
                    .map(found -> new Person(where, found.getId()));
        } catch (SlackApiException | JsonParseException | NullPointerException failed) {
            throw new IOException(failed);
        }
    }

    Result call(Workspace where, Call call) {
        try {
            return call.isReply() ? reply(call) : method(where, call);
        } catch (ConnectException | UnknownHostException unreachable) {
            return new Result.Later(Duration.ofSeconds(2));
        } catch (IOException | JsonParseException | NullPointerException broken) {
            return new Result.Unread();
        }
    }

    /// A field of a form: a text as it is, all else as JSON.
    private static String words(Json value) {
        return value.isText() ? value.text() : Json.write(value);
    }

    private Result method(Workspace where, Call call) throws IOException {
        Optional<String> token = tokens.of(where);
        if (token.isEmpty()) {
            return new Result.Refused("not_installed");
        }
        FormBody.Builder form = new FormBody.Builder();
        call.body().names().forEach(name -> form.add(name, words(call.body().at(name))));
        try {
            ChatPostMessageResponse said = slack.methods().postFormWithTokenAndParseResponse(_ -> form, call.method(),
                    token.get(), ChatPostMessageResponse.class);
            return said.isOk()
                    ? new Result.Done(text(said.getChannel()), text(said.getTs()))
                    : refused(text(said.getError()));
        } catch (SlackApiException failed) {
            return failed(failed.getResponse(), failed.getResponseBody());
        }
    }

    private Result reply(Call call) throws IOException {
        Optional<URI> address = address(call.method());
        if (address.isEmpty()) {
            return new Result.Refused("foreign_address");
        }
        try (Response response = slack.getHttpClient()
                .postJsonBody(address.get().toString(), JsonParser.parseString(Json.write(call.body())))) {
            ResponseBody body = response.body();
            String said = body == null ? "" : body.string();
            if (!response.isSuccessful()) {
                return failed(response, said);
            }
            String error = Json.read(said).map(json -> json.text("error")).orElse("");
            return error.isEmpty() ? new Result.Done("", "") : refused(error);
        }
    }

    private static Result failed(Response response, String said) {
        if (response.code() == TOO_MANY) {
            return new Result.Later(Duration.ofSeconds(seconds(response.header("Retry-After"))));
        }
        return response.code() >= BROKEN
                ? new Result.Later(Duration.ofSeconds(5))
                : refused(Json.read(said).map(json -> json.text("error")).orElse("http_" + response.code()));
    }

    private static Result refused(String error) {
        return error.equals("ratelimited") ? new Result.Later(Duration.ofSeconds(30)) : new Result.Refused(error);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static long seconds(@Nullable String text) {
        boolean number = text != null && !text.isEmpty() && text.length() <= 4
                && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return number ? Math.max(1, Long.parseLong(text)) : 30;
    }

    /// An address that Slack gave, which must be Slack's own.
    private Optional<URI> address(String given) {
        try {
            URI address = URI.create(given);
            boolean slacks = "https".equals(address.getScheme()) && "hooks.slack.com".equals(address.getHost());
            boolean same = address.getAuthority() != null && address.getAuthority().equals(api.getAuthority());
            return slacks || same ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException notAddress) {
            return Optional.empty();
        }
    }
}
