package dev.shapewright.generator.read;

import dev.shapewright.generator.model.EndpointArguments;
import dev.shapewright.generator.model.EndpointRuleSet;
import dev.shapewright.generator.model.LeftOut;
import dev.shapewright.generator.model.Metadata;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the files of a service model. */
public final class ModelReader {
  private final Problems problems;
  private final Unlinked unlinked;

  private ModelReader(Problems problems) {
    this.problems = problems;
    this.unlinked = new Unlinked(problems);
  }

  /**
   * A model, and what to know about it.
   *
   * @param model linked and checked
   * @param warnings what was ignored, in the order of the files; empty when all is well
   * @param notes the optional changes of overlays that were left out, in the order of the files
   */
  public record Result(ServiceModel model, List<Problem> warnings, List<Problem> notes) {}

  /**
   * Reads a model of which all operations are wanted. Those that make use of a feature that is not
   * supported yet are left out, each with a warning.
   *
   * @param files the files
   * @return the model with all of its operations and shapes
   * @throws InvalidModelException if anything is wrong with the files; it carries every problem
   */
  public static Result read(ModelFiles files) throws InvalidModelException {
    return read(files, null);
  }

  /**
   * Reads a model of which some operations are asked for by their names. The model is complete all
   * the same; but a feature that is not supported yet is a problem only where one of them makes use
   * of it.
   *
   * @param files the files
   * @param named given the name of an operation, whether it is asked for; null if all are wanted,
   *     of which those that make use of such a feature are left out
   * @return the model with all of its operations and shapes
   * @throws InvalidModelException if anything is wrong with the files; it carries every problem
   */
  public static Result read(ModelFiles files, @Nullable Predicate<String> named)
      throws InvalidModelException {
    Problems problems = new Problems(names(files));
    JsonValue serviceTree = JsonTreeReader.read(files.service(), problems);
    ModelFile paginators = files.paginators();
    JsonValue paginatorTree = paginators == null ? null : JsonTreeReader.read(paginators, problems);
    ModelFile waiters = files.waiters();
    JsonValue waiterTree = waiters == null ? null : JsonTreeReader.read(waiters, problems);
    ModelFile endpointRules = files.endpointRules();
    JsonValue rulesTree =
        endpointRules == null ? null : JsonTreeReader.read(endpointRules, problems);
    EndpointRuleSet rules =
        rulesTree == null ? null : new EndpointRulesReader(problems).read(rulesTree);
    ServiceModel model = null;
    if (serviceTree != null) {
      Overlay overlay = new Overlay(serviceTree, problems);
      for (ModelFile file : files.overlays()) {
        JsonValue overlayTree = JsonTreeReader.read(file, problems);
        if (overlayTree != null) {
          overlay.apply(overlayTree);
        }
      }
      model = new ModelReader(problems).model(overlay, rules, named);
      if (model != null && !problems.haveErrors()) {
        model = withCompanions(model, paginatorTree, waiterTree, named, problems);
      } else {
        checkSection(paginatorTree, "pagination", problems);
        checkSection(waiterTree, "waiters", problems);
      }
    }
    problems.throwIfAny();
    if (model == null) {
      throw new IllegalStateException("A model that cannot be read, and no problem reported");
    }
    return new Result(model, problems.warnings(), problems.notes());
  }

  /** In the order in which problems are listed. */
  private static List<String> names(ModelFiles files) {
    List<String> names = new ArrayList<>();
    names.add(files.service().name());
    files.overlays().forEach(overlay -> names.add(overlay.name()));
    if (files.paginators() != null) {
      names.add(files.paginators().name());
    }
    if (files.waiters() != null) {
      names.add(files.waiters().name());
    }
    if (files.endpointRules() != null) {
      names.add(files.endpointRules().name());
    }
    return names;
  }

  private @Nullable ServiceModel model(
      Overlay overlay, @Nullable EndpointRuleSet rules, @Nullable Predicate<String> named) {
    ObjectView root = ObjectView.of(overlay.model(), problems);
    if (root == null) {
      return null;
    }
    ObjectView metadataSection = root.requiredObject("metadata");
    ObjectView operationSection = root.requiredObject("operations");
    ObjectView shapeSection = root.requiredObject("shapes");
    if (metadataSection == null || operationSection == null || shapeSection == null) {
      return null;
    }
    MetadataReader metadataReader = new MetadataReader(metadataSection, problems);
    if (!metadataReader.speaksSupportedProtocol()) {
      return null; // The rest would be judged by the rules of another protocol.
    }
    Metadata metadata = metadataReader.read();
    new UnsupportedTraits(unlinked).ofService(metadataSection);
    AuthenticationReader authentications = new AuthenticationReader(metadataSection, unlinked);
    List<Operation> operations =
        new OperationsReader(unlinked, authentications).read(operationSection);
    Map<String, Shape> shapes =
        new ShapesReader(unlinked, errorNames(operations)).read(shapeSection);
    ServiceModel model =
        new ServiceModel(
            metadata,
            root.string("documentation"),
            operations,
            shapes,
            List.of(),
            List.of(),
            rules,
            rules == null
                ? EndpointArguments.NONE
                : new EndpointArgumentsReader(rules, shapes, problems).read(root, operations),
            new EndpointDiscoveryReader(shapes, unlinked)
                .read(operationSection, shapeSection, operations),
            overlay.applied(),
            List.of());
    link(model, shapeSection.members().keySet());
    SupportCheck support = new SupportCheck(model, unlinked);
    if (named != null) {
      support.refuse(named);
    }
    List<LeftOut> leftOut = named == null ? support.leaveOut() : List.of();
    return new ServiceModel(
        metadata,
        model.documentation(),
        operations,
        shapes,
        List.of(),
        List.of(),
        rules,
        model.endpointArguments(),
        model.discovery(),
        model.overlay(),
        leftOut);
  }

  private void link(ServiceModel model, Set<String> shapeNames) {
    Linker linker = new Linker(model, unlinked);
    linker.checkReferences(shapeNames);
    linker.checkContainers();
    linker.checkNesting();
    new HostPrefixes(problems).check(model);
  }

  /** What can be told of a companion without the model. */
  private static void checkSection(@Nullable JsonValue file, String section, Problems problems) {
    ObjectView root = file == null ? null : ObjectView.of(file, problems);
    if (root != null) {
      root.requiredObject(section);
    }
  }

  /** Companions are linked to a model that is all right, or not at all. */
  private static ServiceModel withCompanions(
      ServiceModel model,
      @Nullable JsonValue paginators,
      @Nullable JsonValue waiters,
      @Nullable Predicate<String> named,
      Problems problems) {
    Set<String> leftOut = new HashSet<>();
    model.leftOut().forEach(each -> leftOut.add(each.operation()));
    Predicate<String> wanted =
        operation -> (named == null || named.test(operation)) && !leftOut.contains(operation);
    return new ServiceModel(
        model.metadata(),
        model.documentation(),
        model.operations(),
        model.shapes(),
        paginators == null
            ? List.of()
            : new PaginatorsReader(model, wanted, problems).read(paginators),
        waiters == null ? List.of() : new WaitersReader(model, wanted, problems).read(waiters),
        model.endpointRules(),
        model.endpointArguments(),
        model.discovery(),
        model.overlay(),
        model.leftOut());
  }

  private static Set<String> errorNames(List<Operation> operations) {
    Set<String> names = new HashSet<>();
    operations.forEach(operation -> names.addAll(operation.errors()));
    return names;
  }
}
