package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ValidationContextTest {
  private final ValidationContext context = new ValidationContext();

  private String only() {
    assertThat(context.violations()).hasSize(1);
    return context.violations().get(0).toString();
  }

  @Test
  void aPathIsAJsonPointer() {
    context.enter("a/b~c");
    context.enter(3);
    context.enter("");
    context.missing("x", "S");
    context.leave();
    context.leave();
    context.leave();
    context.missing("y", "S");
    assertThat(context.violations())
        .extracting(Violation::path)
        .containsExactly("/a~1b~0c/3//x", "/y");
  }

  @Test
  void textsAreExact() {
    context.enter("m");
    context.missing("x", "S");
    context.size(0, 1, 5, "S");
    context.size(6, 1, 5, "S");
    context.range(-1L, 0L, 9L, "S");
    context.range(10L, 0L, 9L, "S");
    context.range(0.5, 1.0, 2.0, "S");
    context.range(2.5, 1.0, 2.0, "S");
    context.mismatch("a b", "[a-z]+", "S");
    context.unknownValue("X", "S");
    context.notOneMember(2, "S");
    assertThat(context.violations())
        .extracting(Violation::toString)
        .containsExactly(
            "/m/x: is required but absent (shape S)",
            "/m: length 0 is below the minimum of 1 (shape S)",
            "/m: length 6 is above the maximum of 5 (shape S)",
            "/m: value -1 is below the minimum of 0 (shape S)",
            "/m: value 10 is above the maximum of 9 (shape S)",
            "/m: value 0.5 is below the minimum of 1.0 (shape S)",
            "/m: value 2.5 is above the maximum of 2.0 (shape S)",
            "/m: \"a b\" does not match the pattern [a-z]+ (shape S)",
            "/m: \"X\" is none of the values that the model lists (shape S)",
            "/m: has 2 members where exactly one is due (shape S)");
    assertThat(context.violations())
        .extracting(Violation::constraint)
        .containsExactly(
            Constraint.REQUIRED,
            Constraint.LENGTH,
            Constraint.LENGTH,
            Constraint.RANGE,
            Constraint.RANGE,
            Constraint.RANGE,
            Constraint.RANGE,
            Constraint.PATTERN,
            Constraint.ENUM,
            Constraint.UNION);
  }

  @Test
  void whatIsWithinItsLimitsIsNoViolation() {
    context.size(1, 1, 1, "S");
    context.range(0L, 0L, 0L, "S");
    context.range(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY, 1.0, "S");
    context.range(-0.0, 0.0, 1.0, "S");
    context.length("", 0, 0, "S");
    context.length("\ud83d\ude00", 1, 1, "S");
    assertThat(context.violations()).isEmpty();
  }

  @Test
  void theRequestItselfHasAnEmptyPath() {
    context.notOneMember(0, "S");
    assertThat(context.violations().get(0).path()).isEmpty();
    assertThat(only()).isEqualTo("the request: has 0 members where exactly one is due (shape S)");
  }

  @Test
  void nanIsInNoRange() {
    context.range(Double.NaN, Double.NEGATIVE_INFINITY, 2.0, "S");
    assertThat(only())
        .isEqualTo("the request: value NaN is no number from -Infinity to 2.0 (shape S)");
  }

  @Test
  void stringsAreCountedInCodePoints() {
    context.length("a\ud83d\ude00\ud83d\ude00", 1, 2, "S");
    assertThat(only()).isEqualTo("the request: length 3 is above the maximum of 2 (shape S)");
  }

  @Test
  void aSurrogateWithoutItsPartnerIsFoundWhereverItStands() {
    List<String> texts =
        List.of(
            "a\ud83d", "a\ude00b", "a\ud83d\ud83d\ude00", "a\ude00\ud83d", "\ud83d\ude00\ude00");
    for (String text : texts) {
      ValidationContext each = new ValidationContext();
      each.text(text, "S");
      int index = text.startsWith("a") ? 1 : 2;
      assertThat(each.violations())
          .as("%s", text.length())
          .extracting(Violation::detail)
          .containsExactly("has a surrogate without its partner at index " + index);
    }
  }

  @Test
  void aLongValueIsShortenedButNotWithinACodePoint() {
    context.mismatch("x".repeat(41), "p", "S");
    assertThat(only()).contains("\"" + "x".repeat(40) + "\"… does");
    ValidationContext splitting = new ValidationContext();
    splitting.mismatch("x".repeat(39) + "\ud83d\ude00", "p", "S");
    assertThat(splitting.violations().get(0).detail())
        .isEqualTo("\"" + "x".repeat(39) + "\"… does not match the pattern p");
    ValidationContext fitting = new ValidationContext();
    fitting.mismatch("x".repeat(38) + "\ud83d\ude00", "p", "S");
    assertThat(fitting.violations().get(0).detail()).contains("\\ud83d\\ude00\" does");
  }

  @Test
  void aValueIsShownOnOneLineHarmlessToTerminals() {
    context.mismatch("a\"\\\n\u001b[31m\u2028\ue000", "p", "S");
    assertThat(context.violations().get(0).detail())
        .isEqualTo("\"a\\\"\\\\\\u000a\\u001b[31m\\u2028\\ue000\" does not match the pattern p");
  }

  @Test
  void aMapsKeyIsExactInThePathButShortAndHarmlessInTheText() {
    String key = "k\r\nFAKE" + "x".repeat(1_000);
    context.enter(key);
    context.size(0, 1, 2, "S");
    assertThat(context.violations().get(0).path()).isEqualTo("/" + key);
    assertThat(only())
        .startsWith("/k\\u000d\\u000aFAKExxx")
        .endsWith("xxx…: length 0 is below the minimum of 1 (shape S)")
        .hasSizeLessThan(300);
  }

  @Test
  void aSensitiveValueIsNotShown() {
    context.mismatch(null, "p", "S");
    context.unknownValue(null, "S");
    assertThat(context.violations())
        .extracting(Violation::detail)
        .containsExactly(
            "the sensitive value does not match the pattern p",
            "the sensitive value is none of the values that the model lists");
  }

  @Test
  @Timeout(5)
  void aStringOf20MebibytesIsCheckedInNoTime() {
    String text = "\u00e9".repeat(20 * 1024 * 1024);
    long start = System.nanoTime();
    context.length(text, 0, 10, "S");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(only()).contains("length 20971520 is above");
  }

  @Test
  void violationsAreASnapshot() {
    context.missing("a", "S");
    List<Violation> before = context.violations();
    context.missing("b", "S");
    assertThat(before).hasSize(1);
    assertThat(context.violations()).hasSize(2);
  }

  @Test
  void theExceptionListsEveryViolation() {
    context.missing("a", "S");
    RequestValidationException one =
        new RequestValidationException("Request", context.violations());
    assertThat(one)
        .hasMessage(
            "Request breaks a rule of the service model; nothing was sent\n"
                + "  /a: is required but absent (shape S)");
    context.missing("b", "S");
    RequestValidationException two =
        new RequestValidationException("Request", context.violations());
    assertThat(two)
        .hasMessage(
            "Request breaks 2 rules of the service model; nothing was sent\n"
                + "  /a: is required but absent (shape S)\n"
                + "  /b: is required but absent (shape S)");
    assertThat(two.violations()).isEqualTo(context.violations());
  }

  @Test
  void aShapeWithoutRulesFindsNothing() {
    Validator.none().validate("x", context);
    assertThat(context.violations()).isEmpty();
  }

  @Test
  void ofALongPathTheEndIsShown() {
    for (int i = 0; i < 100; i++) {
      context.enter("member" + i);
    }
    context.size(0, 1, 2, "S");
    assertThat(context.violations().get(0).path()).startsWith("/member0/member1/");
    assertThat(only())
        .startsWith("…/member")
        .contains("/member98/member99: length 0")
        .hasSizeLessThan(300);
  }

  @Test
  void aHugeNumberIsNotSpeltOut() {
    BigDecimal huge = new BigDecimal(BigInteger.ONE.shiftLeft(8_000_000));
    context.range(huge, null, BigDecimal.TEN, "S");
    assertThat(only())
        .isEqualTo("the request: value of many digits is above the maximum of 10 (shape S)");
  }

  @Test
  void whatIsFarTooLongIsNotWorthAPattern() {
    assertThat(context.length("a".repeat(100_001), 0, 2, "S")).isFalse();
    assertThat(context.length("a".repeat(100_000), 0, 2, "S")).isTrue();
    assertThat(context.violations()).hasSize(2);
    assertThat(context.length("a".repeat(100_001), 0, 100_001, "S")).isTrue();
    assertThat(context.length("", 1, 2, "S")).isTrue();
    assertThat(context.violations()).hasSize(3);
  }

  @Test
  void aPatternIsShownOnOneLine() {
    context.mismatch("a", "[\nx]" + "y".repeat(2_000), "S");
    assertThat(only()).contains("pattern [\\u000ax]yyy").hasSizeLessThan(1_200);
  }

  @Test
  void anExceptionThatWasSerializedHasNoViolations() throws Exception {
    context.missing("a", "S");
    RequestValidationException given =
        new RequestValidationException("Request", context.violations());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(given);
    Object read = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(read)
        .isInstanceOfSatisfying(
            RequestValidationException.class,
            copy -> {
              assertThat(copy.violations()).isEmpty();
              assertThat(copy).hasMessage(given.getMessage());
            });
  }
}
