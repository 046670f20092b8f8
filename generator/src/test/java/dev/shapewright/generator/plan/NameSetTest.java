package dev.shapewright.generator.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Names of which each is given once. */
final class NameSetTest {
  @Test
  void givesANumberToWhoeverComesLater() {
    NameSet names = NameSet.caseSensitive();

    assertThat(names.allocate("a")).isEqualTo("a");
    assertThat(names.allocate("a")).isEqualTo("a2");
    assertThat(names.allocate("a")).isEqualTo("a3");
    assertThat(names.allocate("A")).isEqualTo("A");
  }

  @Test
  void stepsOverNumbersThatAreTaken() {
    NameSet names = NameSet.caseSensitive();
    names.reserve("a2");
    names.reserve("a");

    assertThat(names.isFree("a")).isFalse();
    assertThat(names.isFree("b")).isTrue();
    assertThat(names.allocate("a")).isEqualTo("a3");
  }

  @Test
  void triesTheCandidatesInTurn() {
    NameSet names = NameSet.ofClasses();
    names.reserve("Object");

    assertThat(names.allocate("Object", "ParcelsObject")).isEqualTo("ParcelsObject");
    assertThat(names.allocate("Object", "ParcelsObject")).isEqualTo("ParcelsObject2");
  }

  @Test
  void classesMustDifferByMoreThanCase() {
    NameSet names = NameSet.ofClasses();

    assertThat(names.allocate("EventType")).isEqualTo("EventType");
    assertThat(names.allocate("eventtype")).isEqualTo("eventtype2");
  }
}
