package signpost.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void nothing_needs_to_be_set() {
        Settings settings = Settings.read(Map.of(), null);

        assertThat(settings.data()).isEqualTo(Path.of("data"));
        assertThat(settings.host()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address(8080)).isEqualTo("http://127.0.0.1:8080/");
    }

    @Test
    void addresses_are_taken_at_no_word_that_anybody_could_give() {
        for (var unsafe : Map.of(
                "https://login.microsoftonline.com/common/v2.0", "averdale.gov.uk",
                "https://accounts.google.com", "averdale.gov.uk",
                "https://login.example.org", "gmail.com",
                "https://login.example.net", "averdale").entrySet()) {
            assertThatThrownBy(() -> Settings.read(domains(unsafe.getKey(), unsafe.getValue()), null))
                    .as(unsafe.toString()).isInstanceOf(Refused.class).hasMessageContaining("EMAIL_DOMAINS");
        }
        assertThat(Settings.read(domains("https://login.microsoftonline.com/0a1b/v2.0", "averdale.gov.uk, x.nhs.uk"),
                null).port()).isEqualTo(8080);
    }

    private static Map<String, String> domains(String issuer, String domains) {
        return Map.of("SIGNPOST_OIDC_ISSUER", issuer, "SIGNPOST_OIDC_CLIENT_ID", "signpost",
                "SIGNPOST_OIDC_EMAIL_DOMAINS", domains);
    }

    @Test
    void the_environment_goes_before_the_settings_file() throws IOException {
        Path file = Files.writeString(folder.resolve("signpost.yml"),
                "port: 9000\npublic-url: https://ask.example.org\n");

        Settings settings = Settings.read(Map.of("SIGNPOST_PORT", "9001"), file);

        assertThat(settings.port()).isEqualTo(9001);
        assertThat(settings.publicUrl()).contains(URI.create("https://ask.example.org"));
        assertThat(settings.address(9001)).isEqualTo("https://ask.example.org/");
    }

    @Test
    void a_value_in_the_settings_file_stays_as_it_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("signpost.yml"), "count-links: yes\ndb-password: 0123456\n");

        Settings settings = Settings.read(Map.of(), file);

        assertThat(settings.value(Setting.COUNT_LINKS)).contains("yes");
        assertThat(settings.value(Setting.DB_PASSWORD)).contains("0123456");
    }

    @Test
    void a_secret_may_come_from_a_file() throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-1\n");

        Settings settings = Settings.read(Map.of("SIGNPOST_SLACK_BOT_TOKEN_FILE", file.toString()), null);

        assertThat(settings.values().of(Setting.SLACK_BOT_TOKEN)).contains("xoxb-1");
    }

    @Test
    void a_secret_that_is_given_twice_is_refused() {
        refuses(
                Map.of("SIGNPOST_DB_PASSWORD", "a", "SIGNPOST_DB_PASSWORD_FILE", "b"),
                "Both SIGNPOST_DB_PASSWORD and SIGNPOST_DB_PASSWORD_FILE are set; unset one of them.");
    }

    @Test
    void a_secret_whose_file_is_missing_is_refused() {
        refuses(
                Map.of("SIGNPOST_DB_PASSWORD_FILE", "/nowhere/secret"),
                "The file /nowhere/secret, named in SIGNPOST_DB_PASSWORD_FILE, cannot be read.");
    }

    @Test
    void a_proxy_that_is_no_numeric_address_is_refused() {
        refuses(Map.of("SIGNPOST_PROXIES", "192.0.2.7, proxy.example.org"),
                "SIGNPOST_PROXIES holds 'proxy.example.org', not a numeric address such as 192.0.2.7; several are parted"
                        + " by commas.");
    }

    @Test
    void an_unknown_name_in_the_settings_file_is_named() throws IOException {
        Path file = Files.writeString(folder.resolve("signpost.yml"), "prot: 9000\n");

        assertThatThrownBy(() -> Settings.read(Map.of(), file))
                .isInstanceOf(Refused.class)
                .hasMessageStartingWith("'prot' in " + file + " is not a setting");
    }

    @Test
    void a_settings_file_that_is_not_yaml_is_refused_with_its_line() throws IOException {
        Path file = Files.writeString(folder.resolve("signpost.yml"), "port: 9000\nhost: [\n");

        assertThatThrownBy(() -> Settings.read(Map.of(), file))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("is not valid YAML: line 3");
    }

    @Test
    void a_settings_file_with_a_tag_that_does_not_fit_is_refused() throws IOException {
        for (String line : new String[]{"port: !!int abc", "host: !!set [a]"}) {
            Path file = Files.writeString(folder.resolve("signpost.yml"), line);
            assertThatThrownBy(() -> Settings.read(Map.of(), file)).isInstanceOf(Refused.class)
                    .hasMessageContaining("is not valid YAML");
        }
    }

    @Test
    void a_port_that_is_none_is_refused() {
        refuses(Map.of("SIGNPOST_PORT", "http"), "SIGNPOST_PORT is 'http', not a port between 0 and 65535.");
        refuses(Map.of("SIGNPOST_PORT", "70000"), "SIGNPOST_PORT is '70000', not a port between 0 and 65535.");
    }

    @Test
    void a_public_address_without_encryption_is_refused() {
        assertThatThrownBy(() -> Settings.read(Map.of("SIGNPOST_PUBLIC_URL", "http://ask.example.org/"), null))
                .hasMessageContaining("unencrypted");
        assertThat(Settings.read(Map.of("SIGNPOST_PUBLIC_URL", "http://localhost:8080"), null).publicUrl()).isPresent();
    }

    @Test
    void opening_to_other_machines_needs_a_public_address() {
        assertThatThrownBy(() -> Settings.read(Map.of("SIGNPOST_HOST", "0.0.0.0"), null))
                .hasMessageContaining("SIGNPOST_PUBLIC_URL");
    }

    @Test
    void a_data_folder_inside_the_library_is_refused() {
        assertThatThrownBy(() -> Settings.read(
                Map.of("SIGNPOST_LIBRARY", folder.toString(), "SIGNPOST_DATA", folder.resolve("data").toString()),
                null))
                .hasMessageContaining("lies inside the library");
    }

    @Test
    void a_library_that_does_not_exist_is_refused() {
        refuses(
                Map.of("SIGNPOST_LIBRARY", "/nowhere"),
                "SIGNPOST_LIBRARY names the folder /nowhere, which does not exist or is not a folder.");
    }

    @Test
    void what_is_remembered_and_how_long_is_understood_or_refused() {
        assertThat(Remembering.of(Settings.read(Map.of(), null)))
                .isEqualTo(new Remembering(Duration.ofHours(24), true, Duration.ofDays(30), Duration.ofHours(24)));
        assertThat(Remembering.of(Settings.read(Map.of("SIGNPOST_CHAT_RETENTION", "2", "SIGNPOST_KEEP_QUESTIONS",
                "none", "SIGNPOST_KEEP_DAYS", "7", "SIGNPOST_REMIND_HOURS", "48"), null)))
                .isEqualTo(new Remembering(Duration.ofHours(2), false, Duration.ofDays(7), Duration.ofHours(48)));
        refuses(Map.of("SIGNPOST_KEEP_QUESTIONS", "some"), "SIGNPOST_KEEP_QUESTIONS is 'some', not 'text' or 'none'.");
        refuses(Map.of("SIGNPOST_KEEP_DAYS", "0"), "SIGNPOST_KEEP_DAYS is '0', not a number from 1 to 3650.");
        refuses(Map.of("SIGNPOST_REMIND_HOURS", "soon"),
                "SIGNPOST_REMIND_HOURS is 'soon', not a number from 1 to 720.");
        refuses(Map.of("SIGNPOST_CHAT_RETENTION", "1d"),
                "SIGNPOST_CHAT_RETENTION is '1d', not a number from 1 to 720.");
    }

    private static void refuses(Map<String, String> environment, String sentence) {
        assertThatThrownBy(() -> Settings.read(environment, null)).isInstanceOf(Refused.class).hasMessage(sentence);
    }
}
