package dev.shapewright.generator.emit;

import com.palantir.javapoet.CodeBlock;
import dev.shapewright.generator.pattern.CharacterSet;
import dev.shapewright.generator.pattern.FirstSets;
import dev.shapewright.generator.pattern.Node;
import dev.shapewright.generator.pattern.NodeText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Emits the loops that match a pattern whose every step the next character decides. An index goes
 * through the value; it is negative once something did not match, and then stays so.
 */
final class LoopEmitter {
  private static final Node ANYTHING =
      new Node.Repeat(new Node.Characters(CharacterSet.ALL), 0, Node.UNLIMITED);

  private static final int MOST_COMMENT = 60;

  private final CharacterTests tests;
  private int variables;

  LoopEmitter(CharacterTests tests) {
    this.tests = tests;
  }

  /** The whole match as one expression, or null when it takes statements. */
  @Nullable CodeBlock expression(Node whole) {
    if (whole.equals(Node.NOTHING)) {
      return CodeBlock.of("false");
    }
    if (whole.equals(ANYTHING)) {
      return CodeBlock.of("true");
    }
    List<Object> steps = steps(whole);
    if (steps.isEmpty()) {
      return CodeBlock.of("value.isEmpty()");
    }
    if (steps.size() == 1 && steps.get(0) instanceof String text) {
      return CodeBlock.of("value.equals($L)", Literals.of(text));
    }
    if (steps.size() == 1 && isRun(steps.get(0))) {
      return wholeRun((Node) steps.get(0));
    }
    return steps.size() == 2 && steps.get(0) instanceof String text && steps.get(1).equals(ANYTHING)
        ? CodeBlock.of("value.startsWith($L)", Literals.of(text))
        : null;
  }

  // !value.isEmpty() && isOfLower(value)
  // skipLower(value, 0, 1, 63) == value.length()
  private CodeBlock wholeRun(Node run) {
    if (run instanceof Node.Repeat repeat
        && repeat.body() instanceof Node.Characters characters
        && repeat.min() <= 1
        && repeat.max() == Node.UNLIMITED
        && CharacterTests.areCharsEnough(characters.set())) {
      String test = tests.whole(characters.set());
      return CodeBlock.of(repeat.min() == 0 ? "$N(value)" : "!value.isEmpty() && $N(value)", test);
    }
    return CodeBlock.of("$L == value.length()", run(run, "0"));
  }

