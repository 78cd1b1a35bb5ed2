package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import signpost.chat.Returning;
import signpost.cli.Refused;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.delivery.InDoubt;
import signpost.delivery.Notices;
import signpost.delivery.Post;
import signpost.delivery.Terms;
import signpost.mail.From;
import signpost.mail.OutboxPost;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpServer;
import signpost.message.Letters;
import signpost.message.Wording;

/// Wires the way out for mail: the mail server that was set, or else the outbox folder.
@Factory
final class Posting {

    private static final String SAMPLE = "Signpost <signpost@localhost.localdomain>";
    private static final int CONNECTIONS = 4;
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_PER_MINUTE = 1_000_000;

    @Singleton
    @Requires(missingBeans = Post.class)
    Post post(Settings settings, InstantSource clock) {
        Optional<String> server = settings.value(Setting.SMTP_URL);
        From from = from(settings, server.isPresent());
        return server.<Post>map(url -> new SmtpPost(smtp(settings, url), from,
                number(settings, Setting.SMTP_CONNECTIONS, 1, MOST_CONNECTIONS).orElse(CONNECTIONS), clock))
                .orElseGet(() -> new OutboxPost(settings.data().resolve("outbox"), from, clock));
    }

    /// Brings replies back by mail, where mail really leaves or can be read in the outbox.
    @Singleton
    @Requires(beans = Settings.class)
    Returning replies(Wording wording, Letters letters, Provider<Notices> notices) {
        return new ReplyMail(wording, letters, (name, address, letter) -> notices.get().send(name, address, letter));
    }

    static Terms terms(Settings settings) {
        InDoubt inDoubt = settings.value(Setting.MAIL_IN_DOUBT).map(word -> switch (word.toLowerCase(Locale.ROOT)) {
            case "again" -> InDoubt.AGAIN;
            case "hold" -> InDoubt.HOLD;
            default -> throw Refused.usage(settings.origin(Setting.MAIL_IN_DOUBT) + " is '" + word
                    + "'; it can be 'again' or 'hold'.");
        }).orElse(InDoubt.AGAIN);
        return new Terms(inDoubt, number(settings, Setting.MAIL_PER_MINUTE, 1, MOST_PER_MINUTE).orElse(0));
    }

    private static From from(Settings settings, boolean needed) {
        try {
            return From.of(settings.value(Setting.MAIL_FROM).orElseGet(() -> {
                if (needed) {
                    throw Refused.usage(
                            "SIGNPOST_SMTP_URL is set, but not SIGNPOST_MAIL_FROM: set it to the address that mail"
                                    + " comes from, such as News <news@partnership.example>.");
                }
                return SAMPLE;
            }));
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(settings.origin(Setting.MAIL_FROM) + ": " + wrong.getMessage() + ".");
        }
    }

    private static SmtpServer smtp(Settings settings, String url) {
        try {
            return SmtpServer.of(url);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(settings.origin(Setting.SMTP_URL) + " is " + wrong.getMessage() + ".");
        }
    }

    private static Optional<Integer> number(Settings settings, Setting setting, int least, int most) {
        return settings.value(setting).map(text -> {
            try {
                int number = Integer.parseInt(text);
                if (number >= least && number <= most) {
                    return number;
                }
            } catch (NumberFormatException notNumber) {
                // said below
            }
            throw Refused
                    .usage(settings.origin(setting) + " is '" + text + "', not a whole number from " + least + " to "
                            + most + ".");
        });
    }
}
