package dev.shapewright.runtime.codec;

/** Describes a member of a structure to the wire format. */
public final class Member {
  private final String name;

  private Member(String name) {
    this.name = name;
  }

  /**
   * Describes a member that the wire knows by its name in the model.
   *
   * @param name the member's name in the model
   * @return the descriptor
   */
  public static Member of(String name) {
    return new Member(name);
  }

  /**
   * The member's name on the wire.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  @Override
  public String toString() {
    return name;
  }
}
