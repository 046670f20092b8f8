package dev.shapewright.runtime.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A request is probed first, and validated again only if something was found. */
class ProbeTest {
  /** A shape that contains itself, in a list and by itself. */
  private record Node(String name, @Nullable Node next) {
    static void validate(Node value, ValidationContext context) {
      context.enter("name");
      context.length(value.name(), 1, 5, "Name");
      context.text(value.name(), "Name");
      context.leave();
      if (value.next() != null) {
        context.enter("next");
        context.nested(value.next(), Node::validate);
        context.leave();
      }
    }
  }

  private static Node chain(int length, String lastName) {
    Node node = new Node(lastName, null);
    for (int i = 1; i < length; i++) {
      node = new Node("n", node);
    }
    return node;
  }

  @Test
  void whatIsValidIsLookedAtOnce() {
    AtomicInteger looks = new AtomicInteger();
    Validator<String> counting =
        (value, context) -> {
          looks.incrementAndGet();
          context.length(value, 1, 5, "S");
        };
    assertThat(ValidationContext.violations("abc", counting)).isEmpty();
    assertThat(looks).hasValue(1);
    assertThat(ValidationContext.violations("abcdef", counting)).hasSize(1);
    assertThat(looks).hasValue(3);
  }

  @Test
  void whatIsValidAllocatesNothing() {
    Node valid = chain(50, "x");
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long thread = Thread.currentThread().getId();
    for (int i = 0; i < 20_000; i++) {
      ValidationContext.violations(valid, Node::validate);
    }
    long least = Long.MAX_VALUE; // The JVM itself may allocate now and then on the thread.
    for (int round = 0; round < 10; round++) {
      long before = threads.getThreadAllocatedBytes(thread);
      for (int i = 0; i < 1_000; i++) {
        ValidationContext.violations(valid, Node::validate);
      }
      least = Math.min(least, threads.getThreadAllocatedBytes(thread) - before);
    }
    assertThat(least).isZero();
  }

  @Test
  void everyViolationIsFoundAtItsPath() {
    Node node = new Node("", new Node("abcdef", new Node("\ud83d", null)));
    assertThat(ValidationContext.violations(node, Node::validate))
        .extracting(Violation::toString)
        .containsExactly(
            "/name: length 0 is below the minimum of 1 (shape Name)",
            "/next/name: length 6 is above the maximum of 5 (shape Name)",
            "/next/next/name: has a surrogate without its partner at index 0 (shape Name)");
  }

  @Test
  void whatIsNestedTooDeepForTheStackIsValidatedAllTheSame() throws Exception {
    List<Violation> found = new ArrayList<>();
    List<Throwable> failures = new ArrayList<>();
    Thread thread =
        new Thread(
            null,
            () -> found.addAll(ValidationContext.violations(chain(20_000, ""), Node::validate)),
            "small stack",
            256 * 1024);
    thread.setUncaughtExceptionHandler((where, failure) -> failures.add(failure));
    thread.start();
    thread.join();
    assertThat(failures).isEmpty();
    assertThat(found).hasSize(1);
    assertThat(found.get(0).path()).isEqualTo("/next".repeat(19_999) + "/name");
  }

  @Test
  void manyViolationsAtLongPathsTakeLittleMemory() {
    Node node = new Node("", null);
    for (int i = 1; i < 20_000; i++) {
      node = new Node("", node);
    }
    Node deep = node;
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadAllocatedBytes();
    List<Violation> found = ValidationContext.violations(deep, Node::validate);
    RequestValidationException refusal = new RequestValidationException("Node", found);
    long allocated = threads.getCurrentThreadAllocatedBytes() - before;

    assertThat(found).hasSize(20_000);
    assertThat(refusal.toString().lines()).hasSize(102);
    assertThat(refusal).hasMessageEndingWith("\n  and 19900 more");
    assertThat(allocated).isLessThan(50_000_000);
  }

  @Test
  void checkRefusesWhatBreaksAnyRule() {
    Validator<Node> validator = Node::validate;
    validator.check(chain(3, "x"));
    assertThat(validator.validate(chain(3, "x"))).isEmpty();
    assertThatThrownBy(() -> validator.check(chain(2, "")))
        .isInstanceOf(RequestValidationException.class)
        .hasMessage(
            "Node breaks a rule of the service model; nothing was sent\n"
                + "  /next/name: length 0 is below the minimum of 1 (shape Name)");
  }

  @Test
  void whatAValidatorThrowsIsNotSwallowed() {
    Validator<String> broken =
        (value, context) -> {
          throw new IllegalStateException(value);
        };
    assertThatThrownBy(() -> ValidationContext.violations("x", broken)).hasMessage("x");
  }
}
