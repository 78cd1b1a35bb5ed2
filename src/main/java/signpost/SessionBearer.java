package signpost;

import java.util.List;
import signpost.campaign.SessionNews;
import signpost.delivery.Deliveries;
import signpost.delivery.Notices;
import signpost.message.Letter;

/// Carries the news of sessions to those who got the mail that named them.
record SessionBearer(Deliveries deliveries, Notices notices) implements SessionNews.Bearer {

    @Override
    public List<Long> received(long edition) {
        return deliveries.received(edition);
    }

    @Override
    public void send(String name, String address, Letter letter) {
        notices.send(name, address, letter);
    }
}
