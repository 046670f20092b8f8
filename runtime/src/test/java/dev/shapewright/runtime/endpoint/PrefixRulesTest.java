package dev.shapewright.runtime.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The endpoints of services whose model has no rules. */
class PrefixRulesTest {
  private static final EndpointRules RULES = EndpointRules.ofPrefix("swf");

  @ParameterizedTest
  @CsvSource({
    "us-east-1, false, false, https://swf.us-east-1.amazonaws.com",
    "us-east-1, true, false, https://swf-fips.us-east-1.amazonaws.com",
    "us-east-1, false, true, https://swf.us-east-1.api.aws",
    "us-east-1, true, true, https://swf-fips.us-east-1.api.aws",
    "cn-north-1, false, true, https://swf.cn-north-1.api.amazonwebservices.com.cn",
    "us-isob-east-1, true, false, https://swf-fips.us-isob-east-1.sc2s.sgov.gov"
  })
  void theyAreMadeOfPrefixRegionAndPartition(
      String region, boolean fips, boolean dualStack, String expected) {
    ResolvedEndpoint resolved =
        RULES.resolve(
            new EndpointParameters(
                Map.of(
                    EndpointParameters.REGION, region,
                    EndpointParameters.USE_FIPS, fips,
                    EndpointParameters.USE_DUAL_STACK, dualStack)));

    assertThat(resolved).hasToString(expected);
    assertThat(resolved.headers().size()).isZero();
    assertThat(resolved.signingName()).isNull();
    assertThat(resolved.signingRegion()).isNull();
  }

  @Test
  void aCustomEndpointIsTakenAsItIsButForFipsAndDualStack() {
    Map<String, String> custom = Map.of(EndpointParameters.ENDPOINT, "http://example.com:81/a");
    assertThat(RULES.resolve(new EndpointParameters(custom)))
        .hasToString("http://example.com:81/a");
    for (String flag :
        new String[] {EndpointParameters.USE_FIPS, EndpointParameters.USE_DUAL_STACK}) {
      EndpointParameters both =
          new EndpointParameters(
              Map.of(EndpointParameters.ENDPOINT, "http://example.com", flag, true));
      assertThatThrownBy(() -> RULES.resolve(both))
          .isInstanceOf(EndpointException.class)
          .hasMessage("FIPS and dual-stack need the service's own endpoint");
    }
  }

  @Test
  void withoutARegionThereIsNone() {
    assertThatThrownBy(() -> RULES.resolve(new EndpointParameters(Map.of())))
        .isInstanceOf(EndpointException.class);
  }

  @Test
  void aUrlThatRulesMakeUpIsCheckedAsAnyOther() {
    assertThatThrownBy(() -> ResolvedEndpoint.of("https://a b"))
        .isInstanceOf(EndpointException.class)
        .hasMessageEndingWith("(from the endpoint rules)");
  }
}
