package signpost;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import signpost.chat.Return;
import signpost.chat.Returning;
import signpost.message.Letter;
import signpost.message.Wording;

/// Brings the team's reply back by mail to an asker who left an address on the web.
record ReplyMail(Wording wording, ConfirmationMail.Carrier carrier) implements Returning {

    @Override
    public String door() {
        return "mail";
    }

    @Override
    public void give(Return back) {
        carrier.send("enquiry-return-" + back.id(), back.place().address(), letter(back));
    }

    private Letter letter(Return back) {
        List<String> paragraphs = new ArrayList<>();
        if (!back.question().isBlank()) {
            paragraphs.add(wording.say("enquiry.mail.asked") + "\n" + back.question());
        }
        paragraphs.add(switch (back.about()) {
            case REPLY -> wording.say("enquiry.mail.reply") + "\n" + back.reply();
            case CLOSED -> wording.say("enquiry.mail.closed");
            case LIBRARY ->
                wording.say("enquiry.mail.library") + "\n"
                        + back.document().map(document -> document.title()).orElse("");
        });
        paragraphs.add(wording.say("enquiry.mail.link") + "\n" + back.link());
        paragraphs.add(wording.say("enquiry.mail.no-reply"));
        String subject = wording.say("enquiry.mail.subject", Map.of("number", back.number()));
        return new Letter(subject, html(subject, paragraphs), String.join("\n\n", paragraphs) + "\n", List.of());
    }

    private static String html(String subject, List<String> paragraphs) {
        StringBuilder html = new StringBuilder("""
                <!DOCTYPE html>
                <html lang="en-GB">
                <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%1$s</title></head>
                <body style="font: 16px/1.5 Arial, sans-serif; color: #14222c; max-width: 36em; padding: 16px">
                <h1 style="font-size: 24px">%1$s</h1>
                """.formatted(escaped(subject)));
        paragraphs.forEach(text -> html.append("<p>").append(escaped(text).replace("\n", "<br>")).append("</p>\n"));
        return html.append("</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
