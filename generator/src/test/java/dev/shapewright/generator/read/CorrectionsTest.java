package dev.shapewright.generator.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.model.Retries;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.pattern.PublishedPatterns;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The overlay for what published models are known to have wrong or to leave out, at these models.
 * Most services with a wrong pattern speak protocols for which nothing is generated yet: there its
 * effect is shown on the patterns alone.
 */
final class CorrectionsTest {
  private static final String RESOURCE = "dev/shapewright/model/corrections/overlay-1.json";
  private static final String EMOJI = "\uD83C\uDF89";
  private static final String PARTY = "Party " + EMOJI;
  private static final String STORE = "01234567-89ab-cdef-0123-456789abcdef";
  private static final String CONTROL = "bell \u0007";

  /** Shapes that newer versions of a model have, with their patterns as published there. */
  private static final Map<String, String> NEWER = newer();

  /** How services want to be retried, and how long they hold a request. */
  private static final Map<String, Object> BEHAVIOR =
      Map.of(
          "dynamodb-2012-08-10 /metadata/shapewright:retry",
          new Retries(4, 25),
          "streams-dynamodb-2012-08-10 /metadata/shapewright:retry",
          new Retries(4, 25),
          "sqs-2012-11-05 /operations/ReceiveMessage/shapewright:holdSeconds",
          20,
          "states-2016-11-23 /operations/GetActivityTask/shapewright:holdSeconds",
          60,
          "swf-2012-01-25 /operations/PollForActivityTask/shapewright:holdSeconds",
          60,
          "swf-2012-01-25 /operations/PollForDecisionTask/shapewright:holdSeconds",
          60);

  private static Map<String, String> newer() {
    String connect = "connect-2017-08-08 ";
    String store =
        "^d-[0-9a-f]{10}$|^[0-9a-f]{8}\\\\b-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-\\\\b[0-9a-f]{12}$";
    Map<String, String> newer = new TreeMap<>();
    newer.put(connect + "DataTableDescription", "^[\\\\P{C}\\r\\n\\t]+$");
    newer.put(connect + "MediaSource", ".*\\\\S.*");
    newer.put(
        connect + "Page", "^(?!\\\\.$)(?!\\\\.\\\\.$)[\\\\p{L}\\\\p{Z}\\\\p{N}\\\\-_.:=@'|]+$");
    newer.put(connect + "Slug", "^$|^[\\\\p{L}\\\\p{Z}\\\\p{N}\\\\-_.:=@'|]{3,}$");
    newer.put(connect + "ThemeImageLink", ".*\\\\S.*");
    newer.put(connect + "ThemeString", ".*\\\\S.*");
    newer.put(connect + "WorkspaceAssociatedResourceName", ".*\\\\S.*");
    newer.put(connect + "WorkspaceDescription", "^[\\\\P{C}\\r\\n\\t]*$");
    newer.put(connect + "WorkspaceName", ".*\\\\S.*");
    newer.put(connect + "WorkspaceTitle", "^[\\\\P{C}]*$");
    newer.put(
        "eventbridge-2015-10-07 ResourceAssociationArn",
        "^arn:[a-z0-9\\\\-]+:vpc-lattice:[a-zA-Z0-9\\\\-]+:\\\\d{12}:"
            + "servicenetworkresourceassociation/snra-[0-9a-z]{17}$");
    newer.put("opensearch-2021-01-01 IdentityStoreId", store);
    newer.put("osis-2022-01-01 AwsAccountId", "^\\\\d{12}$");
    newer.put("workmail-2017-10-01 IdentityProviderIdentityStoreId", store);
    return newer;
  }

  /**
   * What a correction does.
   *
   * @param uid the model
   * @param shape the shape whose pattern is wrong
   * @param good a value that the service takes and the published pattern refuses
   * @param bad a value that is refused after the correction too, null where no pattern remains
   */
  record Case(String uid, String shape, String good, @Nullable String bad) {
    @Nullable String newer() {
      return NEWER.get(uid + " " + shape);
    }
  }

