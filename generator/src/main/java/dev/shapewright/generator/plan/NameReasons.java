package dev.shapewright.generator.plan;

import dev.shapewright.generator.plan.GivenName.Alteration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What made a name, with nothing else in its way, another than the model's. */
final class NameReasons {
  private static final String REPLACED = "Value";

  private NameReasons() {}

  /** Of a field or method, given what became of the model's name. */
  static List<Alteration> ofMember(String modelName, String javaName) {
    if (modelName.equalsIgnoreCase(javaName)) {
      return List.of();
    }
    String word = javaName.substring(0, javaName.length() - REPLACED.length());
    return because(Identifiers.obstacle(word), word);
  }

  /** Of a shape's class, given the name that it wants. */
  static List<Alteration> ofClass(String modelName, String wanted) {
    return modelName.equalsIgnoreCase(wanted)
        ? List.of()
        : because(NameReason.EXCEPTION_SUFFIX, modelName);
  }

  /** Of the service, whose words are joined. */
  static List<Alteration> ofService(String serviceId, String javaName) {
    StringBuilder joined = new StringBuilder();
    serviceId.chars().filter(NameReasons::isLetterOrDigit).forEach(c -> joined.append((char) c));
    if (joined.toString().equalsIgnoreCase(javaName)) {
      return List.of();
    }
    return because(
        joined.length() == 0 ? NameReason.NO_IDENTIFIER : NameReason.LEADING_DIGIT, serviceId);
  }

  /** Of a value's constant, of which the underscores count as little as the case. */
  static List<Alteration> ofConstant(String value, String constant) {
    List<Alteration> reasons = new ArrayList<>();
    String bare = value.replace("_", "").toLowerCase(Locale.ROOT);
    if (bare.equals(constant.replace("_", "").toLowerCase(Locale.ROOT))) {
      return reasons;
    }
    if (value.chars().noneMatch(NameReasons::isLetterOrDigit)) {
      return because(NameReason.NO_IDENTIFIER, value);
    }
    if (bare.chars().anyMatch(c -> !isLetterOrDigit(c))) {
      reasons.addAll(because(NameReason.CHARACTERS, value));
    }
    if (constant.startsWith(Identifiers.LEADING_DIGIT)
        && !value.toUpperCase(Locale.ROOT).startsWith(Identifiers.LEADING_DIGIT)) {
      reasons.addAll(because(NameReason.LEADING_DIGIT, value));
    }
    if (constant.length() >= Identifiers.LONGEST_CONSTANT) {
      reasons.addAll(because(NameReason.TOO_LONG, value));
    }
    return reasons;
  }

  private static List<Alteration> because(NameReason reason, String name) {
    return List.of(new Alteration(reason, name, null));
  }

  private static boolean isLetterOrDigit(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }
}
