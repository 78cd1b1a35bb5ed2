package signpost.campaign;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import signpost.message.Attachment;
import signpost.message.Letter;

/// The fingerprint of what was approved: change one character, one recipient's rule or one minute, and it is another.
final class Frozen {

    private Frozen() {}

    /// Of a letter, whom it is for, the ways it goes out, and the local time; empty for a time that nobody has said.
    static String of(Letter letter, String audience, String channels, String time) {
        List<String> all = new ArrayList<>(
                List.of(letter.subject(), letter.html(), letter.text(), audience, channels, time));
        for (Attachment attachment : letter.attachments()) {
            all.addAll(List.of(attachment.name(), attachment.type(), attachment.content()));
        }
        return hash(all);
    }

    /// Of what somebody reads who is to approve a campaign. Files that a letter brings count by their names: they tell when they were made.
    static String asRead(CampaignRow row, Brief brief, List<Printed> printed) {
        Optional<Printed> one = printed.stream().filter(_ -> !brief.isWrittenAnew()).findFirst();
        Optional<Letter> letter = one.flatMap(Printed::letter);
        if (letter.isEmpty()) {
            return of(brief, row.at());
        }
        List<String> all = new ArrayList<>(List.of(letter.get().subject(), letter.get().html(), letter.get().text(),
                one.get().audience(), channels(brief.channels()), row.at()));
        letter.get().attachments().forEach(attachment -> all.add(attachment.name()));
        return hash(all);
    }

    /// Of a brief that is written anew for each run, with its rule and the local time of the first.
    static String of(Brief brief, String time) {
        return hash(List.of(brief.timed(Timing.OPEN).text(), String.valueOf(brief.timing().rule()),
                String.valueOf(brief.timing().quiet()), brief.timing().onHolidays().name(), time));
    }

    static String channels(List<Channel> channels) {
        return channels.stream().sorted().distinct().map(Channel::toString).collect(Collectors.joining("\n"));
    }

    /// Each text goes in with its length, so that no two lists of texts run together alike.
    private static String hash(List<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
