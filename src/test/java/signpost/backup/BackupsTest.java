package signpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.TestDatabase;
import signpost.audience.Audience;
import signpost.audience.Bringing;
import signpost.campaign.Brief;
import signpost.campaign.Campaigns;
import signpost.delivery.Deliveries;

class BackupsTest {

    private static final int PEOPLE = 1200;

    @TempDir
    Path folder;

    @Test
    void rows_come_back_as_they_were_in_either_kind_of_database() throws IOException {
        try (TestDatabase h2 = TestDatabase.h2(); TestDatabase postgres = TestDatabase.postgres()) {
            fill(h2);
            there_and_back(h2, postgres);
            try (TestDatabase third = TestDatabase.h2()) {
                there_and_back(postgres, third);
                assertThat(rows(third)).isEqualTo(rows(h2));
                assertThat(third.get(Campaigns.class).create(brief(), "Ann").id()).isEqualTo(2);
            }
        }
    }

    private void there_and_back(TestDatabase from, TestDatabase to) throws IOException {
        Path file = folder.resolve("backup.zip");
        Backups.Report saved = from.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
        assertThat(saved.rows()).isGreaterThan(3L * PEOPLE);
        try (Archive archive = Archive.open(file)) {
            assertThat(to.get(Backups.class).load(archive).rows()).isEqualTo(saved.rows());
            assertThatThrownBy(() -> to.get(Backups.class).load(archive)).isInstanceOf(Unfit.class);
        }
        assertThat(rows(to)).isEqualTo(rows(from));
    }

    private Map<String, List<String>> rows(TestDatabase database) throws IOException {
        Path file = folder.resolve("compared.zip");
        database.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
        Map<String, List<String>> rows = new TreeMap<>();
        try (Archive archive = Archive.open(file)) {
            archive.tables().forEach(table -> rows.put(table, archive.lines(table).sorted().toList()));
        }
        return rows;
    }

    private void fill(TestDatabase database) throws IOException {
        StringBuilder list = new StringBuilder("email,name\n");
        for (int i = 0; i < PEOPLE; i++) {
            list.append("person").append(i).append("@school.example,Person \"\"Ŵ\"\" \\ ").append(i).append('\n');
        }
        Path file = Files.writeString(folder.resolve("list.csv"), list.toString().replace("\"\"", ""));
        database.get(Audience.class).bring(file, new Bringing("News", "public task", "list.csv",
                UnaryOperator.identity(), false));
        Campaigns campaigns = database.get(Campaigns.class);
        long id = campaigns.create(brief(), "Ann").id();
        campaigns.approve(id, "Bea");
        campaigns.sendNow(id, "Ann");
        database.get(Deliveries.class).tick();
    }

    private static Brief brief() {
        return Brief.read("""
                kind: spotlight
                title: Spotlight on neglect
                subject: Spotlight on neglect
                list: News
                body: |
                  ## Key messages

                  Neglect is seen.
                """);
    }

    @Test
    void files_come_back_into_an_empty_folder_only_and_passing_ones_stay_away() throws IOException {
        Path data = folder.resolve("data");
        for (String name : List.of("secret.key", "outbox/a.eml", "outbox/.b.eml.part", "model/big", "lock",
                "signpost.mv.db")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), name);
        }
        Path file = folder.resolve("backup.zip");
        try (TestDatabase database = TestDatabase.h2()) {
            database.get(Backups.class).save(file, new Premises(data), "0");
        }
        var there = new Premises(folder.resolve("there"));
        try (Archive archive = Archive.open(file)) {
            there.begin();
            archive.unpack(there);
            assertThat(there.isHalfRestored()).isTrue();
            there.done();
            assertThat(there.files()).containsExactly(there.folder().resolve("outbox/a.eml"),
                    there.folder().resolve("secret.key"));
            assertThatThrownBy(there::begin).isInstanceOf(Unfit.class).hasMessageContaining("outbox");
        }
    }

    @Test
    void a_restore_that_was_cut_off_begins_anew_and_one_that_failed_leaves_nothing() throws IOException {
        var there = new Premises(folder.resolve("there"));
        there.begin();
        Files.createDirectories(there.folder().resolve("outbox"));
        Files.writeString(there.folder().resolve("outbox/half.eml"), "half");
        there.begin();
        assertThat(there.files()).isEmpty();
        there.undo();
        assertThat(there.folder()).isEmptyDirectory();
    }

    @Test
    void a_damaged_backup_restores_nothing() throws IOException {
        Path file = folder.resolve("backup.zip");
        try (TestDatabase database = TestDatabase.h2()) {
            database.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 40; at < bytes.length; at += 997) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            Files.write(file, damaged);
            try (Archive archive = Archive.open(file); TestDatabase database = TestDatabase.h2()) {
                // a byte that no part depends on, such as a date
                database.get(Backups.class).load(archive);
            } catch (Unfit | IOException | IllegalArgumentException told) {
                continue;
            }
        }
        Files.writeString(file, "no archive");
        assertThatThrownBy(() -> Archive.open(file)).isInstanceOf(Unfit.class);
    }

    @Test
    void no_name_in_an_archive_leads_out_of_the_data_folder() throws IOException {
        var there = new Premises(folder.resolve("there"));
        for (String name : List.of("../evil", "/etc/evil", "a/../../evil", "", "a//b", "..\\evil", "lock",
                "signpost.mv.db", "./a")) {
            assertThatThrownBy(() -> there.place(name)).as(name).isInstanceOf(Unfit.class);
        }
        Path file = folder.resolve("evil.zip");
        byte[] hidden = "evil".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        String hash = java.util.HexFormat.of().formatHex(Writing.sha256().digest(hidden));
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("files/../evil"));
            zip.write(hidden);
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            zip.write(new Manifest(java.time.Instant.EPOCH, "0", "",
                    Map.of("files/../evil", new Manifest.Part(4, hash))).write()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (Archive archive = Archive.open(file)) {
            assertThatThrownBy(() -> archive.unpack(there)).isInstanceOf(Unfit.class);
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }
}
