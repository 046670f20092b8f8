package dev.shapewright.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.golden.parcels.model.AcceptParcelRequest;
import dev.shapewright.golden.parcels.model.Contents;
import dev.shapewright.golden.parcels.model.Home;
import dev.shapewright.golden.parcels.model.MeasureEverythingRequest;
import dev.shapewright.golden.parcels.model.Person;
import dev.shapewright.golden.parcels.model.PlantTreeRequest;
import dev.shapewright.golden.parcels.model.Receiver;
import dev.shapewright.golden.parcels.model.Tree;
import dev.shapewright.golden.parcels.validation.AcceptParcelRequestValidator;
import dev.shapewright.golden.parcels.validation.MeasureEverythingRequestValidator;
import dev.shapewright.golden.parcels.validation.PlantTreeRequestValidator;
import dev.shapewright.golden.parcels.validation.Sanitizer;
import dev.shapewright.runtime.validation.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rules whose exact meaning is easily missed. */
final class MeaningTest {
  private static PlantTreeRequest.Builder valid() {
    return PlantTreeRequest.builder().tree(Tree.builder().name("oak").build());
  }

  private static List<String> broken(PlantTreeRequest.Builder request) {
    return texts(PlantTreeRequestValidator.INSTANCE.validate(request.build()));
  }

  private static List<String> broken(MeasureEverythingRequest.Builder request) {
    return texts(MeasureEverythingRequestValidator.INSTANCE.validate(request.build()));
  }

  private static List<String> texts(List<Violation> violations) {
    return violations.stream().map(Violation::toString).toList();
  }

  @Test
  void aClientFillsInAnAbsentTokenSoThatItIsNotMissing() {
    assertThat(broken(valid())).isEmpty();
    assertThat(broken(valid().clientToken("NO")))
        .containsExactly(
            "/clientToken: \"NO\" does not match the pattern [0-9a-f-]+ (shape Token)");
  }

  @Test
  void theValueOfASensitiveNumberIsNotShown() {
    assertThat(broken(valid().pin(999).wealth(new BigDecimal("0.49"))))
        .containsExactly(
            "/pin: the sensitive value is not in the range from 1000 to 9999 (shape Pin)",
            "/wealth: the sensitive value is not in the range from 0.5 (shape Wealth)");
    assertThat(broken(valid().pin(10_000)))
        .containsExactly(
            "/pin: the sensitive value is not in the range from 1000 to 9999 (shape Pin)");
    assertThat(broken(valid().pin(1000).wealth(new BigDecimal("0.50")))).isEmpty();
    assertThat(broken(valid().pin(9999))).isEmpty();
  }

  @Test
  void nothingWithinASensitiveStructureIsShown() {
    Person friend = Person.builder().name("nobody").build();
    Person sender =
        Person.builder()
            .name("jane doe 078-05-1120")
            .home(Home.builder().floor(164).build())
            .friends(Map.of("MALLORY", friend))
            .build();

    assertThat(broken(valid().sender(sender).senders(List.of(friend))))
        .containsExactly(
            "/sender/name: the sensitive value does not match the pattern [A-Z][a-z]+ (shape"
                + " PersonName)",
            "/sender/home/floor: the sensitive value is not in the range to 163 (shape Floor)",
            "/sender/friends/[sensitive]: the sensitive value does not match the pattern"
                + " [A-Z][a-z]+ (shape FriendName)",
            "/sender/friends/[sensitive]/name: the sensitive value does not match the pattern"
                + " [A-Z][a-z]+ (shape PersonName)",
            "/senders/0/name: the sensitive value does not match the pattern [A-Z][a-z]+ (shape"
                + " PersonName)");
    assertThat(sender)
        .hasToString("Person[name=[sensitive], home=[sensitive], friends=[sensitive]]");
    assertThat(valid().senders(List.of(sender)).build().toString()).doesNotContain("jane");
  }

  @Test
  void nothingWithinASensitiveMemberIsShown() {
    assertThat(broken(valid().receiver(Receiver.builder().doorCode("4321#").build())))
        .containsExactly(
            "/receiver/doorCode: the sensitive value does not match the pattern [0-9]{4} (shape"
                + " DoorCode)");
  }

  @Test
  void aLimitOfZeroHasNoSign() {
    assertThat(broken(valid().depth(-0.0))).isEmpty();
    assertThat(broken(valid().depth(0.5)))
        .containsExactly("/depth: value 0.5 is above the maximum of 0.0 (shape Depth)");
  }

