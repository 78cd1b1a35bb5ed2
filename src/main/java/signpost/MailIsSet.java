package signpost;

import signpost.cli.Setting;

/// Whether mail leaves by a server, rather than into the outbox folder.
final class MailIsSet extends IsSet {

    MailIsSet() {
        super(Setting.SMTP_URL);
    }
}
