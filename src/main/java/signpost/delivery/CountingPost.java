package signpost.delivery;

/// Sends editions with links whose opening is counted, see [LinkOpens]; small mails as they are.
public record CountingPost(Post post, LinkOpens opens) implements Post {

    @Override
    public int lines() {
        return post.lines();
    }

    @Override
    public Line open() {
        Line line = post.open();
        return new Line() {
            @Override
            public Outcome send(Mail mail, Runnable last) {
                return line.send(mail.edition() == 0 ? mail : mail.saying(opens.counted(mail.edition(), mail.letter())),
                        last);
            }

            @Override
            public void close() {
                line.close();
            }
        };
    }
}
