package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.PaginationPlan;
import dev.shapewright.generator.plan.PaginationPlan.Results;
import dev.shapewright.generator.plan.WaiterPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares paginators and waiters. */
final class PagingChanges {
  private final Version before;
  private final Version after;
  private final Changes changes;

  PagingChanges(Version before, Version after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void compare() {
    Pair.of(
            before.plan().operations(),
            after.plan().operations(),
            operation -> operation.model().name())
        .forBoth(this::paginators);
    Pair<WaiterPlan> waiters =
        Pair.of(before.plan().waiters(), after.plan().waiters(), each -> each.model().name());
    waiters.forAdded(
        each -> waiter(ChangeKind.WAITER_ADDED, Impact.COMPATIBLE, after, each, "waiter added"));
    waiters.forRemoved(
        each ->
            waiter(
                ChangeKind.WAITER_REMOVED, Impact.SOURCE_BREAKING, before, each, "waiter removed"));
    waiters.forBoth(this::waiter);
  }

  private void paginators(OperationPlan old, OperationPlan now) {
    String operation = now.model().name();
    Pair<Results> results =
        Pair.of(results(old.pagination()), results(now.pagination()), Results::expression);
    results.forAdded(
        each ->
            paginator(
                ChangeKind.PAGINATOR_ADDED,
                Impact.COMPATIBLE,
                operation,
                "paginator added for " + each.expression(),
                each));
    results.forRemoved(
        each ->
            paginator(
                ChangeKind.PAGINATOR_REMOVED,
                Impact.SOURCE_BREAKING,
                operation,
                "paginator removed for " + each.expression(),
                each));
    results.forBoth(
        (oldResults, nowResults) -> {
          if (!oldResults.clientMethod().equals(nowResults.clientMethod())) {
            String client = JavaNames.simple(after.plan().types().client());
            JavaNameChanges.add(
                changes,
                operation,
                client + "." + oldResults.clientMethod() + "()",
                client + "." + nowResults.clientMethod() + "()",
                List.of());
          }
          if (!oldResults.path().type().equals(nowResults.path().type())) {
            paginator(
                ChangeKind.PAGINATOR_CHANGED,
                Impact.SOURCE_BREAKING,
                operation,
                "paginator for " + nowResults.expression() + " gives another type",
                nowResults);
          }
        });
    String from = way(old.pagination());
    String to = way(now.pagination());
    if (old.pagination() != null && now.pagination() != null && !from.equals(to)) {
      Results first = now.pagination().results().get(0);
      changes.add(
          ChangeKind.PAGINATOR_CHANGED,
          Impact.COMPATIBLE,
          operation,
          "paginator goes another way from page to page",
          from,
          to,
          JavaNames.clientMethods(after.plan(), first.clientMethod()));
    }
  }

  private static List<Results> results(@Nullable PaginationPlan pagination) {
    return pagination == null ? List.of() : pagination.results();
  }

  // tokens NextToken; limit MaxResults
  private static String way(@Nullable PaginationPlan pagination) {
    if (pagination == null) {
      return "";
    }
    List<String> parts = new ArrayList<>();
    for (PaginationPlan.Token token : pagination.tokens()) {
      parts.add("token " + token.input().model().name());
    }
    if (pagination.moreResults() != null) {
      parts.add("a flag for more");
    }
    if (pagination.limit() != null) {
      parts.add("limit " + pagination.limit().model().name());
    }
    return String.join(", ", parts);
  }

  private void paginator(
      ChangeKind kind, Impact impact, String operation, String text, Results results) {
    changes.add(
        kind,
        impact,
        operation,
        text,
        JavaNames.clientMethods(after.plan(), results.clientMethod()));
  }

  private void waiter(WaiterPlan oldPlan, WaiterPlan nowPlan) {
    Waiter old = oldPlan.model();
    Waiter now = nowPlan.model();
    if (!oldPlan.method().equals(nowPlan.method())) {
      JavaNameChanges.add(
          changes,
          now.name(),
          JavaNames.method(before.plan().types().waiters(), oldPlan.method()),
          JavaNames.method(after.plan().types().waiters(), nowPlan.method()),
          List.of());
    }
    if (!old.operation().equals(now.operation())) {
      changed(Impact.SOURCE_BREAKING, nowPlan, "operation", old.operation(), now.operation());
    }
    if (old.delaySeconds() != now.delaySeconds()) {
      changed(
          Impact.COMPATIBLE, nowPlan, "delay in seconds", old.delaySeconds(), now.delaySeconds());
    }
    if (old.maxAttempts() != now.maxAttempts()) {
      changed(Impact.COMPATIBLE, nowPlan, "attempts", old.maxAttempts(), now.maxAttempts());
    }
    if (!old.acceptors().equals(now.acceptors())) {
      waiter(
          ChangeKind.WAITER_CHANGED,
          Impact.BEHAVIOUR_BREAKING,
          after,
          nowPlan,
          "answers mean something else");
    }
  }

  private void changed(Impact impact, WaiterPlan waiter, String what, Object from, Object to) {
    changes.add(
        ChangeKind.WAITER_CHANGED,
        impact,
        waiter.model().name(),
        what + " " + from + " -> " + to,
        from.toString(),
        to.toString(),
        List.of(JavaNames.method(after.plan().types().waiters(), waiter.method())));
  }

  private void waiter(
      ChangeKind kind, Impact impact, Version version, WaiterPlan waiter, String text) {
    changes.add(
        kind,
        impact,
        waiter.model().name(),
        text,
        List.of(JavaNames.method(version.plan().types().waiters(), waiter.method())));
  }
}
