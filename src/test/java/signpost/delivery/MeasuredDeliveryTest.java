package signpost.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import signpost.mail.SmtpScript;

/// The command that measures how much memory a campaign takes.
class MeasuredDeliveryTest {

    @TempDir
    Path folder;

    @Test
    void it_sends_one_campaign_after_another_and_says_how_much_memory_each_took() throws Exception {
        try (var server = new SmtpScript(_ -> new SmtpScript.Act.Take(), 0)) {
            String said = new RealService(folder, server).command("measure", "delivery", "--recipients", "300,600",
                    "--smtp", "smtp://127.0.0.1:" + server.port());
            assertThat(said).containsPattern("recipients +300\n").containsPattern("recipients +600\n")
                    .containsPattern("most on the way +heap [1-9][0-9]* MB, resident [0-9]+ MB");
            assertThat(server.messages()).hasSize(900);
        }
    }
}
