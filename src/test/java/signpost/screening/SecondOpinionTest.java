package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import signpost.index.TextModel;
import signpost.screening.Examples.Alarm;
import signpost.screening.Examples.Kinds;

/// The signs and the meaning of the message together, as the running service judges.
class SecondOpinionTest {

    private static final int BATCHES = 19;

    private static TextModel model;
    private static Urgency urgency;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        model = TextModel.load(folder);
        urgency = Urgency.standard().with(text -> Optional.of(model.of(text)));
    }

    @AfterAll
    static void close() {
        model.close();
    }

    @Test
    void our_own_messages_are_told_apart() throws IOException {
        List<Alarm> alarms = new ArrayList<>();
        for (int batch : IntStream.rangeClosed(1, BATCHES).toArray()) {
            alarms.addAll(Examples.ownAlarms("urgent-" + batch + ".txt"));
        }
        measure(alarms, 0.97, 0.05);
    }

    @ParameterizedTest
    @ValueSource(ints = {21, 22, 23, 25})
    void routine_matters_with_people_in_them_are_told_from_live_concerns_in_the_same_voice(int batch)
            throws IOException {
        measure(Examples.ownAlarms("urgent-" + batch + ".txt"), 0.94, 0.25);
    }

    @ParameterizedTest
    @ValueSource(strings = {"((((((", "......", "12345 6789", "?"})
    void a_message_without_a_letter_is_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
        assertThat(urgency.of(message.repeat(500)).urgent()).isFalse();
    }

    @Test
    void errands_and_small_talk_are_no_live_concerns() throws IOException {
        List<Alarm> everyday = Examples.ownAlarms("urgent-24.txt");
        assertThat(everyday).hasSizeGreaterThan(150)
                .filteredOn(alarm -> urgency.of(alarm.message()).urgent()).hasSizeLessThan(20);
    }

    @Test
    void thanks_news_and_the_past_are_calmer_and_what_is_told_late_is_heard() throws IOException {
        List<Alarm> aside = Examples.ownAlarms("urgent-27.txt");
        assertThat(aside).filteredOn(alarm -> !alarm.urgent() && urgency.of(alarm.message()).urgent())
                .hasSizeLessThan(18);
        assertThat(aside).filteredOn(alarm -> alarm.urgent() && !urgency.of(alarm.message()).urgent())
                .hasSizeLessThan(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thanks so much to whoever was on the desk on Friday. Mum and the two girls are in the refuge now and he has been charged. You were brilliant.",
                "You lot are amazing. The girl was never going to tell anyone till she saw your poster. She's safe now and her uncle is on remand.",
                "can police take a child away without a court order and how long can they keep them"})
    void what_became_of_a_case_and_what_the_law_says_is_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"thank you for last week. it has started again, he broke her wrist last night",
                "It was on the news about that starved boy and I went cold because the child in flat 6 looks just like that",
                "cheers for finding her yesterday, she's gone again tonight, window open, took her bag"})
    void thanks_and_the_news_do_not_calm_what_is_told_beside_them(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"new lad starts monday and his dbs isnt back, can he just shadow somebody",
                "he wants to change his surname to ours, can he at 14",
                "the caretaker's son helps him on saturdays, do we need anything for him",
                "she has to give a statement about a crash, can it be done at home on video"})
    void a_question_is_one_without_its_mark(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
        assertThat(urgency.of(message + "?").urgent()).isFalse();
    }

    @Test
    void the_shared_messages_are_told_apart() throws IOException {
        measure(Examples.shared("urgent.jsonl").stream()
                .map(line -> new Alarm(
                        Examples.texts(line, "message").getFirst(), line.contains("\"urgent\": true")))
                .toList(), 0.97, 0.05);
    }

    @Test
    void the_kind_and_so_the_route_is_named_right() throws IOException {
        List<String> wrong = new ArrayList<>();
        int named = 0;
        for (int batch : IntStream.rangeClosed(7, BATCHES).toArray()) {
            for (Kinds example : Examples.ownKinds("urgent-" + batch + ".txt")) {
                Optional<UrgentKind> kind = urgency.of(example.message()).kind();
                named += kind.isPresent() ? 1 : 0;
                if (kind.isPresent() && !example.kinds().contains(kind.get().id())) {
                    wrong.add(kind.get().id() + ": " + example.message());
                }
            }
        }
        assertThat(wrong.size() / (double) named).as("wrong " + wrong).isLessThanOrEqualTo(0.15);
    }

    @Test
    void what_no_sign_foresaw_is_caught_by_its_meaning() {
        String message = "A pupil of mine says his uncle plays a game with him at night that makes him cry, he showed me where.";
        assertThat(urgency.of(message).urgent()).isTrue();
        assertThat(urgency.of(message).because()).contains("the message as a whole reads like a live concern");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a pupil is missing now", "pupil not breathing", "pupil about to jump off the roof",
                "bruised baby in clinic now", "2 of ours have absconded", "awol from placement", "kid just disclosed",
                "I've just had a disclosure"})
    void a_few_plain_words_of_harm_are_heard(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"missing children policy", "a pupil is missing, which form?", "bruising in babies protocol now",
                "no pupil is missing, false alarm"})
    void a_few_words_from_a_desk_are_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emergency", "i need help now", "can someone ring me",
                "need to talk to someone about a child now",
                "i need to report something", "Emergency!! Please hurry", "something terrible is happening next door",
                "got a disclosure just now what do i do", "really worried about a kid dunno what to do"})
    void a_bare_cry_for_help_is_heard_and_has_the_general_route(String message) {
        assertThat(urgency.of(message).kind())
                .isIn(Optional.of(UrgentKind.IMMEDIATE_DANGER), Optional.of(UrgentKind.ABUSE_OR_NEGLECT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"emergency contact list?", "who do I ring in an emergency", "I need help finding the policy",
                "can someone ring me about the course on Friday", "i need to report a broken link",
                "need to talk to someone about a training booking", "worried about the inspection",
                "Emergency! The minutes are due in an hour and nobody has the template"})
    void who_says_what_they_want_does_not_cry_for_help(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"in the SCR the child was hit by her stepfather and nobody asked. What should we learn",
                "The CSPR says dad shook the baby. Who wrote it?",
                "the judgment says the mother suffocated her baby, can I read it",
                "back in the seventies my teacher hit us with a ruler, was that legal",
                "in the scenario a girl says her uncle touched her, which group had to answer that",
                "vignette: Sam, 8, has burns on his arm. What threshold level is that?",
                "the course exercise: \"my stepdad gets in my bed\", I forgot the model answer",
                "what would you do if a boy told you he wants to die, its an interview question"})
    void what_a_paper_or_an_exercise_tells_is_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"In her review meeting today the girl told us dad hits her",
                "The audit lead told me her husband hits her",
                "The police report says he strangled her again last night and she is back with him",
                "In a poem a girl in my class wrote daddy hurts me",
                "In the survey one pupil wrote that her stepdad touches her at night, shes in year 8",
                "I was abused in the eighties by a man who still runs the scouts",
                "case study aside, my pupil just told me her dad hits her"})
    void what_only_speaks_of_papers_beside_a_live_concern_stays_one(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2 of ours have absconded, missing", "lad from the children's home awol since last nite, missing",
        "foster kid run off again no phone, missing", "one of mine has taken an overdose, suicide-or-self-harm",
        "found a ligature in her room, suicide-or-self-harm", "the head slapped a kid, allegation",
        "my lad is running county lines, exploitation", "someone is threatening to share her nudes, online-abuse",
        "i need help now, immediate-danger", "our TA is messaging a year 9, allegation",
        "our 16 has been hoarding tablets, suicide-or-self-harm",
        "the cover teacher keeps texting a year 10, allegation"})
    void plain_words_name_the_kind(String message, String kind) {
        assertThat(urgency.of(message).kind().map(UrgentKind::id)).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"My pupil told me her dad hits her.",
                "A boy in my class says he will take all his tablets tonight.",
                "The lad next door came round crying, his stepdad has locked him out with no coat again."})
    void no_talk_before_or_after_it_calms_what_is_alarming(String message) {
        String talk = ("The meeting opened at ten and we went through the actions from last time. The new attendance plan was agreed."
                + " The school nurse will send the dates for the spring clinics. Transport for the trip is booked. ")
                .repeat(4);
        assertThat(urgency.of(talk).urgent()).isFalse();
        assertThat(urgency.of(talk + message).urgent()).isTrue();
        assertThat(urgency.of(talk + message + " " + talk).urgent()).isTrue();
        assertThat(urgency.of(message + " " + talk).urgent()).isTrue();
    }

    @Test
    void pasted_papers_are_mostly_calm() throws IOException {
        List<Alarm> papers = Examples.ownAlarms("urgent-20.txt");
        List<Alarm> raised = papers.stream().filter(paper -> urgency.of(paper.message()).urgent()).toList();
        assertThat(raised.size() / (double) papers.size()).as("raised " + raised).isLessThanOrEqualTo(0.4);
    }

    @Test
    void what_a_paper_tells_of_counts_for_nobody_else_in_the_message() {
        String minutes = "Minutes of the learning group. A review heard that a boy had told his teacher he was hit with a cable."
                + " The chair thanked the school. It was noted that the training on neglect is full until March."
                + " Members agreed that the briefing should be sent to all schools. My manager asked me this morning where the"
                + " last minutes are kept. The group will meet again on Tuesday. There were no other matters.";
        assertThat(urgency.of(minutes).urgent()).isFalse();
        assertThat(urgency
                .of(minutes
                        + " One of my pupils told me this morning that her dad hits her and she is scared to go home.")
                .urgent()).isTrue();
    }

    @Test
    void lines_that_a_mail_program_wrapped_are_read_as_one() {
        assertThat(Wrapping.undone(
                "we talked about the plan for the spring and then he said that he\nhits her every night\n\n- a list\n- of things"))
                .isEqualTo(
                        "we talked about the plan for the spring and then he said that he hits her every night\n\n- a list\n- of things");
    }

    @Test
    void a_million_characters_are_judged_like_their_beginning() {
        assertThat(urgency.of("What is the policy on mobile phones? ".repeat(30_000)).urgent()).isFalse();
    }

    private static void measure(List<Alarm> alarms, double leastRecall, double mostFalse) {
        List<Alarm> live = alarms.stream().filter(Alarm::urgent).toList();
        List<Alarm> calm = alarms.stream().filter(alarm -> !alarm.urgent()).toList();
        List<Alarm> missed = live.stream().filter(alarm -> !urgency.of(alarm.message()).urgent()).toList();
        List<Alarm> raised = calm.stream().filter(alarm -> urgency.of(alarm.message()).urgent()).toList();
        assertThat(missed.size() / (double) live.size()).as("missed " + missed).isLessThanOrEqualTo(1 - leastRecall);
        assertThat(raised.size() / (double) calm.size()).as("raised " + raised).isLessThanOrEqualTo(mostFalse);
    }
}
