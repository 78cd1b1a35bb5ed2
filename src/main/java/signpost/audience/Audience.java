package signpost.audience;

import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.rows.Rows;
import signpost.seal.Seal;

/// The communications list. What is changed here counts with the next question, in this process and in any other on the same rows.
/// Safe for use by many threads at once.
@Singleton
public final class Audience {

    /// How long shown interest counts.
    private static final Duration ENGAGED = Duration.ofDays(365);

    private final Rows rows;
    private final InstantSource clock;
    private final Site site;
    private final SubscriberRows subscribers;
    private final Suppressions suppressions;
    private final Leaving leaving;
    private final Tokens preferences;
    private final Tokens unsubscribing;
    private final Records records;

    Audience(Rows rows, InstantSource clock, Seal seal, Site site) {
        this.rows = rows;
        this.clock = clock;
        this.site = site;
        this.subscribers = new SubscriberRows(rows);
        this.suppressions = new Suppressions(rows, seal);
        this.records = new Records(rows);
        this.leaving = new Leaving(rows, subscribers, suppressions, records);
        this.preferences = new Tokens(seal, "preferences");
        this.unsubscribing = new Tokens(seal, "unsubscribe");
    }

    /// A subscriber, whether or not they may be written to.
    public Optional<Subscriber> subscriber(long id) {
        return subscribers.byId(id);
    }

    /// The subscriber of an address, in whatever case it is written.
    public Optional<Subscriber> byEmail(String email) {
        return subscribers.byKey(Clean.key(email));
    }

    /// The subscriber, if they may be written to now; empty where they left, could not be reached, complained or were erased.
    public Optional<Subscriber> deliverable(long id) {
        return subscribers.deliverable(id);
    }

    /// The subscriber, if they may be written to now about a topic.
    public Optional<Subscriber> deliverable(long id, String topic) {
        return deliverable(id).filter(subscriber -> subscriber.mayHearOf(topic));
    }

    /// The numbers of those in the segment who may be written to now, in ascending order.
    public List<Long> members(Segment segment) {
        return subscribers.members(sql(segment), Optional.empty());
    }

    /// The same, without those who do not want to hear about the topic.
    public List<Long> members(Segment segment, String topic) {
        return subscribers.members(sql(segment), Optional.of(topic));
    }

    /// How many [#members] there are.
    public long count(Segment segment) {
        return subscribers.count(sql(segment), Optional.empty());
    }

    /// How many [#members(Segment, String)] there are.
    public long count(Segment segment, String topic) {
        return subscribers.count(sql(segment), Optional.of(topic));
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
    /// @param token the last part of an [#unsubscribeLink]
    /// @return false where the token is none of ours
    public boolean unsubscribe(String token) {
        Optional<Tokens.About> about = unsubscribing.read(token);
        about.ifPresent(what -> what.topic()
                .ifPresentOrElse(topic -> unsubscribe(what.id(), topic), () -> unsubscribe(what.id())));
        return about.isPresent();
    }

    /// The address of the page on which the subscriber changes what they get.
    public String preferencesLink(long id) {
        return site.page("preferences/" + preferences.of(id));
    }

    /// The address that ends all mail to the subscriber, fit for `List-Unsubscribe`.
    public String unsubscribeLink(long id) {
        return site.page("unsubscribe/" + unsubscribing.of(id));
    }

    /// The address that ends mail about one topic.
    public String unsubscribeLink(long id, String topic) {
        return site.page("unsubscribe/" + unsubscribing.of(id, topic));
    }

    /// Brings a spreadsheet in, CSV or XLSX, of up to 100,000 rows: all rows that can be taken, or none where the file cannot be read to its
    /// end.
    ///
    /// @throws Bringing.Impossible saying why nothing was brought in
    /// @throws UncheckedIOException where the file cannot be read
    public Bringing.Report bring(Path file, Bringing order) {
        return new Importing(rows, subscribers, suppressions, clock.instant(), order).run(file);
    }

    /// Each list with how many stand on it, by name.
    public Map<String, Long> lists() {
        return Lists.all(rows);
    }

    /// Whether there is a list of this name, in whatever case it is written.
    public boolean hasList(String name) {
        return Lists.exists(rows, name);
    }

    /// The subscriber showed interest in a topic by something they did themselves.
    public void engaged(long id, String topic) {
        records.engaged(id, topic, clock.instant());
    }

    private SegmentSql sql(Segment segment) {
        return SegmentSql.of(segment, clock.instant().minus(ENGAGED));
    }
}
