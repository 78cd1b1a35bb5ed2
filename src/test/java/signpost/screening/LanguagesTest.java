package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    private final Languages languages = Languages.standard();
    private final Urgency urgency = Urgency.standard();

    @ParameterizedTest
    @ValueSource(
            strings = {"Mój syn mówi, że ojciec go bije", "moj syn mowi ze ojciec go bije", "Gdzie jest szkolenie?",
                "Pomocy!", "والدي يضربني كل يوم", "ما هي سياسة التدريب؟", "ਮੇਰਾ ਪਿਤਾ ਮੈਨੂੰ ਮਾਰਦਾ ਹੈ",
                "میرے والد مجھے مارتے ہیں", "আমার বাবা আমাকে মারে", "باوکم هەموو ڕۆژێک لێم دەدات",
                "Meu pai bate em mim todos os dias", "Mi padre me pega todos los días",
                "Mon père me frappe tous les jours", "Unde este politica de formare?", "Kur yra mokymai?",
                "Tėvas mane muša kiekvieną dieną", "Aabbahay ayaa i garaaca maalin kasta", "Eğitim politikası nerede?",
                "Babam beni her gün dövüyor", "Мій тато б'є мене щодня", "Где найти политику?",
                "Mera baap mujhe roz maarta hai", "Mein Vater schlägt mich jeden Tag"})
    void what_is_in_another_language_is_told_and_is_no_alarm(String message) {
        assertThat(languages.of(message)).isEqualTo(Language.UNREAD);
        assertThat(urgency.of(message).urgent()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "???", "My pupil wrote \"mon père me frappe\" in her book, what should I do",
                "Salam, my name is Agnieszka and mój syn is missing", "Maria de la Cruz", "anne kim", "El Niño",
                "Is the Las Vegas rule in the policy?", "What does in loco parentis mean?",
                "Who is the LADO for Wrocław?",
                "vis-à-vis Ofsted, what is the de facto rule on ad hoc visits pro rata", "hes hittin her agen",
                "Нe is hіttіng hеr", "Her name is 王小明, who is her social worker?",
                "Beth yw'r polisi ar blant ar goll?", "Dwi isio marw"})
    void english_with_foreign_words_or_names_and_welsh_are_read(String message) {
        assertThat(languages.of(message)).isNotEqualTo(Language.UNREAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Proszę pomóc. My dad hits me.", "Necesito ayuda, my husband hits me",
                "أنا خائفة جدا يا إلهي ماذا أفعل الآن he has a knife and says he will kill me"})
    void english_danger_in_it_is_heard(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dwi isio marw", "Mae'n cael ei guro", "Beth yw'r polisi ar blant ar goll?"})
    void welsh_is_told(String message) {
        assertThat(languages.of(message)).isEqualTo(Language.WELSH);
    }

    @Test
    void the_model_is_asked_nothing_about_what_it_cannot_read() {
        Urgency asking = urgency.with(text -> {
            throw new AssertionError(text);
        });
        assertThat(asking.of("Mój syn mówi, że ojciec go bije").urgent()).isFalse();
        assertThat(asking.of("والدي يضربني كل يوم. ".repeat(40)).urgent()).isFalse();
    }
}
