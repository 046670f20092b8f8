package dev.shapewright.generator.diff;

import java.util.Locale;

/** What a change means for those who call the service. The worst comes first. */
public enum Impact {
  /** Code that uses what changed no longer compiles. */
  SOURCE_BREAKING("source-breaking"),
  /** Code compiles as before, but what worked may now be refused or mean something else. */
  BEHAVIOUR_BREAKING("behaviour-breaking"),
  /** What worked still works. */
  COMPATIBLE("compatible"),
  /** Only words differ. */
  DOCUMENTATION("documentation only");

  private final String words;

  Impact(String words) {
    this.words = words;
  }

  /**
   * As people read it.
   *
   * @return such as {@code source-breaking}
   */
  public String words() {
    return words;
  }

  /**
   * As the JSON form has it.
   *
   * @return such as {@code source-breaking} or {@code documentation}
   */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
