package signpost.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import signpost.answer.Answer;
import signpost.answer.Choice;
import signpost.answer.Citation;
import signpost.answer.Contact;
import signpost.answer.Flag;
import signpost.answer.Narrowing;
import signpost.answer.Particular;
import signpost.answer.Particulars;
import signpost.answer.Quotation;
import signpost.answer.Route;
import signpost.library.Details;
import signpost.library.Document;
import signpost.library.Kind;
import signpost.library.Progress;
import signpost.library.PublicationDate;
import signpost.message.Wording;
import signpost.message.WordingSource;

/// No word of a reply exists that stands neither in a document, nor in the routes, nor in `messages`.
class OnlyQuotedWordsTest {

    private static final Replies REPLIES = new Replies(Wording.shipped("en"), true, Aside.NONE);

    static Stream<Answer> answers() {
        Stream<Answer> told = Stream.of("interview", "unsure", "ran off", "nothing", "").map(Cast::answer);
        Stream<Answer> talk = Stream.of(Answer.SmallTalk.Talk.values()).map(Answer.SmallTalk::new);
        Stream<Answer> none = Stream.of(Answer.NotFound.Reason.values())
                .map(reason -> new Answer.NotFound(reason, 1, Cast.TEAM));
        Stream<Answer> choices = Stream.of(Choice.About.values())
                .map(about -> new Answer.Unsure(
                        List.of(),
                        Optional.of(new Choice(
                                about,
                                List.of(
                                        new Choice.Option(Cast.MISSING.title(), Narrowing.NONE),
                                        new Choice.Option(Cast.NEGLECT.title(), Narrowing.NONE))))));
        Stream<Answer> later = Stream.of(new Answer.NotYet(Cast.TEAM, Optional.empty()),
                new Answer.NotYet(Cast.TEAM, Optional.of(new Progress(3, 12, ""))));
        Stream<Answer> onto = Stream.of(new Answer.Unsure(List.of(Cast.quotation(Cast.MISSING, "Do not wait")),
                Optional.empty(), Optional.of(Cast.NEGLECT.title())),
                new Answer.Unsure(List.of(Cast.quotation(Cast.MISSING, "Do not wait")), Optional.empty(),
                        Optional.empty(), Set.of(Kind.TOOLKIT)));
        return Stream.of(told, talk, none, choices, later, onto, particulars()).flatMap(all -> all);
    }

