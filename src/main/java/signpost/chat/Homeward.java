package signpost.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import signpost.insight.Gap;
import signpost.insight.Insight;
import signpost.insight.Shown;

/// Brings what is due back to askers, by the door through which each can be reached.
///
/// @param address where people reach our pages
record Homeward(
        EnquiryRows enquiries,
        ReturnRows returns,
        List<Returning> ways,
        Insight insight,
        PrivateLinks pages,
        String address,
        Shelf shelf) {

    private static final Logger LOG = LoggerFactory.getLogger(Homeward.class);

    boolean reaches(String door) {
        return ways.stream().anyMatch(way -> way.door().equals(door));
    }

    boolean leaves(String door) {
        return ways.stream().anyMatch(way -> way.door().equals(door) && way.leaves());
    }

    /// What the library says to it now; empty while it says nothing.
    Optional<Shown> answeredBy(Enquiry enquiry) {
        return enquiry.published().or(() -> closing(enquiry));
    }

    private Optional<Shown> closing(Enquiry enquiry) {
        return enquiry.gap().flatMap(insight::gap).flatMap(Gap::closing)
                .map(closing -> new Shown(closing.document(), closing.title(), closing.slug()));
    }

    /// The document that answers it, once it can be read.
    private Optional<Shown> readable(Enquiry enquiry) {
        return Stream.concat(enquiry.published().stream(), closing(enquiry).stream())
                .flatMap(shown -> shelf.slug(shown.document())
                        .map(slug -> new Shown(shown.document(), shown.title(), slug)).stream())
                .findFirst();
    }

    /// Gives what is due to its door, and notes what doors could not hand over.
    ///
    /// @param most of one door
    void tick(Instant now, int most) {
        for (long number : returns.wanting()) {
            if (enquiries.find(number).flatMap(this::readable).isPresent()) {
                returns.due(number, Return.About.LIBRARY, Return.About.LIBRARY, now);
            }
        }
        for (Returning way : ways) {
            returns.due(way.door(), now, most).forEach(due -> give(way, due, now));
            hear(way, now);
        }
    }

    private void give(Returning way, ReturnRows.Due due, Instant now) {
        Optional<Enquiry> enquiry = enquiries.find(due.number());
        if (enquiry.isEmpty() || !returns.begin(due, now)) {
            return;
        }
        try {
            way.give(back(due, enquiry.get()));
            returns.given(due.id(), now);
        } catch (RuntimeException failed) {
            LOG.warn("What goes back to the asker of enquiry {} was not taken by '{}' and is tried again later ({})",
                    due.number(), way.door(), failed.getClass().getSimpleName());
        }
    }

    private void hear(Returning way, Instant now) {
        for (Refusal refusal : way.refused()) {
            returns.strand(refusal, now);
            way.heard(refusal);
        }
    }

    private Return back(ReturnRows.Due due, Enquiry enquiry) {
        return new Return(due.id(), due.about(), returns.place(due), enquiry.number(), enquiry.question(),
                due.about() == Return.About.REPLY ? enquiry.reply() : "",
                due.about() == Return.About.LIBRARY ? readable(enquiry) : Optional.empty(),
                address + "enquiry/" + pages.token(enquiry.number()));
    }
}
