package signpost;

import java.util.List;
import java.util.Map;
import signpost.audience.Confirmations;
import signpost.message.Letter;
import signpost.message.Wording;

/// Writes the mail that asks somebody to confirm a sign-up, and hands it to whoever carries small mails.
///
/// It says nothing that the person typed, so that nobody can have us send their words to a stranger.
///
/// @param partnership whose news it is
record ConfirmationMail(Wording wording, String partnership, Carrier carrier) implements Confirmations {

    /// Takes a mail to one person over for good.
    @FunctionalInterface
    interface Carrier {

        /// @param name the same for the same mail: handed in again, it still goes once
        void send(String name, String address, Letter letter);
    }

    @Override
    public void send(Confirmation confirmation) {
        carrier.send("sign-up-" + confirmation.signUp(), confirmation.email().text(), letter(confirmation.link()));
    }

    private Letter letter(String link) {
        Map<String, String> whose = Map.of("partnership", partnership);
        String subject = wording.say("list.mail.subject", whose);
        String ask = wording.say("list.mail.ask", whose);
        String button = wording.say("list.mail.button");
        String otherwise = wording.say("list.mail.otherwise");
        String html = """
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
                <body style="font: 16px/1.5 Arial, sans-serif; color: #14222c; max-width: 36em; padding: 16px">
                <h1 style="font-size: 24px">%1$s</h1>
                <p>%2$s</p>
                <p><a href="%3$s" style="color: #00646a; font-weight: bold">%4$s</a></p>
                <p>%5$s</p>
                </body>
                </html>
                """.formatted(escaped(subject), escaped(ask), escaped(link), escaped(button), escaped(otherwise));
        String text = ask + "\n\n" + button + ":\n" + link + "\n\n" + otherwise + "\n";
        return new Letter(subject, html, text, List.of());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
