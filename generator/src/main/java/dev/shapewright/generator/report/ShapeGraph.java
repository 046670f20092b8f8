package dev.shapewright.generator.report;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.plan.ErrorPlan;
import dev.shapewright.generator.plan.OperationPlan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The structures and enumerations that an operation reaches, level by level, as many as a picture
 * can show. Lists and maps are no nodes: they are part of the way.
 */
final class ShapeGraph {
  /** More in one picture and nobody follows the lines. */
  static final int MOST_NODES = 26;

  static final int MOST_LEVELS = 5;
  private static final int MOST_OTHERS = 20;

  /** Counting further would take long for a number that says no more. */
  private static final int MOST_HIDDEN = 999;

  /**
   * A node.
   *
   * @param shape its shape, or null for the operation, and where a request or response has none
   * @param title its class, or the operation's name
   * @param caption how it is come by, such as {@code tags [ ]}
   * @param style what it looks like
   * @param level how far it is from the operation
   * @param parent the node that it hangs on, or -1 for the operation
   * @param href the link to its entry, or null if it has none
   */
  record Node(
      @Nullable String shape,
      String title,
      String caption,
      String style,
      int level,
      int parent,
      @Nullable String href) {}

  /** A way to a node that hangs on another one. */
  record Other(int from, int to) {}

  private final Subject subject;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Other> others = new ArrayList<>();
  private final Map<String, Integer> known = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Deque<Integer> pending = new ArrayDeque<>();
  private final Deque<String> pendingHidden = new ArrayDeque<>();

  private ShapeGraph(Subject subject) {
    this.subject = subject;
  }

  static ShapeGraph of(Subject subject, OperationPlan plan) {
    ShapeGraph graph = new ShapeGraph(subject);
    graph.nodes.add(
        new Node(null, plan.model().name(), plan.method() + "()", "operation", 0, -1, null));
    graph.hangOnOperation(plan.model().input(), subject.request(plan), "request");
    graph.hangOnOperation(plan.model().output(), subject.response(plan), "response");
    for (ErrorPlan error : plan.errors()) {
      String name = error.shape().name();
      if (graph.nodes.size() < MOST_NODES) {
        graph.known.put(name, graph.nodes.size());
        graph.hangOnOperation(name, subject.java().ofClass(name), "error");
      } else {
        graph.hide(name);
      }
    }
    graph.grow();
    return graph;
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Other> others() {
    return others;
  }

  /** How many structures and enumerations are not shown. */
  int hidden() {
    return hidden.size();
  }

  /** Whether there are more hidden ones than were counted. */
  boolean hidesMore() {
    return hidden.size() >= MOST_HIDDEN;
  }

  private void hangOnOperation(@Nullable String shape, String title, String style) {
    String href = shape == null || !style.equals("error") ? null : subject.anchors().shape(shape);
    pending.add(nodes.size());
    nodes.add(new Node(shape, title, style, style, 1, 0, href));
  }

  private void grow() {
    while (!pending.isEmpty()) {
      int at = pending.remove();
      String shape = nodes.get(at).shape();
      if (shape != null && subject.model().shape(shape) instanceof Shape.Structure structure) {
        addChildren(at, structure);
      }
    }
    while (!pendingHidden.isEmpty() && hidden.size() < MOST_HIDDEN) {
      if (subject.model().shape(pendingHidden.remove()) instanceof Shape.Structure structure) {
        for (Member member : structure.members()) {
          Shape target = core(member.target());
          if (isNode(target) && !known.containsKey(target.name())) {
            hide(target.name());
          }
        }
      }
    }
  }

  private void addChildren(int at, Shape.Structure structure) {
    Set<String> linked = new HashSet<>();
    for (Member member : structure.members()) {
      Shape target = core(member.target());
      if (!isNode(target) || !linked.add(target.name())) {
        continue;
      }
      Integer there = known.get(target.name());
      if (there != null) {
        if (others.size() < MOST_OTHERS) {
          others.add(new Other(at, there));
        }
      } else if (nodes.size() < MOST_NODES && nodes.get(at).level() + 1 < MOST_LEVELS) {
        add(at, member, target);
      } else {
        hide(target.name());
      }
    }
  }

  private void add(int parent, Member member, Shape shape) {
    String name = shape.name();
    known.put(name, nodes.size());
    pending.add(nodes.size());
    nodes.add(
        new Node(
            name,
            subject.java().ofClass(name),
            member.name() + way(member.target()),
            shape instanceof Shape.Structure ? "structure" : "enumeration",
            nodes.get(parent).level() + 1,
            parent,
            subject.anchors().shape(name)));
  }

  private void hide(String shape) {
    if (hidden.size() < MOST_HIDDEN && hidden.add(shape)) {
      pendingHidden.add(shape);
    }
  }

  private static boolean isNode(Shape shape) {
    return shape instanceof Shape.Structure
        || (shape instanceof Shape.Text text && !text.values().isEmpty());
  }

  /** What a collection is of in the end; lists of lists cannot go in circles. */
  private Shape core(String name) {
    Shape shape = subject.model().shape(name);
    while (shape instanceof Shape.ListOf || shape instanceof Shape.MapOf) {
      shape =
          subject
              .model()
              .shape(
                  shape instanceof Shape.ListOf list ? list.item() : ((Shape.MapOf) shape).value());
    }
    return shape;
  }

  private String way(String name) {
    Shape shape = subject.model().shape(name);
    if (shape instanceof Shape.ListOf) {
      return " [ ]";
    }
    return shape instanceof Shape.MapOf ? " { }" : "";
  }
}
