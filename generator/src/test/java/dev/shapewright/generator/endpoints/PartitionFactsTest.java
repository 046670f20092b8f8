package dev.shapewright.generator.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.endpoint.Partition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import software.amazon.smithy.model.node.Node;
import software.amazon.smithy.rulesengine.aws.language.functions.AwsPartition;
import software.amazon.smithy.rulesengine.aws.language.functions.partition.PartitionOutputs;
import software.amazon.smithy.rulesengine.aws.language.functions.partition.Partitions;

/** The runtime's facts of partitions against the published ones. */
final class PartitionFactsTest {
  private static final Partitions PUBLISHED = published();

  static Partitions published() {
    try (InputStream in =
        Objects.requireNonNull(
            AwsPartition.class.getResourceAsStream("partition/partitions.json"))) {
      return Partitions.fromNode(Node.parse(in));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void thePartitionsAreThePublishedOnes() {
    assertThat(Partition.values())
        .extracting(Partition::id)
        .containsExactlyInAnyOrderElementsOf(
            PUBLISHED.getPartitions().stream().map(each -> each.getId()).toList());
  }

  @Test
  void everyFactIsThePublishedOne() {
    for (var published : PUBLISHED.getPartitions()) {
      Partition ours = byId(published.getId());
      PartitionOutputs outputs = published.getOutputs();

      assertThat(outputs.getName()).hasValue(ours.id());
      assertThat(ours.dnsSuffix()).isEqualTo(outputs.getDnsSuffix());
      assertThat(ours.dualStackDnsSuffix()).isEqualTo(outputs.getDualStackDnsSuffix());
      assertThat(ours.supportsFips()).isEqualTo(outputs.supportsFips());
      assertThat(ours.supportsDualStack()).isEqualTo(outputs.supportsDualStack());
      assertThat(ours.implicitGlobalRegion()).isEqualTo(outputs.getImplicitGlobalRegion());
    }
  }

  @Test
  void everyPublishedRegionIsInItsPartition() {
    List<String> regions = new ArrayList<>();
    for (var published : PUBLISHED.getPartitions()) {
      for (String region : published.getRegions().keySet()) {
        regions.add(region);
        assertThat(Partition.of(region).id()).as(region).isEqualTo(published.getId());
      }
    }
    assertThat(regions).hasSizeGreaterThan(45).contains("aws-global", "eusc-de-east-1");
  }

  @Test
  void regionsThatNobodyKnowsFallWhereThePublishedPatternsPutThem() {
    List<String> starts = new ArrayList<>(List.of("", "xx-", "eusc-", "us-gov", "us-", "aws-"));
    for (var published : PUBLISHED.getPartitions()) {
      String regex = published.getRegionRegex();
      starts.add(regex.substring(1, regex.indexOf("\\w")).replace("\\", "").replace("(de)", "de"));
      starts.add(published.getId() + "-");
    }
    List<String> parts =
        List.of(
            "global", "east", "e_1", "EAST", "é", "1", "12", "x", "-", "--", "", "1x", ".", "\n");
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      String region =
          pick(starts, random)
              + pick(parts, random)
              + (random.nextInt(4) == 0 ? "" : "-")
              + pick(parts, random);
      assertThat(Partition.of(region).id())
          .as(region)
          .isEqualTo(
              PUBLISHED.getPartitions().stream()
                  .filter(
                      each ->
                          each.getRegions().containsKey(region)
                              || each.getCompiledRegionRegex().matcher(region).matches())
                  .findFirst()
                  .map(each -> each.getId())
                  .orElse("aws"));
    }
  }

  private static String pick(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }

  private static Partition byId(String id) {
    for (Partition partition : Partition.values()) {
      if (partition.id().equals(id)) {
        return partition;
      }
    }
    throw new AssertionError(id);
  }
}
