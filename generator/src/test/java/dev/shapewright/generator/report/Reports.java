package dev.shapewright.generator.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.emit.EmittedFile;
import dev.shapewright.generator.emit.Emitter;
import dev.shapewright.generator.model.NameLock;
import dev.shapewright.generator.plan.Names;
import dev.shapewright.generator.plan.Planner;
import dev.shapewright.generator.read.InvalidModelException;
import dev.shapewright.generator.read.ModelFile;
import dev.shapewright.generator.read.ModelFiles;
import dev.shapewright.generator.read.ModelReader;
import dev.shapewright.generator.testing.InMemory;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reports of models, and what is on a page. */
final class Reports {
  static final String FOLDER = "../generated-sources/shapewright";

  private static final Set<String> BLOCKS = Set.of("th", "td", "li", "p", "dt", "dd", "h3", "h4");

  private Reports() {}

  static ModelFiles dataPipeline() {
    return InMemory.resource("dev/shapewright/model/datapipeline/2012-10-29");
  }

  /** The golden model has one of each kind. */
  static ModelFiles parcels() {
    return InMemory.resource("golden");
  }

  static String of(ModelFiles files, String... operations) {
    return ServiceReport.html(input(files, operations));
  }

  static ReportInput input(ModelFiles files, String... operations) {
    List<String> wanted = List.of(operations);
    try {
      var read = ModelReader.read(files, wanted.isEmpty() ? null : wanted::contains);
      var names = Names.of(read.model(), NameLock.NONE);
      var plan = Planner.plan(read.model(), names, "service-2.json", "com.example", wanted);
      List<String> paths = Emitter.emit(plan).stream().map(EmittedFile::path).toList();
      List<String> warnings = read.warnings().stream().map(Object::toString).toList();
      return new ReportInput(read.model(), plan, names.all(), paths, FOLDER, warnings);
    } catch (InvalidModelException e) {
      throw new AssertionError(e);
    }
  }

  /** A service with one operation, Do, whose input has the given shapes. */
  static ModelFiles service(String documentation, String inputMembers, String shapes) {
    return service(documentation, inputMembers, shapes, null);
  }

  static ModelFiles service(
      String documentation, String inputMembers, String shapes, @Nullable String overlay) {
    String model =
        """
        {"version": "2.0",
         "metadata": {"apiVersion": "2026-01-01", "endpointPrefix": "x", "jsonVersion": "1.1",
           "protocol": "json", "serviceFullName": "Sample", "serviceId": "Sample",
           "signatureVersion": "v4", "targetPrefix": "Sample", "uid": "sample-2026-01-01"},
         "documentation": "%s",
         "operations": {"Do": {"name": "Do", "http": {"method": "POST", "requestUri": "/"},
           "input": {"shape": "DoInput"}, "documentation": "%s"}},
         "shapes": {"DoInput": {"type": "structure", "members": {%s}}%s}}
        """
            .formatted(documentation, documentation, inputMembers, shapes);
    ModelFile service = new ModelFile("service-2.json", model.getBytes(UTF_8));
    return new ModelFiles(
        service,
        overlay == null
            ? List.of()
            : List.of(new ModelFile("/home/of/someone/overlay-1.json", overlay.getBytes(UTF_8))),
        null,
        null,
        null);
  }

  static Document parse(String html) {
    String xml = html.replaceFirst("^<!DOCTYPE html>\n", "");
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    } catch (ParserConfigurationException | SAXException | IOException e) {
      throw new AssertionError(e.toString(), e);
    }
  }

  static List<Element> elements(Document page) {
    return elements(page, "*");
  }

  static List<Element> elements(Document page, String name) {
    NodeList nodes = page.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  /** The text of the element with an id, with single blanks. */
  static String text(Document page, String id) {
    for (Element element : elements(page)) {
      if (element.getAttribute("id").equals(id)) {
        StringBuilder text = new StringBuilder();
        append(element, text);
        return text.toString().replaceAll("\\s+", " ").strip();
      }
    }
    throw new AssertionError("Nothing has the id " + id);
  }

  /** With a blank behind each block, where a reader sees the next one apart. */
  private static void append(Node node, StringBuilder text) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        append(element, text);
        text.append(BLOCKS.contains(element.getTagName()) ? " " : "");
      } else {
        text.append(child.getTextContent());
      }
    }
  }
}
