package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// The disk with the data folder is full for a time while a campaign goes out: a small disk in memory, which only root can make.
class FullDiskTest {

    private static final int RECIPIENTS = Integer.getInteger("signpost.full.recipients", 1500);
    private static final int TIMES = Integer.getInteger("signpost.full.times", 1);
    private static final int THINKING_MILLIS = 40;

    @TempDir
    Path folder;

    private SmtpScript server;

    @Test
    void mails_wait_while_the_disk_is_full_and_nobody_is_lost_or_written_to_twice() throws Exception {
        server = new SmtpScript(_ -> new SmtpScript.Act.Take(), THINKING_MILLIS);
        try (SmtpScript running = server; var disk = new SmallDisk(folder.resolve("data"))) {
            assumeTrue(disk.isThere(), "only root can make a small disk");
            var signpost = new RealService(folder, running);
            String campaign = signpost.campaign(RECIPIENTS);
            Process service = signpost.serve();
            signpost.command("campaign", "schedule", campaign, "--at", "now");
            for (int time = 1; time <= TIMES; time++) {
                int until = time * RECIPIENTS / (TIMES + 4);
                signpost.await(() -> server.messages().size() >= until);
                runFull(signpost, disk, time);
            }
            JsonNode status = signpost.ended(campaign);
            service.destroy();
            assertThat(service.waitFor(30, TimeUnit.SECONDS)).as("it ends when told").isTrue();
            judge(status);
        }
    }

    private void runFull(RealService signpost, SmallDisk disk, int time) throws Exception {
        disk.fill();
        signpost.await(() -> signpost.said("has only 0 MB left: make room", time));
        stands(disk);
        assertThat(server.messages().size()).as("mails wait").isLessThan(RECIPIENTS);
        HttpResponse<String> answer = signpost.ask("How is neglect seen and named?");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Neglect is seen and named early.");
        assertThat(signpost.get("health/ready").body()).contains("only 0 MB left: make room");
        disk.free();
        // the service has to have seen that there is room before it can be asked how it goes on
        signpost.await(() -> signpost.said("has room again", time));
    }

    /// Waits until no mail leaves any more: what was claimed may still go out, as long as its notes find a place.
    private void stands(SmallDisk disk) throws InterruptedException {
        for (int before = -1; before < server.messages().size(); TimeUnit.SECONDS.sleep(3)) {
            before = server.messages().size();
            // a database that fails may make its file shorter
            disk.fill();
        }
    }

    private void judge(JsonNode status) {
        Reckoning came = Reckoning.of(RealService.addresses(RECIPIENTS), server);
        System.out.println(RECIPIENTS + " recipients, a disk full " + TIMES + " times: lost " + came.lost().size()
                + ", twice " + came.twice().size());
        assertThat(came.lost()).as("lost").isEmpty();
        assertThat(came.twice()).as("twice").isEmpty();
        assertThat(status.get("sent").asInt()).as(status.toString()).isEqualTo(RECIPIENTS);
    }

    /// A disk of its own on a folder.
    private record SmallDisk(Path folder, boolean isThere) implements AutoCloseable {

        private static final int MEGABYTE = 1 << 20;
        private static final int BLOCK = 4096;

        SmallDisk(Path folder) throws IOException, InterruptedException {
            this(Files.createDirectories(folder),
                    run("mount", "-t", "tmpfs", "-o", "size=120m", "signpost", folder.toString()));
        }

        private static boolean run(String... words) throws IOException, InterruptedException {
            return Files.isExecutable(Path.of("/bin/mount")) && new ProcessBuilder(words)
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        }

        void fill() {
            for (int size : new int[]{MEGABYTE, BLOCK}) {
                try (OutputStream out = Files.newOutputStream(folder.resolve("filler"), StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND)) {
                    while (true) {
                        out.write(new byte[size]);
                    }
                } catch (IOException full) {
                    // as it should be
                }
            }
        }

        void free() throws IOException {
            Files.delete(folder.resolve("filler"));
        }

        @Override
        public void close() throws IOException, InterruptedException {
            if (isThere) {
                run("umount", "-l", folder.toString());
            }
        }
    }
}
