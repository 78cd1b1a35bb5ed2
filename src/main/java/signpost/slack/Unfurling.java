package signpost.slack;

import com.slack.api.model.block.LayoutBlock;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import signpost.json.Json;
import signpost.message.Wording;

/// Shows beside a link to our own library what it leads to.
final class Unfurling {

    private static final int MOST = 5;

    private final Noticeboard board;
    private final Wording wording;
    private final URI pages;

    Unfurling(Noticeboard board, Wording wording, String pages) {
        this.board = board;
        this.wording = wording;
        this.pages = URI.create(pages);
    }

    List<Call> unfurl(Json event) {
        Map<String, Object> unfurls = new LinkedHashMap<>();
        for (Json link : event.list("links").stream().limit(MOST).toList()) {
            String address = link.text("url");
            notice(address).ifPresent(notice -> unfurls.put(address, Map.of("blocks", Kit.json(blocks(notice)))));
        }
        return unfurls.isEmpty()
                ? List.of()
                : List.of(Call.of("chat.unfurl", Map.of("channel", event.text("channel"), "ts",
                        event.text("message_ts"), "unfurls", unfurls)));
    }

    private Optional<Noticeboard.Notice> notice(String address) {
        try {
            URI uri = URI.create(address.replace("&amp;", "&"));
            String library = pages.getPath() + "library/";
            boolean ours = pages.getAuthority().equals(uri.getAuthority()) && uri.getRawPath() != null
                    && uri.getRawPath().startsWith(library) && uri.getRawPath().length() > library.length();
            return ours
                    ? board.document(
                            URLDecoder.decode(uri.getRawPath().substring(library.length()), StandardCharsets.UTF_8),
                            passage(uri.getRawQuery() == null ? "" : uri.getRawQuery()), wording)
                    : Optional.empty();
        } catch (IllegalArgumentException notAddress) {
            return Optional.empty();
        }
    }

    private static String passage(String query) {
        for (String pair : query.split("&")) {
            if (pair.startsWith("passage=")) {
                return pair.substring("passage=".length());
            }
        }
        return "";
    }

    private List<LayoutBlock> blocks(Noticeboard.Notice notice) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(Mrkdwn.link(pages + notice.path(), notice.title())));
        if (!notice.words().isEmpty()) {
            blocks.add(Blocks.quoted(notice.words()));
        }
        if (!notice.about().isEmpty()) {
            blocks.add(Blocks.context(Mrkdwn.escaped(notice.about())));
        }
        return blocks;
    }
}
