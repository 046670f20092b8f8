package dev.shapewright.generator.emit;

import dev.shapewright.generator.plan.CollectionPlan;
import dev.shapewright.generator.plan.EndpointDiscoveryPlan;
import dev.shapewright.generator.plan.EndpointsPlan;
import dev.shapewright.generator.plan.EnumPlan;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.ServicePlan;
import dev.shapewright.generator.plan.StructurePlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Emits all files of a service. */
public final class Emitter {
  private final ServicePlan plan;
  private final Sources sources;
  private final Docs docs;
  private final List<EmittedFile> files = new ArrayList<>();

  private Emitter(ServicePlan plan) {
    this.plan = plan;
    this.sources = new Sources(plan);
    this.docs = new Docs(linksInModelPackage(plan)::get);
  }

  /**
   * Emits the files of a service, in memory.
   *
   * @param plan what to emit
   * @return the files, sorted by path
   */
  public static List<EmittedFile> emit(ServicePlan plan) {
    return new Emitter(plan).emit();
  }

  private List<EmittedFile> emit() {
    emitModelClasses();
    emitCodecs();
    emitValidation();
    emitClient(ClientFlavor.blocking(plan));
    emitClient(ClientFlavor.asynchronous(plan));
    files.add(new OperationTableEmitter(plan, sources).emit());
    files.add(new ErrorTableEmitter(plan, sources).emit());
    EndpointsPlan endpoints = plan.endpoints();
    if (endpoints != null) {
      files.add(new EndpointsEmitter(endpoints, plan.endpointArguments(), sources).emit());
    }
    EndpointDiscoveryPlan discovery = plan.discovery();
    if (discovery != null) {
      files.add(new EndpointDiscoveryEmitter(plan, discovery, sources).emit());
    }
    PaginatorEmitter paginators = new PaginatorEmitter(plan, sources);
    for (OperationPlan operation : plan.operations()) {
      if (operation.pagination() != null) {
        files.add(paginators.emit(operation));
      }
    }
    emitWaiters();
    files.addAll(new PackageInfoEmitter(plan, sources).emit());
    files.sort(Comparator.comparing(EmittedFile::path));
    return List.copyOf(files);
  }

  private void emitWaiters() {
    if (!plan.waiters().isEmpty()) {
      files.add(new WaitersEmitter(plan, sources).emit());
      WaiterConditionsEmitter conditions = new WaiterConditionsEmitter(plan, sources);
      plan.waiters().forEach(waiter -> files.add(conditions.emit(waiter)));
    }
  }

  private void emitModelClasses() {
    MemberText memberText = new MemberText(docs);
    StructureEmitter structures = new StructureEmitter(sources, docs, memberText);
    plan.structures().forEach(structure -> files.add(structures.emit(structure)));
    EnumEmitter enums = new EnumEmitter(sources, docs);
    plan.enums().forEach(each -> files.add(enums.emit(each)));
    ErrorEmitter errors = new ErrorEmitter(plan, sources, docs, memberText);
    files.add(errors.emitBase());
    plan.errors().forEach(error -> files.add(errors.emit(error)));
  }

  private void emitCodecs() {
    CodecEmitter codecs = new CodecEmitter(sources, plan.json());
    plan.structures().forEach(structure -> files.add(codecs.emit(structure)));
    for (EnumPlan each : plan.enums()) {
      files.add(codecs.emit(each));
    }
    for (CollectionPlan collection : plan.nestedCollections()) {
      files.add(codecs.emit(collection));
    }
    for (ErrorPlan error : plan.errors()) {
      if (!error.members().isEmpty()) {
        files.add(codecs.emit(error));
      }
    }
    if (plan.json()) {
      files.add(new JsonEmitter(plan, sources).emit());
      files.add(new CodecTableEmitter(plan, sources).emit());
    }
  }

  private void emitValidation() {
    CheckCalls checks = new CheckCalls(plan);
    ValidatorEmitter validators = new ValidatorEmitter(sources, checks);
    for (StructurePlan structure : plan.structures()) {
      if (structure.validator() != null) {
        files.add(validators.emit(structure));
      }
    }
    files.add(new ConstraintsEmitter(plan, sources, checks).emit());
    files.add(new PatternsEmitter(plan, sources).emit());
    if (!plan.sanitizers().isEmpty()) {
      files.add(new SanitizerEmitter(plan, sources).emit());
    }
  }

  private void emitClient(ClientFlavor flavor) {
    files.add(new ClientEmitter(plan, sources, flavor).emit());
    files.add(new DefaultClientEmitter(plan, sources, flavor).emit());
  }

  /** Within the model package an operation is known by its request, a shape by its class. */
  private static Map<String, String> linksInModelPackage(ServicePlan plan) {
    Map<String, String> links = new HashMap<>();
    for (OperationPlan operation : plan.operations()) {
      links.put(operation.model().name(), operation.request().javaType().simpleName());
    }
    for (StructurePlan structure : plan.structures()) {
      String shape = structure.shape();
      if (structure.kind() == StructurePlan.Kind.NESTED && shape != null) {
        links.putIfAbsent(shape, structure.javaType().simpleName());
      }
    }
    for (ErrorPlan error : plan.errors()) {
      links.putIfAbsent(error.shape().name(), error.javaType().simpleName());
    }
    return links;
  }
}
