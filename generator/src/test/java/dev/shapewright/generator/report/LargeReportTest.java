package dev.shapewright.generator.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.PublishedModels;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/** The largest published model that is supported. */
final class LargeReportTest {
  @Test
  void thePageOfTheLargestServiceIsWholeAndKeepsItsSize() {
    ModelFiles files = new ModelFiles(PublishedModels.model("api.sagemaker-2017-07-24"), null);
    String html = Reports.of(files);
    Document page = Reports.parse(html);

    assertThat(html.getBytes(UTF_8).length).isBetween(4_000_000, 10_000_000);
    assertThat(Reports.elements(page, "svg")).hasSizeGreaterThan(300);
    assertThat(Reports.text(page, "operations")).contains("CreateTrainingJob");
  }
}
