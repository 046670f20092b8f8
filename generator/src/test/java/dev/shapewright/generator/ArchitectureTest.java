package dev.shapewright.generator;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which of them may know which. */
final class ArchitectureTest {
  private static final String OURS = "dev.shapewright..";
  private static final String ROOT = "dev.shapewright.generator";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("dev.shapewright.generator", "dev.shapewright.maven")
          .that(not(resideInAPackage("..golden..")));

  private static void mayUseOfOurs(String room, String... rooms) {
    DescribedPredicate<JavaClass> others =
        resideInAPackage(OURS).and(not(resideInAnyPackage(rooms))).as("other rooms");
    noClasses().that().resideInAPackage(room).should().dependOnClassesThat(others).check(CLASSES);
  }

  @Test
  void roomsAreThoseThatTheDesignNames() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(type -> rooms.add(type.getPackageName()));

    assertThat(rooms)
        .containsExactly(
            ROOT,
            ROOT + ".diff",
            ROOT + ".emit",
            ROOT + ".jmespath",
            ROOT + ".model",
            ROOT + ".pattern",
            ROOT + ".plan",
            ROOT + ".read",
            ROOT + ".report",
            ROOT + ".text",
            ROOT + ".write",
            "dev.shapewright.maven");
  }

  @Test
  void dependenciesRunOneWay() {
    mayUseOfOurs(ROOT + ".model", ROOT + ".model");
    mayUseOfOurs(ROOT + ".jmespath", ROOT + ".jmespath", ROOT + ".model");
    mayUseOfOurs(ROOT + ".read", ROOT + ".read", ROOT + ".jmespath", ROOT + ".model");
    mayUseOfOurs(ROOT + ".pattern", ROOT + ".pattern");
    mayUseOfOurs(
        ROOT + ".plan", ROOT + ".plan", ROOT + ".pattern", ROOT + ".jmespath", ROOT + ".model");
    mayUseOfOurs(
        ROOT + ".emit",
        ROOT + ".emit",
        ROOT + ".plan",
        ROOT + ".pattern",
        ROOT + ".jmespath",
        ROOT + ".model");
    mayUseOfOurs(
        ROOT + ".diff", ROOT + ".diff", ROOT + ".plan", ROOT + ".jmespath", ROOT + ".model");
    mayUseOfOurs(ROOT + ".write", ROOT + ".write");
    mayUseOfOurs(ROOT + ".text", ROOT + ".text");
    mayUseOfOurs(
        ROOT + ".report", ROOT + ".report", ROOT + ".plan", ROOT + ".pattern", ROOT + ".model");
    mayUseOfOurs(
        ROOT,
        ROOT,
        ROOT + ".read",
        ROOT + ".plan",
        ROOT + ".pattern",
        ROOT + ".emit",
        ROOT + ".write",
        ROOT + ".text",
        ROOT + ".diff",
        ROOT + ".report",
        ROOT + ".model");
  }

  @Test
  void onlyTheGoalsKnowMaven() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.shapewright.maven")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.apache.maven..")
        .check(CLASSES);
  }

  @Test
  void onlyPlanEmitAndDiffKnowJavaPoet() {
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + ".plan", ROOT + ".emit", ROOT + ".diff")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.palantir..")
        .check(CLASSES);
  }

  @Test
  void onlyReadKnowsJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".read")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void nothingDependsOnTheRuntime() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.shapewright.runtime..")
        .check(CLASSES);
  }

  @Test
  void onlyReadAndWriteTouchTheDisk() {
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".model", ROOT + ".plan", ROOT + ".emit", ROOT + ".diff")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(CLASSES);
    noClasses() // It reads its own style and script, which are in the plugin's jar.
        .that()
        .resideInAPackage(ROOT + ".report")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.nio.file..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void everyPackageSaysWhatNullMeans() throws ClassNotFoundException {
    Set<String> packages = new TreeSet<>();
    CLASSES.forEach(type -> packages.add(type.getPackageName()));
    for (String each : packages) {
      assertThat(Class.forName(each + ".package-info").isAnnotationPresent(NullMarked.class))
          .as(each)
          .isTrue();
    }
  }

  @Test
  void rulesSeeTheClassesOfEveryRoom() {
    classes()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .bePublic()
        .orShould()
        .notBePublic()
        .check(CLASSES);
    assertThat(CLASSES.size()).isGreaterThan(80);
  }
}
