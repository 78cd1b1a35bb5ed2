package signpost.audience;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import signpost.rows.Rows;
import signpost.seal.Seal;
import signpost.sheet.Typed;

/// The communications list. What is changed here counts with the next question, in this process and in any other on the same rows.
/// Safe for use by many threads at once.
@Singleton
public final class Audience {

    /// The list onto which people come who sign up on our page.
    public static final String WEBSITE = "Website";

    /// How long shown interest counts.
    private static final Duration ENGAGED = Duration.ofDays(365);

    private final Rows rows;
    private final InstantSource clock;
    private final Site site;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Leaving leaving;
    private final Joining joining;
    private final SignUps signUps;
    private final Access access;
    private final Departed departed;
    private final Tokens confirming;
    private final Links links;
    private final Records records;

    /// @param elsewhere what other rooms keep about subscribers
    Audience(Rows rows, InstantSource clock, Seal seal, Site site, Collection<Traces> elsewhere) {
        this.rows = rows;
        this.clock = clock;
        this.site = site;
        this.subscribers = new SubscriberRows(rows);
        this.suppressions = new Suppressions(rows, seal);
        this.records = new Records(rows);
        this.leaving = new Leaving(rows, subscribers, suppressions, records);
        this.joining = new Joining(rows, subscribers, suppressions, records);
        this.signUps = new SignUps(rows, suppressions, joining);
        this.access = new Access(rows, subscribers, suppressions, records, signUps, elsewhere);
        this.departed = new Departed(rows, subscribers, suppressions, records, leaving, access);
        this.confirming = new Tokens(seal, "sign-up");
        this.links = new Links(seal, site);
    }

    /// The links in mails to subscribers.
    public Links links() {
        return links;
    }

    /// A subscriber, whether or not they may be written to.
    public Optional<Subscriber> subscriber(long id) {
        return subscribers.byId(id);
    }

    /// The subscriber of an address, in whatever case it is written.
    public Optional<Subscriber> byEmail(String email) {
        return subscribers.byKey(Typed.key(email));
    }

    /// The subscriber, if they may be written to now; empty where they left, could not be reached, complained or were erased.
    public Optional<Subscriber> deliverable(long id) {
        return subscribers.deliverable(id);
    }

    /// Those of these subscribers who may be written to now and want to hear about any of these topics, in no order.
    ///
    /// @param topics empty for what is about none
    public List<Addressee> addressees(Collection<Long> ids, Set<String> topics) {
        Segment hears = topics.isEmpty()
                ? new Segment.Everyone()
                : new Segment.Any(topics.stream().<Segment>map(Segment.HearsOf::new).toList());
        return subscribers.addressees(ids, sql(hears));
    }

    /// The numbers of those in the segment who may be written to now, in ascending order.
    public List<Long> members(Segment segment) {
        return subscribers.members(sql(segment));
    }

    /// Some of the [#members] with their addresses, which differ: all of them would not fit into the memory.
    ///
    /// @param behind the number of the last who is known; 0 to begin
    /// @return empty where there are no more
    public List<Recipient> recipients(Segment segment, long behind) {
        return subscribers.recipients(sql(segment), behind);
    }

    /// How many [#members] there are.
    public long count(Segment segment) {
        return subscribers.count(sql(segment));
    }

    /// What the members of a segment want to hear about, of some topics: each different answer, and how many give it.
    public Map<Set<String>, Long> tastes(Segment segment, Set<String> topics) {
        return subscribers.tastes(sql(segment), topics);
    }

    /// Whether somebody is in a segment, and why.
    public Why why(Segment segment, Subscriber subscriber) {
        Why why = Why.of(segment, subscriber, records.engaged(subscriber.id(), clock.instant().minus(ENGAGED)));
        return suppressions.of(suppressions.hash(subscriber.email()))
                .map(Suppression::reason)
                .map(Suppression.Reason::words)
                .or(() -> Optional.of(subscriber.state()).filter(state -> state != State.ACTIVE).map(State::id))
                .map(why::barred)
                .orElse(why);
    }

    /// A mail to the subscriber came back.
    ///
    /// @param said what the other server said
    public void bounced(long id, Failing failing, String said) {
        leaving.bounced(id, failing, said, clock.instant());
    }

    /// The subscriber called a mail of ours spam: nothing is ever sent to them again, unless they sign up anew.
    public void complained(long id) {
        leaving.complained(id, clock.instant());
    }

    /// The subscriber wants no more mail. To say so again changes nothing.
    public void unsubscribe(long id) {
        leaving.unsubscribe(id, clock.instant());
    }

    /// The subscriber wants to hear no more about one topic.
    public void unsubscribe(long id, String topic) {
        leaving.decline(id, topic, clock.instant());
    }

    /// Does what the link in a mail is for. To do it again changes nothing.
    ///
    /// @param token the last part of an address of [Links#unsubscribe(long)]
    /// @return false where the token is none of ours, or that of somebody who is not on the list, as [nobody][Links#isNobodys] is: the same
    ///     person may stand there anew under another number
    public boolean unsubscribe(String token) {
        Optional<Tokens.About> about = links.unsubscribing.read(token)
                .filter(what -> subscribers.byId(what.id()).isPresent());
        about.ifPresent(what -> what.topic()
                .ifPresentOrElse(topic -> unsubscribe(what.id(), topic), () -> unsubscribe(what.id())));
        return about.isPresent();
    }

