package signpost.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import signpost.mail.SmtpScript;

/// Who of those who were to get a mail got none, and who more than one, each named once for each mail too many.
record Reckoning(List<String> lost, List<String> twice) {

    static Reckoning of(List<String> recipients, SmtpScript server) {
        List<String> lost = new ArrayList<>();
        List<String> twice = new ArrayList<>();
        for (String recipient : recipients) {
            int times = server.taken().getOrDefault(recipient, new AtomicInteger()).get();
            if (times == 0) {
                lost.add(recipient);
            }
            for (int more = 1; more < times; more++) {
                twice.add(recipient);
            }
        }
        return new Reckoning(lost, twice);
    }
}
