package dev.shapewright.runtime.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.shapewright.runtime.validation.GuardedPattern;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import javax.net.ssl.HostnameVerifier;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house: which package may see which, and what none may use. */
class RuntimeArchitectureTest {
  private static final String ROOT = "dev.shapewright.runtime";

  /** What each package may use besides itself and the root, as its package-info says. */
  private static final Map<String, Set<String>> MAY_USE =
      Map.of(
          "", Set.of(),
          "internal", Set.of(),
          "validation", Set.of(),
          "codec", Set.of(),
          "retry", Set.of(),
          "endpoint", Set.of("internal"),
          "http", Set.of("endpoint", "internal"),
          "json", Set.of("codec", "internal"),
          "auth", Set.of("http", "internal"),
          "client",
              Set.of(
                  "auth", "http", "json", "retry", "endpoint", "validation", "codec", "internal"));

  /**
   * The signer asks a request's endpoint for its authority, so that {@code auth} sees a type of
   * {@code endpoint} through {@code http}.
   */
  private static final String SEEN_THROUGH_HTTP = ROOT + ".endpoint.Endpoint";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  private static String packageName(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  @Test
  void everyPackageIsInTheseRules() {
    Set<String> found = new TreeSet<>();
    for (JavaClass each : CLASSES) {
      found.add(each.getPackageName());
    }
    Set<String> known = new TreeSet<>();
    MAY_USE.keySet().forEach(name -> known.add(packageName(name)));
    assertThat(found).isEqualTo(known);
  }

  @Test
  void packagesDependOneWay() {
    MAY_USE.forEach(
        (name, others) -> {
          Set<String> allowed = new TreeSet<>(List.of(packageName(name), ROOT));
          others.forEach(other -> allowed.add(packageName(other)));
          DescribedPredicate<JavaClass> refused =
              resideInAPackage(ROOT + "..")
                  .and(not(resideInAnyPackage(allowed.toArray(new String[0]))))
                  .and(
                      new DescribedPredicate<JavaClass>("not seen through http") {
                        @Override
                        public boolean test(JavaClass type) {
                          return !(name.equals("auth") && type.getName().equals(SEEN_THROUGH_HTTP));
                        }
                      });
          noClasses()
              .that()
              .resideInAPackage(packageName(name))
              .should()
              .dependOnClassesThat(refused)
              .check(CLASSES);
        });
  }

  @Test
  void onlyJsonSeesJackson() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".json")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void nothingButTheJdkJacksonAndJspecifyIsUsed() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "java..",
            "javax.net..",
            "com.fasterxml.jackson.core..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void noReflectionNoServiceLoaderNoRegexNoJavaSerialization() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..")
        .check(CLASSES);
    noClasses()
        .that()
        .doNotBelongToAnyOf(GuardedPattern.class)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.util.regex..")
        .because("no regex engine takes part in calls but for patterns that nothing else can match")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.ServiceLoader.class,
            java.io.ObjectInputStream.class,
            java.io.ObjectOutputStream.class)
        .check(CLASSES);
    for (String method : Set.of("forName", "newInstance", "getResource", "getResourceAsStream")) {
      noClasses().should().callMethodWhere(callOn("java.lang.Class", method)).check(CLASSES);
    }
    noClasses()
        .should()
        .callMethodWhere(target(owner(assignableTo(ClassLoader.class))))
        .check(CLASSES);
    for (String method : Set.of("split", "replaceAll", "replaceFirst")) {
      noClasses().should().callMethodWhere(callOn("java.lang.String", method)).check(CLASSES);
    }
    noClasses().should().callMethodWhere(callOn("java.lang.String", "format")).check(CLASSES);
  }

  private static DescribedPredicate<com.tngtech.archunit.core.domain.JavaMethodCall> callOn(
      String owner, String method) {
    return new DescribedPredicate<>(owner + "." + method) {
      @Override
      public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
        return call.getTargetOwner().getName().equals(owner) && call.getName().equals(method);
      }
    };
  }

  @Test
  void nothingOfARunningProcessIsKeptInStaticFields() {
    noFields()
        .that()
        .areStatic()
        .should()
        .haveRawType(
            assignableTo(Thread.class)
                .or(assignableTo(Executor.class))
                .or(assignableTo(Timer.class))
                .or(assignableTo(AutoCloseable.class))
                .or(assignableTo(Random.class)))
        .because("static state outlives clients, and an ahead-of-time image would store it")
        .check(CLASSES);
    noClasses()
        .should()
        .callMethodWhere(callOn("java.lang.Runtime", "addShutdownHook"))
        .orShould()
        .callMethodWhere(callOn("java.lang.System", "loadLibrary"))
        .orShould()
        .callMethodWhere(callOn("java.lang.System", "setProperty"))
        .check(CLASSES);
  }

  @Test
  void nobodyButTheJdkDecidesWhomToTrust() {
    noClasses()
        .should()
        .beAssignableTo(TrustManager.class)
        .orShould()
        .beAssignableTo(HostnameVerifier.class)
        .orShould()
        .callMethodWhere(callOn("javax.net.ssl.SSLContext", "init"))
        .check(CLASSES);
  }

  @Test
  void noMethodIsSynchronized() {
    for (JavaClass each : CLASSES) {
      each.getMethods()
          .forEach(
              method ->
                  assertThat(method.getModifiers())
                      .as(method.getFullName())
                      .doesNotContain(JavaModifier.SYNCHRONIZED));
    }
  }

  @Test
  void everyPackageIsNullMarked() throws ClassNotFoundException {
    for (String name : MAY_USE.keySet()) {
      Class<?> info = Class.forName(packageName(name) + ".package-info");
      assertThat(info.getAnnotation(NullMarked.class)).as(packageName(name)).isNotNull();
    }
  }
}
