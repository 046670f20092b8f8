package dev.shapewright.generator.plan;

import com.palantir.javapoet.ClassName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How operations ask for their endpoints, as it stands in Java.
 *
 * @param javaType the class
 * @param asked the operation that tells
 * @param endpoints the member of its response that holds the endpoints
 * @param address the member of an endpoint that holds its host
 * @param minutes the member of an endpoint that tells how long it may be used
 * @param operation the member of its request that takes the name of the operation to call, or null
 * @param identifiers the member of its request that takes what the endpoint depends on, or null
 * @param asking the operations that must ask, sorted
 */
public record EndpointDiscoveryPlan(
    ClassName javaType,
    OperationPlan asked,
    MemberPlan endpoints,
    MemberPlan address,
    MemberPlan minutes,
    @Nullable MemberPlan operation,
    @Nullable MemberPlan identifiers,
    List<Asking> asking) {
  /**
   * An operation that must ask.
   *
   * @param operation the operation
   * @param identifiers the members of its request that the endpoint depends on
   */
  public record Asking(OperationPlan operation, List<MemberPlan> identifiers) {}

  /**
   * Whether an operation must ask.
   *
   * @param operation the operation
   * @return true if it must
   */
  public boolean concerns(OperationPlan operation) {
    return asking.stream().anyMatch(each -> each.operation().equals(operation));
  }
}
