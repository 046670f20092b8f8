package dev.shapewright.runtime.identity;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.module.ModuleDescriptor;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house: what this module may use, and what it shows. */
class IdentityModuleTest {
  private static final String ROOT = "dev.shapewright.runtime";
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT + ".identity");

  @Test
  void usesTheJdkJacksonAndSomePackagesOfTheRuntime() {
    assertThat(CLASSES).isNotEmpty();
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT,
            ROOT + ".identity",
            ROOT + ".auth",
            ROOT + ".endpoint",
            ROOT + ".http",
            ROOT + ".internal",
            "java.io..",
            "java.lang",
            "java.lang.invoke",
            "java.net",
            "java.nio..",
            "java.security",
            "java.time..",
            "java.util",
            "java.util.concurrent..",
            "java.util.function",
            "java.util.stream",
            "javax.xml.stream",
            "com.fasterxml.jackson.core..",
            "org.jspecify.annotations..")
        .check(CLASSES);
  }

  @Test
  void noReflectionNoServiceLoaderNoRegexNoJavaSerialization() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.util.regex..")
        .check(CLASSES);
    noClasses()
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.util.ServiceLoader.class,
            java.io.ObjectInputStream.class,
            java.io.ObjectOutputStream.class)
        .check(CLASSES);
    noClasses().should().callMethod(Class.class, "forName", String.class).check(CLASSES);
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
  void threeClassesAreShown() {
    assertThat(
            CLASSES.stream()
                .filter(each -> each.getModifiers().contains(JavaModifier.PUBLIC))
                .map(JavaClass::getSimpleName))
        .containsExactlyInAnyOrder("CloudCredentials", "CloudRegion", "AssumedRole");
  }

  @Test
  void theModuleNeedsWhatItSaysAndNoMore() {
    ModuleDescriptor module =
        Objects.requireNonNull(CloudCredentials.class.getModule().getDescriptor());
    assertThat(module.name()).isEqualTo(ROOT + ".identity");
    Set<String> required =
        module.requires().stream()
            .filter(each -> !each.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
            .map(ModuleDescriptor.Requires::name)
            .collect(Collectors.toSet());
    assertThat(required)
        .containsExactlyInAnyOrder("java.base", "java.xml", "com.fasterxml.jackson.core", ROOT);
    assertThat(module.uses()).isEmpty();
    assertThat(module.opens()).isEmpty();
    assertThat(module.exports().stream().map(ModuleDescriptor.Exports::source))
        .containsExactly(ROOT + ".identity");
  }

  @Test
  void thePackageIsNullMarked() {
    assertThat(CloudCredentials.class.getPackage().getAnnotation(NullMarked.class)).isNotNull();
  }
}
