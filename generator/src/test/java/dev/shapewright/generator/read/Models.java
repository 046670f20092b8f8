package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Models for tests. */
final class Models {
  static final String METADATA =
      """
      {"apiVersion": "2020-01-01", "endpointPrefix": "things", "jsonVersion": "1.1",\
       "protocol": "json", "serviceFullName": "The Things Service", "serviceId": "Things",\
       "targetPrefix": "Things_20200101", "uid": "things-2020-01-01"}""";

  private Models() {}

  /** A model in four lines and a brace; operations begin at 3:16, shapes at 4:12. */
  static String json(String operations, String shapes) {
    return """
        {
        "metadata": %s,
        "operations": {%s},
        "shapes": {%s}
        }
        """
        .formatted(METADATA, operations, shapes);
  }

  static ModelReader.Result read(String service) throws InvalidModelException {
    return read(service, null);
  }

  static ModelReader.Result read(String service, @Nullable String paginators)
      throws InvalidModelException {
    return ModelReader.read(files(service, paginators));
  }

  static ModelFiles files(String service, @Nullable String paginators) {
    return new ModelFiles(
        file("service-2.json", service),
        paginators == null ? null : file("paginators-1.json", paginators));
  }

  static ModelFile file(String name, String text) {
    return new ModelFile(name, text.getBytes(UTF_8));
  }

  /** A model of the jar of published models. */
  static ModelFile published(String name) {
    String resource = "models/" + name + "-model.json";
    ClassLoader loader = Objects.requireNonNull(Models.class.getClassLoader());
    try (InputStream in = loader.getResourceAsStream(resource)) {
      return new ModelFile(resource, Objects.requireNonNull(in, resource).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
  }
}
