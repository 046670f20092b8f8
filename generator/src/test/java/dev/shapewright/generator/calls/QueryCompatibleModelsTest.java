package dev.shapewright.generator.calls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.testing.InMemory;
import dev.shapewright.generator.testing.SourceCompiler;
import dev.shapewright.runtime.AwsServiceException;
import dev.shapewright.runtime.ResponseMetadata;
import dev.shapewright.runtime.ServiceError;
import dev.shapewright.runtime.client.ErrorTable;
import dev.shapewright.runtime.json.JsonShapeReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published services that spoke the query protocol before they spoke JSON. */
final class QueryCompatibleModelsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sqs-2012-11-05|SQS|GetQueueUrl|QueueDoesNotExist=QueueDoesNotExistException"
            + " InvalidAddress=InvalidAddressException Unheard=SQSException",
        "monitoring-2010-08-01|CloudWatch|PutDashboard|"
            + "DashboardInvalidInputError=DashboardInvalidInputErrorException"
            + " InvalidParameterInput=DashboardInvalidInputErrorException"
            + " InternalServiceError=InternalServiceFaultException",
        "monitoring-2010-08-01|CloudWatch|GetDashboard|"
            + "DashboardNotFoundError=DashboardNotFoundErrorException"
            + " ResourceNotFound=DashboardNotFoundErrorException",
      })
  void errorsAreKnownByTheirShapeAndByTheirCodeOfOld(
      String model, String service, String operation, String expected, @TempDir Path folder)
      throws IOException, ReflectiveOperationException {
    SortedMap<String, String> files =
        InMemory.generate(published(model), "sample", List.of(operation));

    assertThat(files.get("sample/internal/" + service + "Operations.java"))
        .contains("\n          .withQueryMode();\n")
        .contains("\"1.0\"");
    assertThat(SourceCompiler.complaints(files, folder)).isEmpty();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      Field instance =
          Class.forName("sample.internal." + service + "Errors", true, loader)
              .getDeclaredField("INSTANCE");
      instance.setAccessible(true);
      ErrorTable errors = (ErrorTable) Objects.requireNonNull(instance.get(null));
      for (String pair : expected.split(" ", -1)) {
        String code = pair.substring(0, pair.indexOf('='));
        assertThat(read(errors, code).getClass().getSimpleName())
            .as(code)
            .isEqualTo(pair.substring(pair.indexOf('=') + 1));
      }
    }
  }

  private static AwsServiceException read(ErrorTable errors, String code) {
    ServiceError error = new ServiceError(code, "no", ResponseMetadata.none());
    return JsonShapeReader.read(
        "{}".getBytes(UTF_8),
        in -> {
          AwsServiceException exception = errors.read(code, error, in);
          in.skip();
          return exception;
        });
  }

  static ModelFiles published(String name) throws IOException {
    String resource = "models/" + name + "-model.json";
    ClassLoader loader = Objects.requireNonNull(QueryCompatibleModelsTest.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return new ModelFiles(
          new ModelFile("service-2.json", Objects.requireNonNull(in, resource).readAllBytes()),
          null);
    }
  }
}
