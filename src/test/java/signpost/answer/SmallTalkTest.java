package signpost.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import signpost.answer.Answer.SmallTalk.Talk;

class SmallTalkTest {

    private final SmallTalk smallTalk = new SmallTalk();

    @TestFactory
    Stream<DynamicTest> small_talk_is_told_by_its_kind() {
        Map<Talk, List<String>> said = Map.of(
                Talk.GREETING, List.of("Hi", "hello!", "Good morning :)", "HEY", "hi how are you today?"),
                Talk.THANKS, List.of("thanks", "Thank you so much!", "ta", "That’s great, thanks"),
                Talk.GOODBYE, List.of("bye", "See you later", "that's all thanks"),
                Talk.HELP, List.of("help", "What can you do?", "Can you help me please?"),
                Talk.WHO_ARE_YOU, List.of("Who are you?", "are you a real person", "Am I talking to a robot?"),
                Talk.COMPLAINT, List.of("You're useless", "that's not what I asked"),
                Talk.CHAT, List.of("tell me a joke"));
        return said.entrySet().stream().flatMap(kind -> kind.getValue().stream().map(message -> DynamicTest.dynamicTest(
                message, () -> assertThat(smallTalk.in(message)).contains(kind.getKey()))));
    }

    @TestFactory
    Stream<DynamicTest> a_question_stays_a_question() {
        return Stream.of(
                "Hi, who chairs the panel?",
                "hello what is a strategy meeting",
                "thanks, and what about under ones?",
                "help with a referral",
                "Good morning, threshold document please",
                "how do I start an assessment",
                "what is the threshold",
                "who are the partners",
                "Is bruising on a baby an emergency?",
                "what does a child in care get when they leave, thanks",
                "the wrong answer on a form",
                "What should I ask parents?",
                "What is this MARAC?",
                "How does this work for adults?",
                "How can you help refugees",
                "neglect",
                "",
                "?!")
                .map(message -> DynamicTest.dynamicTest("'" + message + "'",
                        () -> assertThat(smallTalk.in(message)).isEmpty()));
    }
}
