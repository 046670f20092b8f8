package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.runtime.endpoint.EndpointException;
import dev.shapewright.runtime.endpoint.EndpointParameters;
import dev.shapewright.runtime.endpoint.EndpointRules;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.datapipeline.endpoints.DataPipelineEndpointParams;
import software.amazon.awssdk.services.datapipeline.endpoints.DataPipelineEndpointProvider;

/** The generated endpoint rules of Data Pipeline against those of the SDK for Java v2. */
final class DataPipelineEndpointsTest {
  private static final String NONE = "no endpoint";

  private static final String SOURCE =
      Objects.requireNonNull(
          InMemory.generate(
                  InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29"), "pipes")
              .get("pipes/internal/DataPipelineEndpoints.java"));

  private static final DataPipelineEndpointProvider PEER =
      DataPipelineEndpointProvider.defaultProvider();

  @Test
  void equalTheSdksForAllRegionsAndSettings(@TempDir Path folder) {
    EndpointRules ours =
        CompiledRules.compiled(SOURCE, "pipes.internal.DataPipelineEndpoints", folder);
    int compared = 0;
    for (String region : regions()) {
      for (Boolean fips : Arrays.asList(null, true, false)) {
        for (Boolean dualStack : Arrays.asList(null, true, false)) {
          for (String custom : Arrays.asList(null, "https://example.com/a", "http://[::1]:81")) {
            compared++;
            assertThat(ofOurs(ours, region, fips, dualStack, custom))
                .as("%s, FIPS %s, dual-stack %s, %s", region, fips, dualStack, custom)
                .isEqualTo(ofPeer(region, fips, dualStack, custom));
          }
        }
      }
    }
    assertThat(compared).isGreaterThan(27 * 45);
  }

  @Test
  void areShortEnoughToRead() {
    assertThat(SOURCE.lines().count()).isLessThan(80);
    assertThat(SOURCE.lines()).allMatch(line -> line.length() <= 100);
  }

  /** Those of all partitions, some that nobody knows yet, and none. */
  private static List<@Nullable String> regions() {
    List<@Nullable String> regions = new ArrayList<>();
    PartitionFactsTest.published()
        .getPartitions()
        .forEach(partition -> regions.addAll(partition.getRegions().keySet()));
    regions.addAll(List.of("eu-isoe-west-1", "xx-new-1", "us-gov-new-9", "us-isof-north-2"));
    regions.add(null);
    return regions;
  }

  private static String ofOurs(
      EndpointRules rules,
      @Nullable String region,
      @Nullable Boolean fips,
      @Nullable Boolean dualStack,
      @Nullable String custom) {
    Map<String, Object> parameters = new HashMap<>();
    put(parameters, "AWS::Region", region);
    put(parameters, "AWS::UseFIPS", fips);
    put(parameters, "AWS::UseDualStack", dualStack);
    put(parameters, "SDK::Endpoint", custom);
    try {
      return rules.resolve(new EndpointParameters(parameters)).toString();
    } catch (EndpointException e) {
      return NONE;
    }
  }

  private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
    if (value != null) {
      parameters.put(name, value);
    }
  }

  private static String ofPeer(
      @Nullable String region,
      @Nullable Boolean fips,
      @Nullable Boolean dualStack,
      @Nullable String custom) {
    DataPipelineEndpointParams.Builder parameters = DataPipelineEndpointParams.builder();
    if (region != null) {
      parameters.region(Region.of(region));
    }
    if (fips != null) {
      parameters.useFips(fips);
    }
    if (dualStack != null) {
      parameters.useDualStack(dualStack);
    }
    if (custom != null) {
      parameters.endpoint(custom);
    }
    try {
      return PEER.resolveEndpoint(parameters.build()).join().url().toString();
    } catch (RuntimeException e) {
      assertThat(e.getCause() == null ? e : e.getCause()).isInstanceOf(SdkException.class);
      return NONE;
    }
  }
}
