package signpost.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The name of everything that can be set, in the environment and in a settings file. `src/site/configuration.md` explains each.
public enum Setting {
    DATA(Secrecy.OPEN),
    LIBRARY(Secrecy.OPEN),
    INDEX(Secrecy.OPEN),
    MESSAGES(Secrecy.OPEN),
    LANGUAGES(Secrecy.OPEN),
    HOST(Secrecy.OPEN),
    PORT(Secrecy.OPEN),
    PUBLIC_URL(Secrecy.OPEN),
    PROXIES(Secrecy.OPEN),
    LOG(Secrecy.OPEN),
    METRICS_TOKEN(Secrecy.SECRET),
    SECRET_KEY(Secrecy.SECRET),
    OIDC_ISSUER(Secrecy.OPEN),
    OIDC_CLIENT_ID(Secrecy.OPEN),
    OIDC_CLIENT_SECRET(Secrecy.SECRET),
    OIDC_EMAIL_DOMAINS(Secrecy.OPEN),
    OIDC_ROLES(Secrecy.OPEN),
    OIDC_ROLES_CLAIM(Secrecy.OPEN),
    CHAT_RETENTION(Secrecy.OPEN),
    KEEP_QUESTIONS(Secrecy.OPEN),
    KEEP_DAYS(Secrecy.OPEN),
    REMIND_HOURS(Secrecy.OPEN),
    DB_URL(Secrecy.ADDRESS),
    DB_USER(Secrecy.OPEN),
    DB_PASSWORD(Secrecy.SECRET),
    SMTP_URL(Secrecy.ADDRESS),
    MAIL_FROM(Secrecy.OPEN),
    MAIL_BOUNCE(Secrecy.OPEN),
    DKIM_DOMAIN(Secrecy.OPEN),
    DKIM_SELECTOR(Secrecy.OPEN),
    DKIM_KEY(Secrecy.SECRET),
    TEAM_MAIL(Secrecy.OPEN),
    MAIL_IN_DOUBT(Secrecy.OPEN),
    MAIL_PER_MINUTE(Secrecy.OPEN),
    MAIL_PER_HOUR(Secrecy.OPEN),
    MAIL_PER_MINUTE_AND_DOMAIN(Secrecy.OPEN),
    SMTP_CONNECTIONS(Secrecy.OPEN),
    COUNT_LINKS(Secrecy.OPEN),
    IMAP_URL(Secrecy.ADDRESS),
    MAIL_VERIFIED_BY(Secrecy.OPEN),
    SLACK_SIGNING_SECRET(Secrecy.SECRET),
    SLACK_BOT_TOKEN(Secrecy.SECRET),
    SLACK_APP_TOKEN(Secrecy.SECRET),
    SLACK_CLIENT_ID(Secrecy.OPEN),
    SLACK_CLIENT_SECRET(Secrecy.SECRET),
    SLACK_WORKSPACES(Secrecy.OPEN),
    SLACK_TEAM_CHANNEL(Secrecy.OPEN),
    SLACK_API_URL(Secrecy.OPEN),
    TEAMS_APP_ID(Secrecy.OPEN),
    TEAMS_APP_SECRET(Secrecy.SECRET),
    TEAMS_TENANT(Secrecy.OPEN),
    TEAMS_TEAM_CHANNEL(Secrecy.OPEN),
    TEAMS_OPENID_URL(Secrecy.OPEN),
    TEAMS_TOKEN_URL(Secrecy.OPEN);

    /// What every name begins with in the environment.
    static final String PREFIX = "SIGNPOST_";

    /// What may be shown of a setting's value.
    enum Secrecy {
        /// all of it
        OPEN,
        /// an address that may hold a password
        ADDRESS,
        /// nothing
        SECRET
    }

    private final Secrecy secrecy;

    Setting(Secrecy secrecy) {
        this.secrecy = secrecy;
    }

    /// Its name in the environment: `SIGNPOST_PUBLIC_URL`.
    String variable() {
        return PREFIX + name();
    }

    /// Its name in a settings file: `public-url`.
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Whether its value may come from the file named in `NAME_FILE`.
    boolean mayComeFromFile() {
        return secrecy != Secrecy.OPEN;
    }

    /// The value as it may be shown to anybody.
    String shown(String value) {
        return switch (secrecy) {
            case OPEN -> value;
            case ADDRESS -> Masking.address(value);
            case SECRET -> Masking.STARS;
        };
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key().equals(key))
                .findFirst();
    }
}
