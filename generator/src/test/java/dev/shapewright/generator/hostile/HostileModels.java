package dev.shapewright.generator.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Models that nobody means well. */
final class HostileModels {
  private static final String SYSTEM_EXIT = "\"; System.exit(1); //";
  private static final String NO_LINE = "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]";
  private static final List<String> BREAKOUTS =
      List.of(
          "*/ class Evil {} /*",
          "\\u002a\\u002f class Evil {} /*",
          "\\u000a class Evil {} //",
          "\\\\u002a/ class Evil {}",
          SYSTEM_EXIT,
          "\"\"\" + new Evil() + \"\"\"",
          "$L $T $S $$ $[ $] $> $W",
          "{@code {@link Evil#x} @see <a href=\"javascript:x\">",
          "</p></b><b><p><ul><li><table>&nosuch;&#0;&#x110000;",
          "turned \u202e \u2066 round",
          "\ud800 \u0000 \u2028 \u0085",
          "%s %1$s %n ${user.home}");

  private final List<HostileModel> models = new ArrayList<>();

  private HostileModels() {}

  static List<HostileModel> all() {
    HostileModels all = new HostileModels();
    all.texts();
    all.enumerations();
    all.patterns();
    all.names();
    all.structures();
    all.numbers();
    all.files();
    return List.copyOf(all.models);
  }

  private void add(boolean generates, String name, String service) {
    models.add(new HostileModel(name, generates, Map.of(Role.SERVICE, service.getBytes(UTF_8))));
  }

  private void add(boolean generates, String name, String service, Role role, String content) {
    Map<Role, byte[]> files = new EnumMap<>(Role.class);
    files.put(Role.SERVICE, service.getBytes(UTF_8));
    files.put(role, content.getBytes(UTF_8));
    models.add(new HostileModel(name, generates, files));
  }

