package dev.shapewright.generator.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;

/** String constants over several lines. */
final class LongStrings {
  private static final int LINE = 80;

  private LongStrings() {}

  // new PatternTable(
  //     "..."
  //         + "...")
  static CodeBlock argument(ClassName type, String text) {
    CodeBlock.Builder code = CodeBlock.builder().add("$>$>new $T(\n", type);
    for (int i = 0; i < text.length(); i += LINE) {
      code.add(i == 0 ? "$S$>$>" : "\n+ $S", text.substring(i, Math.min(text.length(), i + LINE)));
    }
    return code.add(")$<$<$<$<").build();
  }
}
