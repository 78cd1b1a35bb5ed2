package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.screening.Examples.Alarm;

class UrgencyMeasureTest {

    private static final double LEAST_RECALL = 0.97;
    private static final double MOST_FALSE_ALARMS = 0.05;

    @Test
    void the_shared_messages_are_told_apart() throws IOException {
        List<Alarm> alarms = new ArrayList<>();
        for (String line : Examples.shared("urgent.jsonl")) {
            alarms.add(new Alarm(Examples.texts(line, "message").getFirst(), line.contains("\"urgent\": true")));
        }
        measure("urgent.jsonl", alarms);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"urgent-1.txt", "urgent-2.txt", "urgent-3.txt", "urgent-4.txt", "urgent-5.txt", "urgent-6.txt"})
    void our_own_messages_are_told_apart(String file) throws IOException {
        measure(file, Examples.ownAlarms(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"questions.jsonl", "guidance.jsonl", "unanswerable.jsonl", "guidance-unanswerable.jsonl"})
    void questions_for_the_library_raise_hardly_an_alarm(String file) throws IOException {
        List<String> raised = Examples.shared(file).stream().map(line -> Examples.texts(line, "question").getFirst())
                .filter(question -> Urgency.standard().of(question).urgent()).toList();
        assertThat(raised).as("alarms on " + file).hasSizeLessThanOrEqualTo(1);
    }

    private static void measure(String name, List<Alarm> alarms) {
        List<Alarm> live = alarms.stream().filter(Alarm::urgent).toList();
        List<Alarm> calm = alarms.stream().filter(alarm -> !alarm.urgent()).toList();
        List<Alarm> missed = live.stream().filter(alarm -> !Urgency.standard().of(alarm.message()).urgent()).toList();
        List<Alarm> raised = calm.stream().filter(alarm -> Urgency.standard().of(alarm.message()).urgent()).toList();
        double recall = 1 - missed.size() / (double) live.size();
        double falseAlarms = raised.size() / (double) calm.size();
        System.out.printf("%s: recall %.3f of %d, false alarms %.3f of %d%n", name, recall, live.size(), falseAlarms,
                calm.size());
        assertThat(recall).as("recall on %s; missed %s", name, missed).isGreaterThanOrEqualTo(LEAST_RECALL);
        assertThat(falseAlarms).as("false alarms on %s: %s", name, raised).isLessThanOrEqualTo(MOST_FALSE_ALARMS);
    }
}
