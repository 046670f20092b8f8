package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.read.JsonValue.JsonString;
import dev.shapewright.generator.read.Unlinked.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code operations}. */
final class OperationsReader {
  private static final String HOLD = "shapewright:holdSeconds";

  private final Unlinked unlinked;
  private final Problems problems;
  private final AuthenticationReader authentications;

  OperationsReader(Unlinked unlinked, AuthenticationReader authentications) {
    this.unlinked = unlinked;
    this.problems = unlinked.problems();
    this.authentications = authentications;
  }

  /** The operations, sorted by name. */
  List<Operation> read(ObjectView section) {
    Map<String, Operation> operations = new TreeMap<>();
    for (Map.Entry<String, JsonValue> entry : section.members().entrySet()) {
      ObjectView view = ObjectView.of(entry.getValue(), problems);
      if (view == null) {
        continue;
      }
      JsonString named = view.stringAt("name");
      String name = named == null ? entry.getKey() : named.value();
      Place place = named == null ? view.place() : named.place();
      Names.check(name, "an operation", place, problems);
      Operation earlier = operations.putIfAbsent(name, operation(name, view));
      if (earlier != null) {
        problems.error(
            place,
            "the operation %s occurs twice".formatted(JsonValue.quoted(name)),
            "The other is %s.".formatted(earlier.location().pointer()));
      }
    }
    return List.copyOf(operations.values());
  }

  private Operation operation(String name, ObjectView view) {
    Traits.checkOwnKeys(view, "an operation", Set.of(HOLD), problems);
    new UnsupportedTraits(unlinked).ofOperation(name, view);
    ObjectView endpoint = view.object("endpoint");
    JsonString hostPrefix = endpoint == null ? null : endpoint.stringAt("hostPrefix");
    return new Operation(
        name,
        view.string("documentation"),
        structure(view, "input"),
        structure(view, "output"),
        errors(view),
        authentications.of(name, view),
        WholeNumber.read(view, HOLD, 1, 3_600, problems),
        compressed(name, view),
        hostPrefix == null ? null : new HostPrefixes(problems).read(hostPrefix),
        Traits.deprecation(view),
        view.place().location());
  }

  /** The encodings stand in the order of preference. */
  private boolean compressed(String operation, ObjectView view) {
    ObjectView compression = view.object("requestcompression");
    if (compression == null) {
      return false;
    }
    List<JsonString> encodings = compression.strings("encodings");
    boolean gzip = encodings.stream().anyMatch(encoding -> encoding.value().equals("gzip"));
    if (!gzip) {
      // Nothing must be compressed, so that calls are right all the same.
      problems.warning(
          compression.place(),
          "requests of the operation %s are not compressed: gzip is not among its encodings"
              .formatted(operation),
          null);
    }
    return gzip;
  }

  private @Nullable String structure(ObjectView view, String key) {
    return unlinked.reference(view, key, Target.STRUCTURE, "the " + key + " of an operation");
  }

  private List<String> errors(ObjectView view) {
    List<String> errors = new ArrayList<>();
    for (ObjectView reference : view.objects("errors")) {
      String shape = unlinked.reference(reference, Target.STRUCTURE, "an error of an operation");
      if (shape != null && !errors.contains(shape)) {
        errors.add(shape);
      }
    }
    return List.copyOf(errors);
  }
}
