package signpost;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import signpost.answer.Topics;
import signpost.audience.Address;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.SignUp;
import signpost.chat.NewsDesk;
import signpost.chat.Office;
import signpost.message.Wording;

/// Takes those onto the list who ask for news on a chat platform, as the page does: what a platform says of an address proves nothing, so it is
/// asked.
record NewsByChat(Audience audience, Topics known, Office office) implements NewsDesk {

    @Override
    public Map<String, String> topics() {
        return Collections.unmodifiableMap(known.all().stream()
                .collect(Collectors.toMap(Topics.Topic::id, Topics.Topic::name, (one, _) -> one, LinkedHashMap::new)));
    }

    @Override
    public boolean ask(String email, Set<String> topics, Wording wording) {
        try {
            audience.signUp(new SignUp(Address.of(email), "", "", Optional.empty(), topics, Optional.empty(),
                    Channel.CHAT, wording.language(),
                    wording.say("list.consent", Map.of("partnership", office.publisher()))));
            return true;
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }
}
