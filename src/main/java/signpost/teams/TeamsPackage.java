package signpost.teams;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import signpost.json.Json;
import signpost.message.Wording;

/// The app as an administrator of Teams uploads it: manifest and icons.
///
/// @param app the bot's id in Microsoft's directory, a GUID
/// @param pages the address of our own pages, which must begin with `https://`
/// @param owner whose service it is
/// @param threads whether Teams is asked to bring every message of a team's channels and of group chats, so that a thread goes on without a mention
public record TeamsPackage(String app, String pages, String owner, boolean threads) {

    static final String SCHEMA = "https://developer.microsoft.com/json-schemas/teams/v1.25/MicrosoftTeams.schema.json";
    private static final String VERSION = "1.25";
    private static final int LONGEST_OWNER = 32;
    private static final int LONGEST_COMMAND = 32;
    private static final int MOST_COMMANDS = 10;
    private static final int LONGEST_HINT = 128;
    private static final int LONGEST_SHORT = 80;

    public TeamsPackage {
        if (!isGuid(app)) {
            throw new IllegalArgumentException("the bot's id '" + app + "' is not of the form "
                    + "00000000-0000-0000-0000-000000000000");
        }
        if (!"https".equals(URI.create(pages).getScheme())) {
            throw new IllegalArgumentException("'" + pages + "' does not begin with https://, as Teams demands");
        }
    }

    static boolean isGuid(String text) {
        return text.matches("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    }

    /// Writes it as a zip file.
    public void write(OutputStream out, Wording wording) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "manifest.json", Json.write(manifest(wording)).getBytes(StandardCharsets.UTF_8));
            put(zip, "color.png", Icon.colour());
            put(zip, "outline.png", Icon.outline());
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }

    private Map<String, Object> manifest(Wording wording) {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("$schema", SCHEMA);
        manifest.put("manifestVersion", VERSION);
        manifest.put("version", "1.0.0");
        manifest.put("id", app);
        manifest.put("developer", Map.of("name", Elements.cut(owner, LONGEST_OWNER), "websiteUrl", pages, "privacyUrl",
                pages + "privacy", "termsOfUseUrl", pages + "about"));
        manifest.put("name", Map.of("short", "Signpost", "full", wording.say("page.title")));
        manifest.put("description", Map.of("short", Elements.cut(wording.say("door.app-short"), LONGEST_SHORT), "full",
                wording.say("page.lead") + " " + wording.say("page.private") + " " + wording.say("page.danger")));
        manifest.put("icons", Map.of("color", "color.png", "outline", "outline.png"));
        manifest.put("accentColor", Icon.ACCENT);
        manifest.put("bots", List.of(Map.of("botId", app, "scopes", List.of("personal", "team", "groupChat"),
                "supportsFiles", false, "isNotificationOnly", false, "commandLists",
                List.of(Map.of("scopes", List.of("personal"), "commands", examples(wording))))));
        manifest.put("composeExtensions", List.of(Map.of("botId", app, "commands", List.of(Map.of(
                "id", "find", "type", "query", "context", List.of("compose", "commandBox"), "initialRun", true,
                "title", wording.say("page.send"), "description",
                Elements.cut(wording.say("door.app-short"), LONGEST_HINT),
                "parameters", List.of(Map.of("name", "question", "title", wording.say("page.question"), "description",
                        Elements.cut(wording.say("page.private"), LONGEST_HINT), "inputType", "text")))))));
        manifest.put("permissions", List.of("identity", "messageTeamMembers"));
        manifest.put("validDomains", List.of(URI.create(pages).getAuthority()));
        manifest.put("defaultInstallScope", "personal");
        if (threads) {
            manifest.put("webApplicationInfo", Map.of("id", app, "resource", pages));
            manifest.put("authorization", Map.of("permissions", Map.of("resourceSpecific", List.of(
                    Map.of("name", "ChannelMessage.Read.Group", "type", "Application"),
                    Map.of("name", "ChatMessage.Read.Chat", "type", "Application")))));
        }
        return manifest;
    }

    private static List<Map<String, Object>> examples(Wording wording) {
        List<Map<String, Object>> examples = new ArrayList<>();
        for (String example : wording.list("examples").stream().limit(MOST_COMMANDS - 2).toList()) {
            examples.add(command(example, example));
        }
        examples.add(command(wording.say("door.home-topics"), wording.say("door.home-choose")));
        examples.add(command(wording.say("page.forget"), wording.say("page.forget")));
        return examples;
    }

    private static Map<String, Object> command(String title, String description) {
        return Map.of("title", Elements.cut(title, LONGEST_COMMAND), "description",
                Elements.cut(description, LONGEST_HINT));
    }
}
