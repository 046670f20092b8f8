package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns a service model into the plan of its Java sources. */
public final class Planner {
  /** No answer carries a longer code: the runtime reads no more of an error than 64 KiB. */
  private static final int LONGEST_CODE = 1024;

  private final ServiceModel model;
  private final Selection selection;
  private final Names allNames;
  private final ClassNames names;
  private final Types types;
  private final Members members;
  private final Set<String> checked;
  private final Set<String> recursive;
  private final RuleSources sources;

  private Planner(
      ServiceModel model, Names names, String packageName, Collection<String> operationNames) {
    this.model = model;
    this.selection = Selection.of(model, operationNames);
    this.allNames = names;
    this.names = new ClassNames(names, model, packageName);
    this.types = new Types(model, this.names);
    this.sources = new RuleSources(model);
    this.members = new Members(model, names, types, sources);
    this.checked = Checks.among(selection.written(), model);
    this.recursive = Recursion.structures(model);
  }

  /**
   * Plans a service of which no name was given before, with all that its model allows for.
   *
   * @param model the model
   * @param modelName the model file's name without its folder
   * @param packageName the package of the clients
   * @param operationNames the operations to generate, all of which the model has; empty for all
   * @return the plan
   */
  public static ServicePlan plan(
      ServiceModel model, String modelName, String packageName, Collection<String> operationNames) {
    return plan(model, Names.of(model, NameLock.NONE), modelName, packageName, operationNames);
  }

  /**
   * Plans a service with all that its model allows for.
   *
   * @param model the model
   * @param names its names
   * @param modelName the model file's name without its folder
   * @param packageName the package of the clients
   * @param operationNames the operations to generate, all of which the model has; empty for all
   * @return the plan
   */
  public static ServicePlan plan(
      ServiceModel model,
      Names names,
      String modelName,
      String packageName,
      Collection<String> operationNames) {
    return plan(model, names, modelName, packageName, operationNames, Part.ALL);
  }

  /**
   * Plans a service.
   *
   * @param model the model
   * @param names its names
   * @param modelName the model file's name without its folder
   * @param packageName the package of the clients
   * @param operationNames the operations to generate, all of which the model has; empty for all
   * @param parts what is wanted beside the client
   * @return the plan
   */
  public static ServicePlan plan(
      ServiceModel model,
      Names names,
      String modelName,
      String packageName,
      Collection<String> operationNames,
      Set<Part> parts) {
    return new Planner(model, names, packageName, operationNames).plan(modelName, parts);
  }

  private ServicePlan plan(String modelName, Set<Part> parts) {
    Map<String, ErrorPlan> errors = new TreeMap<>();
    for (String error : selection.errors()) {
      errors.put(error, error(model.structure(error)));
    }
    List<OperationPlan> operations = new ArrayList<>();
    List<StructurePlan> structures = new ArrayList<>();
    for (Operation operation : selection.operations()) {
      StructurePlan request = request(operation);
      StructurePlan response = response(operation);
      structures.add(request);
      structures.add(response);
      operations.add(
          new OperationPlan(
              operation,
              allNames.of(NameKind.METHOD, operation.name()),
              allNames.of(NameKind.OPERATION_CONSTANT, operation.name()),
              request,
              response,
              operation.errors().stream().map(errors::get).toList(),
              Paginations.plan(model, operation, request, allNames, names)));
    }
    structures.addAll(nestedStructures());
    structures.sort(Comparator.comparing(StructurePlan::javaType));
    Patterns patterns = Patterns.of(model, selection.written(), allNames);
    List<CheckPlan> checks = checks(patterns);
    List<SanitizerPlan> sanitizers = Sanitizers.plan(checks, structures, allNames);
    EndpointsPlan endpoints = EndpointPlanner.plan(model, names.serviceTypes().endpoints());
    return new ServicePlan(
        modelName,
        model.metadata(),
        model.documentation(),
        names.serviceTypes(),
        endpoints,
        endpointArguments(endpoints, operations, structures),
        EndpointDiscoveryPlanner.plan(
            model.discovery(), names.serviceTypes().discovery(), operations, structures),
        List.copyOf(operations),
        parts.contains(Part.WAITERS)
            ? Waiters.plan(model, operations, errors.values(), allNames, names)
            : List.of(),
        List.copyOf(structures),
        enums(),
        List.copyOf(errors.values()),
        checks,
        patterns.plans(),
        sanitizers,
        FailureParts.obstacles(model, structures, errors.values(), sanitizers),
        nestedCollections(),
        model.leftOut(),
        parts.contains(Part.JSON));
  }

  private EndpointArgumentsPlan endpointArguments(
      @Nullable EndpointsPlan endpoints,
      List<OperationPlan> operations,
      List<StructurePlan> structures) {
    EndpointRuleSet rules = model.endpointRules();
    return rules == null || endpoints == null
        ? new EndpointArgumentsPlan(List.of(), List.of(), false)
        : EndpointArgumentPlanner.plan(
            rules, endpoints, model.endpointArguments(), operations, structures, allNames);
  }

