package signpost;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import signpost.campaign.InDoubt;
import signpost.chat.Bell;
import signpost.chat.Returning;
import signpost.cli.Refused;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.console.Invitations;
import signpost.delivery.Notices;
import signpost.delivery.Outbox;
import signpost.delivery.Post;
import signpost.delivery.Returned;
import signpost.delivery.Terms;
import signpost.mail.Dkim;
import signpost.mail.From;
import signpost.mail.Letterhead;
import signpost.mail.OutboxFolder;
import signpost.mail.OutboxPost;
import signpost.mail.SmtpPost;
import signpost.mail.SmtpServer;
import signpost.message.Letters;
import signpost.message.Wording;
import signpost.seal.Seal;

/// Wires the way out for mail: the mail server that was set, or else the outbox folder.
@Factory
final class Posting {

    private static final String SAMPLE = "Signpost <signpost@localhost.localdomain>";
    private static final int CONNECTIONS = 4;
    private static final int MOST_CONNECTIONS = 64;
    private static final int MOST_MAILS = 1_000_000;

    @Singleton
    @Requires(missingBeans = Post.class)
    Post post(Settings settings, Letterhead head, InstantSource clock) {
        return settings.value(Setting.SMTP_URL).<Post>map(url -> new SmtpPost(smtp(settings, url), head,
                number(settings, Setting.SMTP_CONNECTIONS, 1, MOST_CONNECTIONS).orElse(CONNECTIONS), clock))
                .orElseGet(() -> new OutboxPost(settings.data().resolve("outbox"), head, clock));
    }

    @Singleton
    @Requires(beans = Settings.class)
    Outbox outbox(Settings settings) {
        return new OutboxFolder(settings.data().resolve("outbox"), settings.value(Setting.SMTP_URL).isEmpty());
    }

    @Singleton
    @Requires(beans = Settings.class)
    Letterhead letterhead(Settings settings, Seal seal) {
        return new Letterhead(from(settings), seal, settings.value(Setting.IMAP_URL).isPresent(),
                settings.value(Setting.MAIL_BOUNCE).map(text -> address(settings, Setting.MAIL_BOUNCE, text)),
                dkim(settings));
    }

    private static Optional<Dkim> dkim(Settings settings) {
        return settings.value(Setting.DKIM_KEY).map(pem -> {
            try {
                return Dkim.of(needed(settings, Setting.DKIM_DOMAIN), needed(settings, Setting.DKIM_SELECTOR), pem);
            } catch (IllegalArgumentException wrong) {
                throw Refused.usage("Mails cannot be signed with " + settings.origin(Setting.DKIM_KEY) + ": "
                        + wrong.getMessage() + ".");
            }
        });
    }

    private static String needed(Settings settings, Setting setting) {
        return settings.value(setting).orElseThrow(() -> Refused.usage("SIGNPOST_DKIM_KEY is set, but not "
                + settings.origin(setting) + ": a signature names its domain and its selector."));
    }

    /// Brings replies back by mail, where mail really leaves or can be read in the outbox.
    @Singleton
    @Requires(beans = Settings.class)
    Returning replies(Settings settings, Wording wording, Letters letters, Provider<Notices> notices) {
        return new ReplyMail(wording, letters, (name, address, letter) -> notices.get().send(name, address, letter),
                settings.value(Setting.SMTP_URL).isPresent(), new ReplyMail.Lost() {
                    @Override
                    public List<Returned> all(String names) {
                        return notices.get().returned(names);
                    }

                    @Override
                    public void forget(String name) {
                        notices.get().forget(name);
                    }
                });
    }

    /// Tells the team of enquiries by mail.
    @Singleton
    @Requires(condition = TeamMailIsSet.class)
    Bell bell(Settings settings, Letters letters, Provider<Notices> notices, InstantSource clock) {
        return new TeamMail(letters, (name, address, letter) -> notices.get().send(name, address, letter),
                team(settings), settings.value(Setting.IMAP_URL).isPresent(),
                settings.address(settings.port()) + "console/enquiries/", clock);
    }

    /// The addresses of the team that are told of enquiries.
    static List<String> team(Settings settings) {
        return settings.value(Setting.TEAM_MAIL).stream().flatMap(all -> Arrays.stream(all.split("[,;]")))
                .map(one -> address(settings, Setting.TEAM_MAIL, one.strip()).address()).toList();
    }

    /// Brings the links with which accounts begin to their owners, where mail really leaves.
    @Singleton
    @Requires(condition = MailIsSet.class)
    Invitations invitations(Letters letters, Notices notices) {
        return new InvitationMail(letters, notices::send);
    }

    static Terms terms(Settings settings) {
        InDoubt inDoubt = settings.value(Setting.MAIL_IN_DOUBT).map(word -> {
            try {
                return InDoubt.of(word);
            } catch (IllegalArgumentException wrong) {
                throw Refused.usage(settings.origin(Setting.MAIL_IN_DOUBT) + " is " + wrong.getMessage() + ".");
            }
        }).orElse(InDoubt.AGAIN);
        return new Terms(inDoubt, most(settings, Setting.MAIL_PER_MINUTE), most(settings, Setting.MAIL_PER_HOUR),
                most(settings, Setting.MAIL_PER_MINUTE_AND_DOMAIN));
    }

    /// Whether it is counted how often links of campaigns' mails are opened.
    static boolean countsLinks(Settings settings) {
        return switch (settings.value(Setting.COUNT_LINKS).orElse("no")) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw Refused.usage(settings.origin(Setting.COUNT_LINKS) + " is neither yes nor no.");
        };
    }

    private static int most(Settings settings, Setting setting) {
        return number(settings, setting, 1, MOST_MAILS).orElse(0);
    }

    static From from(Settings settings) {
        Optional<String> set = settings.value(Setting.MAIL_FROM);
        for (Setting needing : List.of(Setting.SMTP_URL, Setting.IMAP_URL)) {
            if (set.isEmpty() && settings.value(needing).isPresent()) {
                throw Refused.usage(settings.origin(needing) + " is set, but not SIGNPOST_MAIL_FROM: set it to the"
                        + " address that mail comes from, such as News <news@partnership.example>.");
            }
        }
        return address(settings, Setting.MAIL_FROM, set.orElse(SAMPLE));
    }

    private static From address(Settings settings, Setting setting, String text) {
        try {
            return From.of(text);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(settings.origin(setting) + ": " + wrong.getMessage() + ".");
        }
    }

    static SmtpServer smtp(Settings settings, String url) {
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
