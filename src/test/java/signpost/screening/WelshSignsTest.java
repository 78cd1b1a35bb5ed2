package signpost.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WelshSignsTest {

    private final Urgency urgency = Urgency.standard();

    @Test
    void every_sign_has_a_name_of_its_own_and_a_reason() {
        List<Sign> signs = Urgency.welshSigns();
        assertThat(signs).extracting(Sign::id).doesNotHaveDuplicates()
                .contains("asks", "asks-without-mark", "asks-help", "supposing", "self", "settled",
                        "manner-of-speech", "a-child", "a-grown-up", "story");
        assertThat(signs).allSatisfy(sign -> assertThat(sign.reason()).isNotBlank());
        assertThat(signs.stream().flatMap(sign -> sign.kind().stream())).contains(UrgentKind.values());
    }

    @Test
    void no_word_of_a_sign_has_an_accent_or_an_apostrophe_since_none_is_heard() {
        assertThat(Urgency.welshSigns().stream().flatMap(sign -> sign.phrases().stream())
                .flatMap(phrase -> phrase.words().stream())).allMatch(word -> word.matches("[a-z0-9]+"));
    }

    @Test
    void a_finding_says_what_it_rests_on() {
        assertThat(urgency.of("Mae hi wedi dweud bod ei thad yn ei churo").because())
                .anySatisfy(sign -> assertThat(sign).contains("ei churo", "a blow"))
                .anySatisfy(sign -> assertThat(sign).contains("wedi dweud", "spoken of"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mae e eisiau lladd ei hun | suicide-or-self-harm
            mae plentyn ar goll | missing
            mae hi wedi dweud bod ei thad yn ei churo | abuse-or-neglect
            Mae fy ngŵr yn fy nharo i o flaen y plant | domestic-abuse
            Mae ganddo gyllell ac mae'n bygwth fy lladd | immediate-danger
            Mae'r athro wedi taro plentyn heddiw | allegation
            Mae bechgyn hŷn yn gwneud i fy mrawd gario cyffuriau | exploitation
            Mae dyn ar-lein wedi gofyn i fy merch am luniau noeth | online-abuse
            Mae fy nith yn cael ei gorfodi i briodi yn erbyn ei hewyllys | honour-based-abuse
            Mae fy mab eisiau ymuno ag ISIS | radicalisation
            Mae gofalwr fy nain yn dwyn ei harian | adult-at-risk
            """)
    void each_kind_of_concern_is_recognised(String message, String kind) {
        assertThat(urgency.of(message).kind().map(UrgentKind::id)).hasValue(kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mae'n cael ei guro",
                "mae hi wedi dweud bod ei thad yn ei churo",
                "Mae e eisiau lladd ei hun",
                "mae plentyn ar goll",
                "Dwi isio marw",
                "Mae fy ngŵr yn fy nharo i o flaen y plant",
                "Mae fy merch wedi rhedeg i ffwrdd a does neb yn gwybod ble mae hi",
                "Mae disgybl newydd ddweud wrtha i fod ei lystad yn ei frifo",
                "Mae gan fachgen yn fy nosbarth gleisiau ar ei freichiau ac mae ofn arno fynd adref",
                "Mae'r athro wedi taro plentyn heddiw",
                "Mae hi wedi cymryd gorddos",
                "Mae fy mab yn torri ei freichiau",
                "Mae hi'n torri ei hun",
                "Dydy'r babi ddim yn anadlu",
                "Mae ganddo gyllell ac mae'n bygwth fy lladd",
                "Mae'r plant ar eu pen eu hunain gartref eto heno",
                "Mae dyn ar-lein wedi gofyn i fy merch am luniau noeth",
                "Mae fy nith yn cael ei gorfodi i briodi yn erbyn ei hewyllys",
                "Mae fy mab eisiau ymuno ag ISIS",
                "Mae bechgyn hŷn yn gwneud i fy mrawd gario cyffuriau",
                "Mae gofalwr fy nain yn dwyn ei harian",
                "Mae fy nhad yn fy mwrw i bob nos",
                "Mae ei mam hi'n ei tharo hi gyda gwregys",
                "Cafodd hi ei threisio neithiwr",
                "Mae fy ewythr yn cyffwrdd â fi",
                "Nid yw fy mab wedi dod adre ers neithiwr",
                "Dyw hi ddim wedi dod adref o'r ysgol",
                "Helpwch fi, mae o'n fy mrifo i",
                "Mae plentyn bach ar ei ben ei hun yn y tŷ drws nesaf ers oriau",
                "Mae merch yn fy nosbarth wedi datgelu camdriniaeth gan ei hewythr",
                "Mae fy ffrind yn dweud ei bod hi am ladd ei hun heno",
                "Roedd clais mawr ar wyneb y plentyn bore 'ma, dwi'n poeni",
                "Rwy'n poeni am ferch yn fy nosbarth, mae hi'n llwglyd ac yn frwnt bob dydd",
                "Sa i moyn byw rhagor",
                "Does dim pwynt byw",
                "Mae hi wedi cael ei tharo gan ei thad",
                "Fe wnaeth ei dad ei daro fe",
                "Trawodd ei mam hi",
                "Mae mam yn feddw eto ac mae'r babi'n crio",
                "Mae hogyn drws nesa yn cael ei waldio gan ei dad",
                "Dwi ofn mynd adra",
                "Mae e'n fy nhagu i",
                "Mae hi'n bygwth neidio oddi ar y bont",
                "Beth ddylwn i wneud? Mae fy nisgybl wedi dweud bod ei thad yn ei churo hi",
                "Tydi o ddim wedi dod adra",
                "Mae fy mrawd bach ar goll ers ddoe",
                "Mae'r hyfforddwr pêl-droed yn anfon negeseuon at fy merch gyda'r nos",
                "Mae fy mhartner yn fy rheoli ac yn fy mygwth",
                "Dwi'n clywed sgrechian drws nesaf a phlentyn yn crio",
                "Mae 'na ddyn wedi cyffwrdd ynddi",
                "Mae ei lystad wedi ei chloi yn ei hystafell",
                "Does dim bwyd yn y tŷ ac mae'r plant yn llwgu",
                "Dwedodd hi wrtha i bod ei brawd yn ei chyffwrdd hi",
                "Mae rhywun wedi trywanu bachgen tu allan i'r ysgol",
                "Mi wnaeth fy mam fy nharo i efo ffon",
                "Mae gen i ofn fy ngŵr"})
    void danger_is_heard_in_welsh_mutations_and_all(String message) {
        assertThat(urgency.of(message).urgent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Beth yw'r polisi ar blant ar goll?",
                "Sut mae cysylltu â'r tîm diogelu y tu allan i oriau?",
                "Pwy sy'n talu am wersi nofio plant maeth?",
                "Beth yw'r drefn os yw plentyn yn rhedeg i ffwrdd o'r cartref?",
                "A oes polisi ar gyfer plant sy'n derbyn gofal",
                "Pryd mae'r hyfforddiant diogelu nesaf?",
                "Beth yw arwyddion cam-drin corfforol?",
                "Faint o blant a gafodd eu cam-drin y llynedd?",
                "Oes cwrs ar hunan-niweidio i staff ysgol?",
                "Beth ddylwn i ei wneud os yw plentyn ar goll?",
                "Beth yw'r amserlen ar gyfer cynhadledd amddiffyn plant gychwynnol?",
                "Beth mae'r polisi'n ei ddweud am daro plant?",
                "Sut ydw i'n archebu lle ar y cwrs?",
                "Ble mae'r ffurflen atgyfeirio?",
                "Beth yw'r canllawiau ar drais domestig?",
                "Mae fy merch yn dechrau yn yr ysgol yfory",
                "Diolch yn fawr",
                "Bore da",
                "Mae hi'n bwrw glaw heddiw",
                "Mae'r gwaith papur yma bron â fy lladd i",
                "Dwi'n marw isio paned",
                "Pwy yw'r swyddog dynodedig?",
                "Dwi'n chwilio am y polisi ar gam-fanteisio ar blant",
                "Rwy'n athro. Ble mae'r canllaw ar gleisiau mewn babanod?",
                "Beth yw'r diffiniad o esgeulustod?",
                "Sut i gofnodi datgeliad gan blentyn?",
                "Beth yw rôl y LADO?",
                "Ydy'r cyfarfod heddiw?",
                "Faint o bobl ifanc a laddodd eu hunain yng Nghymru?",
                "Oes angen caniatâd rhieni i rannu gwybodaeth?",
                "Pa mor aml dylai'r grŵp craidd gyfarfod?",
                "Beth sy'n digwydd mewn cynhadledd amddiffyn plant?",
                "Rhaid i ni ddiweddaru'r polisi diogelu cyn dydd Gwener",
                "Beth yw'r drefn pan fydd plentyn yn datgelu ei fod yn cael ei gam-drin?",
                "Pwy ddylai ffonio'r heddlu pan fydd plentyn ar goll o ofal?",
                "Sut mae cefnogi disgybl ar ôl hunanladdiad mewn ysgol?",
                "Oes pecyn cymorth ar gyfer asesu esgeulustod?",
                "Beth yw oed cydsynio?",
                "Oes polisi ar fwlio?",
                "Sut mae cofnodi anaf mewn ysgol?",
                "Beth yw'r gyfraith ar daro plant yng Nghymru?",
                "Pwy yw'r person dynodedig dros ddiogelu yn fy ysgol?",
                "Rwyf angen gwybod mwy am hyfforddiant i rieni maeth",
                "Hoffwn archebu lle i ddau aelod o staff",
                "Mae angen i mi ddiweddaru fy manylion",
                "Beth yw ystyr plentyn mewn angen?",
                "Pryd ddylai gweithiwr cymdeithasol ymweld â phlentyn?",
                "Gwnaethon ni gwrdd â'r tîm ddoe i drafod y strategaeth",
                "Ydy'r llyfrgell yn cynnwys dogfennau Cymraeg?",
                "Sut mae helpu plentyn sydd wedi gweld trais yn y cartref?"})
    void a_calm_message_in_welsh_stays_calm(String message) {
        assertThat(urgency.of(message).urgent()).isFalse();
    }
}
