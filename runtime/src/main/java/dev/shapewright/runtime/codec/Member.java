package dev.shapewright.runtime.codec;

import java.nio.charset.StandardCharsets;

/** Describes a member of a structure to the wire format. */
public final class Member {
  private final String name;
  private final byte[] key;

  private Member(String name) {
    this.name = name;
    this.key = (",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Describes a member that the wire knows by its name in the model.
   *
   * @param name the member's name in the model: letters, digits and underscores
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

  /**
   * What stands before the member's value in JSON unless it is the first: a comma, the name in
   * quotes, a colon. Requests are full of it, so it is encoded once.
   *
   * @return the bytes themselves, not to be changed
   */
  public byte[] key() {
    return key;
  }

  @Override
  public String toString() {
    return name;
  }
}
