package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartitionTest {
  @ParameterizedTest
  @CsvSource({
    "us-east-1, aws, amazonaws.com",
    "eu-central-2, aws, amazonaws.com",
    "mx-central-1, aws, amazonaws.com",
    "aws-global, aws, amazonaws.com",
    "xx-nowhere-9, aws, amazonaws.com",
    "cn-north-1, aws-cn, amazonaws.com.cn",
    "aws-cn-global, aws-cn, amazonaws.com.cn",
    "us-gov-west-1, aws-us-gov, amazonaws.com",
    "us-iso-east-1, aws-iso, c2s.ic.gov",
    "us-isob-east-1, aws-iso-b, sc2s.sgov.gov",
    "eu-isoe-west-1, aws-iso-e, cloud.adc-e.uk",
    "us-isof-south-1, aws-iso-f, csp.hci.ic.gov",
    "eusc-de-east-1, aws-eusc, amazonaws.eu"
  })
  void aRegionTellsItsPartition(String region, String id, String dnsSuffix) {
    assertThat(Partition.of(region).id()).isEqualTo(id);
    assertThat(Partition.of(region).dnsSuffix()).isEqualTo(dnsSuffix);
  }
}
