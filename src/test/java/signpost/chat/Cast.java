package signpost.chat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import signpost.answer.Answer;
import signpost.answer.Answers;
import signpost.answer.Choice;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Narrowing;
import signpost.answer.Question;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.library.Block;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Passage;
import signpost.library.Passages;
import signpost.library.PublicationDate;
import signpost.library.Section;
import signpost.library.Sentence;

/// The standing cast of the tests: a small library, and answers that are told by a word of the question.
public final class Cast {
    private Cast() {}

    public static final String PUBLISHER = "Averdale Safeguarding Children Partnership";

    /// A procedure with sections, lists and a table.
    public static final Document MISSING = document(
            "procedures/missing.md",
            "Children missing from home or care",
            Kind.PROCEDURE,
            "2025-09",
            "2027-09-01",
            new Section("s0", List.of(), 1, List.of(new Block.Paragraph("Version 3, September 2025.", 1))),
            new Section(
                    "when-a-child-is-missing",
                    List.of("When a child is missing"),
                    2,
                    List.of(
                            new Block.Paragraph(
                                    "A child is missing when nobody who looks after them knows where they are. Do not wait for 24 hours before you ring the police.",
                                    2),
                            new Block.Paragraph("Before you ring, have ready:", 2),
                            new Block.Item("what the child was wearing", "•", 1, 2),
                            new Block.Item("who they were last seen with, and where", "•", 1, 2),
                            new Block.Item("any medicine they need", "•", 1, 2))),
            new Section(
                    "return-home-interviews",
                    List.of("When a child is found", "Return home interviews"),
                    3,
                    List.of(
                            new Block.Paragraph(
                                    "Every child who has been missing is offered a return home interview within 72 hours of being found. Someone who does not look after the child carries it out.",
                                    3),
                            new Block.Row(List.of("Step", "Who", "By when"), List.of("Step", "Who", "By when"), true,
                                    3),
                            new Block.Row(
                                    List.of("Step", "Who", "By when"),
                                    List.of("Offer the interview", "Social worker", "24 hours"),
                                    false,
                                    3),
                            new Block.Row(
                                    List.of("Step", "Who", "By when"),
                                    List.of("Hold the interview", "Independent visitor", "72 hours"),
                                    false,
                                    3),
                            new Block.Paragraph(
                                    "The record goes to the social worker and to the police. <b>Not</b> & never by post.",
                                    4))));

    /// The issue before the one that is in force.
    public static final Document OLD_MISSING = document(
            "procedures/missing-2019.md",
            "Children missing from home or care (2019)",
            Kind.PROCEDURE,
            "2019-04",
            "2021-04-01",
            new Section(
                    "interviews",
                    List.of("Interviews"),
                    1,
                    List.of(new Block.Paragraph(
                            "An interview is offered within three working days of the child being found.", 1))));

    /// A toolkit of another partnership.
    public static final Document NEGLECT = new Document(
            "toolkits/neglect.md",
            "neglect-toolkit",
            "f2",
            new Details(
                    "Neglect toolkit",
                    Kind.TOOLKIT,
                    "Lincolnshire Safeguarding Children Partnership",
                    PublicationDate.parse("2024"),
                    "",
                    Optional.empty(),
                    "2.1",
                    List.of(),
                    List.of("schools", "primary-care"),
                    List.of("neglect"),
                    "https://example.org/neglect"),
            List.of(new Section(
                    "home-conditions",
                    List.of("Home conditions"),
                    0,
                    List.of(
                            new Block.Paragraph("Look at what day-to-day life is like for this child.", 0),
                            new Block.Item("Is there food in the house?", "1.", 1, 0),
                            new Block.Item("Is there somewhere to sleep?", "2.", 1, 0)))));

    public static final List<Document> LIBRARY = List.of(MISSING, OLD_MISSING, NEGLECT);

    public static final Contact TEAM = new Contact(
            "team",
            "Averdale partnership team",
            "01632 960120",
            "Monday to Friday 9am to 5pm",
            "team@ascp.averdale.example",
            "https://ascp.averdale.example/contact");

    public static final Route ROUTE = new Route(
            "missing",
            "If a child is missing",
            List.of(
                    new Route.Step(
                            new Contact("emergency", "Emergency services", "999", "at any time", "", ""),
                            "Call 999 now if you fear for the child's safety; you do not have to wait 24 hours."),
                    new Route.Step(
                            new Contact("front-door", "Averdale Children's Front Door", "01632 960100",
                                    "Monday to Friday", "", ""),
                            "Phone Averdale Children's Front Door on 01632 960100 (Monday to Friday).")),
            "I have not told anybody. Have ready what the child was wearing.",
            List.of());

    /// Answers from these documents.
    public static final Answers ANSWERS = told(LIBRARY);

