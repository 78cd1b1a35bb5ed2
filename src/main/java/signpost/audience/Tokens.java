package signpost.audience;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import signpost.seal.Seal;

/// The tokens in links: whoever holds one may do what it is for, and nothing else.
final class Tokens {

    private static final int RADIX = 36;

    private final Seal seal;

    Tokens(Seal seal, String purpose) {
        this.seal = seal.purpose(purpose);
    }

    /// What a token is about.
    ///
    /// @param topic empty for all of it
    /// @param offered topics that its page names beside all of it
    record About(long id, Optional<String> topic, List<String> offered) {}

    String of(long id) {
        return seal.sign(Long.toString(id, RADIX));
    }

    String of(long id, String topic) {
        return seal.sign(Long.toString(id, RADIX) + "/" + topic);
    }

    String of(long id, Collection<String> offered) {
        return offered.isEmpty() ? of(id) : of(id, "/" + String.join(";", offered));
    }

    /// What the token is about; empty where it is none of ours.
    Optional<About> read(String token) {
        return seal.open(token).map(text -> {
            int slash = text.indexOf('/');
            long id = Long.parseLong(slash < 0 ? text : text.substring(0, slash), RADIX);
            String more = slash < 0 ? "" : text.substring(slash + 1);
            if (more.startsWith("/")) {
                return new About(id, Optional.empty(), List.of(more.substring(1).split(";", -1)));
            }
            return new About(id, Optional.of(more).filter(topic -> !topic.isEmpty()), List.of());
        });
    }
}
