package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.PublishedModels;
import dev.shapewright.generator.testing.ShuffledModel;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a report says, and that it holds together. */
final class ServiceReportTest {
  private static final String PARCELS = Reports.of(Reports.parcels());
  private static final Document PAGE = Reports.parse(PARCELS);

  private static List<String> values(Document page, String attribute) {
    List<String> values = new ArrayList<>();
    for (Element element : Reports.elements(page)) {
      if (element.hasAttribute(attribute)) {
        values.add(element.getAttribute(attribute));
      }
    }
    return values;
  }

  @Test
  void everyIdIsUnique() {
    assertThat(values(PAGE, "id")).hasSizeGreaterThan(100).doesNotHaveDuplicates();
  }

  @Test
  void everyLinkWithinThePageLeadsSomewhere() {
    Set<String> ids = new HashSet<>(values(PAGE, "id"));
    List<String> targets =
        values(PAGE, "href").stream()
            .filter(href -> href.startsWith("#"))
            .map(href -> href.substring(1))
            .toList();

    assertThat(targets).hasSizeGreaterThan(100).isSubsetOf(ids);
    for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
      assertThat(values(PAGE, attribute)).isNotEmpty().isSubsetOf(ids);
    }
  }

  @Test
  void everyOtherLinkNamesAGeneratedFileAndEveryGeneratedFileIsLinked() {
    ReportInput input = Reports.input(Reports.parcels());
    List<String> links =
        values(PAGE, "href").stream().filter(href -> !href.startsWith("#")).distinct().toList();

    assertThat(links)
        .containsExactlyInAnyOrderElementsOf(
            input.files().stream().map(path -> Reports.FOLDER + "/" + path).toList());
  }

  @Test
  void nothingIsLoadedAndOnlyThePagesOwnScriptAndStyleCount() {
    assertThat(values(PAGE, "src")).isEmpty();
    assertThat(Reports.elements(PAGE, "link")).isEmpty();
    assertThat(PARCELS.replace("xmlns=\"http://www.w3.org/", "")).doesNotContain("//www", "http:");
    assertThat(PARCELS).doesNotContain("https:", "url(", "@import", " style=", " onclick=");
    assertThat(values(PAGE, "content").get(0))
        .matches(
            "default-src 'none'; style-src 'sha256-[\\w+/=]{44}'; script-src 'sha256-[\\w+/=]{44}';"
                + " base-uri 'none'; form-action 'none'");
  }

  @Test
  void theSameModelGivesTheSamePageInWhateverOrder() {
    ModelFiles files = Reports.dataPipeline();
    ModelFiles shuffled =
        new ModelFiles(
            ShuffledModel.of(files.service(), 7),
            files.overlays(),
            files.paginators(),
            files.endpointRules());

    String page = Reports.of(files);
    assertThat(Reports.of(files)).isEqualTo(page);
    assertThat(Reports.of(shuffled)).isEqualTo(page);
    assertThat(page).doesNotContain("\r");
  }

  @Test
  void anOperationShowsRequestResponseErrorsAndWhatItsMembersDemand() {
    String accept = Reports.text(PAGE, "operation-AcceptParcel");

    assertThat(accept)
        .contains("AcceptParcelResponse acceptParcel(AcceptParcelRequest request)")
        .contains("Long requests are compressed.")
        .contains("label Label String required")
        .contains("code Code String 3 to 12 characters matches [A-Z]{2}-[0-9]+")
        .contains("photo Photo Bytes 1 to 8 bytes")
        .contains("ParcelTooHeavyException The parcel is heavier than a postman can carry.");
    assertThat(Reports.text(PAGE, "operation-StampParcel"))
        .contains("Deprecated since 2026-01-01: Use AcceptParcel, which stamps.");
    assertThat(Reports.text(PAGE, "operation-Notify")).contains("Requests carry a bearer token.");
    assertThat(Reports.text(PAGE, "operation-CloseOffice")).contains("for up to 20 seconds");
  }

  @Test
  void aShapeShowsWhatUsesIt() {
    assertThat(Reports.text(PAGE, "shape-Contents"))
        .contains("union exactly one member")
        .contains("Used by AcceptParcel: request contents, response contents");
  }

  @Test
  void anEnumerationShowsItsValuesAndTheirNamesInJava() {
    assertThat(Reports.text(PAGE, "shape-Priority"))
        .contains("NORMAL NORMAL next-day NEXT_DAY 5.1 VALUE_5_1")
        .contains("the empty text EMPTY");
  }

  @Test
  void anErrorShowsItsCodesAndWhoseFaultItIs() {
    assertThat(Reports.text(PAGE, "shape-ParcelTooHeavy"))
        .contains("error ParcelTooHeavyException")
        .contains("a fault of the caller")
        .contains("ParcelTooHeavy");
  }

  @Test
  void namesThatWereAlteredAreShownWithTheReason() {
    assertThat(Reports.text(PAGE, "names"))
        .contains("member Awkward.default defaultValue \"default\" is a keyword of Java");
  }

  @Test
  void paginatorsAndWaitersAreShown() {
    assertThat(Reports.text(PAGE, "paginators")).contains("ListShelves").contains("Items of");
    assertThat(Reports.text(PAGE, "waiters")).contains("WarehouseOpen").contains("Done when");
  }

  @Test
  void overlayChangesAreShownWithTheirReasonsAndWithoutTheFolderOfTheirFile() {
    Document page = Reports.parse(Reports.of(Reports.dataPipeline()));

    assertThat(Reports.text(page, "overlay"))
        .contains("/shapes/SetTaskStatusInput/members/errorStackTrace/shape")
        .contains("The service takes stack traces of up to 4,095 characters")
        .contains("Source AWS Data Pipeline API Reference, SetTaskStatus, errorStackTrace")
        .contains("Stated in overlay-1.json, line ");
    assertThat(Reports.text(page, "operation-SetTaskStatus"))
        .contains("at most 4,095 characters")
        .contains("should not begin with Service_ (a warning)")
        .contains("changed by an overlay");
    assertThat(Reports.text(page, "patterns")).contains("by plain loops, in one pass");
    assertThat(Reports.text(page, "left-out")).contains("Nothing: every operation");
  }

  @Test
  void whatWasNotAskedForIsNamed() {
    Document page = Reports.parse(Reports.of(Reports.dataPipeline(), "PollForTask"));

    assertThat(Reports.text(page, "summary")).contains("Operations 1 of 19");
    assertThat(Reports.text(page, "left-out"))
        .contains("Operations that were not asked for 18")
        .contains("SetTaskStatus")
        .contains("Shapes that nothing here uses");
    assertThat(Reports.elements(page, "h2"))
        .extracting(Element::getTextContent)
        .doesNotContain("Paginators");
  }

  @Test
  void whatIsNotSupportedIsNamedWithItsReason() {
    ModelFiles kinesis = new ModelFiles(PublishedModels.model("kinesis-2013-12-02"), null);
    Document page = Reports.parse(Reports.of(kinesis));

    assertThat(Reports.text(page, "left-out"))
        .contains("SubscribeToShard makes use of what is not supported: an event stream.");
    assertThat(Reports.text(page, "summary"))
        .contains("the operation SubscribeToShard is left out");
  }
}
