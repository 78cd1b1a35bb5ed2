package signpost.slack;

import com.slack.api.Slack;
import com.slack.api.bolt.model.Bot;
import com.slack.api.bolt.model.Installer;
import com.slack.api.bolt.service.InstallationService;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.response.oauth.OAuthV2AccessResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.rows.Row;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The workspaces that installed us, with their tokens, encrypted. A token that ends soon is exchanged for a new one, by one thread of one
/// process at a time, since the word that renews it works once; whoever else comes meanwhile goes on with the old one while that lasts. No
/// connection to the database is held until Slack answers. Safe for use by many threads at once.
final class Installations implements InstallationService, WebApi.Tokens {

    private static final Logger LOG = LoggerFactory.getLogger(Installations.class);
    private static final Duration SOON = Duration.ofHours(2);
    /// Longer than Slack takes to answer or not; then the next one may try.
    private static final Duration EXCHANGE = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final int LOOKS = 150;

    private final Rows rows;
    private final InstantSource clock;
    private final Seal seal;
    private final Slack slack;
    private final SlackAccess access;

    Installations(Rows rows, InstantSource clock, Seal seal, Slack slack, SlackAccess access) {
        this.rows = rows;
        this.clock = clock;
        this.seal = seal.purpose("slack-installation");
        this.slack = slack;
        this.access = access;
    }

    /// A workspace that installed us.
    ///
    /// @param sealed the token as it is kept
    record Held(Workspace where, Token token, String sealed) {}

