package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is masked though it stands beside a sign of something public, or is typed in an unusual way.
class LateSignsTest {

    private final PersonalData personal = PersonalData.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Kayleigh's work has gone downhill since her dad moved in   | [name]'s work has gone downhill since her dad moved in
            We found a suicide note written by Kayleigh Brown          | We found a suicide note written by [name]
            What did Kayleigh Brown say about her dad?                 | What did [name] say about her dad?
            Kayleigh Brown house is filthy                             | [name] house is filthy
            Ring 01522 - 870555 after four                             | Ring [phone] after four
            Ring 07700 - 900 - 555 after four                          | Ring [phone] after four
            mob07700900555 is hers                                     | mob[phone] is hers
            ring 07700900555asap please                                | ring [phone]asap please
            Told the duty team that nan is on 01522 870555             | Told the duty team that nan is on [phone]
            Mum can be rung out of hours on 01522 870555               | Mum can be rung out of hours on [phone]
            DOB 12 03 2014 on the form                                 | DOB [date of birth] on the form
            write to sjones88 @ gmail.com                              | write to [e-mail]
            they are in LN1  3AB now                                   | they are in [postcode] now
            we did a home visit to 14 church lane                      | we did a home visit to [address]
            Kayleigh Brown 03JUL2010 seen in A&E                       | [name] [date of birth] seen in A&E
            Ring mum on 01522 870555 ext 4411 after four               | Ring mum on [phone] after four
            The older lad is nicknamed Ghost Face                      | The older lad is nicknamed [name]
            They all sleep in the garage behind Tower Street           | They all sleep in [address]
            He had his arm round EW in the store cupboard              | He had his arm round [initials] in the store cupboard
            Spoke to MT's mum and she denied it                        | Spoke to [initials]'s mum and she denied it
            Her ex sits outside in hv14 ymu every night                | Her ex sits outside in [car plate] every night
            Mae mam Kayleigh wedi dweud bod ei brawd yn brifo hi       | Mae mam [name] wedi dweud bod ei brawd yn brifo hi
            Beth yw'r drefn ar gyfer Zbyszko Kowalczyk yn yr ysgol     | Beth yw'r drefn ar gyfer [name] yn yr ysgol
            """)
    void what_is_private_is_masked(String message, String masked) {
        assertThat(personal.in(message).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What does Horwath's work on neglect say?",
                "Explain Bronfenbrenner's model please",
                "What did Eileen Munro say about early help?",
                "Where is the report written by Alan Wood?",
                "The duty team is on 01522 782111, is it?",
                "My mum asked whether the front door is 01522 782111",
                "Children from 5 - 11 and 12 - 15 in 2019 - 2020",
                "Is there training @ 5.30 on Monday?",
                "a drive of 10 minutes to 14 schools",
                "Pwy sy'n talu am wersi nofio plant maeth?",
                "Beth yw'r drefn os yw plentyn yn rhedeg i ffwrdd o'r cartref?",
                "Sut mae cysylltu â'r tîm diogelu y tu allan i oriau?",
                "A oes polisi ar gyfer plant sy'n derbyn gofal"})
    void what_is_public_stays(String message) {
        assertThat(personal.in(message).text()).isEqualTo(message);
    }
}
