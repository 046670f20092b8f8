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
  private final Map<String, ClassName> shapes = new TreeMap<>();
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
    for (Operation operation : model.operations()) {
      names.taken.reserve(Identifiers.capitalized(operation.name()) + "Request");
      names.taken.reserve(Identifiers.capitalized(operation.name()) + "Response");
    }
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
    return names;
  }

  /** The class of a structure, an error or an enumeration. */
  ClassName ofShape(String shape) {
    ClassName name = shapes.get(shape);
    if (name == null) {
      throw new IllegalArgumentException("No class stands for shape " + shape);
    }
    return name;
  }

  ClassName request(Operation operation) {
    return ClassName.get(modelPackage(), Identifiers.capitalized(operation.name()) + "Request");
  }

  ClassName response(Operation operation) {
    return ClassName.get(modelPackage(), Identifiers.capitalized(operation.name()) + "Response");
  }

  ClassName codecOf(ClassName javaType) {
    return internal(javaType.simpleName() + "Codec");
  }

  ClassName validatorOf(ClassName javaType) {
    return ClassName.get(rootPackage + ".validation", javaType.simpleName() + "Validator");
  }

  /** The codec of a collection that is an element of another; its shape has no class of its own. */
  ClassName codecOfCollection(String shape) {
    return internal("Collection" + Identifiers.capitalized(shape) + "Codec");
  }

  ClassName paginator(Operation operation) {
    return internal(Identifiers.capitalized(operation.name()) + "Paginator");
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
        baseException,
        ClassName.get(rootPackage + ".validation", "Constraints"),
        ClassName.get(rootPackage + ".validation", "Patterns"));
  }

  private void allocate(Shape shape) {
    String preferred = preferred(shape);
    String name = taken.allocate(preferred, base + preferred);
    shapes.put(shape.name(), ClassName.get(modelPackage(), name));
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
