package dev.shapewright.generator.model;

/**
 * What has a name in Java. Sorted by what it is of, then by the service's, operation's or shape's
 * name: all names of one shape stand together.
 *
 * @param kind what the name stands for
 * @param owner the service's id, or the name of the setting, operation, waiter or shape
 * @param part the member's name, the enumeration's value or what gives results, or the empty text
 */
public record NameKey(NameKind kind, String owner, String part) implements Comparable<NameKey> {
  /**
   * Something that has no parts, or as a whole.
   *
   * @param kind what the name stands for
   * @param owner the service's id, or the name of the operation or shape
   */
  public NameKey(NameKind kind, String owner) {
    this(kind, owner, "");
  }

  @Override
  public int compareTo(NameKey other) {
    int order = section().compareTo(other.section());
    if (order == 0) {
      order = owner.compareTo(other.owner);
    }
    if (order == 0) {
      order = part.compareTo(other.part);
    }
    return order == 0 ? kind.compareTo(other.kind) : order;
  }

  private NameKind.Of section() {
    return switch (kind.of()) {
      case SERVICE -> NameKind.Of.SERVICE;
      case OPERATION, RESULT -> NameKind.Of.OPERATION;
      case SHAPE, MEMBER, VALUE -> NameKind.Of.SHAPE;
    };
  }

  /** As files have it, such as {@code member Tag.key} or {@code value Color "light red"}. */
  @Override
  public String toString() {
    return kind.word()
        + " "
        + switch (kind.of()) {
          case SERVICE -> quoted(owner);
          case OPERATION, SHAPE -> owner;
          case MEMBER -> owner + "." + part;
          case RESULT, VALUE -> owner + " " + quoted(part);
        };
  }

  /**
   * A text as a string in JSON, in ASCII alone.
   *
   * @param text any text
   * @return the string with its quotes
   */
  public static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        String digits = Integer.toHexString(c);
        quoted.append("\\u").append("0".repeat(4 - digits.length())).append(digits);
      } else {
        quoted.append(c);
      }
    }
    return quoted.append('"').toString();
  }
}
