package dev.shapewright.generator.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.model.EndpointDiscovery;
import dev.shapewright.generator.testing.InMemory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a model says that the service tells where it wants to be called. */
final class EndpointDiscoveryTest {
  private static final String OPERATIONS =
      """
      "Where": {"name": "Where", "output": {"shape": "Out"}, "endpointoperation": true},
      "Get": {"name": "Get", "input": {"shape": "In"}, "endpointdiscovery": {"required": true}},
      "Put": {"name": "Put", "endpointdiscovery": {}},
      "Run": {"name": "Run", "endpointdiscovery": {"required": false}}""";

  private static final String SHAPES =
      """
      "Id": {"type": "string"},
      "Minutes": {"type": "long"},
      "In": {"type": "structure", "members": {
        "id": {"shape": "Id", "endpointdiscoveryid": true}, "other": {"shape": "Id"}}},
      "Out": {"type": "structure", "members": {"Endpoints": {"shape": "All"}}},
      "All": {"type": "list", "member": {"shape": "One"}},
      "One": {"type": "structure", "members": {
        "Address": {"shape": "Id"}, "CachePeriodInMinutes": {"shape": "Minutes"}}}""";

  @Test
  void whoMustAskAndWithWhatIsRead() throws InvalidModelException {
    ModelReader.Result read = Models.read(Models.json(OPERATIONS, SHAPES));

    assertThat(read.warnings()).isEmpty();
    assertThat(read.model().discovery())
        .isEqualTo(new EndpointDiscovery("Where", Map.of("Get", List.of("id"))));
  }

  @Test
  void whereItIsOptionalNobodyAsks() throws InvalidModelException {
    String optional = OPERATIONS.replace("{\"required\": true}", "{}");

    assertThat(Models.read(Models.json(optional, SHAPES)).model().discovery()).isNull();
    assertThat(InMemory.generate(Models.json(optional, SHAPES)))
        .doesNotContainKey("sample/internal/ThingsDiscovery.java");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ", \"endpointoperation\": true|``",
        "\"Endpoints\"|\"Places\"",
        "\"Address\"|\"Host\"",
        "\"type\": \"long\"|\"type\": \"string\"",
      })
  void anOperationThatCanAskNobodyIsLeftOut(String part, String instead)
      throws InvalidModelException {
    String model = Models.json(OPERATIONS.replace(part, instead), SHAPES.replace(part, instead));

    assertThat(Models.read(model).warnings())
        .extracting(Problem::toString)
        .containsExactly(
            "service-2.json:4:8 (/operations/Get): the operation Get is left out: endpoint"
                + " discovery without an operation that tells the endpoint is not supported yet\n"
                + "  So are the shapes that only it makes use of.");
  }

  @Test
  void anOperationThatAsksBringsTheOneThatTells() {
    String path = "sample/model/WhereRequest.java";
    var files = InMemory.model(Models.json(OPERATIONS, SHAPES), null);

    assertThat(InMemory.generate(files, "sample", List.of("Get"))).containsKey(path);
    assertThat(InMemory.generate(files, "sample", List.of("Put"))).doesNotContainKey(path);
  }

  @Test
  void whatTheOperationThatTellsCannotDoItsAskersCannotEither() throws InvalidModelException {
    String model =
        Models.json(OPERATIONS, SHAPES.replace("\"Out\": {", "\"Out\": {\"eventstream\": true, "));

    assertThat(Models.read(model).warnings())
        .extracting(Problem::message)
        .containsExactlyInAnyOrder(
            "the operation Get is left out: an event stream is not supported yet",
            "the operation Where is left out: an event stream is not supported yet");
  }
}
