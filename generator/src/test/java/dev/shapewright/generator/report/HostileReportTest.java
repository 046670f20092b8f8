package dev.shapewright.generator.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.generator.read.ModelFiles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a hostile model says stays text. */
final class HostileReportTest {
  private static final List<String> ATTACKS =
      List.of(
          "<script>alert(1)</script>",
          "</script><script>alert(1)</script>",
          "<img src=x onerror=alert(1)>",
          "<a href='javascript:alert(1)'>Do</a>",
          "<svg onload=alert(1)>",
          "</details></div></main><iframe src=https://example.com>",
          "\\\"><b onmouseover=alert(1)>",
          "' onfocus='alert(1)' autofocus='",
          "<style>*{display:none}</style>",
          "<meta http-equiv=refresh content='0;url=https://example.com'>",
          "<base href=https://example.com>",
          "<form action=https://example.com><input>",
          "<!--",
          "-->",
          "]]>",
          "<![CDATA[",
          "<?xml-stylesheet href='x'?>",
          "&#60;script&#62;",
          "\\u202Eevil\\u0000\\uD800",
          "<<<<<<<a<b>",
          "&&&&&&;&#xFFFFFFFF;&#x1F600;");

  private static ModelFiles hostile(String attack) {
    String shapes =
        """
        , "Kind": {"type": "string", "enum": ["%1$s", "plain"], "documentation": "%1$s"},
        "Text": {"type": "string", "max": 9, "documentation": "<p>%1$s</p>"}
        """
            .formatted(attack);
    String members =
        """
        "kind": {"shape": "Kind", "documentation": "<ul><li>%1$s"},
        "text": {"shape": "Text", "deprecated": true, "deprecatedMessage": "%1$s"}
        """
            .formatted(attack);
    String overlay =
        """
        {"changes": [{"op": "replace", "pointer": "/shapes/Text/documentation", "value": "x%1$s",
          "reason": "x%1$s", "source": "x%1$s"}]}
        """
            .formatted(attack);
    return Reports.service(attack, members, shapes, overlay);
  }

  private static Set<String> shape(Document page) {
    Set<String> shape = new TreeSet<>();
    for (Element element : Reports.elements(page)) {
      shape.add(element.getTagName());
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        Attr attribute = (Attr) element.getAttributes().item(i);
        shape.add(element.getTagName() + " " + attribute.getName());
        if (attribute.getName().equals("href")) {
          assertThat(attribute.getValue()).matches("(#|\\.\\./generated-sources/).*");
        }
      }
    }
    return shape;
  }

  @Test
  void noAttackAddsAnElementOrAnAttributeThatPlainTextDoesNotHave() {
    Set<String> plain = shape(Reports.parse(Reports.of(hostile("<a>Do</a> <p>plain"))));
    plain.addAll(List.of("b", "p", "li"));
    for (String attack : ATTACKS) {
      Document page = Reports.parse(Reports.of(hostile(attack)));

      assertThat(plain).as(attack).containsAll(shape(page));
      assertThat(Reports.elements(page, "script")).as(attack).hasSize(1);
      assertThat(Reports.elements(page, "style")).as(attack).hasSize(1);
    }
  }

  @Test
  void aValueStaysTheTextThatItIs() {
    Document page = Reports.parse(Reports.of(hostile("<script>alert(1)</script>")));

    assertThat(Reports.text(page, "shape-Kind")).contains("<script>alert(1)</script>");
    assertThat(Reports.text(page, "overlay")).contains("x<script>alert(1)</script>");
  }

  @Test
  void charactersThatAreNotSeenAreShownInValues() {
    String members = "\"kind\": {\"shape\": \"Kind\"}";
    String shapes = ", \"Kind\": {\"type\": \"string\", \"enum\": [\"a\\u202Eb\\u0000\"]}";
    Document page = Reports.parse(Reports.of(Reports.service("x", members, shapes)));

    assertThat(Reports.text(page, "shape-Kind")).contains("a\\u202Eb\\u0000");
  }
}
