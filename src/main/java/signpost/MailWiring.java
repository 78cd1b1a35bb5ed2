package signpost;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import signpost.account.Account;
import signpost.account.Accounts;
import signpost.account.Audit;
import signpost.account.Role;
import signpost.audience.Audience;
import signpost.chat.Chat;
import signpost.chat.Enquiries;
import signpost.cli.Refused;
import signpost.cli.Service.Platform;
import signpost.cli.Setting;
import signpost.cli.Settings;
import signpost.delivery.Bounces;
import signpost.delivery.Notices;
import signpost.inbox.Inbox;
import signpost.inbox.Kept;
import signpost.mail.Answering;
import signpost.mail.Border;
import signpost.mail.ImapServer;
import signpost.mail.Intake;
import signpost.mail.Letterhead;
import signpost.mail.MailDoor;
import signpost.mail.Mailbox;
import signpost.mail.TeamDesk;
import signpost.mail.Trial;
import signpost.message.Letters;
import signpost.message.Wording;
import signpost.rows.Rows;
import signpost.screening.PersonalData;
import signpost.seal.Seal;

/// Wires the door by which mail comes in, and tries the connections of both.
@Factory
final class MailWiring {

    @Singleton
    @Requires(beans = Letterhead.class)
    Answering answering(Chat chat, Optional<PersonalData> personalData, Notices notices,
            Wording wording, Letters letters, Letterhead head) {
        PersonalData details = personalData.orElseGet(PersonalData::standard);
        return new Answering(chat, notices, wording, letters, head, text -> details.in(text).text(),
                chat::isUrgent);
    }

    @Singleton
    @Requires(beans = Letterhead.class)
    MailDoor door(Rows rows, InstantSource clock, Seal seal, Inbox inbox, Kept kept, Bounces bounces, Audience audience,
            Answering answering, TeamDesk team, Wording wording) {
        return new MailDoor(rows, clock, seal, inbox, kept, bounces, audience, answering, team, wording);
    }

    @Singleton
    @Requires(beans = Letterhead.class)
    TeamDesk team(Rows rows, InstantSource clock, Seal seal, Enquiries enquiries, Notices notices, Accounts accounts,
            Audit audit, Wording wording, Letters letters, Letterhead head, Optional<Settings> settings) {
        Set<String> set = settings.map(Posting::team).orElse(List.of()).stream()
                .map(address -> address.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
        return new TeamDesk(rows, clock, seal, enquiries, notices,
                address -> name(address, accounts.byEmail(address), set),
                audit::note, wording, letters, head);
    }

    /// How somebody of the team is called. Where there is an account, it alone decides: whoever is shut out there is by mail, too.
    ///
    /// @param set the addresses that are told of enquiries
    /// @return empty for whoever is not of the team
    static Optional<String> name(String address, Optional<Account> account, Set<String> set) {
        return account.isEmpty()
                ? Optional.of(address).filter(set::contains)
                : account.filter(one -> one.state() == Account.State.ACTIVE && one.role().covers(Role.AUTHOR))
                        .map(Account::name);
    }

    @Singleton
    @Requires(beans = Letterhead.class)
    Intake intake(Rows rows, Seal seal, Inbox inbox, Kept kept, Letterhead head, Wording wording, Chat chat,
            Optional<Settings> settings) {
        var border = new Border(settings.flatMap(set -> set.value(Setting.MAIL_VERIFIED_BY)).orElse(""));
        return new Intake(rows, seal, inbox, kept, head, border, wording, chat::isUrgent);
    }

    /// Begins to read the mailbox; empty where none is set.
    static Optional<Mailbox> read(Settings settings, ApplicationContext context) {
        return settings.value(Setting.IMAP_URL).map(url -> {
            ImapServer server = server(settings, url);
            context.getBean(MailDoor.class);
            return Mailbox.start(server, context.getBean(Intake.class), context.getBean(Wording.class),
                    context.getBean(InstantSource.class));
        });
    }

    /// What the connections to the mail servers are found to be.
    static List<Platform> tried(Settings settings) {
        List<Platform> findings = new ArrayList<>();
        settings.value(Setting.SMTP_URL).ifPresent(url -> findings.add(tried("mail out", () -> Trial
                .of(Posting.smtp(settings, url), Posting.from(settings), settings.origin(Setting.SMTP_URL)))));
        settings.value(Setting.IMAP_URL).ifPresent(url -> findings.add(tried("mail in", () -> Trial
                .of(server(settings, url), settings.origin(Setting.IMAP_URL)))));
        return findings;
    }

    private static Platform tried(String about, Supplier<Trial> trying) {
        try {
            Trial trial = trying.get();
            return new Platform(about, trial.good(), trial.sentence());
        } catch (Refused wrong) {
            return new Platform(about, false, String.valueOf(wrong.getMessage()));
        }
    }

    private static ImapServer server(Settings settings, String url) {
        try {
            return ImapServer.of(url);
        } catch (IllegalArgumentException wrong) {
            throw Refused.usage(settings.origin(Setting.IMAP_URL) + " is " + wrong.getMessage() + ".");
        }
    }
}