  // int at = text(value, 0, "arn:");
  // at = skipLower(value, at, 1, 63); // [a-z]{1,63}
  // return at == value.length();
  CodeBlock body(Node whole) {
    variables = 0;
    List<Object> steps = new ArrayList<>(steps(whole));
    boolean open = !steps.isEmpty() && steps.get(steps.size() - 1).equals(ANYTHING);
    if (open) {
      steps.remove(steps.size() - 1);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    Object first = steps.get(0);
    if (first instanceof String || isRun(first)) {
      add(code, "int at = ", call(first, "0"), first);
      steps.remove(0);
    } else {
      code.addStatement("int at = 0");
    }
    steps.forEach(step -> code.add(statement(step)));
    return code.addStatement(open ? "return at >= 0" : "return at == value.length()").build();
  }

  /** The parts of a sequence, characters in a row as one string. */
  private static List<Object> steps(Node node) {
    List<Object> steps = new ArrayList<>();
    List<Node> parts = node instanceof Node.Sequence sequence ? sequence.parts() : List.of(node);
    for (Node part : parts) {
      if (!(part instanceof Node.Characters characters) || !isOneOfAText(characters.set())) {
        steps.add(part);
        continue;
      }
      String text = Character.toString(characters.set().ranges().get(0).first());
      int end = steps.size() - 1;
      if (end >= 0 && steps.get(end) instanceof String before) {
        steps.set(end, before + text);
      } else {
        steps.add(text);
      }
    }
    return steps;
  }

  /** Whether a set is one character, and not half of a pair, which a text may meet in a whole. */
  private static boolean isOneOfAText(CharacterSet set) {
    return set.size() == 1
        && !set.intersects(CharacterSet.of(Character.MIN_SURROGATE, Character.MAX_SURROGATE));
  }

  /** Whether a step is characters of one set. */
  private static boolean isRun(Object step) {
    return step instanceof Node.Characters
        || (step instanceof Node.Repeat repeat && repeat.body() instanceof Node.Characters);
  }

  private CodeBlock statement(Object step) {
    if (step instanceof Node.Choice choice) {
      return choice(choice);
    }
    if (step instanceof Node.Repeat repeat && !isRun(repeat)) {
      return repeat(repeat);
    }
    CodeBlock.Builder code = CodeBlock.builder();
    add(code, "at = ", call(step, "at"), step);
    return code.build();
  }

  private static void add(CodeBlock.Builder code, String target, CodeBlock call, Object step) {
    if (step instanceof Node node) {
      code.add("$L$L; // $L\n", target, call, comment(node));
    } else {
      code.addStatement("$L$L", target, call);
    }
  }

  private static String comment(Node node) {
    String text = NodeText.of(node);
    return text.length() > MOST_COMMENT ? text.substring(0, MOST_COMMENT) + "..." : text;
  }

  private CodeBlock call(Object step, String at) {
    return step instanceof String text
        ? CodeBlock.of("text(value, $L, $L)", at, Literals.of(text))
        : run((Node) step, at);
  }

  private CodeBlock run(Node node, String at) {
    Node.Repeat repeat = node instanceof Node.Repeat given ? given : new Node.Repeat(node, 1, 1);
    CharacterSet set = ((Node.Characters) repeat.body()).set();
    return CodeBlock.of(
        "$N(value, $L, $L, $L)", tests.skip(set), at, repeat.min(), most(repeat.max()));
  }

  private static String most(int max) {
    return max == Node.UNLIMITED ? "MANY" : Integer.toString(max);
  }

  private CodeBlock sequence(Node node) {
    return steps(node).stream().map(this::statement).collect(CodeBlock.joining(""));
  }

  // if (next(value, at) == '-') {
  //   at = text(value, at, "-cn");
  // } else if (isUpper(next(value, at))) {
  //   ...
  // } else {
  //   return false;
  // }
  private CodeBlock choice(Node.Choice choice) {
    CodeBlock.Builder code = CodeBlock.builder();
    Node otherwise = Node.NOTHING;
    String keyword = "if";
    for (Node alternative : choice.alternatives()) {
      if (FirstSets.mayBeEmpty(alternative)) {
        otherwise = alternative;
        continue;
      }
      code.add("$L ($L) {\n$>$L$<}", keyword, begins(alternative), sequence(alternative));
      keyword = " else if";
    }
    CodeBlock rest =
        otherwise.equals(Node.NOTHING) ? CodeBlock.of("return false;\n") : sequence(otherwise);
    return code.add(" else {\n$>$L$<}\n", rest).build();
  }

  private CodeBlock begins(Node node) {
    CharacterSet first = FirstSets.of(node);
    return first.size() == 1
        ? CodeBlock.of(
            "next(value, at) == $L", CharacterTests.character(first.ranges().get(0).first()))
        : CodeBlock.of("$N(next(value, at))", tests.test(first));
  }

  // // (:[0-9]+)*
  // while (next(value, at) == ':') {
  //   at = text(value, at, ":");
  //   at = skipDigit(value, at, 1, MANY); // [0-9]+
  // }
  private CodeBlock repeat(Node.Repeat repeat) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (repeat.body() instanceof Node.Sequence) {
      code.add("// $L\n", comment(repeat));
    }
    CodeBlock body = sequence(repeat.body());
    if (repeat.min() == 0 && repeat.max() == 1) {
      return block(code, CodeBlock.of("if ($L)", begins(repeat.body())), body);
    }
    if (repeat.min() == 0 && repeat.max() == Node.UNLIMITED) {
      return block(code, CodeBlock.of("while ($L)", begins(repeat.body())), body);
    }
    if (repeat.min() == 1 && repeat.max() == Node.UNLIMITED) {
      return code.add("do {\n$>$L$<} while ($L);\n", body, begins(repeat.body())).build();
    }
    return counted(repeat, code, body);
  }

  // int count1 = 0;
  // while (count1 < 7 && next(value, at) == ':') {
  //   ...
  //   count1++;
  // }
  // if (count1 < 2) {
  //   return false;
  // }
  private CodeBlock counted(Node.Repeat repeat, CodeBlock.Builder code, CodeBlock body) {
    String count = "count" + ++variables;
    if (repeat.min() == repeat.max()) {
      return block(
          code,
          CodeBlock.of("for (int $1N = 0; at >= 0 && $1N < $2L; $1N++)", count, repeat.max()),
          body);
    }
    CodeBlock below =
        repeat.max() == Node.UNLIMITED
            ? CodeBlock.of("")
            : CodeBlock.of("$N < $L && ", count, repeat.max());
    code.addStatement("int $N = 0", count);
    block(
        code,
        CodeBlock.of("while ($L$L)", below, begins(repeat.body())),
        body.toBuilder().addStatement("$N++", count).build());
    if (repeat.min() > 0) {
      code.beginControlFlow("if ($N < $L)", count, repeat.min())
          .addStatement("return false")
          .endControlFlow();
    }
    return code.build();
  }

  private static CodeBlock block(CodeBlock.Builder code, CodeBlock head, CodeBlock body) {
    return code.add("$L {\n$>$L$<}\n", head, body).build();
  }
}
