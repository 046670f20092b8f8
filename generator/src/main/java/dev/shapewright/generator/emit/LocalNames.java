package dev.shapewright.generator.emit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** Names of variables in a method, or of private methods in a class. */
final class LocalNames {
  private static final int LONGEST = 60;

  private final Set<String> taken = new HashSet<>();

  LocalNames(String... reserved) {
    taken.addAll(Set.of(reserved));
  }

  void reserve(String name) {
    taken.add(name);
  }

  /** The name itself, or with the least number that makes it free. */
  String allocate(String name) {
    String wanted = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    String free = SourceVersion.isKeyword(wanted) ? wanted + "Value" : wanted;
    String allocated = free;
    for (int number = 2; !taken.add(allocated); number++) {
      allocated = free + number;
    }
    return allocated;
  }

  static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  static String upperFirst(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
