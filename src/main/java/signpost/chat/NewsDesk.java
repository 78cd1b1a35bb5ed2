package signpost.chat;

import java.util.Map;
import java.util.Set;
import signpost.message.Wording;

/// Where people on a chat platform ask for news. A higher room keeps the list.
public interface NewsDesk {

    /// The topics there are, by id.
    Map<String, String> topics();

    /// Asks by mail whether whoever reads this address wants the news of these topics by chat message; none come before that was said.
    ///
    /// @param topics their ids; none for all
    /// @param wording the language in which they were asked
    /// @return false for what is no address
    boolean ask(String email, Set<String> topics, Wording wording);
}
