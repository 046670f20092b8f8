package dev.shapewright.generator.datapipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** What the overlay of Data Pipeline changes, as a user of the generated code meets it. */
class OverlayInOutputTest {
  private static final String FOLDER = "com/example/datapipeline/";

  private static final SortedMap<String, String> ALL =
      InMemory.generate(
          InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29"),
          "com.example.datapipeline");

  @Test
  void theDocumentationGivesTheLimitAndSaysWhy() {
    assertThat(ALL.get(FOLDER + "model/SetTaskStatusRequest.java"))
        .contains("<p>At most 4,095 characters.")
        .contains("<p>By an overlay: The service takes stack traces of up to 4,095 characters;");
  }

  @Test
  void theViolationSaysWhy() {
    assertThat(ALL.get(FOLDER + "validation/Constraints.java"))
        .contains(
            """
                String shape =
                    "errorStackTrace, by an overlay: The service takes stack traces of up to 4,095 "
                        + "characters; the published model gives them the limit of its general string "
                        + "shape, 1,024.";
                context.length(value, 0, 4095, shape);
            """);
  }

  @Test
  void theReservedPrefixIsAdvice() {
    assertThat(ALL.get(FOLDER + "validation/SetTaskStatusRequestValidator.java"))
        .contains(
            """
                  if (errorId.startsWith("Service_")) {
                    context.advice("begins with \\"Service_\\"", "overlay: The service reserves\
             error codes that begin with Service_ for itself, but nothing enforces it.");
                  }
            """
                .indent(0)
                .strip());
  }
}
