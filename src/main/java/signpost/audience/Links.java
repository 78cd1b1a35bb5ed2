package signpost.audience;

import java.util.Collection;
import java.util.stream.Stream;
import signpost.seal.Seal;

/// The addresses in mails by which a subscriber changes what they get, or ends it. Each holds a token that is good for that alone. Safe for use by
/// many threads.
public final class Links {

    /// A number that no subscriber has, for the links in mails that are only to be looked at.
    public static final long NOBODY = 0;

    final Tokens preferring;
    final Tokens unsubscribing;
    private final Site site;

    Links(Seal seal, Site site) {
        this.preferring = new Tokens(seal, "preferences");
        this.unsubscribing = new Tokens(seal, "unsubscribe");
        this.site = site;
    }

    /// The page on which the subscriber changes what they get.
    public String preferences(long id) {
        return site.page("preferences/" + preferring.of(id));
    }

    /// What ends all mail to the subscriber, fit for `List-Unsubscribe`.
    public String unsubscribe(long id) {
        return site.page("unsubscribe/" + unsubscribing.of(id));
    }

    /// The same, on whose page whoever opens it may end mail about one of these topics alone instead.
    public String unsubscribe(long id, Collection<String> offered) {
        return site.page("unsubscribe/" + unsubscribing.of(id, offered));
    }

    /// What ends mail about one topic.
    public String unsubscribe(long id, String topic) {
        return site.page("unsubscribe/" + unsubscribing.of(id, topic));
    }

    /// Whether a token is that of a link in a mail that was only to be looked at: it belongs to nobody, and nothing comes of it.
    ///
    /// @param token the last part of one of these addresses
    public boolean isNobodys(String token) {
        return Stream.of(preferring, unsubscribing)
                .anyMatch(tokens -> tokens.read(token).filter(about -> about.id() == NOBODY).isPresent());
    }
}