    /// Somebody installed us who may not.
    static final class Uninvited extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Uninvited(Workspace where) {
            super("workspace " + where.text() + " is not in SIGNPOST_SLACK_WORKSPACES");
        }
    }

    /// Those that installed us, the first of them first, with their tokens as they are.
    List<Held> held() {
        return rows.list("select * from slack_installation order by installed_at", this::held);
    }

    /// The token of the workspace, of its organisation, or the one that was set; none of one that may not talk with us. Where no workspace is named, that of the partnership's own.
    @Override
    public Optional<String> of(Workspace where) {
        if (!where.isNamed() && !access.botToken().isEmpty()) {
            return Optional.of(access.botToken());
        }
        if (where.isNamed() && !access.lets(where)) {
            return Optional.empty();
        }
        Optional<Held> row = row(where);
        if (row.isPresent() && endsSoon(row.get().token())) {
            row = row.flatMap(this::renewed);
        }
        return row.map(found -> found.token().access())
                .or(() -> Optional.of(access.botToken()).filter(token -> !token.isEmpty()));
    }

    /// The partnership's own workspace: that of the token that was set, which is not named, else the first of those that were named, else of
    /// those that installed us. Anybody may install us where nobody is named, and whoever administers a workspace decides who has which
    /// address there.
    Optional<Workspace> own() {
        return access.botToken().isEmpty() ? first().map(Held::where) : Optional.of(Workspace.of(""));
    }

    /// The partnership's own among those that installed us.
    Optional<Held> first() {
        return held().stream().filter(held -> access.isOwn(held.where())).findFirst();
    }

    private Optional<Held> row(Workspace where) {
        if (!where.isNamed()) {
            return first();
        }
        List<Held> found = rows.list("select * from slack_installation where team = ? and (enterprise = ? or ? = '')"
                + " or team = '' and enterprise = ? and enterprise <> '' order by team desc",
                this::held,
                where.team(), where.enterprise(), where.enterprise(), where.enterprise());
        return found.stream().findFirst();
    }

    private Held held(Row row) throws SQLException {
        return new Held(new Workspace(row.text("team"), row.text("enterprise")),
                Token.of(seal.decrypt(row.text("sealed"))), row.text("sealed"));
    }

    private boolean endsSoon(Token token) {
        return token.expires().filter(end -> end.isBefore(clock.instant().plus(SOON))).isPresent();
    }

    /// What is kept of the workspace once its token was exchanged, by us or by whoever is at it; empty where it took us out meanwhile.
    private Optional<Held> renewed(Held old) {
        Instant now = clock.instant();
        boolean ours = rows.change("update slack_installation set renewing_until = ? where team = ? and enterprise = ?"
                + " and sealed = ? and (renewing_until is null or renewing_until < ?)", now.plus(EXCHANGE),
                old.where().team(), old.where().enterprise(), old.sealed(), now) == 1;
        if (!ours) {
            return awaited(old);
        }
        Optional<Token> token = exchanged(old);
        String sealed = token.map(fresh -> seal.encrypt(fresh.text())).orElse(old.sealed());
        rows.change("update slack_installation set sealed = ?, renewing_until = null where team = ? and enterprise = ?"
                + " and sealed = ?", sealed, old.where().team(), old.where().enterprise(), old.sealed());
        return again(old);
    }

    private Optional<Token> exchanged(Held old) {
        try {
            OAuthV2AccessResponse said = slack.methods()
                    .oauthV2Access(request -> request.clientId(access.clientId()).clientSecret(access.clientSecret())
                            .grantType("refresh_token").refreshToken(old.token().refresh()));
            if (said.isOk() && said.getAccessToken() != null) {
                return Optional.of(new Token(said.getAccessToken(), text(said.getRefreshToken()),
                        end(said.getExpiresIn())));
            }
            LOG.error("The token of workspace {} could not be renewed ({}); install Signpost there again",
                    old.where().text(), said.getError());
        } catch (IOException | SlackApiException unreachable) {
            LOG.warn("The token of workspace {} was not renewed and will be tried again ({})", old.where().text(),
                    unreachable.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    /// Where the old token has ended, nothing can be said before there is another.
    private Optional<Held> awaited(Held old) {
        Optional<Held> now = again(old);
        for (int i = 0; i < LOOKS && now.filter(held -> hasEnded(held.token())).isPresent(); i++) {
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return now;
            }
            now = again(old);
        }
        return now;
    }

    private Optional<Held> again(Held old) {
        return rows.one("select * from slack_installation where team = ? and enterprise = ?", this::held,
                old.where().team(), old.where().enterprise());
    }

    private boolean hasEnded(Token token) {
        return token.expires().filter(end -> !end.isAfter(clock.instant())).isPresent();
    }

    private Optional<Instant> end(@Nullable Integer seconds) {
        return Optional.ofNullable(seconds).map(clock.instant()::plusSeconds);
    }

    private void keep(Workspace where, Token token) {
        Instant since = rows.one("select installed_at from slack_installation where team = ? and enterprise = ?",
                row -> row.time("installed_at"), where.team(), where.enterprise()).orElse(clock.instant());
        rows.change("delete from slack_installation where team = ? and enterprise = ?", where.team(),
                where.enterprise());
        rows.change("insert into slack_installation (team, enterprise, sealed, installed_at) values (?, ?, ?, ?)",
                where.team(), where.enterprise(), seal.encrypt(token.text()), since);
    }

    /// Forgets a workspace that took us out, with all that is kept of it.
    void forget(Workspace where) {
        rows.whole(() -> {
            rows.change("delete from slack_installation where team = ? and (enterprise = ? or ? = '')", where.team(),
                    where.enterprise(), where.enterprise());
            rows.change("delete from slack_enquiry where team = ?", where.team());
        });
    }

    @Override
    public void saveInstallerAndBot(Installer installer) {
        Optional<Instant> end = Optional.ofNullable(installer.getBotTokenExpiresAt()).map(Instant::ofEpochMilli);
        boolean whole = Boolean.TRUE.equals(installer.getIsEnterpriseInstall());
        Workspace where = Workspace.of(whole ? "" : installer.getTeamId(), installer.getEnterpriseId());
        if (!access.lets(where)) {
            giveBack(installer.getBotAccessToken());
            throw new Uninvited(where);
        }
        rows.whole(() -> keep(where, new Token(installer.getBotAccessToken(), text(installer.getBotRefreshToken()),
                end)));
        LOG.info("Signpost was installed in workspace {}", where.text());
    }

    /// So that we do not stand in a workspace and say nothing.
    private void giveBack(String token) {
        try {
            slack.methods(token).authRevoke(request -> request);
        } catch (IOException | SlackApiException kept) {
            LOG.warn("The token of a workspace that may not install us was not given back ({})",
                    kept.getClass().getSimpleName());
        }
    }

    @Override
    public void deleteBot(Bot bot) {
        forget(Workspace.of(bot.getTeamId(), bot.getEnterpriseId()));
    }

    @Override
    public void deleteInstaller(Installer installer) {
        // nothing is kept of the person who installed us
    }

    @Override
    public @Nullable Bot findBot(@Nullable String enterprise, @Nullable String team) {
        return null;
    }

    @Override
    public @Nullable Installer findInstaller(@Nullable String enterprise, @Nullable String team,
            @Nullable String user) {
        return null;
    }

    @Override
    public boolean isHistoricalDataEnabled() {
        return false;
    }

    @Override
    public void setHistoricalDataEnabled(boolean enabled) {
        // never kept
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}
