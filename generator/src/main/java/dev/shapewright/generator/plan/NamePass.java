package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.NameKey;
import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Goes through a model once and gives all names, scope by scope. */
final class NamePass {
  private final ServiceModel model;
  private final NameLock lock;
  private final Names.Making names;

  /** What all operations together reach: nothing else is ever generated. */
  private final Selection all;

  private final Set<String> nested;
  private final NameScope structureMembers = scopeOfMembers(false);
  private final NameScope errorMembers = scopeOfMembers(true);
  private final NameScope memberConstants =
      NameScope.caseSensitive().reserve(List.of("INSTANCE", "DOCUMENTS"), NameReason.OWN_METHOD);

  NamePass(ServiceModel model, NameLock lock, Names.Making names) {
    this.model = model;
    this.lock = lock;
    this.names = names;
    this.all = Selection.ofEverything(model);
    this.nested = new TreeSet<>(all.written());
    this.nested.addAll(all.read());
  }

  void run() {
    service();
    classes();
    new ClientNamePass(model, lock, names).run();
    members();
    for (String shape : nested) {
      if (model.shape(shape) instanceof Shape.Text text && !text.values().isEmpty()) {
        values(text);
      }
    }
    checks();
    new PatternNames(model, all.written(), lock, names).settle();
    codecs();
  }

  private void service() {
    String id = model.metadata().serviceId();
    for (NameKey key : lock.keys(EnumSet.of(NameKind.SERVICE))) {
      NameLock.Name name = lock.required(key);
      if (!key.owner().equals(id)) {
        names.conflict(
            key,
            name,
            "the model is of " + new NameKey(NameKind.SERVICE, id),
            "Each service has a names file of its own. If the service has changed its name, state the"
                + " new one here.");
      }
    }
    String base = Identifiers.serviceBase(id);
    NameKey key = new NameKey(NameKind.SERVICE, id);
    NameScope scope = NameScope.caseSensitive();
    scope.add(NameScope.Wish.of(key, "/metadata/serviceId", NameReasons.ofService(id, base), base));
    settle(scope, EnumSet.of(NameKind.SERVICE));
  }

  private String base() {
    return names.of(NameKind.SERVICE, model.metadata().serviceId(), "");
  }

  /** Requests and responses, then shapes; those first that keep the model's own name. */
  private void classes() {
    NameScope scope = ClassNames.scope(base());
    for (NameKey key : lock.keys(EnumSet.of(NameKind.CODEC))) {
      String taken = ClassNames.ofCodec(lock.required(key).javaName());
      if (taken != null && nested.contains(key.owner())) {
        scope.reserve(taken, key);
      }
    }
    for (Operation operation : model.operations()) {
      String name = Identifiers.capitalized(operation.name());
      String pointer = operation.location().pointer();
      NameKey request = new NameKey(NameKind.REQUEST, operation.name());
      NameKey response = new NameKey(NameKind.RESPONSE, operation.name());
      scope.add(NameScope.Wish.of(request, pointer, List.of(), name + "Request"));
      scope.add(NameScope.Wish.of(response, pointer, List.of(), name + "Response"));
    }
    Set<String> named = new TreeSet<>(nested);
    named.addAll(all.errors());
    List<Shape> exactlyNamed = new ArrayList<>();
    List<Shape> others = new ArrayList<>();
    for (String name : named) {
      Shape shape = model.shape(name);
      if (ClassNames.isNeeded(shape)) {
        (ClassNames.preferred(shape).equals(name) ? exactlyNamed : others).add(shape);
      }
    }
    exactlyNamed.addAll(others);
    for (Shape shape : exactlyNamed) {
      String preferred = ClassNames.preferred(shape);
      scope.add(
          NameScope.Wish.of(
              new NameKey(NameKind.CLASS, shape.name()),
              pointer(shape),
              NameReasons.ofClass(shape.name(), preferred),
              preferred,
              base() + preferred));
    }
    settle(scope, EnumSet.of(NameKind.REQUEST, NameKind.RESPONSE, NameKind.CLASS));
  }

  /** In a codec a constant of the same name would hide the class. */
  private List<String> classNames() {
    List<String> classNames = new ArrayList<>();
    for (String name : nested) {
      if (ClassNames.isNeeded(model.shape(name))) {
        classNames.add(names.of(NameKind.CLASS, name, ""));
      }
    }
    return classNames;
  }

  /** Structures that become classes which are no exceptions. */
  private Set<String> structures() {
    Set<String> structures = new TreeSet<>();
    for (Operation operation : model.operations()) {
      if (operation.input() != null) {
        structures.add(operation.input());
      }
      if (operation.output() != null) {
        structures.add(operation.output());
      }
    }
    for (String name : nested) {
      if (model.shape(name) instanceof Shape.Structure) {
        structures.add(name);
      }
    }
    return structures;
  }

  private void members() {
    memberConstants.reserve(classNames(), NameReason.USED_TYPE);
    Set<String> structures = structures();
    for (String shape : structures) {
      members(model.structure(shape), model.structure(shape).members());
    }
    for (String error : all.errors()) {
      if (!structures.contains(error)) {
        members(model.structure(error), ErrorPlan.besidesMessage(model.structure(error)));
      }
    }
  }

