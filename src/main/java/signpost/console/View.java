package signpost.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import signpost.account.Account;
import signpost.account.Role;

/// What every page of the console shows around its content.
///
/// @param title the page's own title
/// @param here which entry of the navigation it belongs to
/// @param who is signed in; empty before that
/// @param form proves that a form was made by a page of ours, for this person
/// @param done what was just done, to be said on top; empty for nothing
/// @param faults what was wrong in the form that was sent
public record View(
        String title,
        String here,
        Optional<Account> who,
        String form,
        String done,
        List<Fault> faults,
        Premises premises) {

    public View {
        faults = List.copyOf(faults);
    }

    /// The entries of the navigation that this person may open.
    public List<Entry> entries() {
        if (who.isEmpty()) {
            return List.of();
        }
        List<Entry> entries = new ArrayList<>();
        entries.add(new Entry("start", "/console", "Start"));
        entries.add(new Entry("enquiries", "/console/enquiries", "Enquiries"));
        entries.add(new Entry("insight", "/console/insight", "What is asked"));
        entries.add(new Entry("documents", "/console/documents", "Documents"));
        entries.add(new Entry("campaigns", "/console/campaigns", "Campaigns"));
        entries.add(new Entry("training", "/console/training", "Training"));
        if (may(Role.AUTHOR)) {
            entries.add(new Entry("subscribers", "/console/subscribers", "Subscribers"));
            entries.add(new Entry("outbox", "/console/outbox", "Outbox"));
            entries.add(new Entry("segments", "/console/segments", "Segments"));
        }
        if (may(Role.ADMINISTRATOR)) {
            entries.add(new Entry("accounts", "/console/accounts", "Accounts"));
            entries.add(new Entry("audit", "/console/audit", "Audit trail"));
        }
        return entries;
    }

    /// Whether whoever is signed in may do what the role may.
    public boolean may(Role role) {
        return who.filter(account -> account.role().covers(role)).isPresent();
    }

    /// What is wrong with a field; null where nothing is.
    public Optional<Fault> fault(String field) {
        return faults.stream().filter(fault -> fault.field().equals(field)).findFirst();
    }

    public String asset(String name) {
        return premises.asset(name);
    }
}
