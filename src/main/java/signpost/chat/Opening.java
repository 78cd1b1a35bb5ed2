package signpost.chat;

import java.time.InstantSource;
import java.util.Optional;
import signpost.insight.Insight;
import signpost.rows.Rows;

/// Makes enquiries of questions, each one once.
record Opening(
        Rows rows,
        EnquiryRows enquiries,
        ReturnRows returns,
        Insight insight,
        PrivateLinks pages,
        InstantSource clock) {

    /// See [Enquiries#open].
    Opened open(String reference, Asking asking) {
        Optional<Long> known = enquiries.of(reference);
        if (known.isPresent()) {
            return again(known.get(), asking);
        }
        Optional<Long> gap = insight.join(reference);
        try {
            return new Opened(receipt(rows.whole(() -> add(reference, asking, gap))), true, true);
        } catch (Rows.Broken quicker) {
            return again(enquiries.of(reference).orElseThrow(() -> quicker), asking);
        }
    }

    private long add(String reference, Asking asking, Optional<Long> gap) {
        Enquiry.Times times = Enquiry.Times.asked(clock.instant(), !asking.danger().isEmpty());
        long number = enquiries.add(reference,
                new Enquiry(1, Enquiry.State.WAITING, asking.question(), asking.behind(), asking.more(), asking.door(),
                        asking.shown(),
                        asking.tell(), gap, "", "", "", asking.danger(), Optional.empty(),
                        times));
        returns.keep(number, asking.places(), asking.tell());
        gap.filter(_ -> asking.tell()).ifPresent(insight::watch);
        return number;
    }

    private Opened again(long number, Asking asking) {
        boolean taken = rows.whole(() -> {
            Optional<Enquiry> open = enquiries.held(number).filter(enquiry -> enquiry.state().isOpen());
            open.ifPresent(enquiry -> {
                enquiries.add(enquiry, asking.more(), asking.tell(), asking.danger(), clock.instant());
                returns.keep(number, asking.places(), asking.tell());
                enquiry.gap().filter(_ -> asking.tell()).ifPresent(insight::watch);
            });
            return open.isPresent();
        });
        return new Opened(receipt(number), false, taken);
    }

    private Receipt receipt(long number) {
        return new Receipt(number, pages.token(number));
    }
}