  private StructurePlan request(Operation operation) {
    String input = operation.input();
    ClassName type = names.request(operation);
    Shape.Structure structure = input == null ? null : model.structure(input);
    boolean validated = structure != null && Checks.isNeeded(structure, checked);
    return new StructurePlan(
        StructurePlan.Kind.REQUEST,
        input,
        operation.name(),
        type,
        names.codecOf(type),
        validated ? names.validatorOf(type) : null,
        structure == null ? List.of() : members.plan(structure),
        structure == null ? null : structure.common().documentation(),
        operation.deprecation(),
        structure != null && structure.union(),
        false,
        true,
        false,
        unionSource(structure),
        source(operation, structure));
  }

  private StructurePlan response(Operation operation) {
    String output = operation.output();
    ClassName type = names.response(operation);
    Shape.Structure structure = output == null ? null : model.structure(output);
    return new StructurePlan(
        StructurePlan.Kind.RESPONSE,
        output,
        operation.name(),
        type,
        names.codecOf(type),
        null,
        structure == null ? List.of() : members.plan(structure),
        structure == null ? null : structure.common().documentation(),
        operation.deprecation(),
        structure != null && structure.union(),
        false,
        false,
        true,
        unionSource(structure),
        source(operation, structure));
  }

  private @Nullable String unionSource(Shape.@Nullable Structure structure) {
    return structure == null || !structure.union() ? null : sources.ofUnion(structure);
  }

  private static String source(Operation operation, Shape.@Nullable Structure structure) {
    return structure == null
        ? operation.location().pointer()
        : structure.common().location().pointer();
  }

  private List<StructurePlan> nestedStructures() {
    List<StructurePlan> nested = new ArrayList<>();
    for (String name : selectedShapes()) {
      if (!(model.shape(name) instanceof Shape.Structure structure)) {
        continue;
      }
      ClassName type = names.ofShape(name);
      nested.add(
          new StructurePlan(
              StructurePlan.Kind.NESTED,
              name,
              null,
              type,
              names.codecOf(type),
              checked.contains(name) ? names.validatorOf(type) : null,
              members.plan(structure),
              structure.common().documentation(),
              structure.common().deprecation(),
              structure.union(),
              recursive.contains(name),
              selection.written().contains(name),
              selection.read().contains(name),
              unionSource(structure),
              structure.common().location().pointer()));
    }
    return nested;
  }

  private List<EnumPlan> enums() {
    List<EnumPlan> enums = new ArrayList<>();
    for (String name : selectedShapes()) {
      if (model.shape(name) instanceof Shape.Text text && !text.values().isEmpty()) {
        ClassName type = names.ofShape(name);
        List<EnumPlan.Constant> constants = new ArrayList<>();
        for (String value : text.values()) {
          String constant = allNames.of(NameKind.VALUE, name, value);
          constants.add(new EnumPlan.Constant(constant, value));
        }
        enums.add(
            new EnumPlan(
                text,
                type,
                names.codecOf(type),
                List.copyOf(constants),
                allNames.of(NameKind.UNRECOGNIZED, name)));
      }
    }
    enums.sort(Comparator.comparing(EnumPlan::javaType));
    return List.copyOf(enums);
  }

  private ErrorPlan error(Shape.Structure shape) {
    Shape.ErrorTrait trait = shape.error();
    if (trait == null) {
      trait = new Shape.ErrorTrait(null, null, false, false, false);
    }
    Set<String> codes = new TreeSet<>(Set.of(shape.name()));
    if (trait.code() != null && trait.code().length() <= LONGEST_CODE) {
      codes.add(trait.code());
    }
    ClassName type = names.ofShape(shape.name());
    return new ErrorPlan(
        shape,
        type,
        names.codecOf(type),
        List.copyOf(codes),
        members.plan(shape, ErrorPlan.besidesMessage(shape)),
        trait);
  }

  private List<CheckPlan> checks(Patterns patterns) {
    Set<String> hidden = Sensitivity.hiddenShapes(model);
    List<CheckPlan> checks = new ArrayList<>();
    for (String name : checked) {
      Shape shape = model.shape(name);
      if (!(shape instanceof Shape.Structure)) {
        checks.add(
            new CheckPlan(
                allNames.of(NameKind.CHECK, name),
                shape,
                types.ofShape(name),
                patterns.ofShape(shape),
                sources.of(shape),
                hidden.contains(name)));
      }
    }
    checks.sort(Comparator.comparing(CheckPlan::method));
    return List.copyOf(checks);
  }

  private List<CollectionPlan> nestedCollections() {
    Map<String, CollectionPlan> nested = new TreeMap<>();
    for (String name : selectedShapes()) {
      TypePlan element = types.ofShape(name).element();
      if (element != null && element.isCollection()) {
        nested.put(
            element.shape(),
            new CollectionPlan(
                element,
                selection.written().contains(element.shape()),
                selection.read().contains(element.shape())));
      }
    }
    return List.copyOf(nested.values());
  }

  private Set<String> selectedShapes() {
    Set<String> selected = new TreeSet<>(selection.written());
    selected.addAll(selection.read());
    return selected;
  }
}
