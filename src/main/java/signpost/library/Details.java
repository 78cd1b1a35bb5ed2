package signpost.library;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What is known about a document beside its text: from the file itself, its front matter, or the folder's manifest.
///
/// @param title never blank
/// @param kind what sort of publication it is
/// @param publisher who published it; empty where nobody says
/// @param published when, as precisely as known
/// @param period what period it covers, as written (`2021/22`); empty where it covers none
/// @param reviewDue the day by which its owner promised to look at it again
/// @param version the issue as the publisher numbers it; empty where it is not numbered
/// @param supersedes paths, titles or versions of what this replaces, as written
/// @param audiences whom it is for, as ids such as `schools`
/// @param topics what it is about, as ids such as `child-exploitation`
/// @param source where the publisher keeps it; empty where unknown
public record Details(
        String title,
        Kind kind,
        String publisher,
        Optional<PublicationDate> published,
        String period,
        Optional<LocalDate> reviewDue,
        String version,
        List<String> supersedes,
        List<String> audiences,
        List<String> topics,
        String source) {

    public Details {
        if (title.isBlank()) {
            throw new IllegalArgumentException("title is blank");
        }
        supersedes = List.copyOf(supersedes);
        audiences = List.copyOf(audiences);
        topics = List.copyOf(topics);
    }
}
