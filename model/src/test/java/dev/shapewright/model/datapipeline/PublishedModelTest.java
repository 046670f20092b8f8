package dev.shapewright.model.datapipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Compares our Data Pipeline model with the published one, and checks what is ours alone. */
final class PublishedModelTest {

  private static final String DIRECTORY = "dev/shapewright/model/datapipeline/2012-10-29/";
  private static final String SERVICE = DIRECTORY + "service-2.json";
  private static final String PAGINATORS = DIRECTORY + "paginators-1.json";
  private static final String ENDPOINT_RULES = DIRECTORY + "endpoint-rule-set-1.json";

  private static final JsonNode OURS = tree(SERVICE);
  private static final JsonNode PUBLISHED = tree("models/datapipeline-2012-10-29-model.json");
  private static final JsonNode PAGINATION = tree(PAGINATORS).path("pagination");

  /** So many consecutive words must not be the same as in the published documentation. */
  private static final int SHARED_WORDS = 8;

  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern TAG = Pattern.compile("<(/?)([^>]*)>");
  private static final Pattern LINK = Pattern.compile("<a>([^<]*)</a>");
  private static final Pattern MACHINE_SPECIFIC =
      Pattern.compile(
          "file:|/(home|users|root|tmp|var|opt|work)/|[a-z]:\\\\|localhost",
          Pattern.CASE_INSENSITIVE);

  @Test
  void hasThePublishedNumbersOfThings() {
    assertThat(OURS.path("operations").size()).isEqualTo(19);
    assertThat(OURS.path("shapes").size()).isEqualTo(89);
    assertThat(shapes(OURS).mapToInt(shape -> shape.getValue().path("members").size()).sum())
        .isEqualTo(119);
    assertThat(shapes(OURS).filter(shape -> shape.getValue().path("exception").asBoolean()))
        .hasSize(5);
  }

  @Test
  void hasThePublishedMetadata() {
    assertSameJson(OURS.path("metadata"), PUBLISHED.path("metadata"));
    assertSameJson(OURS.path("version"), PUBLISHED.path("version"));
    assertThat(names(OURS)).isEqualTo(names(PUBLISHED));
  }

  @Test
  void hasThePublishedOperations() {
    assertThat(names(OURS.path("operations"))).isEqualTo(names(PUBLISHED.path("operations")));
  }

  @TestFactory
  Stream<DynamicTest> operationsEqualThePublishedOnes() {
    return eachEntryEqualsThePublishedOne("operations");
  }

  @Test
  void hasThePublishedShapes() {
    assertThat(names(OURS.path("shapes"))).isEqualTo(names(PUBLISHED.path("shapes")));
  }

  @TestFactory
  Stream<DynamicTest> shapesEqualThePublishedOnes() {
    return eachEntryEqualsThePublishedOne("shapes");
  }

  @Test
  void removesDocumentationTraitsButNotMembersOfThatName() throws IOException {
    JsonNode shape =
        new ObjectMapper()
            .readTree(
                """
                {"members": {"documentation": {"shape": "s", "documentation": "text"}},
                 "documentation": "text"}
                """);

    assertThat(withoutDocumentation(shape).toString())
        .isEqualTo("{\"members\":{\"documentation\":{\"shape\":\"s\"}}}");
  }

  @Test
  void documentsTheServiceEachOperationEachShapeAndEachMember() {
    List<String> undocumented = new ArrayList<>();
    requireDocumentation("/", OURS, undocumented);
    OURS.path("operations")
        .properties()
        .forEach(
            operation ->
                requireDocumentation(
                    "/operations/" + operation.getKey(), operation.getValue(), undocumented));
    shapes(OURS)
        .forEach(
            shape -> {
              String pointer = "/shapes/" + shape.getKey();
              requireDocumentation(pointer, shape.getValue(), undocumented);
              shape
                  .getValue()
                  .path("members")
                  .properties()
                  .forEach(
                      member ->
                          requireDocumentation(
                              pointer + "/members/" + member.getKey(),
                              member.getValue(),
                              undocumented));
            });
    assertThat(undocumented).isEmpty();
  }

  @Test
  void documentationIsInWordsOfItsOwn() {
    Set<String> published = new HashSet<>();
    documentation(PUBLISHED).values().forEach(text -> published.addAll(phrases(text)));
    assertThat(published).isNotEmpty();

    List<String> shared = new ArrayList<>();
    documentation(OURS)
        .forEach(
            (pointer, text) ->
                phrases(text).stream()
                    .filter(published::contains)
                    .forEach(phrase -> shared.add(pointer + ": " + phrase)));
    assertThat(shared).isEmpty();
  }