    /// Whatever is asked of a document of which much is known, of one that was replaced, and of one of which nothing is known but its title.
    private static Stream<Answer> particulars() {
        Details known = Cast.MISSING.details();
        Citation whole = Cast.quotation(Cast.MISSING, "Do not wait").citation();
        var bare = new Citation("a.md", "a", whole.title(), known.kind(), "", Optional.empty(), "", "", List.of(), "",
                0,
                0, "", "");
        List<Particulars> documents = List.of(
                new Particulars(whole, known.reviewDue(), List.of(Cast.OLD_MISSING.title()),
                        List.of("everyone"), List.of(), Optional.empty()),
                new Particulars(Cast.quotation(Cast.NEGLECT, "Look at").citation(), Optional.empty(), List.of(),
                        List.of("schools", "police"), List.of(), Optional.of(whole)),
                new Particulars(whole, Cast.OLD_MISSING.details().reviewDue(), List.of(), List.of(), List.of(
                        new Flag.Superseded(Optional.of(whole.title()), Optional.of(whole.slug())),
                        new Flag.Overdue(Cast.OLD_MISSING.details().reviewDue().orElseThrow())),
                        Optional.empty()),
                new Particulars(bare, Optional.empty(), List.of(), List.of(),
                        List.of(new Flag.Superseded(Optional.empty(), Optional.empty())), Optional.of(whole)));
        return documents.stream().flatMap(of -> Stream.of(Particular.values())
                .flatMap(asked -> Stream.of(Optional.<Quotation>empty(),
                        Optional.of(Cast.quotation(Cast.MISSING, "Do not wait")))
                        .map(said -> new Answer.About(asked, of, said))));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void every_text_of_a_reply_is_in_the_wording_a_document_or_a_route(Answer answer) {
        for (String text : texts(REPLIES.to(answer))) {
            assertThat(WordingSource.explains(text, known())).as(text).isTrue();
        }
    }

    @Test
    void a_report_of_a_later_year_is_named_in_place_of_none_where_it_is_asked_how_new_one_is() {
        Citation report = Cast.quotation(Cast.NEGLECT, "Look at").citation();
        var of = new Particulars(report, Optional.empty(), List.of(), List.of(), List.of(),
                Optional.of(Cast.quotation(Cast.MISSING, "Do not wait").citation()));
        assertThat(texts(REPLIES.to(new Answer.About(Particular.CURRENT, of, Optional.empty()))))
                .anyMatch(text -> text.startsWith("The library has a later one of the same name: Children missing"))
                .noneMatch(text -> text.contains("no newer issue"));
        assertThat(texts(REPLIES.to(new Answer.About(Particular.PLACE, of, Optional.empty()))))
                .noneMatch(text -> text.contains("later one"));
    }

    @Test
    void an_unsure_reply_says_which_question_it_was_taken_to_go_on_from() {
        Answer answer = new Answer.Unsure(List.of(Cast.quotation(Cast.MISSING, "Do not wait")), Optional.empty(),
                Optional.of("What is neglect?"));
        assertThat(texts(REPLIES.to(answer))).anyMatch(text -> text.contains("going on from \"What is neglect?\""));
    }

    static List<String> texts(Reply reply) {
        List<String> texts = new ArrayList<>();
        for (Part part : reply.parts()) {
            switch (part) {
                case Part.Say say -> texts.add(say.text());
                case Part.Note note -> texts.add(note.text());
                case Part.Ask ask -> {
                    texts.add(ask.text());
                    texts.addAll(words(ask.contact()));
                }
                case Part.RouteCard card -> texts.addAll(words(card.route()));
                case Part.Quote quote -> {
                    texts.add(quote.quotation().passage().text());
                    texts.add(quote.source());
                    texts.addAll(quote.flags());
                }
                case Part.Offer offer -> {
                    texts.add(offer.text());
                    offer.actions().forEach(action -> texts.add(action.label()));
                }
            }
        }
        return texts.stream().filter(text -> !text.isBlank()).toList();
    }

    /// Every string that documents and routes of the cast hold.
    private static Set<String> known() {
        Set<String> known = new java.util.HashSet<>();
        for (Document document : Cast.LIBRARY) {
            known.add(document.title());
            known.add(document.details().publisher());
            known.add(document.details().version());
            known.add(document.details().source());
            document.details().published().map(PublicationDate::inWords).ifPresent(known::add);
            document.details().reviewDue().map(PublicationDate::of).map(PublicationDate::inWords).ifPresent(known::add);
            document.sections().forEach(section -> known.addAll(section.path()));
            signpost.library.Passages.of(document).forEach(passage -> known.add(passage.text()));
        }
        known.add(PublicationDate.of(LocalDate.of(2021, 4, 1)).inWords());
        known.add(Wording.shipped("en").say("kind.toolkit", Map.of("count", 2)));
        known.add("schools, police");
        known.addAll(words(Cast.TEAM));
        known.addAll(words(Cast.ROUTE));
        return known;
    }

    static List<String> words(Flag flag) {
        return switch (flag) {
            case Flag.Superseded newer -> newer.title().stream().toList();
            case Flag.Overdue overdue -> List.of(PublicationDate.of(overdue.reviewDue()).inWords());
        };
    }

    static List<String> words(Route route) {
        List<String> words = new ArrayList<>(List.of(route.title(), route.note()));
        route.steps().forEach(step -> {
            words.add(step.say());
            words.addAll(words(step.contact()));
        });
        return words;
    }

    static List<String> words(Contact contact) {
        return List.of(contact.name(), contact.phone(), contact.hours(), contact.email(), contact.link());
    }
}
