package dev.shapewright.generator.emit;

import dev.shapewright.generator.jmespath.Path;
import dev.shapewright.generator.jmespath.PathType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of methods and variables that tell which path they stand for. */
final class PathNames {
  private static final int MOST_WORDS = 3;

  private PathNames() {}

  /** A name for the method that gives the value of a path. */
  static String method(Path path) {
    List<String> words = new ArrayList<>();
    addWords(path, words);
    StringBuilder name = new StringBuilder(prefix(path));
    for (String word : words.subList(Math.max(0, words.size() - MOST_WORDS), words.size())) {
      name.append(LocalNames.upperFirst(word));
    }
    return name.isEmpty() ? "value" : LocalNames.lowerFirst(name.toString());
  }

  private static String prefix(Path path) {
    if (path instanceof Path.AllEqual) {
      return "all";
    } else if (path instanceof Path.Then then) {
      return prefix(then.second());
    } else if (path instanceof Path.Item item) {
      return item.index() == 0 ? "first" : item.index() == -1 ? "last" : "some";
    } else if (path instanceof Path.Where) {
      return "some";
    } else if (path instanceof Path.AsText) {
      return "textOf";
    } else if (path instanceof Path.Length) {
      return "lengthOf";
    }
    return path.type() instanceof PathType.Truth && !(path instanceof Path.Member) ? "is" : "";
  }

  /** The names of members that a path goes through, in the order of its text. */
  private static void addWords(Path path, List<String> words) {
    if (path instanceof Path.Member member) {
      words.add(member.name());
    } else if (path instanceof Path.Entry entry) {
      words.add(javaLetters(entry.key()));
    } else if (path instanceof Path.TextLiteral text) {
      words.add(javaLetters(lowerCase(text.value())));
    } else {
      parts(path).forEach(part -> addWords(part, words));
    }
  }

  private static List<Path> parts(Path path) {
    if (path instanceof Path.Then then) {
      return List.of(then.first(), then.second());
    } else if (path instanceof Path.Each each) {
      return List.of(each.list(), each.value());
    } else if (path instanceof Path.Where where) {
      return List.of(where.list());
    } else if (path instanceof Path.Flattened flattened) {
      return List.of(flattened.lists());
    } else if (path instanceof Path.Or or) {
      return List.of(or.left(), or.right());
    } else if (path instanceof Path.And and) {
      return List.of(and.left(), and.right());
    } else if (path instanceof Path.Not not) {
      return List.of(not.operand());
    } else if (path instanceof Path.Comparison comparison) {
      return List.of(comparison.left(), comparison.right());
    } else if (path instanceof Path.AsText text) {
      return List.of(text.value());
    } else if (path instanceof Path.Length length) {
      return List.of(length.value());
    } else if (path instanceof Path.FirstPresent present) {
      return present.values();
    } else if (path instanceof Path.TextContains contains) {
      return List.of(contains.text(), contains.part());
    } else if (path instanceof Path.ListContains contains) {
      return List.of(contains.list(), contains.item());
    } else if (path instanceof Path.AllEqual all) {
      return List.of(all.list(), all.item());
    }
    return List.of();
  }

  /** Constants are often all upper-case. */
  private static String lowerCase(String text) {
    return text.chars().anyMatch(Character::isLowerCase) ? text : text.toLowerCase(Locale.ROOT);
  }

  private static String javaLetters(String text) {
    StringBuilder letters = new StringBuilder();
    boolean upper = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      if (letter || (c >= '0' && c <= '9' && !letters.isEmpty())) {
        letters.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !letter;
    }
    return letters.isEmpty() ? "value" : letters.toString();
  }

  /** A name for a variable of a type. */
  static String variable(PathType type) {
    if (type instanceof PathType.Struct struct) {
      return struct.response() ? "response" : LocalNames.lowerFirst(struct.shape());
    } else if (type instanceof PathType.ListOf list) {
      return list.item() instanceof PathType.Struct item
          ? LocalNames.lowerFirst(item.shape()) + "s"
          : "values";
    }
    return type instanceof PathType.MapOf ? "map" : "value";
  }
}
