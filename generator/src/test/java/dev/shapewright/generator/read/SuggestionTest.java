package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SuggestionTest {
  private static final List<String> KNOWN =
      List.of("model", "names", "operations", "packageName", "skip");

  @ParameterizedTest
  @CsvSource({
    "modle, model",
    "mdoel, model",
    "modl, model",
    "omdel, model",
    "MODELS, model",
    "operation, operations",
    "opreatoins, operations",
    "packagename, packageName",
    "pakcageNam, packageName",
    "skpi, skip",
  })
  void whatIsNearIsSuggested(String wrong, String right) {
    assertThat(Suggestion.hint(wrong, KNOWN)).isEqualTo("Did you mean \"" + right + "\"?");
  }

  @ParameterizedTest
  @CsvSource({"language", "ledom", "kips", "m", "modelling"})
  void whatIsFarIsNot(String wrong) {
    assertThat(Suggestion.hint(wrong, KNOWN)).isNull();
  }
}