  @Test
  void documentationIsWellFormedAndLinksToOperationsOnly() {
    List<String> faults = new ArrayList<>();
    documentation(OURS).forEach((pointer, text) -> checkMarkup(pointer, text, faults));
    assertThat(faults).isEmpty();
  }

  @Test
  void findsFaultyMarkup() {
    List<String> faults = new ArrayList<>();
    checkMarkup("1", "<p>one<code></p>", faults);
    checkMarkup("2", "<p>two", faults);
    checkMarkup("3", "<p><a>NoOperation</a></p>", faults);
    checkMarkup("4", "<p><a href=\"\">four</a></p>", faults);
    checkMarkup("5", "<p>five</p> outside", faults);
    checkMarkup("6", "<p>1 > 0</p>", faults);
    checkMarkup("7", "<p>right: <code>1</code></p> <ul> <li><a>SetStatus</a></li> </ul>", faults);
    assertThat(faults.stream().map(fault -> fault.substring(0, 1)).distinct())
        .containsExactly("1", "2", "3", "4", "5", "6");
  }

  @Test
  void paginatesEveryOperationThatAnswersInPages() {
    List<String> paged = new ArrayList<>();
    OURS.path("operations")
        .properties()
        .forEach(
            operation -> {
              if (shapeOf(operation.getValue().path("output"))
                  .path("members")
                  .has("hasMoreResults")) {
                paged.add(operation.getKey());
              }
            });
    assertThat(names(PAGINATION)).containsExactlyInAnyOrderElementsOf(paged);
  }

  @TestFactory
  Stream<DynamicTest> paginatorsNameMembersOfTheModel() {
    return PAGINATION.properties().stream()
        .map(entry -> dynamicTest(entry.getKey(), () -> checkPaginator(entry)));
  }

  @Test
  void endpointRulesGoByRegionFipsDualStackAndCustomEndpointAlone() {
    JsonNode rules = tree(ENDPOINT_RULES);
    List<String> settings = new ArrayList<>();
    rules.path("parameters").forEach(each -> settings.add(each.path("builtIn").asText()));
    assertThat(settings)
        .containsExactly("AWS::Region", "AWS::UseFIPS", "AWS::UseDualStack", "SDK::Endpoint");
    assertThat(rules.findValuesAsText("url"))
        .filteredOn(url -> !url.isEmpty())
        .hasSize(4)
        .allMatch(
            url ->
                url.matches(
                    "https://datapipeline(-fips)?\\.\\{Region}\\.\\{Partition#(dns|dualStackDns)Suffix}"));
  }

  @TestFactory
  Stream<DynamicTest> filesHoldNothingOfTheMachineTheyWereWrittenOn() {
    return Stream.of(SERVICE, PAGINATORS, ENDPOINT_RULES)
        .map(
            file ->
                dynamicTest(
                    file,
                    () -> {
                      String text = new String(bytes(file), UTF_8);
                      assertThat(text).doesNotContainPattern(MACHINE_SPECIFIC);
                      assertThat(text).doesNotContain("\t").endsWith("}\n");
                    }));
  }

  private static void checkPaginator(Map.Entry<String, JsonNode> entry) {
    JsonNode operation = OURS.path("operations").path(entry.getKey());
    assertThat(operation.isObject()).isTrue();
    JsonNode input = shapeOf(operation.path("input")).path("members");
    JsonNode output = shapeOf(operation.path("output")).path("members");
    JsonNode paginator = entry.getValue();

    assertThat(names(paginator))
        .contains("input_token", "output_token", "more_results", "result_key")
        .isSubsetOf("input_token", "output_token", "more_results", "limit_key", "result_key");
    assertThat(names(input)).contains(paginator.path("input_token").asText());
    assertThat(names(output))
        .contains(
            paginator.path("output_token").asText(),
            paginator.path("more_results").asText(),
            paginator.path("result_key").asText());
    assertThat(input.path(paginator.path("input_token").asText()).path("shape"))
        .isEqualTo(output.path(paginator.path("output_token").asText()).path("shape"));
    assertThat(typeOf(output, paginator.path("more_results"))).isEqualTo("boolean");
    assertThat(typeOf(output, paginator.path("result_key"))).isEqualTo("list");
    if (paginator.has("limit_key")) {
      assertThat(typeOf(input, paginator.path("limit_key"))).isEqualTo("integer");
    }
  }

