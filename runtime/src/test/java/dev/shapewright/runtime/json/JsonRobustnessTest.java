package dev.shapewright.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shapewright.runtime.codec.CodecException;
import dev.shapewright.runtime.codec.Codecs;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class JsonRobustnessTest {
  private static final List<String> BODIES =
      List.of(
          "{\"text\":\"a\\u00e9\\n😀é\",\"flag\":true,\"small\":12,\"large\":-9007199254740993,"
              + "\"single\":1.5,\"dual\":\"NaN\",\"blob\":\"AAEC/w==\"}",
          "{\"unix\":1401388238.99,\"iso\":\"2014-05-29T18:30:38.99Z\","
              + "\"http\":\"Thu, 29 May 2014 18:30:38 GMT\",\"decimal\":1e30,\"whole\":12345678901234567890}",
          "{\"__type\":\"a#B\",\"child\":{\"names\":[\"a\",null,\"b\"],\"gaps\":[null]},"
              + "\"unknown\":[{\"x\":[1,2.5e-3,{}]},\"s\"]}",
          "{\"children\":{\"one\":{\"counts\":{\"a\":1,\"b\":null}},\"two\":{},\"three\":null}}");

  private static final String SPICE = "{}[]\",:\\/0123456789eE+-.truefalsn \u0000<";

  @Test
  void mutatedBodiesAreReadOrRefusedAndNothingElse() {
    Random random = new Random(20261120);
    int read = 0;
    int refused = 0;
    for (int i = 0; i < 50_000; i++) {
      byte[] body = mutated(BODIES.get(i % BODIES.size()), random);
      try {
        JsonShapeReader.read(body, Sample.CODEC);
        read++;
      } catch (CodecException e) {
        refused++;
      } catch (RuntimeException e) {
        throw new AssertionError(new String(body, StandardCharsets.UTF_8), e);
      }
      JsonError.read(body, body.length);
    }
    // Both ends are reached, or the mutations test nothing.
    assertThat(read).isGreaterThan(2000);
    assertThat(refused).isGreaterThan(10_000);
  }

  private static byte[] mutated(String body, Random random) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    for (int n = random.nextInt(4); n >= 0; n--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
        case 2 -> bytes = spliced(bytes, at, at, random.nextInt(1, 4), random);
        case 3 ->
            bytes =
                spliced(bytes, at, Math.min(bytes.length, at + random.nextInt(1, 6)), 0, random);
        default -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
      }
      if (bytes.length == 0) {
        bytes = new byte[] {'{'};
      }
    }
    return bytes;
  }

  private static byte[] spliced(byte[] bytes, int from, int to, int added, Random random) {
    byte[] result = new byte[bytes.length - (to - from) + added];
    System.arraycopy(bytes, 0, result, 0, from);
    for (int i = 0; i < added; i++) {
      result[from + i] = (byte) SPICE.charAt(random.nextInt(SPICE.length()));
    }
    System.arraycopy(bytes, to, result, from + added, bytes.length - to);
    return result;
  }

  @Test
  void aDepthOf512IsReadOnASmallStackAndOneMoreIsRefused() throws Exception {
    assertThat(depthReadOnSmallStack(nestedChildren(512))).isEqualTo("read");
    assertThat(depthReadOnSmallStack(nestedChildren(513))).startsWith("refused: Expected");
    assertThat(depthReadOnSmallStack(nestedLists(512))).isEqualTo("read");
    assertThat(depthReadOnSmallStack(nestedLists(514))).startsWith("refused: Expected");
    assertThat(depthReadOnSmallStack(nestedMaps(512))).isEqualTo("read");
    assertThat(depthReadOnSmallStack(nestedMaps(514))).startsWith("refused: Expected");
    assertThat(depthReadOnSmallStack(nestedMaps(100_000))).startsWith("refused: Expected");
    assertThat(depthReadOnSmallStack("{\"unknown\":" + "[".repeat(100_000)))
        .startsWith("refused: Expected")
        .contains("a depth of 512");
  }

  @Test
  void aDepthOf512IsWrittenOnASmallStack() throws Exception {
    assertThat(
            onSmallStack(
                () -> {
                  Sample sample =
                      JsonShapeReader.read(
                          nestedMaps(512).getBytes(StandardCharsets.UTF_8), Sample.CODEC);
                  return new String(
                      JsonShapeWriter.write(sample, Sample.CODEC), StandardCharsets.UTF_8);
                }))
        .isEqualTo(nestedMaps(512));
  }

  private static String depthReadOnSmallStack(String json) throws Exception {
    return onSmallStack(
        () -> {
          try {
            byte[] body = json.getBytes(StandardCharsets.UTF_8);
            JsonShapeReader.read(body, Sample.CODEC);
            return "read";
          } catch (CodecException e) {
            return "refused: " + e.getMessage();
          }
        });
  }

  private static String onSmallStack(java.util.concurrent.Callable<String> work) throws Exception {
    FutureTask<String> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "small stack", 320 * 1024);
    thread.start();
    return task.get(10, TimeUnit.SECONDS);
  }

  private static String nestedChildren(int depth) {
    return "{\"child\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
  }

  /** Of an even depth: lists and structures in turn. */
  private static String nestedLists(int depth) {
    int pairs = depth / 2 - 1;
    return "{\"siblings\":[".repeat(pairs) + "{\"siblings\":[]}" + "]}".repeat(pairs);
  }

  /** Of an even depth: maps and structures in turn. */
  private static String nestedMaps(int depth) {
    int pairs = depth / 2 - 1;
    return "{\"children\":{\"k\":".repeat(pairs) + "{\"children\":{}}" + "}}".repeat(pairs);
  }

  @Test
  void manyDistinctKeysAreRead() {
    StringBuilder json = new StringBuilder("{\"counts\":{\"k\":0");
    for (int i = 0; i < 50_000; i++) {
      json.append(",\"k").append(i).append("\":").append(i);
    }
    byte[] body = json.append("}}").toString().getBytes(StandardCharsets.UTF_8);
    assertThat(JsonShapeReader.read(body, Sample.CODEC).counts).hasSize(50_001);
  }

  @Test
  void manyThreadsShareTheFactory() throws Exception {
    List<FutureTask<Integer>> tasks = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      int offset = t;
      FutureTask<Integer> task =
          new FutureTask<>(
              () -> {
                int sum = 0;
                for (int i = 0; i < 500; i++) {
                  byte[] body =
                      JsonShapeWriter.write(
                          List.of(i, offset), (v, o) -> o.list(v, Codecs.INTEGER));
                  List<Integer> back = JsonShapeReader.read(body, in -> in.list(Codecs.INTEGER));
                  sum += back.get(0) + back.get(1);
                }
                return sum;
              });
      tasks.add(task);
      new Thread(task).start();
    }
    for (int t = 0; t < 8; t++) {
      assertThat(tasks.get(t).get(10, TimeUnit.SECONDS)).isEqualTo(499 * 250 + 500 * t);
    }
  }
}
