package dev.shapewright.examples.conformance.differential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.shapewright.examples.conformance.GeneratedObjects;
import dev.shapewright.examples.conformance.ServiceShapes.Shape;
import dev.shapewright.runtime.AwsServiceException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;

/**
 * An answer that is an error, of the model or not.
 *
 * @param shape the error's shape, or null for one that no model knows
 * @param code the error's code
 * @param status the answer's status
 * @param message the service's words, or null for none
 * @param members the members that the error has, but for the message
 * @param json the answer's body
 */
record RandomError(
    @Nullable Shape shape,
    String code,
    int status,
    @Nullable String message,
    Map<String, @Nullable Object> members,
    String json) {
  private static final List<String> NAMESPACES = List.of("", "com.amazon.coral.service#", "x.y#");

  static RandomError of(Sides sides, List<Shape> errors, Random random) {
    boolean modelled = !errors.isEmpty() && random.nextInt(4) > 0;
    Shape shape = modelled ? errors.get(random.nextInt(errors.size())) : null;
    String code = shape == null ? "UnheardOf" : shape.name();
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    if (shape != null) {
      members.putAll(new RandomValues(random, sides.common()).structure(shape));
      members.keySet().removeIf(name -> name.equalsIgnoreCase("message"));
    }
    ObjectNode body =
        shape == null ? WireJson.plain().empty() : WireJson.noisy(random).structure(shape, members);
    body.remove(List.of("message", "Message"));
    body.put("__type", NAMESPACES.get(random.nextInt(NAMESPACES.size())) + code);
    String message = random.nextInt(5) == 0 ? null : "The words, number " + random.nextInt();
    if (message != null) {
      body.put(random.nextBoolean() ? "message" : "Message", message);
    }
    int status = random.nextBoolean() ? 400 : 500;
    return new RandomError(shape, code, status, message, members, body.toString());
  }

  /** Fails unless both sides throw what the answer says. */
  void check(ThrowingCallable ourCall, ThrowingCallable theirCall) {
    AwsServiceException ours = (AwsServiceException) catchThrowable(ourCall);
    var theirs =
        (software.amazon.awssdk.awscore.exception.AwsServiceException) catchThrowable(theirCall);
    // Ours has the service's name before one that a class of the JDK has.
    assertThat(ours.getClass().getSimpleName().toLowerCase(Locale.ROOT))
        .endsWith(theirs.getClass().getSimpleName().toLowerCase(Locale.ROOT));
    assertThat(ours.errorCode()).isEqualTo(theirs.awsErrorDetails().errorCode()).isEqualTo(code);
    assertThat(ours.errorMessage())
        .isEqualTo(theirs.awsErrorDetails().errorMessage())
        .isEqualTo(message);
    assertThat(ours.status()).isEqualTo(theirs.statusCode()).isEqualTo(status);
    assertThat(ours.requestId()).isEqualTo(theirs.requestId());
    if (shape != null) {
      Map<String, @Nullable Object> read =
          new LinkedHashMap<>(GeneratedObjects.plainStructure(shape, ours));
      read.keySet().removeIf(name -> name.equalsIgnoreCase("message"));
      assertThat(read)
          .isEqualTo(SdkObjects.plain(Objects.requireNonNull(shape), (SdkPojo) theirs))
          .isEqualTo(members);
    }
  }
}
