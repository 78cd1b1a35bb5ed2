package signpost.cli;

/// What holds for a setting that nobody set, in words.
final class Defaults {

    private Defaults() {}

    static String of(Setting setting) {
        return switch (setting) {
            case DATA -> "data";
            case LIBRARY -> "(index/library, or the sample library)";
            case INDEX -> "(index, or the one that came with Signpost)";
            case MESSAGES -> "(messages, or the ones that came with Signpost)";
            case HOST -> "127.0.0.1";
            case PORT -> "8080";
            case PUBLIC_URL -> "(host and port)";
            case PROXIES -> "(one on this machine)";
            case LANGUAGES -> "en,cy";
            case LOG -> "text";
            case SECRET_KEY -> "(made at the first start, in the data folder)";
            case OIDC_ROLES_CLAIM -> "roles";
            case CHAT_RETENTION, REMIND_HOURS -> "24";
            case KEEP_QUESTIONS -> "text";
            case KEEP_DAYS -> "30";
            case DB_URL -> "(a database in the data folder)";
            case MAIL_BOUNCE -> "(the address that mail comes from)";
            case MAIL_IN_DOUBT -> "again";
            case MAIL_PER_MINUTE, MAIL_PER_HOUR, MAIL_PER_MINUTE_AND_DOMAIN -> "(no limit)";
            case SMTP_CONNECTIONS -> "4";
            case COUNT_LINKS -> "no";
            case SMTP_URL -> "(mails are written to the outbox folder)";
            case SLACK_WORKSPACES -> "(any that installs it)";
            case SLACK_API_URL -> "(Slack's own)";
            case TEAMS_OPENID_URL, TEAMS_TOKEN_URL -> "(Microsoft's own)";
            case METRICS_TOKEN,
                    OIDC_ISSUER,
                    OIDC_CLIENT_ID,
                    OIDC_CLIENT_SECRET,
                    OIDC_EMAIL_DOMAINS,
                    OIDC_ROLES,
                    DB_USER,
                    DB_PASSWORD,
                    MAIL_FROM,
                    TEAM_MAIL,
                    DKIM_DOMAIN,
                    DKIM_SELECTOR,
                    DKIM_KEY,
                    IMAP_URL,
                    MAIL_VERIFIED_BY,
                    SLACK_SIGNING_SECRET,
                    SLACK_BOT_TOKEN,
                    SLACK_APP_TOKEN,
                    SLACK_CLIENT_ID,
                    SLACK_CLIENT_SECRET,
                    SLACK_TEAM_CHANNEL,
                    TEAMS_APP_ID,
                    TEAMS_APP_SECRET,
                    TEAMS_TENANT,
                    TEAMS_TEAM_CHANNEL ->
                "(not set)";
        };
    }
}
