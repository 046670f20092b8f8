package dev.shapewright.runtime.identity;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The texts of an XML answer, each by its element's name. The names that matter occur once. DTDs
 * and entities other than the five of XML itself are refused, whatever they stand for.
 */
final class StsAnswer {
  private static final int MAX_DEPTH = 16;

  private final Map<String, String> texts = new HashMap<>();

  private StsAnswer() {}

  /** Reads an answer; null when it is not acceptable XML. */
  static @Nullable StsAnswer read(byte[] bytes) {
    StsAnswer answer = new StsAnswer();
    try {
      // STS writes UTF-8. The JDK's own decoder prints what it cannot read to the error output.
      String text = new String(bytes, StandardCharsets.UTF_8);
      XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
      try {
        return answer.readAll(reader) ? answer : null;
      } finally {
        reader.close();
      }
    } catch (XMLStreamException e) {
      return null; // Its message may quote the text.
    }
  }

  private static XMLInputFactory factory() {
    // The JDK's own, whatever else is on the class path.
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("An answer refers to another document");
        });
    return factory;
  }

  private boolean readAll(XMLStreamReader reader) throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int depth = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          text.setLength(0);
          if (++depth > MAX_DEPTH) {
            return false;
          }
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA ->
            text.append(reader.getText());
        case XMLStreamConstants.END_ELEMENT -> {
          String value = text.toString().strip();
          if (!value.isEmpty()) {
            texts.putIfAbsent(reader.getLocalName(), value);
          }
          text.setLength(0);
          depth--;
        }
        case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> {
          return false;
        }
        default -> {}
      }
    }
    return true;
  }

  /** An element's text without white space around it, or null. */
  @Nullable String get(String name) {
    return texts.get(name);
  }

  /** The names alone: texts may be secret. */
  @Override
  public String toString() {
    return "StsAnswer" + texts.keySet();
  }
}
