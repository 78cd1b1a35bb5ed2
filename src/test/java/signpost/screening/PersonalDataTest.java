package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    private final PersonalData personal = PersonalData.standard();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Can you ring Dr Amara Osei-Lunn about it?             | Can you ring Dr [name] about it?
            her dad, Zbyszko, was there                           | her dad, [name], was there
            who supports leighton's mum                           | who supports [name]'s mum
            Call 07700 900999 or write to j.k@example.org         | Call [phone] or write to [e-mail]
            ring 0161 496 0123 please                             | ring [phone] please
            born 1/2/2011 in hospital                             | born [date of birth] in hospital
            lives at 14b Larkfield Close, LN6 9ZZ                 | lives at [address], [postcode]
            NHS no 943 476 5919 is on the form                    | NHS no [NHS number] is on the form
            NI QQ123456C please                                   | NI [NI number] please
            UPN H801200001001 is wrong                            | UPN [UPN] is wrong
            Mosaic 7788123 again                                  | Mosaic [case number] again
            a grey van, reg AB12 CDE                              | a grey van, reg [car plate]
            Can Ada Osei-Lunn, aged 13, join?                      | Can [name], aged [age], join?
            Her son Zbyszko (11) is keen                          | Her son [name] ([age]) is keen
            May a pupil aged 13 join?                             | May a pupil aged 13 join?
            It is about pupil KV in my class                      | It is about pupil [initials] in my class
            ring oh seven seven double oh nine oh oh one two three | ring [phone]
            she lives on Alder Terrace, no. 19                    | she lives on [address]
            the baby is at Heron Cottage, Upper Quill             | the baby is at [address]
            seen at 9 Broadway again                              | seen at [address] again
            his date of birth is sixth of the sixth twenty eleven | his date of birth is [date of birth]
            some man called UncleMarek61 wants pictures           | some man called [account] wants pictures
            Mrs St John is her carer                              | Mrs [name] is her carer
            the surname is spelt Q-U-I-L-L-E-R                    | the surname is spelt [name]
            rob robbed the till again                             | [name] robbed the till again
            june said she would take them                         | [name] said she would take them
            tiger 5 and raven 3, left on their own                | [name] [age] and [name] [age], left on their own
            amber bloom is 7 and will not eat                     | [name] is [age] and will not eat
            Hope Ramsbottom says that she is scared               | [name] says that she is scared
            May I ask if his little brother will is safe          | May I ask if his little brother [name] is safe
            Is 4 May 2009 too early? That is when he was born     | Is [date of birth] too early? That is when he was born
            Her DOB is 03/04/2012 here but 04/03/2012 there       | Her DOB is [date of birth] here but [date of birth] there
            Which team has PID 80211734 now                       | Which team has PID [case number] now
            the other one is RJ4:8867302 and he has both          | the other one is [case number] and he has both
            crime number 31*520117/24 is closed                   | crime number [case number] is closed
            his UPN is H 8012 0023 4571 there                     | his UPN is [UPN] there
            her NI is q q one two three four five six c           | her NI is [NI number]
            the code is d n twenty one three j q                  | the code is [postcode]
            she sleeps in the flat over the bakery on Quill Street | she sleeps in [address]
            he stays at thirty one heol y gof                     | he stays at [address]
            He was born 14/6, no year known                       | He was born [date of birth], no year known
            She was born on Christmas Day 2011 at home            | She was born on [date of birth] at home
            Is 06/11/2007 too old for the offer?                  | Is [date of birth] too old for the offer?
            pupil LT at St Osyth's C of E Junior told a friend    | pupil [initials] at [school] told a friend
            Subject: FW: RM / Ada Osei-Lunn                       | Subject: FW: [initials] / [name]
            Surname: Ward                                         | Surname: [name]
            my mate will wants to see his file                    | my mate [name] wants to see his file
            India and Asia are sisters, it says                   | [name] and [name] are sisters, it says
            Is Lord Quillfield's nephew a boarder?                | Is Lord [name]'s nephew a boarder?
            They call the older one Smiler, I think               | They call the older one [name], I think
            PC 2417 Quillfield rang about her                     | PC 2417 [name] rang about her
            Her flat is on Carver Street, second floor            | Her flat is on [address], second floor
            """)
    void each_kind_of_detail_is_replaced_by_what_it_is(String message, String masked) {
        assertThat(personal.in(message).text()).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Does Clare's Law cover past partners?", "Ring Childline on 0800 1111 or Samaritans on 116 123",
                "Is the policy of 3 May 2021 still in force?",
                "What did the review of Victoria Climbié's death find?", "Does Barnardo's run a service in Grimsby?",
                "Working Together 2023, page 104, paragraph 12", "Which report is cited as Fernbank 2005?",
                "Is the hub's office still at 1 Market Street?", "Does mash.central@example.gov.uk answer at weekends?",
                "Was risk_form.pdf ever sent to them?", "In 2020 How much loan was left?",
                "JUNE IS CARERS MONTH AND WE WANT A POSTER", "Is April Fernley's chapter in the handbook any use?",
                "Does Jessica, the chatbot on the website, count as support?",
                "Reading list: Quillfield, Ferguson. Which is newer?", "Which leaflet covers olive oil and swallowing?",
                "Is a mark left by a strap always reported?",
                "Is PC 3381 allowed in on behalf of the detective sergeant?",
                "Extension 4471 has been dead since Monday",
                "In May and June our offices are closed, who covers?",
                "Is a talk about hope, faith and chance a start?",
                "Who are Child BD, Child C and Child AB in the learning reviews?", "Is Stow-on-the-Wold in our area?",
                "Our training is at 14 Wharf Street, is there parking?", "Is form MAR-2023-04 the newest?",
                "Do I copy safeguarding.referrals@nhs.net or dutyteam@eastmoor.gov.uk?",
                "In the e-learning, Jasmine tells her teacher about the party. What should the teacher have done?",
                "Is the character called Dilys in the e-learning meant to be nine or ten?",
                "Which scenario has Amir in it, slide 12 or slide 14?",
                "The Rochdale review by Malcolm Fernbank and Gary Quill, have you that?",
                "Where can I read the 2016 Alan Hill review of boards?", "Is One Family Approach a model or a team?",
                "Is the CAMHS line 01632 960701 or is that for adults?"})
    void what_is_public_stays(String message) {
        assertThat(personal.in(message).text()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Amir in year 4 told me about a belt, which scenario in the slides is nearest?",
                "After the training video Jasmine told me that her dad hits her",
                "Is nan's line 01632 960701 the one to ring?", "office direct line 01632 960461"})
    void what_only_resembles_it_is_masked(String message) {
        assertThat(personal.in(message).altered()).isTrue();
    }

    @Test
    void a_name_is_masked_wherever_it_stands_again() {
        assertThat(personal.in("Kieran Obuya was late. Can kieran stay? OBUYA's file is closed.").text())
                .isEqualTo("[name] was late. Can [name] stay? [name]'s file is closed.");
    }

    @Test
    void a_name_alone_on_a_line_below_the_thanks_is_masked() {
        assertThat(personal.in("Which form do I need?\n\nMany thanks,\nEimhear\nSENDCo").text())
                .isEqualTo("Which form do I need?\n\nMany thanks,\n[name]\nSENDCo");
        assertThat(personal.in("Which form do I need?\nRegards\nSafeguarding Team").altered()).isFalse();
    }

    @Test
    void a_place_of_the_area_stays_once_it_is_known() {
        PersonalData publishing = PersonalData.standard().publishing(List.of("01632 960140", "lado@averdale.example"));
        assertThat(publishing.in("Is the LADO on (01632) 960140 or LADO@averdale.example?").altered()).isFalse();
        assertThat(publishing.in("Ring her mum on 01632 960141").altered()).isTrue();
        assertThat(PersonalData.forArea(List.of("Saltmere")).in("Is the hub for Saltmere open?").altered()).isFalse();
    }

    @Test
    void the_rest_of_the_text_and_the_places_of_the_details_are_exact() {
        String message = "Re: Aoife  Brannigan —\tdob 04/05/2013\n(NHS 943 476 5919)";
        Masked masked = personal.in(message);
        StringBuilder rebuilt = new StringBuilder();
        int at = 0;
        for (Found found : masked.found()) {
            assertThat(message.substring(found.start(), found.end())).isEqualTo(found.text());
            rebuilt.append(message, at, found.start()).append(found.kind().mask());
            at = found.end();
        }
        assertThat(rebuilt.append(message.substring(at)).toString()).isEqualTo(masked.text());
        assertThat(masked.text()).isEqualTo("Re: [name] —\tdob [date of birth]\n(NHS [NHS number])");
    }

    @Test
    void masking_twice_is_masking_once_and_no_text_makes_it_fail() {
        Random random = new Random(11);
        String[] pieces = {"Shanice", "Ostrander", "dob", "16/02/2011", "lives at", "27", "Linnet", "Lane", "LN5 8QB",
            "her dad,", "'s", "mum", "07700", "900555", "@", "ref",
            "ABC-77120", "[name]", "the", "School", ".", "?", "and", "Mrs", "é", "李明", "\u202e", "i'm", "rhys", "\n",
            "AB12", "CDE", "943", "476", "5919"};
        for (int round = 0; round < 2_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < random.nextInt(14); i++) {
                text.append(random.nextInt(12) == 0
                        ? Character.toString(random.nextInt(0xD7FF))
                        : pieces[random.nextInt(pieces.length)]).append(random.nextInt(5) == 0 ? "" : " ");
            }
            String once = personal.in(text.toString()).text();
            assertThat(personal.in(once).text()).as("masking again: %s", text).isEqualTo(once);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@", "1 ", "07700 ", "Shanice ", "A-", "[name] ", "12/", "(", "O'", "Jake and ", "27 Linnet ",
                "LN1 ", "dob "})
    void fifty_thousand_characters_are_masked_promptly(String piece) {
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20),
                () -> personal.in(piece.repeat(50_000 / piece.length())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"my son Tom Smith ", "Abcd Efgh ", "07700 900123 4010232137 ", "a-b/c-1234/",
                "x at y dot z dot ",
                "St St St ", "A. B. C. ", "Hill Farm, DN21 9XY, ", "the child was seen at school "})
    void eight_times_the_text_takes_some_eight_times_as_long(String piece) {
        String text = piece.repeat(8_000 / piece.length());
        long one = fastest(text);
        assertThat(fastest(text.repeat(8))).isLessThan(32 * Math.max(one, 1_000_000));
    }

    /// nanoseconds of the fastest of several readings, so that other work on the machine does not count
    private long fastest(String text) {
        long fastest = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            personal.in(text);
            fastest = Math.min(fastest, System.nanoTime() - start);
        }
        return fastest;
    }
}
