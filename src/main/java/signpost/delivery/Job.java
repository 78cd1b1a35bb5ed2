package signpost.delivery;

import java.util.Optional;
import signpost.campaign.InDoubt;

/// One claimed row, for the worker that claimed it.
interface Job {

    long id();

    /// See [Mail#edition].
    long edition();

    /// How often it was tried before.
    int attempts();

    String address();

    /// What is done where the reply is not read.
    InDoubt inDoubt();

    /// The mail as it stands now; empty where the person may not be written to any more.
    Optional<Mail> mail();

    /// Is told what became of it, once that is durable or about to be.
    void told(Outcome outcome);

    default String domain() {
        return address().substring(address().indexOf('@') + 1);
    }
}