  private static String many(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(","));
  }

  private static String metadata(String more) {
    return """
        "metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "odd", "jsonVersion": "1.1",
          "protocol": "json", "serviceId": "Odd", "targetPrefix": "Odd"%s}"""
        .formatted(more);
  }

  private static final String RUN =
      """
      "Run": {"name": "Run", "input": {"shape": "In"}, "output": {"shape": "In"}}""";

  private static String service(String operations, String shapes) {
    return "{"
        + metadata("")
        + ", \"operations\": {"
        + operations
        + "}, \"shapes\": {"
        + shapes
        + "}}";
  }

  /** A service of one operation whose input and output have a member of a shape T. */
  private static String of(String shape) {
    return service(
        RUN,
        "\"In\": {\"type\": \"structure\", \"members\": {\"t\": {\"shape\": \"T\"}}}, \"T\": "
            + shape);
  }

  /** A service of one operation with these members, all strings. */
  private static String members(String... names) {
    return service(
        RUN,
        "\"S\": {\"type\": \"string\"}, \"In\": {\"type\": \"structure\", \"members\": {"
            + many(names.length, i -> Tree.quoted(names[i]) + ": {\"shape\": \"S\"}")
            + "}}");
  }

  /** A service of one operation that reaches structures of these names. */
  private static String structures(String... names) {
    return service(
        RUN,
        "\"In\": {\"type\": \"structure\", \"members\": {"
            + many(names.length, i -> "\"m" + i + "\": {\"shape\": " + Tree.quoted(names[i]) + "}")
            + "}}, "
            + many(
                names.length,
                i -> Tree.quoted(names[i]) + ": {\"type\": \"structure\", \"members\": {}}"));
  }

  private static String pattern(String pattern) {
    return of("{\"type\": \"string\", \"pattern\": " + Tree.quoted(pattern) + "}");
  }

  private void texts() {
    for (int i = 0; i < BREAKOUTS.size(); i++) {
      String text = Tree.quoted(BREAKOUTS.get(i));
      // That names are lines of text is a rule; what breaks it is among the models below.
      String name = Tree.quoted(BREAKOUTS.get(i).replaceAll(NO_LINE, "?"));
      add(
          true,
          "text " + i,
          """
          {"metadata": {"apiVersion": "1", "endpointPrefix": "odd", "jsonVersion": "1.1",
            "protocol": "json", "serviceId": "Odd", "serviceFullName": %2$s, "targetPrefix": "Odd",
            "signatureVersion": "v4", "uid": %1$s},
           "documentation": %1$s,
           "operations": {"Run": {"name": "Run", "documentation": %1$s, "deprecated": true,
             "deprecatedMessage": %1$s, "deprecatedSince": %1$s, "input": {"shape": "In"},
             "errors": [{"shape": "Fault"}]}},
           "shapes": {
             "In": {"type": "structure", "documentation": %1$s, "members": {
               "e": {"shape": "E", "documentation": %1$s}, "p": {"shape": "P"}}},
             "P": {"type": "string", "pattern": "[a-z]+", "documentation": %1$s},
             "E": {"type": "string", "documentation": %1$s, "enum": [%1$s, "a"]},
             "Fault": {"type": "structure", "exception": true, "documentation": %1$s,
               "error": {"code": %1$s}, "members": {"m": {"shape": "E", "documentation": %1$s}}}}}
          """
              .formatted(text, name));
    }
    for (String name : List.of("\u001b[2J", "\n[ERROR] forged", "turned \u202e round", "\u2028")) {
      add(
          false,
          "name that is no line",
          service(RUN, "\"In\": {\"type\": \"structure\", \"members\": {}}")
              .replace(
                  "\"serviceId\": \"Odd\"",
                  "\"serviceId\": \"Odd\", \"serviceFullName\": " + Tree.quoted(name)));
      add(
          false,
          "id that is no line",
          service(RUN, "\"In\": {\"type\": \"structure\", \"members\": {}}")
              .replace("\"serviceId\": \"Odd\"", "\"serviceId\": " + Tree.quoted("Odd" + name)));
    }
    add(
        true,
        "documentation of 5 MB",
        of(
            "{\"type\": \"string\", \"enum\": [\"a\"], \"documentation\": \""
                + "<b>x ".repeat(1_000_000)
                + "\"}"));
    add(
        true,
        "documentation of 100,000 open elements",
        of(
            "{\"type\": \"structure\", \"members\": {}, \"documentation\": \""
                + "<ul><li>".repeat(100_000)
                + "\"}"));
    add(
        false,
        "target prefix with a header",
        service(RUN, "\"In\": {\"type\": \"structure\", \"members\": {}}")
            .replace("\"targetPrefix\": \"Odd\"", "\"targetPrefix\": \"Odd\\r\\nHost: x\""));
    add(
        true,
        "target prefix with code",
        service(RUN, "\"In\": {\"type\": \"structure\", \"members\": {}}")
            .replace(
                "\"targetPrefix\": \"Odd\"",
                "\"targetPrefix\": \"Odd\\\"+Evil.x()+\\\"\\\\u0022\""));
    add(
        true,
        "service id of code",
        service(RUN, "\"In\": {\"type\": \"structure\", \"members\": {}}")
            .replace("\"serviceId\": \"Odd\"", "\"serviceId\": \"*/ class Evil {} /*\""));
  }

  private void enumerations() {
    add(
        true,
        "values that are one constant",
        of(
            "{\"type\": \"string\", \"enum\": [\"a-b\", \"a_b\", \"A_B\", \"a b\", \"aB\", \"\", \" \", \"_\", \"-\"]}"));
    add(
        true,
        "values that are names of the class",
        of(
            "{\"type\": \"string\", \"enum\": [\"UNKNOWN\", \"UNRECOGNIZED\", \"class\", \"null\", \"of\", \"value\", \"Known\", \"KNOWN\", \"$VALUES\"]}"));
    add(
        true,
        "values of 60,000 characters",
        of(
            "{\"type\": \"string\", \"enum\": ["
                + many(20, i -> "\"" + "\u00e4".repeat(60_000) + i + "\"")
                + "]}"));
    add(
        true,
        "1,500 values",
        of("{\"type\": \"string\", \"enum\": [" + many(1_500, i -> "\"value-" + i + "\"") + "]}"));
    add(
        false,
        "100,000 values",
        of(
            "{\"type\": \"string\", \"enum\": ["
                + many(100_000, i -> "\"value-" + i + "\"")
                + "]}"));
  }

  private void patterns() {
    String[] generating = {
      "(a+)+b",
      "(a|a)*b",
      "((a{1,500}){1,500}){1,500}",
      "a{0,2147483647}",
      "(a?){60}a{60}",
      "(?=a)(?!b)(?<=c)(a)\\1",
      SYSTEM_EXIT,
      "\\u0022+\\u000a",
      "[\\x{D800}-\\x{DBFF}\ud800]",
      "[\\p{L}&&[^\\p{Lu}]&&[^a-z]]*$^\\b\\B",
      "(?i)[k-z]+(?s).*(?x) a # b",
      "(.|\\n|\\r)*.*.*.*.*.*.*x",
      "[a-z]{1,100000}[0-9]{1,100000}(ab|cd){1,100000}"
    };
    for (int i = 0; i < generating.length; i++) {
      add(true, "pattern " + i, pattern(generating[i]));
    }
    add(
        true,
        "pattern of 20,000 alternatives",
        pattern("(" + many(20_000, i -> "a" + i).replace(',', '|') + ")"));
    add(true, "pattern of 3,000 look-aheads", pattern("(?=.*a)".repeat(3_000) + ".*"));
    add(
        true,
        "pattern of a class of 20,000 characters",
        pattern(
            "["
                + IntStream.range(0, 20_000)
                    .mapToObj(i -> Character.toString(0x4e00 + 2 * (i % 10_000)))
                    .collect(Collectors.joining())
                + "]*"));
    models.add(deep("pattern of 10,000 groups", "(".repeat(10_000) + "a" + ")*".repeat(10_000)));
    models.add(deep("pattern of 10,000 classes", "[a".repeat(10_000) + "]".repeat(10_000)));
    models.add(
        deep("pattern of 10,000 nested look-aheads", "(?=".repeat(10_000) + ")".repeat(10_000)));
    add(false, "pattern that is none", pattern("[a-"));
    add(false, "pattern with a count beyond all integers", pattern("a{99999999999}"));
  }

  private static HostileModel deep(String name, String pattern) {
    return new HostileModel(name, null, Map.of(Role.SERVICE, pattern(pattern).getBytes(UTF_8)));
  }

  private void names() {
    add(true, "devices of Windows", structures("CON", "nul", "Aux", "PRN", "COM1", "LPT9", "Con2"));
    add(true, "shapes that differ in case", structures("Thing", "thing", "THING", "tHING"));
    add(
        true,
        "shapes of generated names",
        structures(
            "OddClient",
            "OddException",
            "OddOperations",
            "RunRequest",
            "RunResponse",
            "InCodec",
            "Builder",
            "Patterns",
            "Constraints",
            "OddBuilder"));
    add(
        true,
        "shapes of java.lang",
        structures(
            "Object",
            "String",
            "Override",
            "Record",
            "Deprecated",
            "SuppressWarnings",
            "Class",
            "Enum",
            "Iterable",
            "Math",
            "List",
            "Map",
            "Objects"));
    add(true, "shapes of underscores", structures("_", "__", "___", "_1", "a_", "A_"));
    add(
        true,
        "members of keywords",
        members(
            "class", "null", "true", "int", "record", "var", "yield", "_", "__", "sealed",
            "permits", "module"));
    add(
        true,
        "members of objects' methods",
        members(
            "getClass",
            "hashCode",
            "notify",
            "notifyAll",
            "wait",
            "toString",
            "clone",
            "finalize",
            "equals",
            "build",
            "builder",
            "toBuilder",
            "hasX",
            "x",
            "this",
            "super"));
    add(false, "members that differ in case", members("a", "A"));
    add(
        false,
        "names that are paths",
        structures("../../Evil", "/etc/passwd", "C:\\Evil", "a/b", "a.b", ".."));
    add(false, "names that are code", members("a; class Evil {}", "a\\u003b", "a\nb", "a*/", ""));
    add(
        false,
        "names of other alphabets",
        members("\u0430bc", "gr\u00f6\u00dfe", "a\u200bb", "a\u202eb"));
    add(true, "a name of 200 characters", structures("A" + "a".repeat(199)));
    add(false, "a name of 100,000 characters", structures("A" + "a".repeat(100_000)));
    add(
        true,
        "operations of clients' methods",
        service(
            many(
                9,
                i -> {
                  String name =
                      List.of(
                              "Builder",
                              "Close",
                              "WithOptions",
                              "ToString",
                              "Wait",
                              "GetClass",
                              "Create",
                              "Options",
                              "HashCode")
                          .get(i);
                  return Tree.quoted(name) + ": {\"name\": " + Tree.quoted(name) + "}";
                }),
            ""));
    add(
        true,
        "operations that differ in case",
        service(
            "\"run\": {\"name\": \"run\"}, \"Run\": {\"name\": \"Run\"}, \"RUN\": {\"name\": \"RUN\"}",
            ""));
  }

  private void structures() {
    add(
        true,
        "a structure that requires itself",
        of(
            "{\"type\": \"structure\", \"required\": [\"t\"], \"members\": {\"t\": {\"shape\": \"T\"}}}"));
    add(
        true,
        "structures that require each other",
        service(
            RUN,
            "\"In\": {\"type\": \"structure\", \"required\": [\"a\"], \"members\": {\"a\": {\"shape\": \"A\"}}}, \"A\": {\"type\": \"list\", \"min\": 1, \"member\": {\"shape\": \"In\"}}"));
    add(false, "a list of itself", of("{\"type\": \"list\", \"member\": {\"shape\": \"T\"}}"));
    add(
        false,
        "lists nested 10,000 deep",
        service(
            RUN,
            "\"In\": {\"type\": \"structure\", \"members\": {\"t\": {\"shape\": \"L9999\"}}}, \"L0\": {\"type\": \"string\"}, "
                + many(
                    9_999,
                    i ->
                        "\"L"
                            + (i + 1)
                            + "\": {\"type\": \"list\", \"member\": {\"shape\": \"L"
                            + i
                            + "\"}}")));
    add(true, "structures nested 2,000 deep", chain(2_000));
    add(
        true,
        "500 members",
        members(IntStream.range(0, 500).mapToObj(i -> "member" + i).toArray(String[]::new)));
    add(
        false,
        "100,000 members",
        members(IntStream.range(0, 100_000).mapToObj(i -> "member" + i).toArray(String[]::new)));
    add(
        true,
        "100,000 members that nothing reaches",
        service(
            RUN,
            "\"In\": {\"type\": \"structure\", \"members\": {}}, \"S\": {\"type\": \"string\"}, "
                + many(
                    200,
                    i ->
                        "\"U"
                            + i
                            + "\": {\"type\": \"structure\", \"members\": {"
                            + many(500, j -> "\"m" + j + "\": {\"shape\": \"S\"}")
                            + "}}")));
    add(
        true,
        "an error that is an input and an output too",
        service(
            "\"Run\": {\"name\": \"Run\", \"input\": {\"shape\": \"X\"}, \"output\": {\"shape\": \"X\"}, \"errors\": [{\"shape\": \"X\"}]}",
            "\"X\": {\"type\": \"structure\", \"members\": {\"message\": {\"shape\": \"S\"}, \"Code\": {\"shape\": \"S\"}}}, \"S\": {\"type\": \"string\"}"));
    add(
        true,
        "an error that is a value too",
        service(
            "\"Run\": {\"name\": \"Run\", \"input\": {\"shape\": \"In\"}, \"errors\": [{\"shape\": \"X\"}]}",
            "\"In\": {\"type\": \"structure\", \"members\": {\"x\": {\"shape\": \"X\"}}}, \"X\": {\"type\": \"structure\", \"members\": {}}"));
    add(
        true,
        "2,000 errors",
        service(
            "\"Run\": {\"name\": \"Run\", \"errors\": ["
                + many(2_000, i -> "{\"shape\": \"E" + (i % 50) + "\"}")
                + "]}",
            many(
                50,
                i ->
                    "\"E"
                        + i
                        + "\": {\"type\": \"structure\", \"exception\": true, \"members\": {}}")));
  }

  private static String chain(int length) {
    return service(
        "\"Run\": {\"name\": \"Run\", \"input\": {\"shape\": \"In\"}}, \"Leave\": {\"name\": \"Leave\"}",
        "\"In\": {\"type\": \"structure\", \"members\": {\"t\": {\"shape\": \"N0\"}}}, \"N"
            + length
            + "\": {\"type\": \"string\", \"min\": 1}, "
            + many(
                length,
                i ->
                    "\"N%d\": {\"type\": \"structure\", \"required\": [\"n\"], \"members\": {\"n\": {\"shape\": \"N%d\"}}}"
                        .formatted(i, i + 1)));
  }

  private void numbers() {
    add(
        false,
        "lengths beyond all integers",
        of("{\"type\": \"string\", \"min\": 1, \"max\": 9223372036854775808}"));
    add(false, "not a number", of("{\"type\": \"double\", \"max\": NaN}"));
    add(
        false,
        "a number of 1,000,000 digits",
        of("{\"type\": \"double\", \"max\": 1" + "0".repeat(1_000_000) + "}"));
    add(
        false,
        "an exponent of 999,999,999",
        of("{\"type\": \"biginteger\", \"max\": 1e999999999}"));
    add(
        true,
        "ranges beyond all types",
        service(
            RUN,
            "\"In\": {\"type\": \"structure\", \"members\": {\"i\": {\"shape\": \"I\"}, \"l\": {\"shape\": \"L\"}, \"f\": {\"shape\": \"F\"}, \"b\": {\"shape\": \"B\"}}}, \"I\": {\"type\": \"integer\", \"min\": -1e300, \"max\": 2147483648}, \"L\": {\"type\": \"long\", \"min\": -9223372036854775809, \"max\": 1e19}, \"F\": {\"type\": \"float\", \"min\": -1e390, \"max\": 1e-390}, \"B\": {\"type\": \"bigdecimal\", \"min\": 1e-390, \"max\": 1e390}"));
    add(
        true,
        "a length of all integers",
        of(
            "{\"type\": \"list\", \"min\": 9223372036854775807, \"max\": 9223372036854775807, \"member\": {\"shape\": \"In\"}}"));
  }

  private void files() {
    String sound = of("{\"type\": \"string\", \"max\": 9, \"enum\": [\"a\"]}");
    add(false, "nested 100,000 deep", "{\"a\":".repeat(100_000));
    add(
        false,
        "a key 10,000 times",
        service(RUN, many(10_000, i -> "\"In\": {\"type\": \"structure\"}")));
    add(
        true,
        "an overlay of code",
        sound,
        Role.OVERLAY,
        "{\"changes\": [{\"op\": \"replace\", \"pointer\": \"/shapes/T/max\", \"value\": 10, \"reason\": \"*/ class Evil {} /* \\\\u002a/\", \"source\": \"\\\"; \\\\u000a @see <b>\"}]}");
    add(
        false,
        "an overlay of the root",
        sound,
        Role.OVERLAY,
        "{\"changes\": [{\"op\": \"remove\", \"pointer\": \"\", \"reason\": \"r\", \"source\": \"s\"}]}");
    add(
        false,
        "an overlay that goes 10,000 deep",
        sound,
        Role.OVERLAY,
        "{\"changes\": [{\"op\": \"add\", \"pointer\": \""
            + "/shapes".repeat(10_000)
            + "\", \"value\": 1, \"reason\": \"r\", \"source\": \"s\"}]}");
    add(
        true,
        "an overlay of 1,400 changes",
        sound,
        Role.OVERLAY,
        "{\"changes\": ["
            + many(
                1_400,
                i ->
                    "{\"op\": \"add\", \"pointer\": \"/shapes/T/enum/-\", \"value\": \"v%d\", \"reason\": \"r\", \"source\": \"s\"}"
                        .formatted(i))
            + "]}");
    add(
        false,
        "a names file of paths",
        sound,
        Role.NAMES,
        "class T = ../../Evil\nmember In.t = java.lang.Evil\nmethod Run = run(){}\n");
    add(false, "a names file of keywords", sound, Role.NAMES, "class T = class\nmember In.t = _\n");
    add(
        false,
        "a names file of 100,000 lines that are none",
        sound,
        Role.NAMES,
        "class T\n".repeat(100_000));
    add(false, "a names file with a class of the JDK's", sound, Role.NAMES, "class T = String\n");
    String waiter =
        "{\"version\": 2, \"waiters\": {%s: {\"operation\": \"Run\", \"delay\": 1, \"maxAttempts\": 3, \"acceptors\": [{\"state\": \"success\", \"matcher\": \"path\", \"argument\": %s, \"expected\": %s}]}}}";
    add(
        true,
        "a waiter for a device of Windows",
        sound,
        Role.WAITERS,
        waiter.formatted("\"CON\"", "\"t\"", "\"*/ \\\\u0022\""));
    add(
        false,
        "a waiter that is a path",
        sound,
        Role.WAITERS,
        waiter.formatted("\"../Evil\"", "\"t\"", "\"a\""));
    add(
        true,
        "a waiter of 10,000 brackets",
        sound,
        Role.WAITERS,
        waiter.formatted(
            "\"Done\"", Tree.quoted("(".repeat(10_000) + "t" + ")".repeat(10_000)), "\"a\""));
    add(
        true,
        "a waiter of 10,000 alternatives",
        sound,
        Role.WAITERS,
        waiter.formatted("\"Done\"", Tree.quoted("t" + " || t".repeat(10_000)), "\"a\""));
    add(
        true,
        "a waiter of 10,000 negations",
        sound,
        Role.WAITERS,
        waiter.formatted("\"Done\"", Tree.quoted("!".repeat(10_000) + "t"), "true"));
    add(
        true,
        "a waiter of 5,000 filters",
        sound,
        Role.WAITERS,
        waiter.formatted("\"Done\"", Tree.quoted("t" + "[?t]".repeat(5_000)), "\"a\""));
    add(
        true,
        "a waiter of a literal nested deeply",
        sound,
        Role.WAITERS,
        waiter.formatted(
            "\"Done\"",
            Tree.quoted("t == `" + "[".repeat(10_000) + "]".repeat(10_000) + "`"),
            "true"));
    add(
        true,
        "a paginator of 10,000 steps",
        sound,
        Role.PAGINATORS,
        "{\"pagination\": {\"Run\": {\"input_token\": \"t\", \"output_token\": "
            + Tree.quoted("t" + ".t".repeat(10_000))
            + ", \"result_key\": \"t\"}}}");
    String rules =
        "{\"version\": \"1.0\", \"parameters\": {\"Region\": {\"type\": \"string\", \"required\": true}}, \"rules\": [%s]}";
    String error = "{\"type\": \"error\", \"conditions\": [], \"error\": \"*/ no \\\\u000a\"}";
    add(
        true,
        "endpoint rules 80 deep",
        sound,
        Role.ENDPOINT_RULES,
        rules.formatted(
            "{\"type\": \"tree\", \"conditions\": [], \"rules\": [".repeat(80)
                + error
                + "]}".repeat(80)));
    add(
        false,
        "endpoint rules of calls 200 deep",
        sound,
        Role.ENDPOINT_RULES,
        rules.formatted(
            "{\"type\": \"error\", \"error\": \"e\", \"conditions\": ["
                + "{\"fn\": \"not\", \"argv\": [".repeat(200)
                + "{\"ref\": \"Region\"}"
                + "]}".repeat(200)
                + "]}"));
    add(
        true,
        "endpoint rules of a tree of 1,024 leaves",
        sound,
        Role.ENDPOINT_RULES,
        rules.formatted(tree(10)));
    add(
        false,
        "endpoint rules of 100,000 errors",
        sound,
        Role.ENDPOINT_RULES,
        rules.formatted(many(100_000, i -> error)));
  }

  private static String tree(int depth) {
    if (depth == 0) {
      return "{\"type\": \"error\", \"conditions\": [], \"error\": \"no\"}";
    }
    String condition =
        "{\"fn\": \"stringEquals\", \"argv\": [{\"ref\": \"Region\"}, \"r%d\"]}".formatted(depth);
    String inner = tree(depth - 1);
    return "{\"type\": \"tree\", \"conditions\": ["
        + condition
        + "], \"rules\": ["
        + inner
        + "]}, {\"type\": \"tree\", \"conditions\": [], \"rules\": ["
        + inner
        + "]}";
  }
}