    /// Keeps a sign-up. The address is asked by mail at the next [#tick]; this takes as long for an address that is known as for another.
    public void signUp(SignUp said) {
        signUps.keep(said, clock.instant());
    }

    /// What was signed up for, to be shown beside the button that confirms it.
    ///
    /// @param token the last part of the link in the confirmation mail
    /// @return empty where the token is none of ours, or older than a week
    public Optional<SignUp> signedUp(String token) {
        return confirming.read(token)
                .flatMap(about -> signUps.open(about.id(), about.topic().orElse(""), clock.instant()))
                .map(SignUps.Kept::said);
    }

    /// Takes whoever signed up onto the list. To confirm again changes nothing.
    ///
    /// @return the subscriber; empty where the token is none of ours, or older than a week
    public Optional<Subscriber> confirm(String token) {
        return confirming.read(token)
                .flatMap(about -> signUps.confirm(about.id(), about.topic().orElse(""), clock.instant()));
    }

    /// Sends the confirmation mails that wait, and forgets sign-ups that nobody confirmed within a week.
    public void tick(Confirmations confirmations) {
        signUps.tick(confirmations, confirming, site, clock.instant());
    }

    /// Erases again whom a spreadsheet brought back that was being read when they were erased; to be called every hour.
    public void eraseAgain() {
        access.eraseAgain(clock.instant());
    }

    /// The subscriber whose own page a token opens.
    ///
    /// @param token the last part of an address of [Links#preferences]
    public Optional<Subscriber> preferring(String token) {
        return links.preferring.read(token).flatMap(about -> subscribers.byId(about.id()));
    }

    /// Changes what a subscriber chose.
    ///
    /// @return the subscriber as they are now; empty where the token opens nothing
    public Optional<Subscriber> prefer(String token, Preferences wanted) {
        preferring(token).ifPresent(known -> joining.prefer(known, wanted, clock.instant()));
        return preferring(token);
    }

    /// The subscriber whom an unsubscribe link is about, and the topic, if it is about one only.
    public Optional<Unsubscribing> unsubscribing(String token) {
        return links.unsubscribing.read(token).flatMap(about -> subscribers.byId(about.id())
                .map(subscriber -> new Unsubscribing(subscriber, about.topic(),
                        Stream.concat(about.topic().stream(), about.offered().stream().filter(subscriber::mayHearOf))
                                .toList())));
    }

    /// Whom and what an unsubscribe link is about.
    ///
    /// @param topic that alone; empty for everything
    /// @param topics of which one may be ended alone
    public record Unsubscribing(Subscriber subscriber, Optional<String> topic, List<String> topics) {}

    /// Everything held about a person here and in the other rooms, as names and values; empty where there is nothing.
    public Optional<Map<String, Object>> held(Address email) {
        return access.held(email);
    }

    /// How much in which rooms was encrypted with another key than this process has, so that nobody can tell whose it is: it is neither shown nor erased.
    public Map<String, Long> unreadable() {
        return access.unreadable();
    }

    /// Removes everything held about a person. A keyed hash of the address stays, so that no spreadsheet brings it back.
    ///
    /// @return whether anything was held
    public boolean erase(Address email) {
        return access.erase(email, clock.instant());
    }

    /// Who is gone from the list, for the day when a backup of before comes back.
    public Departed departed() {
        return departed;
    }

    /// Writes the subscribers of a list, or all, as CSV.
    ///
    /// @return how many
    /// @throws IOException where it cannot be written
    public long export(Optional<String> list, Appendable out) throws IOException {
        return new Exporting(subscribers, records).write(list, out);
    }

    /// At most so many subscribers whose address, name or organisation holds the words, by address.
    public List<Subscriber> search(String words, int most) {
        return subscribers.holding(words, most);
    }

    /// Brings a spreadsheet in, CSV or XLSX, of up to 100,000 rows: all rows that can be taken, or none where the file cannot be read to its
    /// end.
    ///
    /// @throws Bringing.Impossible saying why nothing was brought in
    /// @throws UncheckedIOException where the file cannot be read
    public Bringing.Report bring(Path file, Bringing order) {
        return new Importing(rows, subscribers, suppressions, clock.instant(), order).run(file);
    }

    /// The columns of a spreadsheet, and what they would be taken for.
    ///
    /// @throws Bringing.Impossible where it is none that we can read, saying why
    public List<Bringing.Column> columns(Path file) {
        return Importing.columns(file);
    }

    /// Each list with how many stand on it, by name.
    public Map<String, Long> lists() {
        return Lists.all(rows);
    }

    /// Whether there is a list of this name, in whatever case it is written.
    public boolean hasList(String name) {
        return Lists.exists(rows, name);
    }

    /// The lists that a segment names and that there are none of.
    public List<String> missing(Segment segment) {
        return segment.lists().stream().filter(name -> !hasList(name)).sorted().toList();
    }

    private SegmentSql sql(Segment segment) {
        return SegmentSql.of(segment, clock.instant().minus(ENGAGED));
    }
}
