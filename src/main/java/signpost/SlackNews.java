package signpost;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Frequency;
import signpost.audience.SignUp;
import signpost.chat.Office;
import signpost.message.Wording;
import signpost.slack.NewsDesk;

/// Takes those onto the list who ask for news in Slack, as the page does: what a workspace says of an address proves nothing, so it is asked.
record SlackNews(Audience audience, Office office) implements NewsDesk {

    @Override
    public boolean ask(String email, Set<String> topics, Wording wording) {
        try {
            audience.signUp(new SignUp(Address.of(email), "", "", Optional.empty(), topics, Frequency.AT_ONCE,
                    Channel.CHAT, wording.language(),
                    wording.say("list.consent", Map.of("partnership", office.publisher()))));
            return true;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
