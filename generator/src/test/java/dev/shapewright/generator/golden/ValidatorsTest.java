package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.MeasureEverythingRequest;
import dev.shapewright.golden.parcels.model.NotifyRequest;
import dev.shapewright.golden.parcels.model.Priority;
import dev.shapewright.golden.parcels.validation.AcceptParcelRequestValidator;
import dev.shapewright.golden.parcels.validation.MeasureEverythingRequestValidator;
import dev.shapewright.golden.parcels.validation.NotifyRequestValidator;
import dev.shapewright.runtime.Bytes;
import dev.shapewright.runtime.validation.RequestValidationException;
import dev.shapewright.runtime.validation.Violation;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Validators: each kind of rule, with its message. */
final class ValidatorsTest {
  private static final Contents TEXT = Contents.builder().text("final: x").build();

  private static AcceptParcelRequest.Builder valid() {
    return AcceptParcelRequest.builder().label("l").contents(TEXT);
  }

  private static List<String> broken(AcceptParcelRequest.Builder request) {
    return AcceptParcelRequestValidator.INSTANCE.validate(request.build()).stream()
        .map(Violation::toString)
        .toList();
  }

  @Test
  void requestsThatBreakNothingPass() {
    AcceptParcelRequest request =
        valid()
            .priority(Priority.NORMAL)
            .stickers(List.of("a", "b"))
            .tags(Map.of("k", "v"))
            .secret("abc")
            .routes(List.of(List.of("a", "b"), List.of("c")))
            .notes(Arrays.asList("n", null))
            .code("AB-123")
            .photo(Bytes.copyOf(new byte[8]))
            .build();

    assertThat(AcceptParcelRequestValidator.INSTANCE.validate(request)).isEmpty();
    assertThatCode(() -> AcceptParcelRequestValidator.INSTANCE.check(request))
        .doesNotThrowAnyException();
  }

  @Test
  void namesWhatIsRequired() {
    assertThat(broken(AcceptParcelRequest.builder()))
        .containsExactly(
            "/label: is required but absent (shape AcceptParcelInput)",
            "/contents: is required but absent (shape AcceptParcelInput)");
  }

  @Test
  void measuresStringsInCodePoints() {
    assertThat(broken(valid().label("\uD83D\uDE00".repeat(64)))).isEmpty();
    assertThat(broken(valid().label("x".repeat(65))))
        .containsExactly("/label: length 65 is above the maximum of 64 (shape Label)");
    assertThat(broken(valid().label("")))
        .containsExactly("/label: length 0 is below the minimum of 1 (shape Label)");
  }

  @Test
  void measuresBlobsInBytesAndCollectionsInEntries() {
    assertThat(broken(valid().photo(Bytes.copyOf(new byte[9]))))
        .containsExactly("/photo: length 9 is above the maximum of 8 (shape Photo)");
    assertThat(broken(valid().stickers(List.of())))
        .containsExactly("/stickers: length 0 is below the minimum of 1 (shape Stickers)");
    assertThat(broken(valid().tags(Map.of())))
        .containsExactly("/tags: length 0 is below the minimum of 1 (shape Tags)");
  }

  @Test
  void matchesWholeValues() {
    assertThat(broken(valid().code("AB-12\n")))
        .containsExactly(
            "/code: \"AB-12\\u000a\" does not match the pattern [A-Z]{2}-[0-9]+ (shape Code)");
    assertThat(broken(valid().code("xAB-1"))).hasSize(1);
    assertThat(broken(valid().slug("no spaces")))
        .containsExactly("/slug: \"no spaces\" does not match the pattern [a-z0-9-]* (shape Slug)");
    assertThat(broken(valid().label("\0"))).hasSize(1);
  }

  @Test
  void reportsLoneSurrogates() {
    assertThat(broken(valid().stickers(List.of("a\uD800"))))
        .containsExactly(
            "/stickers/0: has a surrogate without its partner at index 1 (shape Sticker)");
  }

  @Test
  void reportsValuesThatNoEnumerationLists() {
    assertThat(broken(valid().priority(Priority.of("later"))))
        .containsExactly(
            "/priority: \"later\" is none of the values that the model lists (shape Priority)");
    assertThat(broken(valid().stamps(Map.of("later", List.of()))))
        .containsExactly(
            "/stamps/later: \"later\" is none of the values that the model lists (shape"
                + " Priority)");
  }

