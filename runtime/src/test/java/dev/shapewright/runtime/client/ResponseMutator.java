package dev.shapewright.runtime.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.shapewright.runtime.Headers;
import dev.shapewright.runtime.http.HttpResponse;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Makes a response out of a number: one of the service's, with status, header or body changed. */
final class ResponseMutator {
  /** Bodies of answers and of errors as the service sends them. */
  static final List<String> BODIES =
      List.of(
          "{}",
          "{\"text\":\"a\\u00e9\\n😀é\",\"flag\":true,\"small\":12,\"large\":-9007199254740993,"
              + "\"single\":1.5,\"dual\":\"NaN\",\"blob\":\"AAEC/w==\"}",
          "{\"unix\":1401388238.99,\"iso\":\"2014-05-29T18:30:38.99Z\",\"decimal\":1e30,"
              + "\"http\":\"Thu, 29 May 2014 18:30:38 GMT\",\"whole\":12345678901234567890}",
          "{\"child\":{\"names\":[\"a\",null,\"b\"],\"gaps\":[null]},"
              + "\"unknown\":[{\"x\":[1,2.5e-3,{}]},\"s\"]}",
          "{\"children\":{\"one\":{\"counts\":{\"a\":1,\"b\":null}},\"two\":{},\"three\":null}}",
          "{\"siblings\":[{\"text\":\"x\"},{\"siblings\":[{\"child\":{\"small\":1}}]}]}",
          "{\"__type\":\"TaskNotFoundException\",\"message\":\"No task\",\"seconds\":7}",
          "{\"__type\":\"com.example#PlainException:http://x/\",\"Message\":\"No\",\"code\":5}",
          "{\"code\":\"BusyException\",\"message\":\"Slow down\"}",
          "{\"Code\":\"AgainException\",\"Message\":null}",
          "{\"__type\":\"SignatureDoesNotMatch\",\"message\":\"Another time\"}");

  private static final int[] STATUSES = {
    200, 200, 200, 200, 201, 204, 206, 299, 302, 304, 400, 400, 403, 404, 429, 500, 503
  };
  private static final List<String> FIELDS =
      List.of(
          "x-amzn-RequestId",
          "x-amz-request-id",
          "x-amz-id-2",
          "x-amzn-ErrorType",
          "x-amzn-query-error",
          "x-amz-retry-after",
          "Date",
          "Content-Type",
          "Content-Encoding",
          "Content-Length",
          "Set-Cookie");
  private static final List<String> VALUES =
      List.of(
          "R1",
          "",
          " ",
          "TaskNotFoundException",
          "a#PlainException:http://x",
          "#:",
          "Old.Busy;Sender",
          ";;",
          "99999999999999999999",
          "-1",
          "RequestTimeTooSkewed",
          "Thu, 29 May 2014 18:30:38 GMT",
          "Fri, 31 Dec 9999 23:59:59 GMT",
          "Sat, 01 Jan 0000 00:00:00 GMT",
          "Thu, 29 May 2014 18:30:60 GMT",
          "gzip",
          "\u001b[31m\u007f\u0001",
          "\u00e4\ud800",
          "v".repeat(20_000));
  private static final List<String> TOKENS =
      List.of(
          "null",
          "true",
          "NaN",
          "1e999999999",
          "-0",
          "0.1",
          "9223372036854775808",
          "\"\\ud800\"",
          "\"\\u0000\"",
          "\"Infinity\"",
          "{}",
          "[]",
          "{\"a\":",
          "[[",
          "]]",
          "\"__type\":\"X\",",
          "\ufeff",
          "<html>",
          "/*",
          "//",
          "'",
          "1".repeat(1_100),
          "\"" + "s".repeat(9_000) + "\"");
  private static final List<String> OPENERS =
      List.of(
          "{\"child\":",
          "{\"siblings\":[",
          "{\"children\":{\"k\":",
          "{\"unknown\":",
          "[",
          "{\"a\":[");
  private static final String SPICE = "{}[]\",:\\/0123456789eE+-.truefalsn \u0000<";

  private final Random random;

  private ResponseMutator(long seed) {
    this.random = new Random(seed * 0x9E3779B97F4A7C15L);
  }

  /** The same response for the same number, in any process. */
  static HttpResponse response(long seed) {
    return new ResponseMutator(seed).response();
  }

  private HttpResponse response() {
    int status = STATUSES[random.nextInt(STATUSES.length)];
    if (random.nextInt(20) == 0) {
      status = random.nextInt(2) == 0 ? random.nextInt(700) : random.nextInt();
    }
    Headers.Builder headers = Headers.builder().add("x-amzn-RequestId", "R1");
    for (int n = random.nextInt(4); n > 0; n--) {
      headers.add(any(FIELDS), any(VALUES));
    }
    byte[] body = any(BODIES).getBytes(UTF_8);
    if (random.nextInt(50) == 0) {
      body = nested();
    }
    for (int n = random.nextInt(4); n > 0; n--) {
      body = mutated(body);
    }
    return new HttpResponse(status, headers.build(), body);
  }

  private <T> T any(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private byte[] mutated(byte[] body) {
    int from = random.nextInt(body.length + 1);
    int to = from + random.nextInt(body.length - from + 1);
    return switch (random.nextInt(7)) {
      case 0 -> flipped(body, from);
      case 1 -> joined(body, from, new byte[] {(byte) spice()}, Math.min(body.length, from + 1));
      case 2 -> Arrays.copyOf(body, from);
      case 3 -> joined(body, from, new byte[0], to);
      case 4 -> joined(body, to, Arrays.copyOfRange(body, from, to), to);
      case 5 -> joined(body, from, any(TOKENS).getBytes(UTF_8), random.nextBoolean() ? from : to);
      default -> spliced(body, from, any(BODIES).getBytes(UTF_8));
    };
  }

  private byte[] flipped(byte[] body, int at) {
    byte[] result = body.clone();
    if (at < result.length) {
      result[at] ^= (byte) (1 << random.nextInt(8));
    }
    return result;
  }

  private byte[] spliced(byte[] body, int at, byte[] other) {
    int start = random.nextInt(other.length);
    return joined(body, at, Arrays.copyOfRange(other, start, other.length), body.length);
  }

  private char spice() {
    return SPICE.charAt(random.nextInt(SPICE.length()));
  }

  /** The head of a body, something else, and the rest of the body. */
  private static byte[] joined(byte[] body, int head, byte[] middle, int rest) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(body, 0, head);
    out.writeBytes(middle);
    out.write(body, rest, body.length - rest);
    return out.toByteArray();
  }

  /** Deep, up to twice what is allowed, and closed again or not. */
  private byte[] nested() {
    int depth = random.nextInt(1_030);
    boolean uniform = random.nextBoolean();
    StringBuilder start = new StringBuilder();
    StringBuilder end = new StringBuilder();
    String opener = any(OPENERS);
    for (int i = 0; i < depth; i++) {
      opener = uniform ? opener : any(OPENERS);
      start.append(opener);
      for (int j = 0; j < opener.length(); j++) {
        char c = opener.charAt(j);
        if (c == '{' || c == '[') {
          end.append(c == '{' ? '}' : ']');
        }
      }
    }
    String close = random.nextInt(4) == 0 ? "" : closing(end);
    return (start + "{}" + close).getBytes(UTF_8);
  }

  private static String closing(StringBuilder opened) {
    return opened.reverse().toString();
  }
}
