package dev.shapewright.generator.hostile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A JSON text as a tree that can be changed into anything, even into what is no JSON. */
final class Tree {
  /** The keys of an object as they are written, quotes included; null for anything else. */
  final @Nullable List<String> keys;

  /** The values of an object or an array; null for a leaf. */
  final @Nullable List<Tree> items;

  /** A leaf as it is written. */
  String text;

  private Tree(@Nullable List<String> keys, @Nullable List<Tree> items, String text) {
    this.keys = keys;
    this.items = items;
    this.text = text;
  }

  static Tree object() {
    return new Tree(new ArrayList<>(), new ArrayList<>(), "");
  }

  static Tree array() {
    return new Tree(null, new ArrayList<>(), "");
  }

  static Tree leaf(String text) {
    return new Tree(null, null, text);
  }

  static Tree parse(byte[] json) {
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      return value(parser, parser.nextToken());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Tree value(JsonParser parser, JsonToken token) throws IOException {
    if (token == JsonToken.START_OBJECT) {
      Tree object = object();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        object.put(key, value(parser, parser.nextToken()));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      Tree array = array();
      for (JsonToken t = parser.nextToken(); t != JsonToken.END_ARRAY; t = parser.nextToken()) {
        array.children().add(value(parser, t));
      }
      return array;
    }
    return leaf(token == JsonToken.VALUE_STRING ? quoted(parser.getText()) : parser.getText());
  }

  /** A text as JSON writes it. */
  static String quoted(String text) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

  /** The values of an object or an array, none for a leaf. */
  List<Tree> children() {
    return items == null ? List.of() : items;
  }

  /** The keys of an object, none for anything else. */
  List<String> names() {
    return keys == null ? List.of() : keys;
  }

  void put(String key, Tree value) {
    names().add(quoted(key));
    children().add(value);
  }

  @Nullable Tree get(String key) {
    int index = names().indexOf(quoted(key));
    return index < 0 ? null : children().get(index);
  }

  Tree copy() {
    if (items == null) {
      return leaf(text);
    }
    List<Tree> copies = new ArrayList<>(items.size() + 2);
    items.forEach(each -> copies.add(each.copy()));
    return new Tree(keys == null ? null : new ArrayList<>(keys), copies, "");
  }

  /** This tree and all that is below it. */
  void collect(List<Tree> all) {
    all.add(this);
    children().forEach(each -> each.collect(all));
  }

  /** The text, with a line for each member of the upper levels. */
  @Override
  public String toString() {
    StringBuilder json = new StringBuilder();
    write(json, 0);
    return json.toString();
  }

  private void write(StringBuilder json, int depth) {
    if (items == null) {
      json.append(text);
      return;
    }
    json.append(keys == null ? '[' : '{');
    for (int i = 0; i < items.size(); i++) {
      json.append(i == 0 ? "" : ", ").append(depth < 4 ? "\n" + " ".repeat(depth) : "");
      if (keys != null) {
        json.append(keys.get(i)).append(": ");
      }
      items.get(i).write(json, depth + 1);
    }
    json.append(keys == null ? ']' : '}');
  }
}
