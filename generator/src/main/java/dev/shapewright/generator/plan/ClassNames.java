package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The classes of a service, named once. A shape whose name is taken, by Java, by the runtime's
 * types or by what is generated for the whole service, gets the service's name in front.
 */
final class ClassNames {
  /**
   * What generated model classes use by its simple name, and so must not be shadowed by a shape.
   */
  private static final Set<String> USED_IN_MODEL_CLASSES =
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

  private final String base;
  private final String rootPackage;
  private final NameSet taken = NameSet.ofClasses();
  private final NameSet takenInternal = NameSet.ofClasses();
  private final Map<String, ClassName> shapes = new TreeMap<>();
  private final Map<String, ClassName> requests = new TreeMap<>();
  private final Map<String, ClassName> responses = new TreeMap<>();
  private final Map<String, ClassName> paginators = new TreeMap<>();
  private final Map<String, ClassName> collectionCodecs = new TreeMap<>();
  private final ClassName baseException;

  private ClassNames(String base, String rootPackage) {
    this.base = base;
    this.rootPackage = rootPackage;
    USED_IN_MODEL_CLASSES.forEach(taken::reserve);
    JavaLang.TYPES.forEach(taken::reserve);
    this.baseException = ClassName.get(modelPackage(), taken.allocate(base + "Exception"));
  }

  /**
   * Names the classes of all shapes of a model that may need one: whether an operation is selected
   * changes no name.
   */
  static ClassNames of(ServiceModel model, String rootPackage) {
    ClassNames names =
        new ClassNames(Identifiers.serviceBase(model.metadata().serviceId()), rootPackage);
    model.operations().forEach(names::allocate);
    Set<String> exactlyNamed = new TreeSet<>();
    Set<String> others = new TreeSet<>();
    for (Shape shape : model.shapes().values()) {
      if (needsClass(shape)) {
        boolean exact = preferred(shape).equals(shape.name());
        (exact ? exactlyNamed : others).add(shape.name());
      }
    }
    exactlyNamed.forEach(name -> names.allocate(model.shape(name)));
    others.forEach(name -> names.allocate(model.shape(name)));
    names.shapes.values().forEach(type -> names.takenInternal.reserve(codecName(type)));
    for (Shape shape : model.shapes().values()) {
      if (shape instanceof Shape.ListOf || shape instanceof Shape.MapOf) {
        String name = "Collection" + Identifiers.capitalized(shape.name()) + "Codec";
        names.collectionCodecs.put(
            shape.name(), names.internal(names.takenInternal.allocate(name)));
      }
    }
    return names;
  }

  /** The class of a structure, an error or an enumeration. */
  ClassName ofShape(String shape) {
    return named(shapes, shape);
  }

  ClassName request(Operation operation) {
    return named(requests, operation.name());
  }

  ClassName response(Operation operation) {
    return named(responses, operation.name());
  }

  ClassName codecOf(ClassName javaType) {
    return internal(codecName(javaType));
  }

  ClassName validatorOf(ClassName javaType) {
    return ClassName.get(rootPackage + ".validation", javaType.simpleName() + "Validator");
  }

  /** The codec of a collection that is an element of another; its shape has no class of its own. */
  ClassName codecOfCollection(String shape) {
    return named(collectionCodecs, shape);
  }

  ClassName paginator(Operation operation) {
    return named(paginators, operation.name());
  }

  ServicePlan.ServiceTypes serviceTypes() {
    return new ServicePlan.ServiceTypes(
        base,
        rootPackage,
        ClassName.get(rootPackage, base + "Client"),
        ClassName.get(rootPackage, base + "AsyncClient"),
        internal("Default" + base + "Client"),
        internal("Default" + base + "AsyncClient"),
        internal(base + "Operations"),
        internal(base + "Errors"),
        internal(base + "Endpoints"),
        baseException,
        ClassName.get(rootPackage + ".validation", "Constraints"),
        ClassName.get(rootPackage + ".validation", "Patterns"),
        ClassName.get(rootPackage + ".validation", "Sanitizer"));
  }

  private void allocate(Operation operation) {
    String name = Identifiers.capitalized(operation.name());
    ClassName request = ClassName.get(modelPackage(), taken.allocate(name + "Request"));
    ClassName response = ClassName.get(modelPackage(), taken.allocate(name + "Response"));
    requests.put(operation.name(), request);
    responses.put(operation.name(), response);
    takenInternal.reserve(codecName(request));
    takenInternal.reserve(codecName(response));
    paginators.put(operation.name(), internal(takenInternal.allocate(name + "Paginator")));
  }

  private void allocate(Shape shape) {
    String preferred = preferred(shape);
    String name = taken.allocate(preferred, base + preferred);
    shapes.put(shape.name(), ClassName.get(modelPackage(), name));
  }

  private static String codecName(ClassName javaType) {
    return javaType.simpleName() + "Codec";
  }

  private static ClassName named(Map<String, ClassName> names, String key) {
    ClassName name = names.get(key);
    if (name == null) {
      throw new IllegalArgumentException("No class is named after " + key);
    }
    return name;
  }

  private static boolean needsClass(Shape shape) {
    return shape instanceof Shape.Structure
        || (shape instanceof Shape.Text text && !text.values().isEmpty());
  }

  private static String preferred(Shape shape) {
    String name = Identifiers.capitalized(shape.name());
    boolean error = shape instanceof Shape.Structure structure && structure.error() != null;
    return error && !name.endsWith("Exception") ? name + "Exception" : name;
  }

  private ClassName internal(String name) {
    return ClassName.get(rootPackage + ".internal", name);
  }

  private String modelPackage() {
    return rootPackage + ".model";
  }
}
