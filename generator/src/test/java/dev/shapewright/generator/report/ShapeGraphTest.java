package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The picture of an operation's shapes. */
final class ShapeGraphTest {
  private static String structure(String name, String... members) {
    StringBuilder text =
        new StringBuilder(", \"" + name + "\": {\"type\": \"structure\", \"members\": {");
    for (int i = 0; i < members.length; i++) {
      text.append(i == 0 ? "" : ", ").append("\"m" + i + "\": {\"shape\": \"" + members[i] + "\"}");
    }
    return text.append("}}").toString();
  }

  private static String list(String name, String item) {
    return ", \"" + name + "\": {\"type\": \"list\", \"member\": {\"shape\": \"" + item + "\"}}";
  }

  private static Document page(String shapes) {
    return Reports.parse(Reports.of(Reports.service("x", "\"in\": {\"shape\": \"A\"}", shapes)));
  }

  @Test
  void thePictureIsTitledAndDescribedInWords() {
    Document page = page(structure("A", "Bs") + list("Bs", "B") + structure("B", "A"));

    assertThat(Reports.text(page, "graph-Do-title")).isEqualTo("Shapes of Do");
    assertThat(Reports.text(page, "graph-Do-desc"))
        .isEqualTo(
            "The operation Do; Do has DoRequest as request; Do has DoResponse as response;"
                + " DoRequest has A as in; A has B as m0 [ ].");
  }

  @Test
  void nodesDoNotOverlapAndLieWithinThePicture() {
    String shapes = structure("A", "B", "C", "D") + structure("B", "C") + structure("C", "E", "F");
    Document page = page(shapes + structure("D") + structure("E", "A") + structure("F"));
    Element svg = Reports.elements(page, "svg").get(0);
    List<Element> nodes = Reports.elements(page, "rect");

    assertThat(nodes).hasSize(9);
    for (Element one : nodes) {
      assertThat(number(one, "x") + number(one, "width")).isLessThan(number(svg, "width"));
      assertThat(number(one, "y") + number(one, "height")).isLessThan(number(svg, "height"));
      for (Element other : nodes) {
        boolean apart =
            one == other
                || !one.getAttribute("x").equals(other.getAttribute("x"))
                || Math.abs(number(one, "y") - number(other, "y")) >= number(one, "height");
        assertThat(apart).isTrue();
      }
    }
  }

  private static int number(Element element, String attribute) {
    return Integer.parseInt(element.getAttribute(attribute));
  }

  @Test
  void aLargeGraphShowsItsFirstLevelsAndSaysHowManyShapesAreNotShown() {
    StringBuilder shapes = new StringBuilder();
    String[] wide = new String[60];
    for (int i = 0; i < wide.length; i++) {
      wide[i] = "W" + i;
      shapes.append(structure(wide[i], "Deep"));
    }
    shapes.append(structure("A", wide)).append(structure("Deep", "Deeper"));
    Document page = page(shapes.append(structure("Deeper")).toString());

    assertThat(Reports.elements(page, "rect")).hasSize(ShapeGraph.MOST_NODES);
    // A, its 60 parts, Deep and Deeper, less the nodes but operation, request and response.
    int hidden = 63 - (ShapeGraph.MOST_NODES - 3);
    assertThat(Reports.text(page, "operation-Do"))
        .contains(hidden + " further shapes are not shown.");
  }

  @Test
  void aDeepGraphEndsAfterSomeLevels() {
    StringBuilder shapes = new StringBuilder(structure("A", "L0"));
    for (int i = 0; i < 2_000; i++) {
      shapes.append(structure("L" + i, "L" + (i + 1)));
    }
    Document page = page(shapes.append(structure("L2000")).toString());

    assertThat(Reports.elements(page, "rect")).hasSize(2 + ShapeGraph.MOST_LEVELS - 1);
    assertThat(Reports.text(page, "operation-Do")).contains("at least 999 further shapes");
  }
}
