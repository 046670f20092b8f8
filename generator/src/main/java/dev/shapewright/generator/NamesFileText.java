package dev.shapewright.generator;

import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.Names;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes names down so that they are given again. */
final class NamesFileText {
  private static final String HEADER =
      """
      # The names in Java that the model's operations, shapes, members and values were given, once and
      # for all. Commit this file. A build adds a line for what is new, and changes none. To give
      # something another name, change it here; where it is used, it has to be changed, too. What has left
      # the model keeps its line, so that its name does not come to mean something else; remove the line
      # to set the name free. Other comments than these are not kept.
      """;

  private static final String LEFT = " # left the model";

  private NamesFileText() {}

  // member Tag.key = key
  // value TaskStatus "FINISHED" = FINISHED
  // member Tag.old = old # left the model
  static String text(Names names, NameLock lock) {
    SortedMap<NameKey, String> lines = new TreeMap<>();
    lock.names()
        .forEach(
            (key, name) -> {
              if (key.kind().isVisible()) {
                lines.put(key, name.javaName() + LEFT);
              }
            });
    for (GivenName name : names.all()) {
      lines.remove(name.key());
      if (name.listed()) {
        lines.put(name.key(), name.javaName());
      }
    }
    StringBuilder text = new StringBuilder(HEADER);
    lines.forEach((key, name) -> text.append(key).append(" = ").append(name).append('\n'));
    return text.toString();
  }

  /** How many names a text has that a lock has not. */
  static long added(Names names, NameLock lock) {
    return names.all().stream()
        .filter(name -> name.listed() && lock.of(name.key()) == null)
        .count();
  }

  /** What one text marks as having left the model, and the one before did not. */
  static List<String> left(String text, String before) {
    Set<String> known = before.lines().collect(Collectors.toSet());
    return text.lines()
        .filter(line -> line.endsWith(LEFT) && !known.contains(line))
        .map(line -> line.substring(0, line.lastIndexOf(" = ")))
        .toList();
  }
}
