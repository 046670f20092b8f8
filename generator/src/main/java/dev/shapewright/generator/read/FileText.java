package dev.shapewright.generator.read;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.generator.model.SourceLocation;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file. It is decoded before it is parsed, because a parser of bytes counts columns
 * in bytes, where editors count characters.
 */
final class FileText {
  static final int MAX_BYTES = 100_000_000;

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private FileText() {}

  /** Decodes a file; what is no text is reported and gives null. */
  static @Nullable CharBuffer decode(ModelFile file, Problems problems) {
    byte[] content = file.content();
    SourceLocation start = new SourceLocation(file.name(), 1, 1, "");
    if (content.length > MAX_BYTES) {
      problems.error(start, "expected at most 100 MB, found " + content.length + " bytes", null);
      return null;
    }
    if (begins(content, 0x1f, 0x8b)) {
      problems.error(start, "expected JSON, found a gzip archive", "Unpack the file first.");
      return null;
    }
    if (begins(content, 'P', 'K', 3, 4)) {
      problems.error(start, "expected JSON, found a zip archive", "Unpack the file first.");
      return null;
    }
    if (begins(content, 0xfe, 0xff) || begins(content, 0xff, 0xfe)) {
      problems.error(
          start, "expected text in UTF-8, found text in UTF-16", "Save the file in UTF-8.");
      return null;
    }
    CharBuffer text = decodeUtf8(file, problems);
    if (text == null) {
      return null;
    }
    if (text.hasRemaining() && text.get(0) == BYTE_ORDER_MARK) {
      text.position(1);
    }
    if (text.chars().allMatch(c -> c == ' ' || c == '\n' || c == '\r' || c == '\t')) {
      problems.error(start, "expected a JSON object, found an empty file", null);
      return null;
    }
    return text;
  }

  private static boolean begins(byte[] content, int... bytes) {
    boolean begins = content.length >= bytes.length;
    for (int i = 0; begins && i < bytes.length; i++) {
      begins = content[i] == (byte) bytes[i];
    }
    return begins;
  }

  static @Nullable CharBuffer decodeUtf8(ModelFile file, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(file.content());
    CharBuffer out = CharBuffer.allocate(file.content().length);
    CoderResult result =
        UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT)
            .decode(in, out, true);
    out.flip();
    if (!result.isError()) {
      return out;
    }
    int value = file.content()[in.position()] & 0xff;
    problems.error(
        endOf(file.name(), out),
        "expected text in UTF-8, found the byte 0x%02x".formatted(value),
        "Save the file in UTF-8.");
    return null;
  }

  private static SourceLocation endOf(String file, CharBuffer text) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new SourceLocation(file, line, text.length() - lineStart + 1, "");
  }
}
