package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.testing.InMemory;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What becomes of operations that make use of what is not supported. */
final class LeftOutTest {
  private static final String PUT = "\"Put\": {\"name\": \"Put\", \"input\": {\"shape\": \"In\"}}";
  private static final String WATCH =
      "\"Watch\": {\"name\": \"Watch\", \"input\": {\"shape\": \"In\"},"
          + " \"output\": {\"shape\": \"Out\"}}";
  private static final String SHAPES =
      """
      "Id": {"type": "string"},
      "In": {"type": "structure", "members": {"kept": {"shape": "Kept"}}},
      "Kept": {"type": "structure", "members": {"id": {"shape": "Id"}}},
      "Out": {"type": "structure", "members": {"s": {"shape": "Stream"}}},
      "Stream": {"type": "structure", "eventstream": true, "members": {"e": {"shape": "Event"}}},
      "Event": {"type": "structure", "event": true, "members": {"id": {"shape": "Id"}}}""";
  private static final String MODEL = Models.json(PUT + ", " + WATCH, SHAPES);

  @Test
  void anOperationThatUsesAnEventStreamIsLeftOutWithAWarning() throws InvalidModelException {
    ModelReader.Result read = Models.read(MODEL);

    assertThat(read.warnings())
        .extracting(Problem::toString)
        .containsExactly(
            """
            service-2.json:8:11 (/shapes/Stream): the operation Watch is left out: an event stream is not supported yet
              So are the shapes that only it makes use of.""");
    assertThat(read.model().leftOut())
        .containsExactly(
            new LeftOut(
                "Watch",
                List.of("an event stream"),
                Objects.requireNonNull(read.warnings().get(0).location())));
    assertThat(read.model().operations())
        .extracting(Operation::name)
        .containsExactly("Put", "Watch");
  }

  @Test
  void anOperationThatIsAskedForByItsNameIsRefused() {
    assertThatThrownBy(() -> ModelReader.read(Models.files(MODEL, null), "Watch"::equals))
        .isInstanceOf(InvalidModelException.class)
        .hasMessage(
            """
            service-2.json:8:11 (/shapes/Stream): an event stream is not supported yet
              The operation Watch makes use of it; generate without that operation.""");
  }

  @Test
  void nothingIsSaidWhereOtherOperationsAreAskedFor() throws InvalidModelException {
    ModelReader.Result read = ModelReader.read(Models.files(MODEL, null), "Put"::equals);

    assertThat(read.warnings()).isEmpty();
    assertThat(read.model().leftOut()).isEmpty();
  }

  @Test
  void everyFeatureIsNamedOnceAndInEachOperation() throws InvalidModelException {
    String shapes =
        SHAPES.replace("\"e\": {", "\"s\": {\"shape\": \"Other\"}, \"e\": {")
            + ", \"Other\": {\"type\": \"structure\", \"eventstream\": true}";
    ModelReader.Result read =
        Models.read(Models.json(WATCH + ", " + WATCH.replace("Watch", "See"), shapes));

    assertThat(read.model().leftOut())
        .extracting(LeftOut::operation, LeftOut::features)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("See", List.of("an event stream")),
            org.assertj.core.groups.Tuple.tuple("Watch", List.of("an event stream")));
  }

  @Test
  void onlyItsOwnShapesGoWithItAndThePackageSaysSo() {
    SortedMap<String, String> files =
        InMemory.generate(InMemory.model(MODEL, null), "com.example.things");

    assertThat(files.keySet())
        .contains("com/example/things/model/Kept.java")
        .noneMatch(path -> path.contains("Watch") || path.contains("Stream"))
        .noneMatch(path -> path.contains("Event") || path.contains("Out"));
    assertThat(files.get("com/example/things/package-info.java"))
        .contains(
            """
            /**
             * Clients of The Things Service, API version 2020-01-01.
             *
             * <p>Operations left out, since they use what is not supported yet: {@code Watch} (an event
             * stream).
             */
            """);
  }

  @Test
  void aPaginatorOfAnOperationThatIsLeftOutIsLeftOutToo() throws InvalidModelException {
    String model =
        MODEL
            .replace("\"kept\": {", "\"token\": {\"shape\": \"Id\"}, \"kept\": {")
            .replace(
                "\"s\": {",
                "\"token\": {\"shape\": \"Id\"}, \"ids\": {\"shape\": \"Ids\"}, \"s\": {")
            .replace(
                "\"Id\": {",
                "\"Ids\": {\"type\": \"list\", \"member\": {\"shape\": \"Id\"}}, \"Id\": {");
    String paginators =
        """
        {"pagination": {"Watch": {"input_token": "token", "output_token": "token",
          "result_key": "ids"}}}""";

    assertThat(Models.read(model, paginators).warnings()).hasSize(1);
    assertThat(InMemory.generate(InMemory.model(model, paginators), "sample"))
        .doesNotContainKey("sample/internal/WatchPaging.java");
    assertThat(
            InMemory.generate(
                InMemory.model(model.replace("\"eventstream\": true, ", ""), paginators), "sample"))
        .containsKey("sample/internal/WatchPaging.java");
  }
}
