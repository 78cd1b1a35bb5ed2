package signpost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import signpost.account.Account;
import signpost.account.Role;

class MailWiringTest {

    private static final String ANN = "ann@x.example";

    @Test
    void where_there_is_an_account_it_alone_says_who_is_of_the_team() {
        assertThat(name(Account.State.ACTIVE, Role.AUTHOR)).contains("Ann");
        assertThat(name(Account.State.DISABLED, Role.AUTHOR)).isEmpty();
        assertThat(name(Account.State.INVITED, Role.AUTHOR)).isEmpty();
        assertThat(MailWiring.name(ANN, Optional.empty(), Set.of(ANN))).contains(ANN);
        assertThat(MailWiring.name("bob@x.example", Optional.empty(), Set.of(ANN))).isEmpty();
    }

    private static Optional<String> name(Account.State state, Role role) {
        return MailWiring.name(ANN, Optional.of(new Account(1, ANN, "Ann", role, state, Optional.empty())),
                Set.of(ANN));
    }
}