  /**
   * What a member itself is called comes before the methods that tell absent collections from empty
   * ones.
   */
  private void members(Shape.Structure structure, List<Member> members) {
    boolean error = all.errors().contains(structure.name());
    NameScope methods = (error ? errorMembers : structureMembers).inner();
    NameScope constants = memberConstants.inner();
    List<NameScope.Wish> later = new ArrayList<>();
    for (Member member : members) {
      String pointer = member.location().pointer();
      NameKey key = new NameKey(NameKind.MEMBER, structure.name(), member.name());
      String name =
          error ? Identifiers.errorMember(member.name()) : Identifiers.member(member.name());
      methods.add(NameScope.Wish.of(key, pointer, NameReasons.ofMember(member.name(), name), name));
      Shape target = model.shape(member.target());
      if (target instanceof Shape.ListOf || target instanceof Shape.MapOf) {
        later.add(has(structure, member));
      }
      String constant = Identifiers.constant(member.name());
      constants.add(
          new NameScope.Wish(
              new NameKey(NameKind.MEMBER_CONSTANT, structure.name(), member.name()),
              key,
              pointer,
              List.of(),
              () -> List.of(constant)));
    }
    later.forEach(methods::add);
    settle(methods, EnumSet.of(NameKind.MEMBER, NameKind.HAS), structure);
    settle(constants, EnumSet.of(NameKind.MEMBER_CONSTANT), structure);
  }

  private static NameScope scopeOfMembers(boolean error) {
    return Identifiers.scopeOfMembers(error)
        .reserve(ClassNames.USED_IN_MODEL_CLASSES, NameReason.USED_TYPE);
  }

  private NameScope.Wish has(Shape.Structure structure, Member member) {
    NameKey key = new NameKey(NameKind.HAS, structure.name(), member.name());
    return new NameScope.Wish(
        key,
        key,
        member.location().pointer(),
        List.of(),
        () -> List.of(hasName(names.of(NameKind.MEMBER, structure.name(), member.name()))));
  }

  static String hasName(String member) {
    return "has" + Identifiers.capitalized(member);
  }

  private void values(Shape.Text text) {
    NameScope scope =
        NameScope.caseSensitive()
            .reserve(List.of("Known", "known", "value"), NameReason.OWN_METHOD);
    for (int i = 0; i < text.values().size(); i++) {
      String value = text.values().get(i);
      String constant = Identifiers.constant(value);
      scope.add(
          NameScope.Wish.of(
              new NameKey(NameKind.VALUE, text.name(), value),
              pointer(text) + "/enum/" + i,
              NameReasons.ofConstant(value, constant),
              constant));
    }
    NameKey unrecognized = new NameKey(NameKind.UNRECOGNIZED, text.name());
    scope.add(NameScope.Wish.of(unrecognized, pointer(text), List.of(), "UNRECOGNIZED"));
    settle(scope, EnumSet.of(NameKind.VALUE, NameKind.UNRECOGNIZED), text);
  }

  private void checks() {
    NameScope methods = NameScope.caseSensitive();
    NameScope constants = NameScope.caseSensitive();
    for (String name : Checks.among(all.written(), model)) {
      Shape shape = model.shape(name);
      if (shape instanceof Shape.Structure) {
        continue;
      }
      String method = Identifiers.lowerCamel(name);
      NameKey key = new NameKey(NameKind.CHECK, name);
      methods.add(
          NameScope.Wish.of(key, pointer(shape), NameReasons.ofMember(name, method), method));
      if (shape instanceof Shape.Text) {
        String constant = Identifiers.constant(name);
        constants.add(
            new NameScope.Wish(
                new NameKey(NameKind.SANITIZER_CONSTANT, name),
                key,
                pointer(shape),
                List.of(),
                () -> List.of(constant)));
      }
    }
    settle(methods, EnumSet.of(NameKind.CHECK));
    settle(constants, EnumSet.of(NameKind.SANITIZER_CONSTANT));
  }

  /** Of collections; those that are elements of others need one. They yield to those of classes. */
  private void codecs() {
    Set<String> elements = new TreeSet<>();
    for (String name : nested) {
      if (model.shape(name) instanceof Shape.ListOf list) {
        elements.add(list.item());
      } else if (model.shape(name) instanceof Shape.MapOf map) {
        elements.add(map.value());
      }
    }
    NameScope scope = NameScope.ofClasses();
    names.forEach(
        EnumSet.of(NameKind.REQUEST, NameKind.RESPONSE, NameKind.CLASS),
        (key, type) -> scope.reserve(ClassNames.codecOf(type), key));
    for (String name : nested) {
      Shape shape = model.shape(name);
      if (shape instanceof Shape.ListOf || shape instanceof Shape.MapOf) {
        NameKey key = new NameKey(NameKind.CODEC, name);
        NameKey known = elements.contains(name) ? key : new NameKey(NameKind.CLASS, name);
        String codec = "Collection" + Identifiers.capitalized(name) + "Codec";
        scope.add(new NameScope.Wish(key, known, pointer(shape), List.of(), () -> List.of(codec)));
      }
    }
    settle(scope, EnumSet.of(NameKind.CODEC));
  }

  private void settle(NameScope scope, Set<NameKind> kinds) {
    scope.settle(lock, lock.keys(kinds), names);
  }

  private void settle(NameScope scope, Set<NameKind> kinds, Shape shape) {
    scope.settle(lock, lock.keys(kinds, shape.name()), names);
  }

  private static String pointer(Shape shape) {
    return shape.common().location().pointer();
  }
}
