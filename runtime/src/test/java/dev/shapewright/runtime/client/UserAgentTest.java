package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UserAgentTest {
  @Test
  void itsVersionIsTheBuilds() {
    String project = System.getProperty("shapewright.version");
    assertThat(project).as("set by the build").isNotNull();
    assertThat(UserAgent.VERSION).isEqualTo(project.replace("-SNAPSHOT", ""));
  }
}
