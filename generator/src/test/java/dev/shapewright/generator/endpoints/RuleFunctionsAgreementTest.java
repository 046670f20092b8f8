package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.endpoint.Arn;
import dev.shapewright.runtime.endpoint.EndpointUrl;
import dev.shapewright.runtime.endpoint.RuleFunctions;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.rulesengine.aws.language.functions.AwsArn;
import software.amazon.smithy.rulesengine.aws.language.functions.IsVirtualHostableS3Bucket;
import software.amazon.smithy.rulesengine.language.evaluation.value.Value;
import software.amazon.smithy.rulesengine.language.syntax.Identifier;
import software.amazon.smithy.rulesengine.language.syntax.expressions.functions.IsValidHostLabel;
import software.amazon.smithy.rulesengine.language.syntax.expressions.functions.ParseUrl;
import software.amazon.smithy.rulesengine.language.syntax.expressions.functions.Substring;
import software.amazon.smithy.rulesengine.language.syntax.expressions.functions.UriEncode;

/** The runtime's functions against those of the language's own implementation, on made-up texts. */
final class RuleFunctionsAgreementTest {
  private static final int TEXTS = 5_000;

  private final Random random = new Random(11);

  @Test
  void substring() {
    for (int i = 0; i < TEXTS; i++) {
      String text = text(List.of("a", "bc", "é", "7", "--"), 6);
      int start = random.nextInt(6);
      int stop = random.nextInt(6);
      boolean reverse = random.nextBoolean();

      assertThat(RuleFunctions.substring(text, start, stop, reverse))
          .as("%s %d %d %s", text, start, stop, reverse)
          .isEqualTo(Substring.getSubstring(text, start, stop, reverse));
    }
  }

  @Test
  void uriEncode() {
    for (int i = 0; i < TEXTS; i++) {
      String text =
          text(List.of("a", "Z", "0", "-._~", "/", "%", "+ *", "é", "💚", "\u0000", "&="), 6);

      assertThat(Value.stringValue(RuleFunctions.uriEncode(text)))
          .as(text)
          .isEqualTo(UriEncode.getDefinition().evaluate(List.of(Value.stringValue(text))));
    }
  }

  @Test
  void isValidHostLabel() {
    for (int i = 0; i < TEXTS; i++) {
      String text = text(List.of("a", "Z", "0", "-", ".", "_", "é", "\n", "a".repeat(31)), 5);
      for (boolean subDomains : List.of(true, false)) {
        // RFC 1123 wants no hyphen at the end, which the language's own implementation allows.
        boolean trailing = text.endsWith("-") || text.contains("-.");

        assertThat(RuleFunctions.isValidHostLabel(text, subDomains))
            .as("%s %s", text, subDomains)
            .isEqualTo(!trailing && IsValidHostLabel.isValidHostLabel(text, subDomains));
      }
    }
  }

  @Test
  void isVirtualHostableS3Bucket() {
    for (int i = 0; i < TEXTS; i++) {
      String text =
          text(List.of("a", "Z", "0", "-", ".", "_", "192.168.5.4", "1.2.3.", "a".repeat(31)), 5);
      if (text.matches("(\\d+\\.){3}\\d+") && !text.equals("192.168.5.4")) {
        continue; // Where numbers are above 255 or begin with zeros, opinions on addresses differ.
      }
      for (boolean subDomains : List.of(true, false)) {
        assertThat(RuleFunctions.isVirtualHostableS3Bucket(text, subDomains))
            .as("%s %s", text, subDomains)
            .isEqualTo(IsVirtualHostableS3Bucket.isVirtualHostableBucket(text, subDomains));
      }
    }
  }

  @Test
  void parseArn() {
    for (int i = 0; i < TEXTS; i++) {
      String text =
          (random.nextInt(3) == 0 ? "" : "arn:")
              + text(List.of("aws:", ":", "s3:", "us-east-1:", "12:", "a", "b/", "/", "::"), 9);
      Arn arn = Arn.parse(text);

      assertThat(
              arn == null
                  ? null
                  : AwsArn.builder()
                      .partition(arn.partition())
                      .service(arn.service())
                      .region(arn.region())
                      .accountId(arn.accountId())
                      .resource(arn.resourceId())
                      .build())
          .as(text)
          .isEqualTo(AwsArn.parse(text).orElse(null));
    }
  }

  @Test
  void parseUrl() {
    for (int i = 0; i < TEXTS; i++) {
      String text =
          (random.nextInt(5) == 0 ? "" : random.nextBoolean() ? "https://" : "http://")
              + (random.nextInt(4) == 0
                  ? "127.0.0.1"
                  : text(List.of("a", "Example.com", "1", ".", "-", "256", "[::1]"), 4))
              + (random.nextInt(3) == 0 ? ":84" : "")
              + (random.nextInt(2) == 0 ? "/" + text(List.of("a", "/", "%20", "?q"), 3) : "");

      EndpointUrl ours = EndpointUrl.parse(text);
      if (ours == null && !text.contains("?") && !refuses(text)) {
        assertThat(theirs(text)).as(text).isNull();
      } else if (ours != null) {
        assertThat(
                Map.of(
                    "scheme", Value.stringValue(ours.scheme()),
                    "authority", Value.stringValue(ours.authority()),
                    "path", Value.stringValue(ours.path()),
                    "normalizedPath", Value.stringValue(ours.normalizedPath()),
                    "isIp", Value.booleanValue(ours.isIp())))
            .as(text)
            .isEqualTo(theirs(text));
      }
    }
  }

  /** What is no host of a URI; the other implementation looks for none. */
  private static boolean refuses(String text) {
    return text.startsWith("http")
        && (text.contains("[") || text.matches("https?://(/.*)?|https?://:.*"));
  }

  private static @Nullable Map<String, Value> theirs(String text) {
    Value value = ParseUrl.getDefinition().evaluate(List.of(Value.stringValue(text)));
    if (value.isEmpty()) {
      return null;
    }
    return Map.of(
        "scheme", value.expectRecordValue().get(Identifier.of("scheme")),
        "authority", value.expectRecordValue().get(Identifier.of("authority")),
        "path", value.expectRecordValue().get(Identifier.of("path")),
        "normalizedPath", value.expectRecordValue().get(Identifier.of("normalizedPath")),
        "isIp", value.expectRecordValue().get(Identifier.of("isIp")));
  }

  private String text(List<String> pieces, int most) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(most + 1); i > 0; i--) {
      text.append(pieces.get(random.nextInt(pieces.size())));
    }
    return text.toString();
  }
}
