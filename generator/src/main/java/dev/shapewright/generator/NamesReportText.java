package dev.shapewright.generator;

import dev.shapewright.generator.plan.GivenName;
import dev.shapewright.generator.plan.Names;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes which names differ from the model's, and why, for people to read. */
final class NamesReportText {
  private static final String HEADER =
      """
      Names that differ from the model's by more than a convention, in all that may be generated of the
      model. By convention classes begin in upper case, requests and responses are called after their
      operations, fields and methods begin in lower case with all but the last letter of an acronym,
      and constants are in upper case with an underscore between words.
      """;

  private NamesReportText() {}

  // names: 1,204; 37 altered
  static String summary(List<GivenName> names) {
    long altered = names.stream().filter(GivenName::isAltered).count();
    return String.format(Locale.ROOT, "names: %,d; %,d altered", names.size(), altered);
  }

  // names: 412; 1 altered
  //
  // Names that differ ...
  //
  // /shapes/Awkward/members/default
  //   member Awkward.default = defaultValue: "default" is a keyword of Java
  static String text(Names names) {
    StringBuilder text = new StringBuilder(summary(names.all())).append("\n\n").append(HEADER);
    String pointer = null;
    for (GivenName name : names.all()) {
      if (!name.isAltered()) {
        continue;
      }
      if (!name.pointer().equals(pointer)) {
        pointer = name.pointer();
        text.append('\n').append(pointer).append('\n');
      }
      String reasons =
          name.alterations().stream().map(Object::toString).collect(Collectors.joining("; "));
      text.append("  ").append(name.key()).append(" = ").append(name.javaName());
      text.append(": ").append(reasons).append('\n');
    }
    return text.toString();
  }
}
