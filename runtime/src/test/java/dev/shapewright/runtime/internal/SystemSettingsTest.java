package dev.shapewright.runtime.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import org.junit.jupiter.api.Test;

class SystemSettingsTest {
  @Test
  void blankCountsAsAbsentAndEndsAreStripped() {
    FakeSettings settings =
        new FakeSettings().env("A", " \t").env("B", " x y \n").prop("A", "").prop("B", "\tz ");
    assertThat(settings.environment("A")).isNull();
    assertThat(settings.environment("B")).isEqualTo("x y");
    assertThat(settings.environment("C")).isNull();
    assertThat(settings.property("A")).isNull();
    assertThat(settings.property("B")).isEqualTo("z");
  }

  @Test
  void findsTheHomeDirectory() {
    FakeSettings settings = new FakeSettings();
    assertThat(settings.home()).isNull();
    settings.prop("user.home", "/1");
    assertThat(settings.home()).isEqualTo(new File("/1"));
    settings.env("USERPROFILE", "/2");
    assertThat(settings.home()).isEqualTo(new File("/2"));
    settings.env("HOME", "/3");
    assertThat(settings.home()).isEqualTo(new File("/3"));
  }

  @Test
  void theProcessHasItsOwn() {
    SystemSettings settings = SystemSettings.process();
    assertThat(settings.property("java.version")).isEqualTo(System.getProperty("java.version"));
    assertThat(settings.environment("PATH")).isEqualTo(System.getenv("PATH").strip());
  }
}