    /// Tells the answer by a word of the question: `interview`, `unsure`, `ran off`, `hello` ...; nothing is found for all else.
    ///
    /// @param documents a procedure, its older issue, and a toolkit of another partnership
    public static Answers told(List<Document> documents) {
        Document missing = documents.get(0);
        Document older = documents.get(1);
        Document toolkit = documents.get(2);
        return new Told(question -> {
            String text = question.text().replace('\n', ' ').toLowerCase(Locale.ROOT);
            Set<Kind> kinds = question.narrowing().kinds();
            if (text.isBlank()) {
                return new Answer.NotFound(Answer.NotFound.Reason.NO_QUESTION, documents.size(), TEAM);
            }
            if (text.contains("hello") || text.contains("thank")) {
                return new Answer.SmallTalk(
                        text.contains("hello") ? Answer.SmallTalk.Talk.GREETING : Answer.SmallTalk.Talk.THANKS);
            }
            if (text.contains("break down")) {
                throw new IllegalStateException("the index is gone");
            }
            if (text.contains("slowly")) {
                java.util.concurrent.locks.LockSupport.parkNanos(1_500_000_000L);
            }
            if (text.contains("ran off")) {
                return new Answer.Urgent(ROUTE, List.of(quotation(missing, "A child is missing when")));
            }
            if (text.contains("unsure")) {
                return new Answer.Unsure(
                        List.of(quotation(toolkit, "Look at what day-to-day"), quotation(missing, "Do not wait")),
                        Optional.of(new Choice(
                                Choice.About.PUBLISHER,
                                List.of(option(PUBLISHER), option("Lincolnshire Safeguarding Children Partnership")))));
            }
            if (text.contains("interview") && (kinds.isEmpty() || kinds.contains(Kind.PROCEDURE))) {
                return new Answer.Found(
                        List.of(quotation(missing, "Every child who has been missing"),
                                outdated(quotation(older, "three working days"), missing)),
                        List.of(quotation(toolkit, "Look at what day-to-day"), quotation(missing, "Do not wait")));
            }
            if (text.contains("interview") && kinds.contains(Kind.TOOLKIT)) {
                return new Answer.Found(List.of(quotation(toolkit, "Look at what day-to-day")), List.of());
            }
            if (text.contains("before") && question.before().stream()
                    .anyMatch(earlier -> earlier.text().toLowerCase(Locale.ROOT).contains("interview"))) {
                return new Answer.Found(List.of(quotation(older, "three working days")), List.of());
            }
            return new Answer.NotFound(Answer.NotFound.Reason.NOTHING, documents.size(), TEAM);
        });
    }

    private record Told(Function<Question, Answer> answer) implements Answers {

        @Override
        public Answer to(Question question) {
            return answer.apply(question);
        }

        @Override
        public Optional<Route> route(String kind) {
            return Optional.of(ROUTE).filter(route -> route.kind().equals(kind));
        }
    }

    private static Quotation outdated(Quotation quotation, Document newer) {
        return new Quotation(
                quotation.passage(),
                quotation.citation(),
                quotation.answering(),
                quotation.score(),
                List.of(
                        new Flag.Superseded(Optional.of(newer.title()), Optional.of(newer.slug())),
                        new Flag.Overdue(LocalDate.of(2021, 4, 1))));
    }

    /// The passage with the sentence that holds these words, that sentence marked.
    public static Quotation quotation(Document document, String words) {
        Passage passage = Passages.of(document).stream()
                .filter(each -> each.text().contains(words))
                .findFirst()
                .orElseThrow();
        Sentence sentence = passage.sentences().stream()
                .filter(each -> passage.words(each).contains(words))
                .findFirst()
                .orElseThrow();
        Details details = document.details();
        return new Quotation(
                passage,
                new Citation(
                        document.path(),
                        document.slug(),
                        document.title(),
                        details.kind(),
                        details.publisher(),
                        details.published(),
                        details.period(),
                        details.version(),
                        passage.path(),
                        passage.anchor(),
                        passage.page(),
                        passage.number(),
                        passage.place(),
                        details.source()),
                List.of(sentence),
                0.9 - passage.number() / 10.0,
                List.of());
    }

    /// A question without anything before it.
    public static Answer answer(String text) {
        return ANSWERS.to(Question.of(text));
    }

    private static Choice.Option option(String publisher) {
        return new Choice.Option(publisher, new Narrowing(Set.of(), Optional.of(publisher), Optional.empty()));
    }

    private static Document document(
            String path, String title, Kind kind, String published, String review, Section... sections) {
        return new Document(
                path,
                path.substring(path.indexOf('/') + 1, path.length() - 3),
                "f1-" + path,
                new Details(
                        title,
                        kind,
                        PUBLISHER,
                        PublicationDate.parse(published),
                        "",
                        Optional.of(LocalDate.parse(review)),
                        "",
                        List.of(),
                        List.of("police", "schools"),
                        List.of("missing-children"),
                        ""),
                List.of(sections));
    }
}
