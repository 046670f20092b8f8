package dev.shapewright.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class UserAgentTest {
  @Test
  void itsVersionIsTheBuilds() {
    String project = System.getProperty("shapewright.version");
    assertThat(project).as("set by the build").isNotNull();
    assertThat(ServiceDescriptor.VERSION).isEqualTo(project.replace("-SNAPSHOT", ""));
  }

  @Test
  void theApplicationStandsAtItsEnd() {
    assertThat(Bench.SERVICE.userAgent(null)).doesNotContain(" app/");
    assertThat(Bench.SERVICE.userAgent("my app/7")).endsWith(" app/my_app_7");
  }

  @Test
  void theApplicationHasAtMostFiftyCharacters() {
    assertThat(ServiceDescriptor.checkedApplication("a".repeat(50))).hasSize(50);
    assertThatThrownBy(() -> ServiceDescriptor.checkedApplication("a".repeat(51)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("An application id has at most 50 characters, not 51");
  }

  @Test
  void theProcessMayNameTheApplication() {
    System.setProperty("sdk.ua.appId", "from-property");
    try {
      assertThat(Bench.SERVICE.userAgent(null)).endsWith(" app/from-property");
      assertThat(Bench.SERVICE.userAgent("own")).endsWith(" app/own");
      System.setProperty("sdk.ua.appId", "a".repeat(51));
      assertThat(Bench.SERVICE.userAgent(null)).doesNotContain(" app/");
    } finally {
      System.clearProperty("sdk.ua.appId");
    }
  }
}
