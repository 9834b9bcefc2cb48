package dev.fleetglass;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import dev.fleetglass.store.history.HistoryStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Dialog;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rooms of the program and who may know whom. */
class ArchitectureTest {
  private static final String ROOT = "dev.fleetglass.";
  private static final String[] SHARED_UI = {
    "ui.common", "ui.table", "ui.chart", "ui.dialog", "ui.theme", "ui.i18n"
  };
  private static final String[] FEATURES = {
    "ui.shell",
    "ui.clusters",
    "ui.servers",
    "ui.cloud",
    "ui.kubernetes",
    "ui.inventory",
    "ui.monitoring",
    "ui.connections",
    "ui.settings",
    "ui.journal"
  };
  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.fleetglass");

  @TestFactory
  Stream<DynamicTest> roomsKnowOnlyTheirNeighbours() {
    Stream<ArchRule> rooms =
        Stream.of(
            room("model", "every provider maps into it, so it must not know any of them"),
            room("series", "samples are the same to files, services and charts"),
            room("api", "the port is the same for every provider and every user of it", "model"),
            room("http", "transport serves every provider and must not know one", "api"),
            room("sandbox", "a wrong signer must not agree with itself: no code is shared"),
            room(
                "store",
                "files and key stores know the model, not who shows it",
                "model",
                "api",
                "series"),
            room("crash", "what is left of a crash must not need what crashed"),
            room("export", "files are written the same whoever shows the rows"),
            room(
                "service",
                "use cases run without a window, in the console and the command line alike",
                "model",
                "api",
                "store",
                "series"),
            room("fx", "the door to the JavaFX thread serves all screens", "model"),
            room(
                "cli",
                "the command line shows the same sessions without a window",
                "model",
                "api",
                "service",
                "store"),
            provider("cocktail"),
            provider("gogrid"),
            ruleFor(
                "dev.fleetglass.provider",
                "the plug-in contract must not know a plug-in",
                "dev.fleetglass.model..",
                "dev.fleetglass.api..",
                "dev.fleetglass.http.."));
    Stream<ArchRule> asked =
        Stream.of(
            room(
                "ui.export",
                "every screen with a table exports it the same way",
                with(SHARED_UI, "export", "service", "fx")));
    Stream<ArchRule> shared =
        Arrays.stream(SHARED_UI)
            .map(name ->
                room(
                    name,
                    "shared controls serve every screen and must not know one",
                    with(SHARED_UI, "model", "api", "series", "export", "fx", "crash")));
    Stream<ArchRule> features =
        Arrays.stream(FEATURES)
            .map(name ->
                room(
                    name,
                    "a screen is a vertical slice: it knows no other screen, no provider, no"
                        + " store",
                    with(
                        SHARED_UI,
                        "ui.inventory",
                        "ui.export",
                        "model",
                        "api",
                        "series",
                        "service",
                        "store.history",
                        "crash",
                        "fx")));
    return tests(Stream.of(rooms, asked, shared, features).flatMap(rules -> rules));
  }

  @TestFactory
  Stream<DynamicTest> housesRules() {
    return tests(
        Stream.of(
            noClasses()
                .that()
                .resideOutsideOfPackages("dev.fleetglass.fx..", "dev.fleetglass.boot..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Platform.class)
                .because(
                    "there is one door to the JavaFX thread; a rule on calls would miss method"
                        + " references"),
            noClasses()
                .that()
                .resideInAPackage("dev.fleetglass.ui..")
                .should()
                .dependOnClassesThat(
                    resideInAPackage("dev.fleetglass.store.history..")
                        .and(not(belongToAnyOf(HistoryStatus.class))))
                .because("a screen tells how the history's file does, and reads it by no means"),
            noClasses()
                .that()
                .haveSimpleNameEndingWith("ViewModel")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx.scene..", "javafx.stage..")
                .because("view models are tested without a toolkit"),
            noClasses()
                .that()
                .haveSimpleNameEndingWith("View")
                .or()
                .haveSimpleNameEndingWith("Screen")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                    "dev.fleetglass.service..",
                    "dev.fleetglass.http..",
                    "dev.fleetglass.provider..",
                    "dev.fleetglass.store..")
                .because("a view shows its view model and nothing else"),
            classes()
                .that()
                .areAssignableTo(Dialog.class)
                .should()
                .resideInAPackage("dev.fleetglass.ui.dialog..")
                .because("one place decides that there is one dialog at a time"),
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.fleetglass.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..")
                .because("the raw address and its secrets exist in one room only"),
            noClasses()
                .that()
                .resideInAnyPackage(
                    "dev.fleetglass.model..",
                    "dev.fleetglass.api..",
                    "dev.fleetglass.http..",
                    "dev.fleetglass.provider..",
                    "dev.fleetglass.store..",
                    "dev.fleetglass.service..",
                    "dev.fleetglass.sandbox..",
                    "dev.fleetglass.export..",
                    "dev.fleetglass.crash..",
                    "dev.fleetglass.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..")
                .because("they run on servers without a toolkit"),
            noClasses()
                .that()
                .resideOutsideOfPackages("dev.fleetglass.boot..", "dev.fleetglass.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a window has no terminal; what is worth saying goes to the log"),
            noClasses()
                .that()
                .resideOutsideOfPackage("dev.fleetglass.boot..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.fleetglass.boot..")
                .because("the composition root knows everybody and nobody knows it"),
            noClasses()
                .should(callMethod(Instant.class, "now"))
                .orShould(callMethod(LocalDate.class, "now"))
                .orShould(callMethod(LocalDateTime.class, "now"))
                .orShould(callMethod(ZonedDateTime.class, "now"))
                .orShould(callMethod(System.class, "currentTimeMillis"))
                .because("time comes from an injected clock"),
            noClasses()
                .that()
                .resideInAPackage("dev.fleetglass.sandbox..")
                .should()
                .dependOnClassesThat(
                    not(
                        resideInAnyPackage(
                            "dev.fleetglass.sandbox..",
                            "java..",
                            "javax..",
                            "com.sun.net.httpserver..",
                            "com.fasterxml.jackson..",
                            "org.jspecify..",
                            "")))
                .because("the sandbox is the independent witness: JDK and Jackson only")));
  }

  @Test
  void looksAtTheWholeProgram() {
    assertThat(MAIN).hasSizeGreaterThan(60);
  }

  private static ArchRule provider(String name) {
    return room(
            "provider." + name,
            "providers never know each other",
            "model",
            "api",
            "http",
            "provider." + name)
        .as("provider." + name + " knows only model, api, http and the plug-in contract");
  }

  private static ArchRule room(String name, String because, String... allowed) {
    String[] packages =
        Stream.concat(
                Stream.of(ROOT + name + ".."),
                Arrays.stream(allowed).map(other -> ROOT + other + ".."))
            .toArray(String[]::new);
    if (name.startsWith("provider.")) {
      packages = with(packages, "dev.fleetglass.provider");
    }
    return ruleFor(ROOT + name + "..", because, packages);
  }

  private static ArchRule ruleFor(String of, String because, String... packages) {
    return noClasses()
        .that()
        .resideInAPackage(of)
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.fleetglass..").and(not(resideInAnyPackage(with(packages, of)))))
        .because(because);
  }

  private static String[] with(String[] names, String... more) {
    return Stream.concat(Arrays.stream(names), Arrays.stream(more)).toArray(String[]::new);
  }

  private static Stream<DynamicTest> tests(Stream<ArchRule> rules) {
    return rules.map(rule ->
        DynamicTest.dynamicTest(
            rule.getDescription(), () -> rule.allowEmptyShould(true).check(MAIN)));
  }
}
