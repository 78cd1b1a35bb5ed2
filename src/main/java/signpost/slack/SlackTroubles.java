package signpost.slack;

/// Slack's words for what is wrong, as an administrator can act on them.
final class SlackTroubles {

    private SlackTroubles() {}

    /// What is said of a call of which no reply was read.
    static final String UNREAD = "unread";

    /// Why a reply does not reach a person, as the team can read it.
    ///
    /// @param error empty where Slack did not answer for too long
    static String ofPerson(String error) {
        return switch (error) {
            case "" -> "Slack did not take it for too long.";
            case "channel_not_found", "user_not_found", "user_is_inactive", "user_disabled", "user_not_visible",
                    "messages_tab_disabled", "cannot_dm_bot" ->
                "Slack knows nobody there any more, or lets nobody write to them.";
            case "not_installed", "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
                "Signpost is not installed in their Slack any more.";
            case UNREAD -> "Slack did not say whether it took it; it may have come.";
            default -> "Slack refused it (" + error + ").";
        };
    }

    /// @param what the channel or setting it is about
    static String of(String error, String what) {
        return switch (error) {
            case "invalid_auth", "not_authed", "account_inactive", "token_revoked" ->
                "Slack does not know the token (" + error
                        + "). Copy it again from 'OAuth & Permissions' of the app, or install the app again.";
            case "token_expired" -> "The token has expired. Install the app again.";
            case "not_installed" ->
                "Signpost is not installed there. Open /slack/install, or set SIGNPOST_SLACK_BOT_TOKEN.";
            case "not_allowed_token_type" ->
                "The token is of another kind. A bot token begins with xoxb-, an app-level token with xapp-.";
            case "missing_scope" -> "The app lacks a scope. Bring it up to the manifest of 'signpost slack manifest'"
                    + " and install it again.";
            case "channel_not_found" -> "Slack knows no channel '" + what
                    + "', or it is private and Signpost is no member. Use the channel's id, and invite Signpost.";
            case "invalid_client_id" ->
                "Slack knows no such app. Copy the Client ID of 'Basic Information' of the app.";
            case "bad_client_secret" ->
                "SIGNPOST_SLACK_CLIENT_SECRET does not belong to the Client ID. Copy it from 'Basic Information' of the app.";
            case "bad_redirect_uri" -> "Slack does not send people back to where SIGNPOST_PUBLIC_URL leads. Enter that"
                    + " address with slack/oauth behind it under 'OAuth & Permissions', 'Redirect URLs'.";
            case "is_archived" ->
                "The channel '" + what + "' is archived. Take it out of the archive, or set the id of another.";
            case "not_in_channel", "restricted_action" ->
                "Signpost may not write in the channel '" + what + "' (" + error
                        + "). Invite it there: /invite @Signpost.";
            default -> "Slack refuses: " + (error.isEmpty() ? "no reason given" : error) + ".";
        };
    }
}
