package signpost;

import java.util.List;
import java.util.Optional;
import signpost.audience.Audience;
import signpost.audience.Channel;
import signpost.audience.Subscriber;
import signpost.campaign.ChannelPost;
import signpost.campaign.PersonPost;
import signpost.delivery.Mail;
import signpost.delivery.Outcome;
import signpost.delivery.Post;
import signpost.message.Letter;
import signpost.message.Letters;
import signpost.message.Personal;

/// Brings editions to those who chose chat messages, on the first platform that knows them. By mail they go to all others, and where none knows
/// them; so does what stays out of the archive, of which a chat message could show no more than the first words.
record ByChat(Post mail, List<PersonPost> platforms, Audience audience, Letters letters) implements Post {

    private static final int DONE = 200;
    private static final int WAIT = 429;

    @Override
    public int lines() {
        return mail.lines();
    }

    @Override
    public Line open() {
        return new Way(mail.open());
    }

    private final class Way implements Line {

        private final Line byMail;

        Way(Line byMail) {
            this.byMail = byMail;
        }

        @Override
        public Outcome send(Mail letter, Runnable last) {
            Optional<PersonPost.News> news = letter.person()
                    .filter(_ -> letter.edition() > 0 && letter.letter().hasPage())
                    .flatMap(person -> audience.byEmail(letter.address())
                            .filter(subscriber -> subscriber.channel() == Channel.CHAT)
                            .map(subscriber -> news(letter.letter(), person, subscriber)));
            return news.flatMap(said -> written(letter.address(), said, last))
                    .orElseGet(() -> byMail.send(letter, last));
        }

        @Override
        public void close() {
            byMail.close();
        }
    }

    private PersonPost.News news(Letter letter, Personal person, Subscriber subscriber) {
        return new PersonPost.News(letter.of(person).subject(), letters.lead(letter), person.archive(),
                person.preferences(), subscriber.language());
    }

    private Optional<Outcome> written(String address, PersonPost.News news, Runnable last) {
        for (PersonPost platform : platforms) {
            Optional<ChannelPost.Outcome> said = platform.write(address, news, last);
            if (said.isPresent()) {
                return switch (said.get()) {
                    case ChannelPost.Posted(String reference) ->
                        elsewhere(new Outcome.Accepted(DONE, "by chat message", reference));
                    case ChannelPost.Later(String why) -> elsewhere(new Outcome.Later(WAIT, why, false));
                    case ChannelPost.Unknown(String why) -> elsewhere(new Outcome.Unknown(why));
                    case ChannelPost.Never _ -> Optional.empty();
                };
            }
        }
        return Optional.empty();
    }

    private static Optional<Outcome> elsewhere(Outcome what) {
        return Optional.of(new Outcome.Elsewhere(what));
    }
}