  private static Stream<DynamicTest> eachEntryEqualsThePublishedOne(String section) {
    return PUBLISHED.path(section).properties().stream()
        .map(
            entry ->
                dynamicTest(
                    entry.getKey(),
                    () ->
                        assertSameJson(OURS.path(section).path(entry.getKey()), entry.getValue())));
  }

  /** Compares as text, since equality of trees disregards the order of keys. */
  private static void assertSameJson(JsonNode ours, JsonNode published) {
    assertThat(withoutDocumentation(ours).toPrettyString())
        .isEqualTo(withoutDocumentation(published).toPrettyString());
  }

  private static void requireDocumentation(
      String pointer, JsonNode documented, List<String> undocumented) {
    if (words(documented.path("documentation").asText()).isEmpty()) {
      undocumented.add(pointer);
    }
  }

  private static void checkMarkup(String pointer, String text, List<String> faults) {
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(text);
    int end = 0;
    while (tag.find()) {
      checkText(pointer, text.substring(end, tag.start()), open, faults);
      end = tag.end();
      String name = tag.group(2);
      if (!Set.of("p", "code", "ul", "li", "a").contains(name)) {
        faults.add(pointer + ": " + tag.group());
      } else if (tag.group(1).isEmpty()) {
        open.push(name);
      } else if (!name.equals(open.poll())) {
        faults.add(pointer + ": unexpected " + tag.group());
      }
    }
    checkText(pointer, text.substring(end), open, faults);
    open.forEach(name -> faults.add(pointer + ": open <" + name + ">"));
    LINK.matcher(text)
        .results()
        .map(link -> link.group(1))
        .filter(name -> !OURS.path("operations").has(name))
        .forEach(name -> faults.add(pointer + ": no operation " + name));
  }

  private static void checkText(
      String pointer, String text, Deque<String> open, List<String> faults) {
    boolean outside = open.isEmpty() || "ul".equals(open.peek());
    if (text.contains("<") || text.contains(">") || (outside && !text.isBlank())) {
      faults.add(pointer + ": stray text " + text);
    }
  }

  private static JsonNode withoutDocumentation(JsonNode node) {
    JsonNode copy = node.deepCopy();
    removeDocumentation(copy);
    return copy;
  }

  private static void removeDocumentation(JsonNode node) {
    if (node instanceof ObjectNode object && object.path("documentation").isTextual()) {
      object.remove("documentation");
    }
    node.forEach(PublishedModelTest::removeDocumentation);
  }

  /** All documentation below a node, by JSON pointer. */
  private static Map<String, String> documentation(JsonNode root) {
    Map<String, String> found = new LinkedHashMap<>();
    collectDocumentation("", root, found);
    return found;
  }

  private static void collectDocumentation(
      String pointer, JsonNode node, Map<String, String> found) {
    if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        collectDocumentation(pointer + "/" + i, array.path(i), found);
      }
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      String below = pointer + "/" + entry.getKey();
      if (entry.getKey().equals("documentation") && entry.getValue().isTextual()) {
        found.put(below, entry.getValue().asText());
      } else {
        collectDocumentation(below, entry.getValue(), found);
      }
    }
  }

  /** All runs of {@link #SHARED_WORDS} words in a text, without regard to markup and case. */
  private static Set<String> phrases(String text) {
    List<String> words = words(text);
    Set<String> phrases = new HashSet<>();
    for (int i = 0; i + SHARED_WORDS <= words.size(); i++) {
      phrases.add(String.join(" ", words.subList(i, i + SHARED_WORDS)));
    }
    return phrases;
  }

  private static List<String> words(String text) {
    String plain = TAG.matcher(text).replaceAll(" ").toLowerCase(Locale.ROOT);
    return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
  }

  private static Stream<Map.Entry<String, JsonNode>> shapes(JsonNode model) {
    return model.path("shapes").properties().stream();
  }

  private static String typeOf(JsonNode members, JsonNode name) {
    return shapeOf(members.path(name.asText())).path("type").asText();
  }

  private static JsonNode shapeOf(JsonNode reference) {
    return OURS.path("shapes").path(reference.path("shape").asText());
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey).toList();
  }

  private static JsonNode tree(String resource) {
    try {
      return new ObjectMapper().readTree(bytes(resource));
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }

  private static byte[] bytes(String resource) {
    ClassLoader loader = Objects.requireNonNull(PublishedModelTest.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