  @Test
  void showsNoSensitiveValue() {
    assertThat(broken(valid().secret("HUSH").secrets(List.of("ok", "HUSH"))))
        .containsExactly(
            "/secret: the sensitive value does not match the pattern [a-z]+ (shape Secret)",
            "/secrets/1: the sensitive value does not match the pattern [a-z]+ (shape Secret)");
  }

  @Test
  void asksForExactlyOneMemberOfAUnion() {
    assertThat(broken(valid().contents(Contents.builder().build())))
        .containsExactly("/contents: has 0 members where exactly one is due (shape Contents)");
    assertThat(broken(valid().contents(TEXT.toBuilder().parts(Map.of()).build())))
        .containsExactly("/contents: has 2 members where exactly one is due (shape Contents)");
  }

  @Test
  void goesIntoListsMapsAndRecursion() {
    Contents inner = Contents.builder().text("x".repeat(21)).build();
    Contents outer = Contents.builder().parts(Map.of("a/b", inner)).build();
    Map<String, Integer> sizes = new LinkedHashMap<>();
    sizes.put("none", null);
    sizes.put("big", 101);

    assertThat(broken(valid().contents(outer)))
        .containsExactly(
            "/contents/parts/a~1b: \"a/b\" does not match the pattern [a-z0-9-]* (shape Slug)",
            "/contents/parts/a~1b/text: length 21 is above the maximum of 20 (shape Text)",
            "/contents/parts/a~1b/text: \"xxxxxxxxxxxxxxxxxxxxx\" does not match the pattern"
                + " (draft|final): .* (shape Text)");
    assertThat(broken(valid().routes(List.of(List.of("a"), List.of("b", "C")))))
        .containsExactly("/routes/1/1: \"C\" does not match the pattern [a-z0-9-]* (shape Slug)");
    assertThat(broken(valid().sizes(sizes)))
        .containsExactly("/sizes/big: value 101 is above the maximum of 100 (shape Count)");
    assertThat(broken(valid().notes(Arrays.asList(null, ""))))
        .containsExactly("/notes/1: length 0 is below the minimum of 1 (shape Label)");
  }

  @Test
  void comparesNumbersWithTheirRange() {
    MeasureEverythingRequest request =
        MeasureEverythingRequest.builder()
            .count(0)
            .distance(9_000_000_001L)
            .ratio(1.5f)
            .weight(Double.NaN)
            .price(new BigDecimal("100000"))
            .small(8)
            .build();

    assertThat(MeasureEverythingRequestValidator.INSTANCE.validate(request))
        .extracting(Violation::toString)
        .containsExactly(
            "/count: value 0 is below the minimum of 1 (shape Count)",
            "/distance: value 9000000001 is above the maximum of 9000000000 (shape Distance)",
            "/ratio: value 1.5 is above the maximum of 1.0 (shape Ratio)",
            "/weight: value NaN is no number from 0.5 to Infinity (shape Weight)",
            "/price: value 100000 is above the maximum of 99999.99 (shape Price)",
            "/small: value 8 is above the maximum of 7 (shape Small)");
  }

  @Test
  void checksMembersNamedLikeItsVariables() {
    NotifyRequest request = NotifyRequest.builder().value("").valueMember("").context("").build();

    assertThat(NotifyRequestValidator.INSTANCE.validate(request))
        .extracting(Violation::path)
        .containsExactly("/value", "/valueMember", "/context");
  }

  @Test
  void findsAllViolationsAtOnceAndSaysSoInOneException() {
    AcceptParcelRequest request =
        AcceptParcelRequest.builder().label("").stickers(List.of("toolong", "x", "y")).build();

    assertThatThrownBy(() -> AcceptParcelRequestValidator.INSTANCE.check(request))
        .isInstanceOf(RequestValidationException.class)
        .hasMessage(
            """
            AcceptParcelRequest breaks 4 rules of the service model; nothing was sent
              /label: length 0 is below the minimum of 1 (shape Label)
              /contents: is required but absent (shape AcceptParcelInput)
              /stickers: length 3 is above the maximum of 2 (shape Stickers)
              /stickers/0: length 7 is above the maximum of 5 (shape Sticker)""");
  }

  @Test
  void matchesTheWholeValueAgainstThePattern() {
    assertThat(broken(valid().contents(Contents.builder().text("final: yes").build()))).isEmpty();
    assertThat(broken(valid().contents(Contents.builder().text("final: yes\n").build())))
        .containsExactly(
            "/contents/text: \"final: yes\\u000a\" does not match the pattern (draft|final): .*"
                + " (shape Text)");
  }
}