  static Stream<Case> cases() {
    String connect = "connect-2017-08-08";
    String cleanRooms = "cleanrooms-2022-02-17";
    String machineLearning = "cleanroomsml-2023-09-06";
    String description = "Two\nlines, " + EMOJI;
    return Stream.of(
        new Case("appsync-2017-07-25", "PaginationToken", "eyJ2ZXIiOjJ9", "two words"),
        new Case(cleanRooms, "CollaborationDescription", PARTY, CONTROL),
        new Case(cleanRooms, "CollaborationName", PARTY, CONTROL),
        new Case(cleanRooms, "ColumnTypeString", PARTY, CONTROL),
        new Case(cleanRooms, "ConfiguredAudienceModelAssociationName", PARTY, "  "),
        new Case(cleanRooms, "DisplayName", PARTY, "  "),
        new Case(cleanRooms, "GenericResourceName", PARTY, "two\nlines"),
        new Case(cleanRooms, "ResourceDescription", "two\nlines" + EMOJI, CONTROL),
        new Case(cleanRooms, "TableDescription", "two\nlines" + EMOJI, "lone \uD83C"),
        new Case(machineLearning, "NameString", PARTY, "  "),
        new Case(machineLearning, "ResourceDescription", PARTY, CONTROL),
        new Case(connect, "DataTableDescription", description, CONTROL),
        new Case(connect, "MediaSource", "https://b/p.png", "  "),
        new Case(connect, "Page", "Übersicht 1", ".."),
        new Case(connect, "Password", "Correct-Horse-7", "correct-horse-7"),
        new Case(connect, "PhoneNumber", "+14155550100", "14155550100"),
        new Case(connect, "PhoneNumberPrefix", "+1415", "1-415"),
        new Case(connect, "S3Uri", "https://b.s3.eu-west-1.amazonaws.com/p.wav?x=1", "http://b/p"),
        new Case(connect, "Slug", "my-page", "my"),
        new Case(connect, "ThemeImageLink", "https://b/p.png", "  "),
        new Case(connect, "ThemeString", "Ember", "  "),
        new Case(connect, "WorkspaceAssociatedResourceName", "Agents", "  "),
        new Case(connect, "WorkspaceDescription", description, CONTROL),
        new Case(connect, "WorkspaceName", "Agents", "  "),
        new Case(connect, "WorkspaceTitle", "Agents", "two\nlines"),
        new Case("databrew-2017-07-25", "EntityType", "ROUTE_66", "route"),
        new Case("dataexchange-2017-07-25", "AwsAccountId", "123456789012", "12345678901a"),
        new Case(
            "ec2-2016-11-15",
            "PlacementGroupArn",
            "arn:aws:ec2:eu-west-1:123456789012:placement-group/racks",
            "arn:aws:ec2:eu-west-1:123456789012:instance/i-1"),
        new Case("elasticmapreduce-2009-03-31", "UriString", PARTY, CONTROL),
        new Case("emr-containers-2020-10-01", "UriString", PARTY, CONTROL),
        new Case(
            "eventbridge-2015-10-07",
            "ResourceAssociationArn",
            "arn:aws:vpc-lattice:eu-west-1:123456789012:servicenetworkresourceassociation"
                + "/snra-0123456789abcdef0",
            "arn:aws:vpc-lattice:eu-west-1:12345:servicenetworkresourceassociation"
                + "/snra-0123456789abcdef0"),
        new Case(
            "kendra-2019-02-03",
            "LambdaArn",
            "arn:aws:lambda:eu-west-1:123456789012:function:enrich:3",
            "arn:aws:lambda:eu-west-1:123456789012:layer:enrich"),
        new Case("marketplace-catalog-2018-09-17", "EntityNameString", "My product", " product"),
        new Case("migrationhubstrategy-2020-02-19", "MacAddress", "0a1b.2c3d.4e5f", "0a1b-2c3d"),
        new Case("opensearch-2021-01-01", "IdentityStoreId", STORE, STORE + "0"),
        new Case("osis-2022-01-01", "AwsAccountId", "123456789012", "12345678901a"),
        new Case("qbusiness-2023-11-27", "MessageBody", description, null),
        new Case("workmail-2017-10-01", "IdentityProviderIdentityStoreId", STORE, "d-0"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void whatIsGoodIsTakenAndWhatIsBadIsRefused(Case each) throws Exception {
    JsonValue published = model(each);
    String before = requireNonNull(pattern(published, each.shape()));
    String after = pattern(corrected(published), each.shape());

    assertThat(each.good()).doesNotMatch(before);
    assertThat(after == null).isEqualTo(each.bad() == null);
    if (after != null) {
      assertThat(each.good()).matches(after);
      assertThat(each.bad()).doesNotMatch(after);
    }
  }

  @Test
  void everyCorrectionIsOneOfTheCases() throws Exception {
    JsonObject sections = object(overlay(), "services");
    List<String> corrected = new ArrayList<>();
    sections
        .members()
        .forEach(
            (uid, section) -> {
              JsonValue.JsonArray changes = (JsonValue.JsonArray) member(section, "changes");
              for (JsonValue change : changes.items()) {
                corrected.add(uid + " " + ((JsonString) member(change, "pointer")).value());
              }
            });

    List<String> expected =
        new ArrayList<>(cases().map(c -> c.uid() + " /shapes/" + c.shape() + "/pattern").toList());
    expected.addAll(BEHAVIOR.keySet());
    assertThat(corrected).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void everySectionAppliesToThePublishedModelAsItIs() throws Exception {
    Map<String, Integer> applied = new TreeMap<>();
    Set<String> uids = cases().map(Case::uid).collect(Collectors.toSet());
    for (String uid : uids) {
      Problems problems = new Problems(List.of());
      Overlay overlay = new Overlay(tree(Models.published(uid)), problems);
      overlay.apply(overlay());
      problems.throwIfAny();
      assertThat(problems.warnings()).isEmpty();
      assertThat(problems.notes())
          .hasSize((int) cases().filter(c -> c.uid().equals(uid) && c.newer() != null).count());
      applied.put(uid, overlay.applied().size());
    }

    assertThat(applied)
        .containsExactlyInAnyOrderEntriesOf(
            cases()
                .collect(
                    Collectors.toMap(
                        Case::uid, c -> c.newer() == null ? 1 : 0, Integer::sum, TreeMap::new)));
  }

  @Test
  void whatServicesDoAndTheirModelsDoNotSayIsKnownOfThem() throws Exception {
    Map<String, Object> known = new TreeMap<>();
    for (String key : BEHAVIOR.keySet()) {
      String uid = key.substring(0, key.indexOf(' '));
      String file = uid.replace("streams-", "streams.");
      ServiceModel model =
          ModelReader.read(
                  new ModelFiles(Models.published(file), List.of(overlayFile()), null),
                  operation -> key.contains("/" + operation + "/"))
              .model();
      Retries retries = model.metadata().retries();
      if (retries != null) {
        known.put(uid + " /metadata/shapewright:retry", retries);
      }
      for (Operation operation : model.operations()) {
        if (operation.holdSeconds() > 0) {
          String pointer = operation.location().pointer() + "/shapewright:holdSeconds";
          known.put(uid + " " + pointer, operation.holdSeconds());
        }
      }
    }
    assertThat(known).containsExactlyInAnyOrderEntriesOf(BEHAVIOR);
  }

  /** What other corrections were made for: to find the same fault in patterns yet to come. */
  @Test
  void noOtherPublishedPatternHasTheSameFaults() throws Exception {
    Map<String, List<String>> left = new TreeMap<>();
    for (Map.Entry<String, Set<String>> model : PublishedPatterns.byEveryModel().entrySet()) {
      if (model.getValue().stream().noneMatch(CorrectionsTest::hasKnownFault)) {
        continue;
      }
      String uid = model.getKey().substring("models/".length()).replace("-model.json", "");
      JsonValue corrected = corrected(tree(Models.published(uid)));
      for (String shape : object(corrected, "shapes").members().keySet()) {
        String pattern = pattern(corrected, shape);
        if (pattern != null && hasKnownFault(pattern)) {
          left.computeIfAbsent(pattern, each -> new ArrayList<>()).add(uid + " " + shape);
        }
      }
    }

    // A class of characters, which takes blanks beside its range up to the backslash.
    assertThat(left)
        .containsOnly(
            Map.entry(
                "^[0-9\\u3130-\\u318F\\uAC00-\\uD7AF,.( )-\\\\s]*$",
                List.of(
                    "taxsettings-2018-05-10 BusinessRepresentativeName",
                    "taxsettings-2018-05-10 ItemOfBusiness",
                    "taxsettings-2018-05-10 LineOfBusiness")));
  }

  @ParameterizedTest
  @CsvSource({
    "/[a-z]+/, true",
    "/^[a-z]+$/i, true",
    "/[a-z]+, false",
    "\\\\d{12}, true",
    "[\\\\S]+, true",
    "\\d{12}, false",
    "\\\\\\w, false",
    "\\\\-, false"
  })
  void knownFaultsAreFound(String pattern, boolean faulty) {
    assertThat(hasKnownFault(pattern)).isEqualTo(faulty);
  }

  /** Slashes around a pattern, or an escaped backslash where a class of characters is meant. */
  private static boolean hasKnownFault(String pattern) {
    if (pattern.length() > 1 && pattern.matches("(?s)/.*/[a-z]*")) {
      return true;
    }
    for (int i = 0; i + 2 < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
        if (pattern.charAt(i) == '\\' && "dDsSwWpPb".indexOf(pattern.charAt(i + 1)) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void aModelThatCanBeGeneratedIsReadWithItsCorrection() throws Exception {
    ModelFile model = Models.published("elasticmapreduce-2009-03-31");

    ModelReader.Result result =
        ModelReader.read(new ModelFiles(model, List.of(overlayFile()), null));

    assertThat(result.model().overlay())
        .extracting(OverlayChange::pointer)
        .containsExactly("/shapes/UriString/pattern");
  }

  /** The published model, or one with the shape alone if the published one here is too old. */
  private static JsonValue model(Case each) throws InvalidModelException {
    if (each.newer() == null) {
      return tree(Models.published(each.uid()));
    }
    String shapes = "";
    for (Case other : cases().filter(c -> c.uid().equals(each.uid())).toList()) {
      String newer = other.newer();
      String escaped = newer == null ? "old" : newer.replace("\\", "\\\\");
      shapes +=
          (shapes.isEmpty() ? "" : ",")
              + "\"%s\": {\"type\": \"string\", \"pattern\": \"%s\"}"
                  .formatted(other.shape(), escaped);
    }
    return tree(
        Models.file(
            "newer.json", Models.json("", shapes).replace("things-2020-01-01", each.uid())));
  }

  private static JsonValue corrected(JsonValue model) throws Exception {
    Problems problems = new Problems(List.of());
    Overlay overlay = new Overlay(model, problems);
    overlay.apply(overlay());
    problems.throwIfAny();
    return overlay.model();
  }

  private static ModelFile overlayFile() throws IOException {
    ClassLoader loader = Objects.requireNonNull(CorrectionsTest.class.getClassLoader());
    try (InputStream in = requireNonNull(loader.getResourceAsStream(RESOURCE), RESOURCE)) {
      return new ModelFile(RESOURCE, in.readAllBytes());
    }
  }

  private static JsonValue overlay() throws IOException, InvalidModelException {
    return tree(overlayFile());
  }

  private static JsonValue tree(ModelFile file) throws InvalidModelException {
    Problems problems = new Problems(List.of(file.name()));
    JsonValue tree = JsonTreeReader.read(file, problems);
    problems.throwIfAny();
    return requireNonNull(tree);
  }

  private static JsonValue member(JsonValue value, String key) {
    return requireNonNull(((JsonObject) value).members().get(key), key);
  }

  private static JsonObject object(JsonValue value, String key) {
    return (JsonObject) member(value, key);
  }

  private static @Nullable String pattern(JsonValue model, String shape) {
    JsonValue pattern = object(object(model, "shapes"), shape).members().get("pattern");
    return pattern == null ? null : ((JsonString) pattern).value();
  }
}
