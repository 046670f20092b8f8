package dev.shapewright.generator.read;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.OverlayChange;
import dev.shapewright.generator.read.JsonValue.JsonObject;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The overlay for published patterns that are known to be wrong, at the published models. Most of
 * their services speak protocols for which nothing is generated yet: its effect is shown on the
 * patterns alone.
 */
final class CorrectionsTest {
  private static final String RESOURCE = "dev/shapewright/model/corrections/overlay-1.json";
  private static final String EMOJI = "\uD83C\uDF89";
  private static final String PARTY = "Party " + EMOJI;
  private static final String CONTROL = "bell \u0007";

  /** Shapes that newer versions of a model have, with their patterns as published there. */
  private static final Map<String, String> NEWER =
      Map.of(
          "Page", "^(?!\\\\.$)(?!\\\\.\\\\.$)[\\\\p{L}\\\\p{Z}\\\\p{N}\\\\-_.:=@'|]+$",
          "Slug", "^$|^[\\\\p{L}\\\\p{Z}\\\\p{N}\\\\-_.:=@'|]{3,}$");

  /**
   * What a correction does.
   *
   * @param uid the model
   * @param shape the shape whose pattern is wrong
   * @param good a value that the service takes and the published pattern refuses
   * @param bad a value that is refused after the correction too, null where no pattern remains
   */
  record Case(String uid, String shape, String good, @Nullable String bad) {}

  static Stream<Case> cases() {
    String connect = "connect-2017-08-08";
    String cleanRooms = "cleanrooms-2022-02-17";
    String machineLearning = "cleanroomsml-2023-09-06";
    return Stream.of(
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
        new Case(connect, "Page", "Übersicht 1", ".."),
        new Case(connect, "Password", "Correct-Horse-7", "correct-horse-7"),
        new Case(connect, "PhoneNumber", "+14155550100", "14155550100"),
        new Case(connect, "PhoneNumberPrefix", "+1415", "1-415"),
        new Case(connect, "S3Uri", "https://b.s3.eu-west-1.amazonaws.com/p.wav?x=1", "http://b/p"),
        new Case(connect, "Slug", "my-page", "my"),
        new Case("dataexchange-2017-07-25", "AwsAccountId", "123456789012", "12345678901a"),
        new Case(
            "ec2-2016-11-15",
            "PlacementGroupArn",
            "arn:aws:ec2:eu-west-1:123456789012:placement-group/racks",
            "arn:aws:ec2:eu-west-1:123456789012:instance/i-1"),
        new Case("elasticmapreduce-2009-03-31", "UriString", PARTY, CONTROL),
        new Case("emr-containers-2020-10-01", "UriString", PARTY, CONTROL),
        new Case("qbusiness-2023-11-27", "MessageBody", "Two\nlines, " + EMOJI, null));
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

    assertThat(corrected)
        .containsExactlyElementsOf(
            cases().map(c -> c.uid() + " /shapes/" + c.shape() + "/pattern").toList());
  }

  @Test
  void everySectionAppliesToThePublishedModelAsItIs() throws Exception {
    Map<String, Integer> applied = new TreeMap<>();
    for (String uid : object(overlay(), "services").members().keySet()) {
      Problems problems = new Problems(List.of());
      Overlay overlay = new Overlay(tree(Models.published(uid)), problems);
      overlay.apply(overlay());
      problems.throwIfAny();
      assertThat(problems.warnings()).isEmpty();
      applied.put(uid, overlay.applied().size());
    }

    assertThat(applied)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "cleanrooms-2022-02-17", 8,
                "cleanroomsml-2023-09-06", 2,
                "connect-2017-08-08", 4, // Page and Slug are in newer versions of the model.
                "dataexchange-2017-07-25", 1,
                "ec2-2016-11-15", 1,
                "elasticmapreduce-2009-03-31", 1,
                "emr-containers-2020-10-01", 1,
                "qbusiness-2023-11-27", 1));
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
    String pattern = NEWER.get(each.shape());
    if (pattern == null) {
      return tree(Models.published(each.uid()));
    }
    String shapes = "";
    for (Case other : cases().filter(c -> c.uid().equals(each.uid())).toList()) {
      String escaped = NEWER.getOrDefault(other.shape(), "old").replace("\\", "\\\\");
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
