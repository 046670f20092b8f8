package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The classes of a service, by their names. A shape whose name is taken, by Java, by the runtime's
 * types or by what is generated for the whole service, gets the service's name in front.
 */
final class ClassNames {
  private static final String CODEC = "Codec";

  /**
   * What generated model classes use by its simple name, and so must not be shadowed by a shape or
   * a member.
   */
  static final Set<String> USED_IN_MODEL_CLASSES =
      Set.of(
          "Bytes",
          "Generated",
          "Nullable",
          "NullMarked",
          "ResponseMetadata",
          "ServiceError",
          "AwsServiceException",
          "AwsClientException",
          "AwsException",
          "Builder",
          "Known",
          "RequestValidationException",
          "BigDecimal",
          "BigInteger",
          "Instant",
          "List",
          "Map",
          "Objects",
          "Collections",
          "ArrayList",
          "LinkedHashMap",
          "HashMap",
          "Collection",
          "Consumer");

  /** Windows has no files of these names, whatever their ending. */
  private static final List<String> DEVICES =
      Stream.concat(
              Stream.of("Con", "Prn", "Aux", "Nul"),
              IntStream.range(0, 10).boxed().flatMap(i -> Stream.of("Com" + i, "Lpt" + i)))
          .toList();

  private final Names names;
  private final String base;
  private final String rootPackage;

  ClassNames(Names names, ServiceModel model, String rootPackage) {
    this.names = names;
    this.base = names.of(NameKind.SERVICE, model.metadata().serviceId());
    this.rootPackage = rootPackage;
  }

  /** The names of the classes in the model package, of which some are taken from the start. */
  static NameScope scope(String base) {
    return NameScope.ofClasses()
        .reserve(List.of(baseException(base)), NameReason.BASE_EXCEPTION)
        .reserve(JavaLang.TYPES, NameReason.JAVA_LANG)
        .reserve(USED_IN_MODEL_CLASSES, NameReason.USED_TYPE)
        .reserve(List.of("_"), NameReason.KEYWORD)
        .reserve(DEVICES, NameReason.DEVICE);
  }

  /** The class of a structure, an error or an enumeration. */
  ClassName ofShape(String shape) {
    return inModel(names.of(NameKind.CLASS, shape));
  }

  ClassName request(Operation operation) {
    return inModel(names.of(NameKind.REQUEST, operation.name()));
  }

  ClassName response(Operation operation) {
    return inModel(names.of(NameKind.RESPONSE, operation.name()));
  }

  ClassName codecOf(ClassName javaType) {
    return internal(codecOf(javaType.simpleName()));
  }

  static String codecOf(String className) {
    return className + CODEC;
  }

  /** The class whose codec would have a name, or null if it can be no class's. */
  static @Nullable String ofCodec(String codec) {
    return codec.endsWith(CODEC) ? codec.substring(0, codec.length() - CODEC.length()) : null;
  }

  ClassName validatorOf(ClassName javaType) {
    return ClassName.get(rootPackage + ".validation", javaType.simpleName() + "Validator");
  }

  /** The codec of a collection that is an element of another; its shape has no class of its own. */
  ClassName codecOfCollection(String shape) {
    return internal(names.of(NameKind.CODEC, shape));
  }

  ClassName paging(Operation operation) {
    return internal(names.of(NameKind.PAGINATOR_CLASS, operation.name()));
  }

  /** What is named after a waiter. */
  ClassName waiterConditions(String name) {
    return internal(name);
  }

  ServicePlan.ServiceTypes serviceTypes() {
    return new ServicePlan.ServiceTypes(
        base,
        rootPackage,
        ClassName.get(rootPackage, base + "Client"),
        ClassName.get(rootPackage, base + "AsyncClient"),
        ClassName.get(rootPackage, base + "Waiters"),
        ClassName.get(rootPackage, base + "Json"),
        internal(base + "Codecs"),
        internal("Default" + base + "Client"),
        internal("Default" + base + "AsyncClient"),
        internal(base + "Operations"),
        internal(base + "Errors"),
        internal(base + "Endpoints"),
        internal(base + "Discovery"),
        inModel(baseException(base)),
        ClassName.get(rootPackage + ".validation", "Constraints"),
        ClassName.get(rootPackage + ".validation", "Patterns"),
        ClassName.get(rootPackage + ".validation", "Sanitizer"));
  }

  static String baseException(String base) {
    return base + "Exception";
  }

  static boolean isNeeded(Shape shape) {
    return shape instanceof Shape.Structure
        || (shape instanceof Shape.Text text && !text.values().isEmpty());
  }

  /** What a shape's class is called if nothing else is; that of an error ends in Exception. */
  static String preferred(Shape shape) {
    String name = Identifiers.capitalized(shape.name());
    boolean error = shape instanceof Shape.Structure structure && structure.error() != null;
    return error && !name.endsWith("Exception") ? name + "Exception" : name;
  }

  private ClassName inModel(String name) {
    return ClassName.get(rootPackage + ".model", name);
  }

  private ClassName internal(String name) {
    return ClassName.get(rootPackage + ".internal", name);
  }
}
