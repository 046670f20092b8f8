package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UserAgentTest {
  @Test
  void itsVersionIsTheBuilds() {
    String project = System.getProperty("shapewright.version");
    assertThat(project).as("set by the build").isNotNull();
    assertThat(UserAgent.VERSION).isEqualTo(project.replace("-SNAPSHOT", ""));
  }

  @Test
  void theApplicationStandsAtItsEnd() {
    assertThat(UserAgent.of(Bench.SERVICE, null)).doesNotContain(" app/");
    assertThat(UserAgent.of(Bench.SERVICE, "my app/7")).endsWith(" app/my_app_7");
  }

  @Test
  void theApplicationHasAtMostFiftyCharacters() {
    assertThat(UserAgent.checkedApplication("a".repeat(50))).hasSize(50);
    assertThatThrownBy(() -> UserAgent.checkedApplication("a".repeat(51)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An application id has at most 50 characters, not 51");
  }

  @Test
  void theProcessMayNameTheApplication() {
    System.setProperty("sdk.ua.appId", "from-property");
    try {
      assertThat(UserAgent.of(Bench.SERVICE, null)).endsWith(" app/from-property");
      assertThat(UserAgent.of(Bench.SERVICE, "own")).endsWith(" app/own");
      System.setProperty("sdk.ua.appId", "a".repeat(51));
      assertThat(UserAgent.of(Bench.SERVICE, null)).doesNotContain(" app/");
    } finally {
      System.clearProperty("sdk.ua.appId");
    }
  }
}
