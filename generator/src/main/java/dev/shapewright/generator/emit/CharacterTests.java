package dev.shapewright.generator.emit;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import dev.shapewright.generator.pattern.CharacterSet;
import dev.shapewright.generator.pattern.NodeText;
import dev.shapewright.generator.plan.RuntimeTypes;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The methods that test a character, and those that skip characters: one for each set. */
final class CharacterTests {
  private static final CharacterSet SUPPLEMENTARY =
      CharacterSet.of(Character.MIN_SUPPLEMENTARY_CODE_POINT, Character.MAX_CODE_POINT);

  private final Map<CharacterSet, String> names = new LinkedHashMap<>();
  private final NameAllocator allocator = new NameAllocator();
  private final Set<CharacterSet> skipped = new LinkedHashSet<>();
  private final Set<CharacterSet> wholes = new LinkedHashSet<>();

  /** The method that tells whether a character is in a set. */
  String test(CharacterSet set) {
    return "is" + name(set);
  }

  /** The method that goes over characters of a set. */
  String skip(CharacterSet set) {
    skipped.add(set);
    return "skip" + name(set);
  }

  /** The method that tells whether a value consists of characters of a set. */
  String whole(CharacterSet set) {
    wholes.add(set);
    return "isOf" + name(set);
  }

  /** Whether a value can be looked at char by char: no surrogate is in the set by itself. */
  static boolean areCharsEnough(CharacterSet set) {
    return !set.intersects(CharacterSet.of(Character.MIN_SURROGATE, Character.MAX_SURROGATE));
  }

  private String name(CharacterSet set) {
    return names.computeIfAbsent(set, key -> allocator.newName(SetNames.of(key)));
  }

  void addTo(TypeSpec.Builder code) {
    names.forEach(
        (set, name) -> {
          if (set.isLarge()) {
            code.addField(table(set));
          }
          if (wholes.contains(set)) {
            code.addMethod(wholeMethod(set));
          }
          if (skipped.contains(set)) {
            code.addMethod(set.isOfSingleChars() ? skipChars(set) : skipCodePoints(set));
          }
          code.addMethod(testMethod(set));
        });
  }

  // private static final CodePointSet SET_1F3A9C2E = new CodePointSet("...");
  private FieldSpec table(CharacterSet set) {
    return FieldSpec.builder(RuntimeTypes.CODE_POINT_SET, constant(set), PRIVATE, STATIC, FINAL)
        .initializer(LongStrings.argument(RuntimeTypes.CODE_POINT_SET, set.tableText()))
        .build();
  }

  private String constant(CharacterSet set) {
    return "SET_" + name(set).toUpperCase(Locale.ROOT);
  }

  // private static boolean isOfLower(String value) {
  //   // [a-z]
  //   int length = value.length();
  //   for (int at = 0; at < length; at++) {
  //     if (!isLower(value.charAt(at))) {
  //       return false;
  //     }
  //   }
  //   return true;
  // }
  //
  // Where a character may take two chars, the first of them is tried alone, which fails:
  //
  //     char c = value.charAt(at);
  //     if (!isLower(c)) {
  //       if (at + 1 == length || !Character.isSurrogatePair(c, value.charAt(at + 1))) {
  //         return false;
  //       }
  //       at++;
  //     }
  private MethodSpec wholeMethod(CharacterSet set) {
    MethodSpec.Builder code =
        MethodSpec.methodBuilder(whole(set))
            .addModifiers(PRIVATE, STATIC)
            .returns(boolean.class)
            .addParameter(String.class, "value")
            .addCode("// $L\n", NodeText.of(set))
            .addStatement("int length = value.length()")
            .beginControlFlow("for (int at = 0; at < length; at++)");
    if (set.isOfSingleChars()) {
      code.beginControlFlow("if (!$N(value.charAt(at)))", test(set))
          .addStatement("return false")
          .endControlFlow();
    } else {
      code.addStatement("char c = value.charAt(at)")
          .beginControlFlow("if (!$N(c))", test(set))
          .beginControlFlow("if ($L)", isNoPairOf(set))
          .addStatement("return false")
          .endControlFlow()
          .addStatement("at++")
          .endControlFlow();
    }
    return code.endControlFlow().addStatement("return true").build();
  }

  /** Whether the characters at an index are not both halves of one of the set. */
  private CodeBlock isNoPairOf(CharacterSet set) {
    return SUPPLEMENTARY.and(set).equals(SUPPLEMENTARY)
        ? CodeBlock.of(
            "at + 1 == length || !$T.isSurrogatePair(c, value.charAt(at + 1))", Character.class)
        : CodeBlock.of(
            "!$T.isHighSurrogate(c) || !$N(value.codePointAt(at))", Character.class, test(set));
  }

