package dev.shapewright.generator.read;

import dev.shapewright.generator.model.Operation;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import dev.shapewright.generator.read.JsonValue.JsonString;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file of waiters and links them to a model. An entry that does not fit the model is left
 * out with a warning: such files come from elsewhere, and are often newer or older.
 */
final class WaitersReader {
  private static final int LONGEST_DELAY = 86_400;
  private static final int MOST_ATTEMPTS = 1_000_000;
  private static final String BY_HAND =
      "Its operation can be called until it gives what is wanted.";

  private final Map<String, Operation> operations;
  private final Predicate<String> wanted;
  private final Problems problems;
  private final AcceptorReader acceptors;

  WaitersReader(ServiceModel model, Predicate<String> wanted, Problems problems) {
    this.operations =
        model.operations().stream()
            .collect(Collectors.toMap(Operation::name, operation -> operation));
    this.wanted = wanted;
    this.problems = problems;
    this.acceptors =
        new AcceptorReader(
            new CompanionPaths(model, problems, "the waiter is ignored", BY_HAND), problems);
  }

  /**
   * The waiters that can be used, sorted by name: also of operations that are not wanted, since
   * those have a share in the names.
   */
  List<Waiter> read(JsonValue file) {
    ObjectView root = ObjectView.of(file, problems);
    ObjectView section = root == null ? null : root.requiredObject("waiters");
    if (root == null || section == null || !isSecondVersion(root)) {
      return List.of();
    }
    Map<String, Waiter> read = new TreeMap<>();
    section
        .members()
        .forEach(
            (name, value) -> {
              ObjectView view = ObjectView.of(value, problems);
              Waiter waiter = view == null ? null : waiter(name, view);
              if (waiter != null) {
                read.put(name, waiter);
              }
            });
    return List.copyOf(read.values());
  }

  private boolean isSecondVersion(ObjectView root) {
    JsonNumber version = root.number("version");
    if (version == null || version.value().compareTo(BigDecimal.valueOf(2)) == 0) {
      return true;
    }
    problems.error(
        version.place(), "expected version 2 of the format, found " + version.described());
    return false;
  }

  private @Nullable Waiter waiter(String name, ObjectView view) {
    boolean named = Names.check(name, "a waiter", view.place(), problems);
    JsonString target = view.requiredString("operation");
    int delay = WholeNumber.read(view, "delay", 0, LONGEST_DELAY, problems);
    int attempts = WholeNumber.read(view, "maxAttempts", 1, MOST_ATTEMPTS, problems);
    List<ObjectView> entries = view.objects("acceptors");
    if (!named || target == null) {
      return null;
    }
    if (!view.has("delay") || !view.has("maxAttempts") || !view.has("acceptors")) {
      problems.error(
          view.place(),
          "a key is missing; expected \"delay\", \"maxAttempts\", \"operation\" and \"acceptors\"");
      return null;
    }
    Operation operation = operations.get(target.value());
    if (operation == null) {
      problems.warning(
          target.place(),
          "the waiter is ignored: no operation is named " + JsonValue.quoted(target.value()),
          Suggestion.hint(target.value(), operations.keySet()));
      return null;
    }
    List<Waiter.Acceptor> accepted =
        wanted.test(operation.name())
            ? acceptors(entries, operation)
            : problems.withoutWarnings(() -> acceptors(entries, operation));
    return accepted == null
        ? null
        : new Waiter(
            name,
            operation.name(),
            delay,
            attempts,
            view.string("description"),
            accepted,
            view.place().location());
  }

  /** Null if one of them does not fit the model. */
  private @Nullable List<Waiter.Acceptor> acceptors(List<ObjectView> entries, Operation operation) {
    List<Waiter.Acceptor> accepted = new ArrayList<>();
    for (ObjectView entry : entries) {
      Waiter.Acceptor acceptor = acceptors.read(entry, operation);
      if (acceptor == null) {
        return null;
      }
      accepted.add(acceptor);
    }
    return List.copyOf(accepted);
  }
}
