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

    /// Whether it may leave still. Asked just before its last byte does, since to make a connection and to hand a mail over may take long.
    boolean mayStill();

    /// What an outcome means for this mail, where that depends on what became of others.
    default Outcome meant(Outcome outcome) {
        return outcome;
    }

    /// Is told what became of it, once that is durable or about to be.
    void told(Outcome outcome);

    default String domain() {
        return address().substring(address().indexOf('@') + 1);
    }
}
