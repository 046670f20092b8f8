package dev.shapewright.examples.conformance.protocol;

import dev.shapewright.examples.conformance.protocol.ProtocolSuite.Case;
import java.util.Map;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** The cases that are not run, each with the reason. */
final class LeftOut {
  private static final String DEFAULTS = "models of this format state no default values";

  static final Map<String, String> REQUESTS =
      Map.of(
          "AwsJson10ClientPopulatesDefaultValuesInInput", DEFAULTS,
          "AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing", DEFAULTS);

  static final Map<String, String> RESPONSES =
      Map.of(
          "AwsJson10ClientPopulatesDefaultsValuesWhenMissingInResponse", DEFAULTS,
          "AwsJson10ClientPopulatesNestedDefaultsWhenMissingInResponseBody", DEFAULTS,
          "AwsJson10ClientErrorCorrectsWithDefaultValuesWhenServerFailsToSerializeRequiredValues",
              DEFAULTS,
          "AwsJson10ClientErrorCorrectsWhenServerFailsToSerializeRequiredValues",
              "an absent member is shown as absent, required or not");

  private LeftOut() {}

  static boolean runs(Case<?> test) {
    boolean request = test.test() instanceof HttpRequestTestCase;
    return !(request ? REQUESTS : RESPONSES).containsKey(test.test().getId());
  }
}
