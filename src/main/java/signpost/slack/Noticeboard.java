package signpost.slack;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import signpost.message.Wording;

/// What the home page and previews of our own links show beside answers. The service's root knows it.
public interface Noticeboard {

    /// A document, a session of training, or a page of ours.
    ///
    /// @param title one line
    /// @param about where it stands or when it is; may be empty
    /// @param path its page, without a slash at the front
    /// @param words what is quoted of it; empty for nothing
    record Notice(String title, String about, String path, String words) {}

    /// The latest documents, the newest first.
    ///
    /// @param topics ids of topics; none for all
    /// @param wording the language in which their dates are said
    List<Notice> documents(Set<String> topics, int most, Wording wording);

    /// The next sessions, the earliest first.
    ///
    /// @param topics ids of topics; none for all
    /// @param wording the language in which their times are said
    List<Notice> training(Set<String> topics, int most, Wording wording);

    /// What stands on a page of the library; empty for any other page.
    ///
    /// @param slug the document's name in addresses
    /// @param passage the number of a passage; empty for none
    Optional<Notice> document(String slug, String passage, Wording wording);
}
