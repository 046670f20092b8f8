package dev.shapewright.generator.hostile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes at random, in the bytes, the tokens or the structure of a text. */
final class Mutations {
  private static final Pattern TOKEN =
      Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|[-+.\\w]++|[^\\s\\w]");

  private Mutations() {}

  /** A few bytes are changed, inserted, deleted or copied, or the end is cut off. */
  static byte[] bytes(byte[] text, SplittableRandom random) {
    byte[] bytes = text;
    for (int i = 1 + random.nextInt(3); i > 0 && bytes.length > 0; i--) {
      int at = random.nextInt(bytes.length);
      int length = Math.min(1 + random.nextInt(40), bytes.length - at);
      bytes =
          switch (random.nextInt(7)) {
            case 0 ->
                with(bytes, at, 1, new byte[] {(byte) (bytes[at] ^ (1 << random.nextInt(8)))});
            case 1 -> with(bytes, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 2 -> with(bytes, at, 0, new byte[] {(byte) random.nextInt(256)});
            case 3 ->
                with(
                    bytes, at, 1, new byte[] {(byte) "{}[]\",:\\ 019-".charAt(random.nextInt(13))});
            case 4 -> with(bytes, at, length, new byte[0]);
            case 5 ->
                with(
                    bytes,
                    random.nextInt(bytes.length),
                    0,
                    Arrays.copyOfRange(bytes, at, at + length));
            default -> random.nextInt(8) > 0 ? bytes : Arrays.copyOf(bytes, at);
          };
    }
    return bytes;
  }

  private static byte[] with(byte[] bytes, int at, int length, byte[] replacement) {
    byte[] result = new byte[bytes.length - length + replacement.length];
    System.arraycopy(bytes, 0, result, 0, at);
    System.arraycopy(replacement, 0, result, at, replacement.length);
    System.arraycopy(
        bytes, at + length, result, at + replacement.length, bytes.length - at - length);
    return result;
  }

  /** A few tokens are replaced, deleted, doubled or exchanged with others of the text. */
  static byte[] tokens(byte[] text, SplittableRandom random) {
    List<String> parts = new ArrayList<>();
    String all = new String(text, UTF_8);
    Matcher matcher = TOKEN.matcher(all);
    int end = 0;
    while (matcher.find()) {
      parts.add(all.substring(end, matcher.start()));
      parts.add(matcher.group());
      end = matcher.end();
    }
    if (parts.isEmpty()) {
      return text;
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      int at = 1 + 2 * random.nextInt(parts.size() / 2);
      int other = 1 + 2 * random.nextInt(parts.size() / 2);
      String token = parts.get(at);
      switch (random.nextInt(6)) {
        case 0 -> parts.set(at, "");
        case 1 -> parts.set(at, token + token);
        case 2 -> {
          parts.set(at, parts.get(other));
          parts.set(other, token);
        }
        case 3 -> parts.set(at, parts.get(other));
        case 4 -> parts.set(at, Odd.value(random));
        default -> parts.set(at, token.startsWith("\"") ? Odd.key(random) : Odd.value(random));
      }
    }
    parts.add(all.substring(end));
    return String.join("", parts).getBytes(UTF_8);
  }

  /** A few nodes are deleted, doubled, renamed, exchanged, moved, replaced or given members. */
  static byte[] structure(Tree base, SplittableRandom random) {
    Tree root = base.copy();
    for (int i = 1 + random.nextInt(1 + random.nextInt(4)); i > 0; i--) {
      List<Tree> all = new ArrayList<>();
      root.collect(all);
      List<Tree> holders = all.stream().filter(each -> !each.children().isEmpty()).toList();
      if (holders.isEmpty()) {
        break;
      }
      change(holders.get(random.nextInt(holders.size())), all, holders, random);
    }
    return root.toString().getBytes(UTF_8);
  }

  private static void change(
      Tree holder, List<Tree> all, List<Tree> holders, SplittableRandom random) {
    List<Tree> items = holder.children();
    List<String> keys = holder.names();
    int at = random.nextInt(items.size());
    Tree other = holders.get(random.nextInt(holders.size()));
    int otherAt = random.nextInt(other.children().size());
    switch (random.nextInt(10)) {
      case 0 -> {
        items.remove(at);
        if (!keys.isEmpty()) {
          keys.remove(at);
        }
      }
      case 1 -> add(holder, at, keys.isEmpty() ? "" : keys.get(at), items.get(at).copy());
      case 2 -> {
        if (!keys.isEmpty()) {
          keys.set(at, Odd.key(random));
        }
      }
      case 3 -> {
        if (!keys.isEmpty() && !other.names().isEmpty()) {
          keys.set(at, other.names().get(otherAt));
        }
      }
      case 4 -> {
        Tree mine = items.get(at).copy();
        items.set(at, other.children().get(otherAt).copy());
        other.children().set(Math.min(otherAt, other.children().size() - 1), mine);
      }
      case 5 -> {
        String key = other.names().isEmpty() ? Odd.key(random) : other.names().get(otherAt);
        add(holder, at, key, other.children().get(otherAt).copy());
      }
      case 6 -> items.set(at, Tree.leaf(Odd.value(random)));
      case 7 -> add(holder, at, Odd.key(random), Tree.leaf(Odd.value(random)));
      case 8 -> relink(all, random);
      default -> retype(all, random);
    }
  }

  private static void add(Tree holder, int at, String key, Tree value) {
    if (holder.keys != null) {
      holder.names().add(at, key);
    }
    holder.children().add(at, value);
  }

  /** A reference to a shape becomes one to another. */
  private static void relink(List<Tree> all, SplittableRandom random) {
    List<Tree> references = leaves(all, "\"shape\"");
    List<String> shapes = new ArrayList<>();
    for (Tree tree : all) {
      Tree section = tree.get("shapes");
      if (section != null) {
        shapes.addAll(section.names());
      }
    }
    if (!references.isEmpty() && !shapes.isEmpty()) {
      references.get(random.nextInt(references.size())).text =
          shapes.get(random.nextInt(shapes.size()));
    }
  }

  private static void retype(List<Tree> all, SplittableRandom random) {
    List<Tree> types = leaves(all, "\"type\"");
    if (!types.isEmpty()) {
      types.get(random.nextInt(types.size())).text = types.get(random.nextInt(types.size())).text;
    }
  }

  private static List<Tree> leaves(List<Tree> all, String key) {
    List<Tree> leaves = new ArrayList<>();
    for (Tree tree : all) {
      int index = tree.names().indexOf(key);
      if (index >= 0 && tree.children().get(index).items == null) {
        leaves.add(tree.children().get(index));
      }
    }
    return leaves;
  }
}
