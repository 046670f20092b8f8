package dev.shapewright.examples.conformance.protocol;

import dev.shapewright.examples.conformance.protocol.ProtocolSuite.Case;
import java.util.Map;
import software.amazon.smithy.protocoltests.traits.HttpRequestTestCase;

/** The cases that are not run, each with the reason. */
final class LeftOut {
  private static final String DOCUMENTS = "document types are not supported yet";
  private static final String DEFAULTS = "models of this format state no default values";
  private static final String COMPRESSION = "requests are not compressed yet";
  private static final String QUERY_MODE = "query mode is not announced yet";

  static final Map<String, String> REQUESTS =
      Map.ofEntries(
          Map.entry("PutAndGetInlineDocumentsInput", DOCUMENTS),
          Map.entry("AwsJson10ClientSkipsTopLevelDefaultValuesInInput", DOCUMENTS),
          Map.entry("AwsJson10ClientUsesExplicitlyProvidedMemberValuesOverDefaults", DOCUMENTS),
          Map.entry("AwsJson10ClientUsesExplicitlyProvidedValuesInTopLevel", DOCUMENTS),
          Map.entry(
              "AwsJson10ClientIgnoresNonTopLevelDefaultsOnMembersWithClientOptional", DOCUMENTS),
          Map.entry("AwsJson10ClientPopulatesDefaultValuesInInput", DEFAULTS),
          Map.entry("AwsJson10ClientPopulatesNestedDefaultValuesWhenMissing", DEFAULTS),
          Map.entry("SDKAppliedContentEncoding_awsJson1_0", COMPRESSION),
          Map.entry("SDKAppliedContentEncoding_awsJson1_1", COMPRESSION),
          Map.entry("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_0", COMPRESSION),
          Map.entry("SDKAppendsGzipAndIgnoresHttpProvidedEncoding_awsJson1_1", COMPRESSION),
          Map.entry("QueryCompatibleAwsJson10CborSendsQueryModeHeader", QUERY_MODE),
          Map.entry(
              "MachinelearningPredictEndpoint",
              "models of this format do not tell that a member names the endpoint"));

  static final Map<String, String> RESPONSES =
      Map.of(
          "PutAndGetInlineDocumentsInput", DOCUMENTS,
          "AwsJson10ClientIgnoresDefaultValuesIfMemberValuesArePresentInResponse", DOCUMENTS,
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
