package signpost.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
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
import signpost.rows.Rows;

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
                assertThat(third.get(Campaigns.class).create(brief(), "Ann").id()).isGreaterThan(1_000_000);
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
    void no_number_is_given_again_that_may_have_been_given_after_the_backup() throws IOException {
        try (TestDatabase h2 = TestDatabase.h2();
                TestDatabase postgres = TestDatabase.postgres();
                TestDatabase third = TestDatabase.h2()) {
            Campaigns campaigns = h2.get(Campaigns.class);
            long last = 0;
            for (int i = 0; i < 40; i++) {
                last = campaigns.create(brief(), "Ann").id();
            }
            forget(h2, "delete from campaign_event where campaign > 1", "delete from campaign where id > 1");
            numbers(h2, postgres);
            assertThat(postgres.get(Campaigns.class).create(brief(), "Ann").id()).isGreaterThan(1_000_000 + last);
            forget(postgres, "delete from campaign_event where campaign > 1", "delete from campaign where id > 1");
            numbers(postgres, third);
            assertThat(third.get(Campaigns.class).create(brief(), "Ann").id()).isGreaterThan(2_000_000 + last);
            Path file = Files.writeString(folder.resolve("one.csv"), "email,name\nnew@x.example,New\n");
            third.get(Audience.class).bring(file, new Bringing("News", "public task", "one.csv",
                    UnaryOperator.identity(), false));
            assertThat(third.get(Audience.class).byEmail("new@x.example").orElseThrow().id())
                    .isGreaterThan(1_000_000);
            long again = third.get(Campaigns.class).create(brief(), "Ann").id();
            third.get(Campaigns.class).approve(again, "Bea");
            third.get(Campaigns.class).sendNow(again, "Ann");
            third.get(Deliveries.class).tick();
            for (String table : List.of("edition", "delivery", "campaign_event")) {
                assertThat(third.get(Rows.class).count("select max(id) from " + table)).as(table)
                        .isGreaterThan(1_000_000);
            }
        }
    }

    @Test
    void a_backup_of_an_earlier_version_says_nothing_of_numbers_and_comes_back_still() {
        var now = new Manifest(java.time.Instant.EPOCH, "0", "key", Map.of(), Map.of("campaign", 7L));
        assertThat(Manifest.read(now.write())).isEqualTo(now);
        String before = now.write().replaceAll(",\"counters\":\\[.*?]", "");
        assertThat(before).doesNotContain("counters");
        assertThat(Manifest.read(before).counters()).isEmpty();
    }

    @Test
    void a_backup_with_columns_that_were_taken_away_since_comes_back_without_them_and_no_enquiry_stays_with_nobody()
            throws IOException {
        Path file = folder.resolve("early.zip");
        try (TestDatabase early = TestDatabase.h2(); TestDatabase now = TestDatabase.h2()) {
            forget(early, "alter table slack_enquiry add column claimer text default 'U1' not null",
                    "alter table teams_enquiry add column claimer text default '' not null",
                    "alter table teams_enquiry add column claimed_at timestamp with time zone",
                    "insert into slack_enquiry (team, channel, ts, enquiry_id) values ('T1', 'C1', '1.1', 1)",
                    "insert into teams_enquiry (enquiry_id, card, drawn, waiting) values (2, 'card', 'x', false)");
            for (String owner : List.of("Ann in Slack", "Bob in Teams", "Cat")) {
                forget(early, "insert into enquiry (reference, state, question, more, door, tell, owner, reply,"
                        + " published, published_title, asked_at, claimed_at) values ('" + owner
                        + "', 'CLAIMED', 'Who pays?', '', 'web', false, '" + owner
                        + "', '', '', '', current_timestamp, current_timestamp)");
            }
            early.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
            try (Archive archive = Archive.open(file)) {
                now.get(Backups.class).load(archive);
            }
            Rows rows = now.get(Rows.class);
            assertThat(rows.list("select ts from slack_enquiry", row -> row.text("ts"))).containsExactly("1.1");
            assertThat(rows.list("select card from teams_enquiry", row -> row.text("card"))).containsExactly("card");
            assertThat(rows.list("select state, owner, released_at from enquiry order by id",
                    row -> row.text("state") + " " + row.text("owner") + row.optionalTime("released_at").isPresent()))
                    .containsExactly("WAITING true", "WAITING true", "CLAIMED Catfalse");
            forget(early, "alter table slack_enquiry add column later text default '' not null");
            early.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
        }
        try (Archive archive = Archive.open(file); TestDatabase other = TestDatabase.h2()) {
            assertThatThrownBy(() -> other.get(Backups.class).load(archive)).isInstanceOf(Unfit.class)
                    .hasMessageContaining("slack_enquiry.later");
        }
    }

    private void numbers(TestDatabase from, TestDatabase to) throws IOException {
        Path file = folder.resolve("numbers.zip");
        from.get(Backups.class).save(file, new Premises(folder.resolve("nothing")), "0");
        try (Archive archive = Archive.open(file)) {
            to.get(Backups.class).load(archive);
        }
    }

    private static void forget(TestDatabase database, String... commands) {
        try (var rows = database.rows(); var statement = rows.createStatement()) {
            for (String sql : commands) {
                statement.execute(sql);
            }
        } catch (java.sql.SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @Test
    void a_database_that_gives_other_rows_than_it_counts_makes_no_backup_and_the_last_one_stays() throws IOException {
        Path file = Files.writeString(folder.resolve("backup.zip"), "the last one");
        try (TestDatabase database = TestDatabase.h2()) {
            for (String name : List.of("failing_a", "failing_b", "failing_c")) {
                forget(database, "create view " + name
                        + " as select \"X\" as x from system_range(1, 20000) where rand() < 0.5");
            }
            assertThatThrownBy(() -> database.get(Backups.class).save(file, new Premises(folder.resolve("nothing")),
                    "0")).isInstanceOf(Unfit.class).hasMessageContaining("rows of failing_");
        }
        assertThat(file).hasContent("the last one");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void what_others_write_meanwhile_is_neither_read_nor_counted() throws Exception {
        for (TestDatabase each : List.of(TestDatabase.h2(), TestDatabase.postgres())) {
            try (TestDatabase database = each) {
                Campaigns campaigns = database.get(Campaigns.class);
                campaigns.create(brief(), "Ann");
                var tables = new Tables(database.get(signpost.rows.Rows.class));
                Table campaign = tables.all().stream().filter(table -> table.name().equals("campaign")).findFirst()
                        .orElseThrow();
                tables.atOneMoment(() -> {
                    assertThat(tables.count(campaign)).isEqualTo(1);
                    java.util.concurrent.CompletableFuture.runAsync(() -> campaigns.create(brief(), "Bea")).join();
                    assertThat(tables.count(campaign)).isEqualTo(1);
                    List<Object> read = new java.util.ArrayList<>();
                    tables.read(campaign, read::add);
                    assertThat(read).hasSize(1);
                });
                assertThat(tables.count(campaign)).isEqualTo(2);
            }
        }
    }

    @Test
    void files_come_back_into_an_empty_folder_only_and_passing_ones_stay_away() throws IOException {
        Path data = folder.resolve("data");
        for (String name : List.of("secret.key", "outbox/a.eml", "outbox/.b.eml.part", "model/big", "lock",
                "lost+found/1", "signpost.mv.db")) {
            Files.createDirectories(data.resolve(name).getParent());
            Files.writeString(data.resolve(name), name);
        }
        Path file = folder.resolve("backup.zip");
        try (TestDatabase database = TestDatabase.h2()) {
            database.get(Backups.class).save(file, new Premises(data), "0");
        }
        Files.createDirectories(folder.resolve("there/lost+found"));
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
    void folders_that_belong_to_no_backup_are_not_looked_into_and_what_goes_meanwhile_is_gone() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        Path outbox = Files.createDirectories(data.resolve("outbox"));
        Files.writeString(data.resolve("secret.key"), "key");
        Path library = Files.createDirectories(data.resolve("libraries/one"));
        try (var busy = Executors.newSingleThreadExecutor()) {
            var over = new AtomicBoolean();
            busy.submit(() -> {
                for (int i = 0; !over.get(); i++) {
                    for (Path home : List.of(outbox, library)) {
                        Path each = Files.createDirectories(home.resolve("a" + i % 50));
                        Files.writeString(each.resolve("b"), "b");
                        Files.delete(each.resolve("b"));
                        Files.delete(each);
                    }
                }
                return 0;
            });
            try {
                for (int i = 0; i < 2000; i++) {
                    assertThat(new Premises(data).files()).contains(data.resolve("secret.key"));
                }
            } finally {
                over.set(true);
            }
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
                    Map.of("files/../evil", new Manifest.Part(4, hash)), Map.of()).write()
                    .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        try (Archive archive = Archive.open(file)) {
            assertThatThrownBy(() -> archive.unpack(there)).isInstanceOf(Unfit.class);
        }
        assertThat(folder.resolve("evil")).doesNotExist();
    }
}