  // private static int skipLower(String value, int at, int min, int max) {
  //   // [a-z]
  //   if (at < 0) {
  //     return at;
  //   }
  //   int end = max < value.length() - at ? at + max : value.length();
  //   int to = at;
  //   while (to < end && isLower(value.charAt(to))) {
  //     to++;
  //   }
  //   return to - at < min ? MISMATCH : to;
  // }
  private MethodSpec skipChars(CharacterSet set) {
    return skipMethod(set)
        .addStatement("int end = max < value.length() - at ? at + max : value.length()")
        .addStatement("int to = at")
        .beginControlFlow("while (to < end && $N(value.charAt(to)))", test(set))
        .addStatement("to++")
        .endControlFlow()
        .addStatement("return to - at < min ? MISMATCH : to")
        .build();
  }

  // Where a character may take two chars:
  //
  //   int to = at;
  //   int count = 0;
  //   while (count < max && to < value.length()) {
  //     int c = value.codePointAt(to);
  //     if (!isLower(c)) {
  //       break;
  //     }
  //     to += Character.charCount(c);
  //     count++;
  //   }
  //   return count < min ? MISMATCH : to;
  private MethodSpec skipCodePoints(CharacterSet set) {
    return skipMethod(set)
        .addStatement("int to = at")
        .addStatement("int count = 0")
        .beginControlFlow("while (count < max && to < value.length())")
        .addStatement("int c = value.codePointAt(to)")
        .beginControlFlow("if (!$N(c))", test(set))
        .addStatement("break")
        .endControlFlow()
        .addStatement("to += $T.charCount(c)", Character.class)
        .addStatement("count++")
        .endControlFlow()
        .addStatement("return count < min ? MISMATCH : to")
        .build();
  }

  private MethodSpec.Builder skipMethod(CharacterSet set) {
    return MethodSpec.methodBuilder(skip(set))
        .addModifiers(PRIVATE, STATIC)
        .returns(int.class)
        .addParameter(String.class, "value")
        .addParameter(int.class, "at")
        .addParameter(int.class, "min")
        .addParameter(int.class, "max")
        .addCode("// $L\n", NodeText.of(set))
        .beginControlFlow("if (at < 0)")
        .addStatement("return at")
        .endControlFlow();
  }

  // private static boolean isLower(int c) {
  //   return c == '-'
  //       || (c >= 'a' && c <= 'z');
  // }
  private MethodSpec testMethod(CharacterSet set) {
    CodeBlock condition =
        set.isLarge() ? CodeBlock.of("$N.contains(c)", constant(set)) : ranges(set.ranges());
    return MethodSpec.methodBuilder(test(set))
        .addModifiers(PRIVATE, STATIC)
        .returns(boolean.class)
        .addParameter(int.class, "c")
        .addStatement("return $L", condition)
        .build();
  }

  /** The range with most of the characters that values mostly have comes first. */
  private static CodeBlock ranges(List<CharacterSet.Range> ranges) {
    return ranges.size() == 1
        ? range(ranges.get(0))
        : ranges.stream()
            .sorted(Comparator.comparingInt(CharacterTests::printable).reversed())
            .map(each -> CodeBlock.of(isCompound(each) ? "($L)" : "$L", range(each)))
            .collect(CodeBlock.joining("\n|| "));
  }

  private static int printable(CharacterSet.Range range) {
    return Math.max(0, Math.min('~', range.last()) - Math.max(' ', range.first()) + 1);
  }

  private static boolean isCompound(CharacterSet.Range range) {
    return range.first() < range.last() && range.last() < Character.MAX_CODE_POINT;
  }

  private static CodeBlock range(CharacterSet.Range range) {
    String first = character(range.first());
    if (isCompound(range)) {
      return CodeBlock.of("c >= $L && c <= $L", first, character(range.last()));
    }
    return CodeBlock.of(range.first() == range.last() ? "c == $L" : "c >= $L", first);
  }

  /** A character of ASCII as itself, any other by its number. */
  static String character(int c) {
    return switch (c) {
      case 0 -> "0";
      case '\t' -> "'\\t'";
      case '\n' -> "'\\n'";
      case '\r' -> "'\\r'";
      case '\'' -> "'\\''";
      case '\\' -> "'\\\\'";
      default -> c >= ' ' && c < 0x7f ? "'" + (char) c + "'" : hexadecimal(c);
    };
  }

  private static String hexadecimal(int c) {
    String digits = Integer.toHexString(c).toUpperCase(Locale.ROOT);
    return "0x" + "0".repeat(Math.max(0, 4 - digits.length())) + digits;
  }
}
