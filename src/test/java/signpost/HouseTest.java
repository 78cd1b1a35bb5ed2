package signpost;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// The rules of the house: which room may use which, and where each vendor is at home.
class HouseTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("signpost");

    /// Doors are the rooms through which people come in; `cli` may use any room that is none.
    private static final Set<String> DOORS = Set.of("web", "console", "cli", "slack", "teams", "mail");

    /// The console shows what every room knows that is no door.
    private static final Set<String> CONSOLE = Set.of("account", "audience", "training", "campaign", "delivery",
            "message", "chat", "insight", "answer", "index", "library", "screening", "seal", "sheet");

    /// What each room may use of ours; whatever is not named here does not exist yet.
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("seal", Set.of()),
            Map.entry("rows", Set.of()),
            Map.entry("sheet", Set.of()),
            Map.entry("json", Set.of()),
            Map.entry("backup", Set.of("rows", "seal", "json")),
            Map.entry("inbox", Set.of("rows", "seal")),
            Map.entry("slack",
                    Set.of("chat", "campaign", "answer", "insight", "library", "message", "inbox", "json", "rows",
                            "seal")),
            Map.entry("teams",
                    Set.of("chat", "campaign", "answer", "insight", "library", "message", "inbox", "json",
                            "rows", "seal")),
            Map.entry("audience", Set.of("rows", "seal", "sheet")),
            Map.entry("training", Set.of("rows", "sheet")),
            Map.entry("account", Set.of("seal")),
            Map.entry("campaign", Set.of("rows", "library", "training", "audience", "message")),
            Map.entry("delivery", Set.of("rows", "seal", "campaign", "audience", "message")),
            Map.entry("mail",
                    Set.of("delivery", "chat", "message", "answer", "seal", "audience", "library", "inbox", "rows",
                            "json")),
            Map.entry("library", Set.of()),
            Map.entry("message", Set.of()),
            Map.entry("screening", Set.of()),
            Map.entry("index", Set.of("library")),
            Map.entry("answer", Set.of("library", "index", "screening")),
            Map.entry("insight", Set.of("answer", "library", "rows", "seal", "sheet")),
            Map.entry("chat", Set.of("answer", "insight", "library", "screening", "message", "rows", "seal")),
            Map.entry("web",
                    Set.of("sheet", "campaign", "audience", "training", "chat", "insight", "answer", "library",
                            "message", "inbox",
                            "seal")),
            Map.entry("console", CONSOLE),
            Map.entry("views.console",
                    Stream.concat(CONSOLE.stream(), Stream.of("console")).collect(Collectors.toSet())),
            Map.entry("views",
                    Set.of("console", "account", "insight", "delivery", "campaign", "audience", "training", "web",
                            "chat", "answer", "library", "message")),
            Map.entry("cli",
                    Set.of("account", "delivery", "campaign", "audience", "training", "library", "message", "screening",
                            "index",
                            "answer", "insight",
                            "chat", "seal", "backup", "inbox", "json")));

    /// The only rooms that may touch a vendor's packages.
    private static final Map<String, Set<String>> AT_HOME = Map.ofEntries(
            Map.entry("org.apache.lucene..", Set.of("index")),
            Map.entry("ai.onnxruntime..", Set.of("index")),
            Map.entry("dev.langchain4j..", Set.of("index")),
            Map.entry("ai.djl..", Set.of("index")),
            Map.entry("org.apache.pdfbox..", Set.of("library")),
            Map.entry("org.apache.poi..", Set.of("library")),
            Map.entry("org.openxmlformats..", Set.of("library")),
            Map.entry("org.apache.xmlbeans..", Set.of("library")),
            Map.entry("org.jsoup..", Set.of("library", "message")),
            Map.entry("org.commonmark..", Set.of("library", "message")),
            Map.entry("org.bouncycastle..", Set.of("account")),
            Map.entry("com.nimbusds..", Set.of("console", "teams")),
            Map.entry("picocli..", Set.of("cli", "")),
            Map.entry("gg.jte..", Set.of("web", "console", "views")),
            Map.entry("io.micronaut.context..", Set.of("web", "console", "")),
            Map.entry("io.micronaut.http..", Set.of("web", "console", "slack", "teams", "")),
            Map.entry("io.micronaut.runtime..", Set.of("web", "console", "")),
            Map.entry("io.micronaut.scheduling..", Set.of("web", "console", "slack", "teams", "")),
            Map.entry("org.h2..", Set.of("")),
            Map.entry("com.slack..", Set.of("slack")),
            Map.entry("com.google.gson..", Set.of("slack")),
            Map.entry("okhttp3..", Set.of("slack")),
            Map.entry("jakarta.mail..", Set.of("mail")),
            Map.entry("org.eclipse.angus..", Set.of("mail")),
            Map.entry("io.netty..", Set.of("web", "")),
            Map.entry("io.micrometer..", Set.of("web", "")),
            Map.entry("ch.qos.logback..", Set.of("")),
            Map.entry("reactor..", Set.of()));

    private static final List<String> VAGUE = List.of("util", "utils", "common", "core", "impl", "helper", "misc");

    @TestFactory
    Stream<DynamicTest> a_room_uses_only_the_rooms_it_may() {
        return MAY_USE.keySet().stream().sorted().map(room -> DynamicTest.dynamicTest(room, () -> {
            String[] allowed = Stream.concat(Stream.of(room), MAY_USE.get(room).stream())
                    .map(HouseTest::inside)
                    .toArray(String[]::new);
            noClasses()
                    .that(resideInAPackage(inside(room)))
                    .should()
                    .dependOnClassesThat(resideInAPackage("signpost..").and(not(resideInAnyPackage(allowed))))
                    .allowEmptyShould(true)
                    .check(CLASSES);
        }));
    }

    @TestFactory
    Stream<DynamicTest> a_vendor_has_one_home() {
        return AT_HOME.keySet().stream().sorted().map(vendor -> DynamicTest.dynamicTest(vendor, () -> {
            String[] homes = AT_HOME.get(vendor).stream().map(HouseTest::inside).toArray(String[]::new);
            noClasses()
                    .that(not(resideInAnyPackage(homes)).and(not(writtenByTheBuild())))
                    .should()
                    .dependOnClassesThat(resideInAPackage(vendor))
                    .check(CLASSES);
        }));
    }

    @Test
    void every_package_is_a_room_on_the_plan() {
        assertThat(packages()).allSatisfy(name -> assertThat(name.isEmpty() || MAY_USE.containsKey(name))
                .as("room '%s' stands in the plan", name)
                .isTrue());
    }

    @Test
    void rooms_do_not_use_each_other_in_a_circle() {
        slices().matching("signpost.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void no_door_is_used_by_a_room() {
        DOORS.forEach(door -> noClasses()
                .that(not(resideInAnyPackage(inside(door), "signpost", "signpost.views..")))
                .should()
                .dependOnClassesThat(resideInAPackage(inside(door)))
                .check(CLASSES));
    }

    @Test
    void every_room_says_what_it_is_and_refuses_null() {
        assertThat(packages().stream().filter(name -> !name.startsWith("views"))).allSatisfy(name -> {
            JavaClass prose = CLASSES.get((name.isEmpty() ? "signpost" : "signpost." + name) + ".package-info");
            assertThat(prose.isAnnotatedWith(NullMarked.class)).as(prose.getPackageName()).isTrue();
        });
    }

    @Test
    void no_package_has_a_vague_name() {
        assertThat(CLASSES.stream().flatMap(type -> Arrays.stream(type.getPackageName().split("\\."))))
                .doesNotContainAnyElementsOf(VAGUE);
    }

    @Test
    void nothing_prints_to_the_console_but_the_command_line() {
        ArchRuleDefinition.noClasses()
                .that(not(resideInAnyPackage("signpost", "signpost.cli")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static Set<String> packages() {
        return CLASSES.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.equals("signpost") ? "" : name.substring("signpost.".length()))
                .collect(Collectors.toSet());
    }

    private static String inside(String room) {
        return room.isEmpty() ? "signpost" : "signpost." + room + "..";
    }

    /// Classes that Micronaut's processors write beside ours, named with a dollar sign first or as the one that intercepts.
    private static com.tngtech.archunit.base.DescribedPredicate<JavaClass> writtenByTheBuild() {
        return com.tngtech.archunit.base.DescribedPredicate.describe(
                "written by the build", type -> type.getSimpleName().startsWith("$") || type.getName().contains(".$")
                        || type.getName().contains("$Intercepted"));
    }
}
