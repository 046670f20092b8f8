package dev.shapewright.generator.hostile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A few operations of a real model with what they reach: so small that many can be tried. */
final class Slice {
  private static final int MOST_SHAPES = 15;

  private Slice() {}

  /** A random slice, or null if one of its operations reaches too much. */
  static @Nullable Tree of(Tree model, SplittableRandom random) {
    Tree operations = Objects.requireNonNull(model.get("operations"));
    Tree shapes = Objects.requireNonNull(model.get("shapes"));
    Tree chosen = Tree.object();
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      int index = random.nextInt(operations.children().size());
      if (!chosen.names().contains(operations.names().get(index))) {
        chosen.names().add(operations.names().get(index));
        chosen.children().add(operations.children().get(index).copy());
      }
    }
    Set<String> reached = new LinkedHashSet<>();
    references(chosen, reached);
    List<String> open = new ArrayList<>(reached);
    while (!open.isEmpty()) {
      Set<String> inner = new LinkedHashSet<>();
      references(
          shapes.children().get(shapes.names().indexOf(open.remove(open.size() - 1))), inner);
      inner.stream().filter(reached::add).forEach(open::add);
      if (reached.size() > MOST_SHAPES) {
        return null;
      }
    }
    Tree slice = Tree.object();
    slice.put("metadata", Objects.requireNonNull(model.get("metadata")).copy());
    slice.put("operations", chosen);
    Tree kept = Tree.object();
    for (int i = 0; i < shapes.names().size(); i++) {
      if (reached.contains(shapes.names().get(i))) {
        kept.names().add(shapes.names().get(i));
        kept.children().add(shapes.children().get(i).copy());
      }
    }
    slice.put("shapes", kept);
    return slice;
  }

  /** The names of all shapes that something refers to, in quotes. */
  private static void references(Tree tree, Set<String> names) {
    for (int i = 0; i < tree.children().size(); i++) {
      Tree child = tree.children().get(i);
      if (!tree.names().isEmpty()
          && tree.names().get(i).equals("\"shape\"")
          && child.text.startsWith("\"")) {
        names.add(child.text);
      } else {
        references(child, names);
      }
    }
  }
}
