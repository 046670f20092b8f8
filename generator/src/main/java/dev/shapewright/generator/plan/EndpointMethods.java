package dev.shapewright.generator.plan;

import dev.shapewright.generator.model.EndpointExpression.Reference;
import dev.shapewright.generator.plan.EndpointsPlan.Delegate;
import dev.shapewright.generator.plan.EndpointsPlan.Fail;
import dev.shapewright.generator.plan.EndpointsPlan.Found;
import dev.shapewright.generator.plan.EndpointsPlan.If;
import dev.shapewright.generator.plan.EndpointsPlan.Method;
import dev.shapewright.generator.plan.EndpointsPlan.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Divides steps into methods that a person can read. */
final class EndpointMethods {
  /** A page. */
  private static final int MOST_LINES = 45;

  /** So many tests stand on one line. */
  private static final int MOST_TESTS = 2;

  private static final int MOST_DEPTH = 4;

  /** What is shorter is read faster where it stands. */
  private static final int FEWEST_LINES = 5;

  private final List<Method> methods = new ArrayList<>();
  private final Map<String, List<Reference>> ofMethods = new HashMap<>();
  private final NameSet names = NameSet.caseSensitive();

  EndpointMethods() {
    names.reserve("resolve");
  }

  /** The methods made so far, those that stand inside others last. */
  List<Method> methods() {
    List<Method> inOrder = new ArrayList<>(methods);
    Collections.reverse(inOrder);
    return List.copyOf(inOrder);
  }

  /** The same steps, with calls of methods where they were too many. */
  List<Step> divided(List<Step> steps) {
    List<Step> divided = new ArrayList<>();
    for (Step step : steps) {
      divided.add(step instanceof If test ? new If(test.tests(), divided(test.steps())) : step);
    }
    while (isTooLarge(divided) && moveLargest(divided)) {
      // One is moved each time.
    }
    while (lines(divided) > MOST_LINES && divided.size() > 2 && ends(divided)) {
      // A step that is too large by itself is moved all the same, or all before it would stay.
      int start = divided.size() - 2;
      while (start > 1 && lines(divided.subList(start - 1, divided.size())) <= MOST_LINES) {
        start--;
      }
      List<Step> rest = divided.subList(start, divided.size());
      Delegate moved = moved(names.allocate("otherwise"), List.copyOf(rest));
      rest.clear();
      divided.add(moved);
    }
    return divided;
  }

  private static boolean isTooLarge(List<Step> steps) {
    return lines(steps) > MOST_LINES || depth(steps) > MOST_DEPTH;
  }

  /**
   * Moves the largest block that ends in one way or another into a method. Out of one that does not
   * the steps after it are reached, which no method can do; but blocks within it may be moved.
   */
  private boolean moveLargest(List<Step> steps) {
    List<Step> holder = steps;
    int largest = -1;
    int most = FEWEST_LINES - 1;
    List<List<Step>> open = new ArrayList<>(List.of(steps));
    for (int next = 0; next < open.size(); next++) {
      List<Step> block = open.get(next);
      for (int i = 0; i < block.size(); i++) {
        if (block.get(i) instanceof If test && !ends(test.steps())) {
          open.add(test.steps());
        } else if (block.get(i) instanceof If test && lines(test.steps()) > most) {
          most = lines(test.steps());
          holder = block;
          largest = i;
        }
      }
    }
    if (largest >= 0) {
      If test = (If) holder.get(largest);
      String name = names.allocate(EndpointMethodNames.of(test.tests()));
      holder.set(
          largest, new If(test.tests(), new ArrayList<>(List.of(moved(name, test.steps())))));
    }
    return largest >= 0;
  }

  private static boolean ends(List<Step> steps) {
    Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
    return last != null && !(last instanceof If) && !(last instanceof EndpointsPlan.Declare);
  }

  private Delegate moved(String name, List<Step> steps) {
    List<Reference> parameters = EndpointReferences.free(steps, ofMethods);
    ofMethods.put(name, parameters);
    methods.add(new Method(name, parameters, List.copyOf(steps)));
    return new Delegate(name, parameters.stream().map(Reference::name).toList());
  }

  private static int lines(List<Step> steps) {
    int lines = 0;
    for (Step step : steps) {
      lines += lines(step);
    }
    return lines;
  }

  /** So many as it often takes: long URLs, messages and tests are broken over several. */
  private static int lines(Step step) {
    if (step instanceof If test) {
      int tests = test.tests().size();
      return 2 + (tests > MOST_TESTS ? tests : 0) + lines(test.steps());
    }
    return step instanceof Found || step instanceof Fail ? 2 : 1;
  }

  private static int depth(List<Step> steps) {
    int depth = 0;
    for (Step step : steps) {
      depth = Math.max(depth, step instanceof If test ? 1 + depth(test.steps()) : 0);
    }
    return depth;
  }
}
