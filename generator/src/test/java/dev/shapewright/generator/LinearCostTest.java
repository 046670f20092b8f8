package dev.shapewright.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.shapewright.generator.testing.InMemory;
import java.lang.management.ManagementFactory;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What generation allocates grows as the model does. Memory stands for cost in general: unlike time
 * it is the same on every machine, and what is looked through again and again is mostly copied.
 */
class LinearCostTest {
  private static final int FEW = 25;
  private static final int TIMES = 4;

  @Test
  void fourTimesTheOperationsCostFourTimesTheMemory() {
    String few = model(FEW);
    String many = model(FEW * TIMES);
    allocated(few); // Classes are loaded, tables are made.

    long small = allocated(few);
    long large = allocated(many);

    assertThat((double) large / small).isBetween(0.8 * TIMES, 1.15 * TIMES);
  }

  @Test
  void whatIsGeneratedGrowsAsTheModelDoes() {
    double small = characters(InMemory.generate(model(FEW)));
    double large = characters(InMemory.generate(model(FEW * TIMES)));

    assertThat(large / small).isBetween(0.8 * TIMES, 1.05 * TIMES);
  }

  private static long allocated(String model) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    long before = threads.getThreadAllocatedBytes(thread);
    InMemory.generate(model);
    return threads.getThreadAllocatedBytes(thread) - before;
  }

  private static double characters(Map<String, String> files) {
    return files.values().stream().mapToLong(String::length).sum();
  }

  /** Each operation has shapes of its own, and all of them share one. */
  private static String model(int operations) {
    StringBuilder calls = new StringBuilder();
    StringBuilder shapes =
        new StringBuilder("\"Tag\": {\"type\": \"string\", \"pattern\": \"[a-z]+\"}");
    for (int i = 1000; i < 1000 + operations; i++) {
      calls
          .append(i == 1000 ? "" : ",")
          .append(
              """
              "PutThing%1$d": {"name": "PutThing%1$d", "http": {"method": "POST", "requestUri": "/"},
                "input": {"shape": "PutThing%1$dRequest"}, "output": {"shape": "PutThing%1$dResponse"},
                "errors": [{"shape": "Wrong%1$d"}]}"""
                  .formatted(i));
      shapes.append(
          """
          ,
          "PutThing%1$dRequest": {"type": "structure", "required": ["Thing"], "members": {
            "Thing": {"shape": "Thing%1$d"}, "Tags": {"shape": "Tags%1$d"}}},
          "PutThing%1$dResponse": {"type": "structure", "members": {"Thing": {"shape": "Thing%1$d"}}},
          "Wrong%1$d": {"type": "structure", "exception": true, "members": {
            "message": {"shape": "Tag"}}},
          "Thing%1$d": {"type": "structure", "members": {
            "Kind": {"shape": "Kind%1$d"}, "Name": {"shape": "Name%1$d"}, "Inner": {"shape": "Thing%1$d"}}},
          "Kind%1$d": {"type": "string", "enum": ["one", "two"]},
          "Name%1$d": {"type": "string", "min": 1, "max": %1$d},
          "Tags%1$d": {"type": "list", "member": {"shape": "Tag"}, "max": 50}"""
              .formatted(i));
    }
    return """
        {"version": "2.0", "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "things",
          "protocol": "json", "jsonVersion": "1.1", "serviceFullName": "Things", "serviceId": "Things",
          "signatureVersion": "v4", "targetPrefix": "Things", "uid": "things-2020-01-01"},
         "operations": {%s},
         "shapes": {%s}}"""
        .formatted(calls, shapes);
  }
}