  @Test
  void rangesAreExactDecimals() {
    BigInteger most = new BigInteger("9007199254740993"); // As a double it is one less.
    assertThat(broken(valid().age(most))).isEmpty();
    assertThat(broken(valid().age(most.add(BigInteger.ONE))))
        .containsExactly(
            "/age: value 9007199254740994 is above the maximum of 9007199254740993 (shape Age)");
    assertThat(broken(MeasureEverythingRequest.builder().price(new BigDecimal("99999.990"))))
        .isEmpty();
    assertThat(
            broken(
                MeasureEverythingRequest.builder()
                    .price(new BigDecimal("99999.9900000000000000000000000001"))))
        .containsExactly(
            "/price: value 99999.9900000000000000000000000001 is above the maximum of 99999.99"
                + " (shape Price)");
  }

  @Test
  void aFloatIsTheDecimalThatIsWrittenForIt() {
    assertThat(broken(valid().tenth(0.1f))).isEmpty(); // As a double it is more than 0.1.
    assertThat(broken(valid().tenth(-0.1f))).isEmpty();
    assertThat(broken(valid().tenth(Math.nextUp(0.1f))))
        .containsExactly("/tenth: value 0.10000001 is above the maximum of 0.1 (shape Tenth)");
    assertThat(broken(valid().tenth(Float.NaN)))
        .containsExactly("/tenth: value NaN is no number from -0.1 to 0.1 (shape Tenth)");
    assertThat(broken(valid().tenth(Float.NEGATIVE_INFINITY)))
        .containsExactly("/tenth: value -Infinity is below the minimum of -0.1 (shape Tenth)");
  }

  @Test
  void whatIsNestedInItselfIsCheckedAtAnyDepth() throws InterruptedException {
    Tree tree = Tree.builder().name("NO").build();
    for (int i = 0; i < 5_000; i++) {
      tree =
          i % 2 == 0
              ? Tree.builder().trees(List.of(tree)).build()
              : Tree.builder().byName(Map.of("a", tree)).build();
    }
    PlantTreeRequest request = PlantTreeRequest.builder().tree(tree).build();
    List<String> found = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () ->
                PlantTreeRequestValidator.INSTANCE
                    .validate(request)
                    .forEach(violation -> found.add(violation.path())),
            "small stack",
            256 * 1024);
    thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
    thread.start();
    thread.join();

    assertThat(failures).isEmpty();
    assertThat(found).containsExactly("/tree" + "/byName/a/trees/0".repeat(2_500) + "/name");
  }

  @Test
  void whatIsNotTextIsFoundInValuesAndInKeys() {
    String half = "\uD83D";
    assertThat(
            texts(
                AcceptParcelRequestValidator.INSTANCE.validate(
                    AcceptParcelRequest.builder()
                        .label("a" + half)
                        .contents(Contents.builder().text("final: " + half).build())
                        .tags(Map.of(half, "v"))
                        .stamps(Map.of("next-day", List.of("ok", half)))
                        .build())))
        .contains(
            "/label: has a surrogate without its partner at index 1 (shape Label)",
            "/contents/text: has a surrogate without its partner at index 7 (shape Text)",
            "/tags/\\ud83d: has a surrogate without its partner at index 0 (shape Slug)",
            "/stamps/next-day/1: has a surrogate without its partner at index 0 (shape String)");
  }

  @Test
  void aRuleThatTheFormatCannotExpressIsEnforced() {
    assertThat(broken(valid().errorId("Office_1")))
        .containsExactly("/errorId: begins with \"Office_\" (overlay)");
    assertThat(broken(valid().errorId("office_1"))).isEmpty();
  }

  @Test
  void anyTextCanBeMadeLegal() {
    assertThat(Sanitizer.label("tab\tand\u0000" + "x".repeat(100)))
        .isEqualTo("tab\tand?" + "x".repeat(55) + "…");
    assertThat(Sanitizer.label("")).isEqualTo("?");
    assertThat(Sanitizer.slug("Hello, World")).isEqualTo("-ello---orld");
    assertThat(Sanitizer.sticker("abcdef")).isEqualTo("abcd…");
    assertThat(Sanitizer.token(null)).isEqualTo("-");
    assertThat(Sanitizer.initials("j.R.x")).isEqualTo("AAR");
    assertThat(Sanitizer.initials("")).isEqualTo("A");
    assertThat(Sanitizer.trace("Abc-1")).isEqualTo("0bc01" + "0".repeat(27));
    assertThat(Sanitizer.trace("f".repeat(33))).isEqualTo("f".repeat(32));
  }

  @Test
  void aFailureIsDescribedInLegalTexts() {
    PlantTreeRequest request =
        Sanitizer.failure(valid(), new IllegalStateException("half \uDE00 a pair")).build();
    assertThat(request.errorId()).isEqualTo("java.lang.IllegalStateException");
    assertThat(request.errorText()).isEqualTo("half ? a pair");
    assertThat(PlantTreeRequestValidator.INSTANCE.validate(request)).isEmpty();
  }
}
