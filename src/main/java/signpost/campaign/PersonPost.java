package signpost.campaign;

import java.util.Optional;

/// A chat platform on which people are written to one by one: those who asked to hear from us by chat message. The platform's own room
/// implements it.
public interface PersonPost {

    /// What they are sent.
    ///
    /// @param title one line
    /// @param lead its first words, without any markup; may be empty
    /// @param whole the page that shows all of it
    /// @param choices the person's own page, where they change what they get or stop it
    /// @param language theirs, such as `cy`
    record News(String title, String lead, String whole, String choices, String language) {

        public News {
            if (title.isBlank() || whole.isBlank() || choices.isBlank()) {
                throw new IllegalArgumentException("title or a link is blank");
            }
        }
    }

    /// Writes to one person, once.
    ///
    /// @param email by which they are known on the platform
    /// @param last called before the request leaves; where it throws, the request does not leave
    /// @return empty where nobody of this address is known there, and so nothing was sent
    Optional<ChannelPost.Outcome> write(String email, News news, Runnable last);
}
