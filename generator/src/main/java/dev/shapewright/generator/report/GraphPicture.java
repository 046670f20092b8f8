package dev.shapewright.generator.report;

import dev.shapewright.generator.report.ShapeGraph.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Draws the shapes of an operation: one column for each level, every node beside those that hang on
 * it. All places are whole numbers, so that the same graph gives the same picture everywhere.
 */
final class GraphPicture {
  private static final int WIDTH = 178;
  private static final int HEIGHT = 40;
  private static final int GAP = 26;
  private static final int ROW = HEIGHT + 10;
  private static final int MARGIN = 6;

  /** Room at the right for the lines that lead back. */
  private static final int BACK = 24;

  /** As many characters as a node has room for. */
  private static final int LONGEST_NAME = 24;

  private final Html html;

  GraphPicture(Html html) {
    this.html = html;
  }

  // <figure><svg …><title>…</title><desc>…</desc> lines, then nodes </svg><figcaption/></figure>
  void write(String operation, ShapeGraph graph) {
    List<Node> nodes = graph.nodes();
    int[] tops = tops(nodes);
    int columns = 1 + nodes.stream().mapToInt(Node::level).max().orElse(0);
    int height = 0;
    for (int top : tops) {
      height = Math.max(height, top + HEIGHT + MARGIN);
    }
    int width = 2 * MARGIN + columns * WIDTH + (columns - 1) * GAP + BACK;
    open(operation, graph, width, height);
    graph
        .others()
        .forEach(
            other ->
                other(
                    nodes.get(other.from()),
                    tops[other.from()],
                    nodes.get(other.to()),
                    tops[other.to()]));
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.parent() >= 0) {
        line(
            "edge",
            right(nodes.get(node.parent())),
            middle(tops[node.parent()]),
            left(node),
            middle(tops[i]));
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      node(nodes.get(i), tops[i]);
    }
    html.close().close().line();
    caption(graph);
    html.close().line();
  }

  /**
   * What stands before the lines and nodes: the figure, its picture, and what the two are called.
   */
  private void open(String operation, ShapeGraph graph, int width, int height) {
    String id = "graph-" + operation;
    html.element("h4", "Shape graph").line().open("figure");
    html.openScroll("Shape graph of " + operation);
    html.open(
        "svg",
        "xmlns",
        "http://www.w3.org/2000/svg",
        "class",
        "graph",
        "role",
        "group",
        "width",
        Integer.toString(width),
        "height",
        Integer.toString(height),
        "viewBox",
        "0 0 " + width + " " + height,
        "aria-labelledby",
        id + "-title",
        "aria-describedby",
        id + "-desc");
    html.element("title", "Shapes of " + operation, "id", id + "-title");
    html.element("desc", description(graph), "id", id + "-desc").line();
  }

  private void caption(ShapeGraph graph) {
    String more =
        graph.hidden() == 0
            ? ""
            : " The picture ends here: "
                + (graph.hidesMore() ? "at least " : "")
                + Words.count(graph.hidden(), "further shape is", "further shapes are")
                + " not shown.";
    html.element(
        "figcaption",
        "Structures and enumerations, each by the first member that leads to it; [ ] is a list,"
            + " { } a map, a dashed line leads to a shape that hangs elsewhere."
            + more);
  }

  /** The tree in words, for those who do not see the picture. */
  private static String description(ShapeGraph graph) {
    List<Node> nodes = graph.nodes();
    return nodes.stream()
        .map(
            node ->
                node.parent() < 0
                    ? "The operation " + node.title()
                    : nodes.get(node.parent()).title()
                        + " has "
                        + node.title()
                        + " as "
                        + node.caption())
        .collect(Collectors.joining("; ", "", "."));
  }

  /** The top of each node: leaves one below the other, the others in the middle of theirs. */
  private static int[] tops(List<Node> nodes) {
    List<List<Integer>> children = new ArrayList<>();
    nodes.forEach(node -> children.add(new ArrayList<>()));
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).parent() >= 0) {
        children.get(nodes.get(i).parent()).add(i);
      }
    }
    int[] tops = new int[nodes.size()];
    int next = MARGIN;
    for (int i = 0; i < nodes.size(); i++) {
      if (nodes.get(i).parent() < 0) {
        next = place(i, children, tops, next);
      }
    }
    return tops;
  }

  /** Recursive, but never deeper than a picture has levels. */
  private static int place(int node, List<List<Integer>> children, int[] tops, int next) {
    List<Integer> mine = children.get(node);
    if (mine.isEmpty()) {
      tops[node] = next;
      return next + ROW;
    }
    int after = next;
    for (int child : mine) {
      after = place(child, children, tops, after);
    }
    tops[node] = (tops[mine.get(0)] + tops[mine.get(mine.size() - 1)]) / 2;
    return after;
  }

  private static int left(Node node) {
    return MARGIN + node.level() * (WIDTH + GAP);
  }

  private static int right(Node node) {
    return left(node) + WIDTH;
  }

  private static int middle(int top) {
    return top + HEIGHT / 2;
  }

  private void line(String style, int fromX, int fromY, int toX, int toY) {
    int between = (fromX + toX) / 2;
    path(style, fromX, fromY, between, fromY, between, toY, toX, toY);
  }

  private void other(Node from, int fromTop, Node to, int toTop) {
    if (to.level() > from.level()) {
      line("other", right(from), middle(fromTop), left(to), middle(toTop));
      return;
    }
    int startY = middle(fromTop) + 8;
    int endY = middle(toTop) - 8;
    path(
        "other",
        right(from),
        startY,
        right(from) + BACK,
        startY,
        right(to) + BACK,
        endY,
        right(to),
        endY);
  }

  private void path(String style, int... places) {
    html.open(
        "path",
        "class",
        style,
        "d",
        "M%d %dC%d %d %d %d %d %d".formatted(Arrays.stream(places).boxed().toArray()));
  }

  private void node(Node node, int top) {
    int depth = html.depth();
    if (node.href() != null) {
      html.open("a", "href", node.href());
    }
    int x = left(node);
    html.open("g", "class", node.style());
    if (node.title().length() > LONGEST_NAME) {
      html.element("title", node.title());
    }
    html.open(
        "rect",
        "x",
        Integer.toString(x),
        "y",
        Integer.toString(top),
        "width",
        Integer.toString(WIDTH),
        "height",
        Integer.toString(HEIGHT),
        "rx",
        "6");
    text("name", fitting(node.title()), x + 9, top + 17);
    text("via", fitting(node.caption()), x + 9, top + 32);
    html.closeTo(depth).line();
  }

  private void text(String style, String text, int x, int y) {
    html.element("text", text, "class", style, "x", Integer.toString(x), "y", Integer.toString(y));
  }

  /** A long name keeps its beginning and its end, which tell most. Names are ASCII. */
  private static String fitting(String name) {
    return name.length() <= LONGEST_NAME
        ? name
        : name.substring(0, LONGEST_NAME - 11) + "…" + name.substring(name.length() - 10);
  }
}
