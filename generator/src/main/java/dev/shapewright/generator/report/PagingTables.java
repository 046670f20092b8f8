package dev.shapewright.generator.report;

import dev.shapewright.generator.model.NameKind;
import dev.shapewright.generator.model.Waiter;
import dev.shapewright.generator.plan.OperationPlan;
import dev.shapewright.generator.plan.PaginationPlan;
import dev.shapewright.generator.plan.WaiterPlan;
import java.util.List;

/** Writes the paginators and the waiters. */
final class PagingTables {
  private final Subject subject;
  private final Html html;

  PagingTables(Subject subject, Html html) {
    this.subject = subject;
    this.html = html;
  }

  List<OperationPlan> paginated() {
    return subject.plan().operations().stream().filter(each -> each.pagination() != null).toList();
  }

  void paginators() {
    for (OperationPlan each : paginated()) {
      PaginationPlan plan = each.pagination();
      if (plan != null) {
        paginator(each, plan);
      }
    }
  }

  private void paginator(OperationPlan operation, PaginationPlan plan) {
    String name = operation.model().name();
    html.open("div", "class", "entry card").open("h3");
    Anchors.write(html, subject.anchors().operation(name), name);
    html.close().line().open("dl");
    for (PaginationPlan.Results results : plan.results()) {
      fact("Items of", results.expression(), "by client method " + results.clientMethod() + "()");
    }
    for (PaginationPlan.Token token : plan.tokens()) {
      fact(
          "Token",
          token.input().model().name(),
          "a member of the request, taken from the response");
    }
    if (plan.limit() != null) {
      fact("Page size", plan.limit().model().name(), "a member of the request");
    }
    html.close();
    String paging = subject.java().of(NameKind.PAGINATOR_CLASS, name, name + "Paging");
    subject.sources().write(html, List.of("internal/" + paging));
    html.close().line();
  }

  private void fact(String term, String code, String words) {
    html.open("div").element("dt", term).open("dd").code(code);
    html.text(", " + words).close().close().line();
  }

  void waiters() {
    for (WaiterPlan each : subject.plan().waiters()) {
      Waiter waiter = each.model();
      html.open("div", "class", "entry card").open("h3").code(waiter.name()).close().line();
      subject.documentation().write(html, waiter.documentation());
      html.open("p").text("Calls ");
      Anchors.write(html, subject.anchors().operation(waiter.operation()), waiter.operation());
      html.text(
              " every "
                  + Words.count(waiter.delaySeconds(), "second", "seconds")
                  + ", at most "
                  + Words.count(waiter.maxAttempts(), "time", "times")
                  + ". In Java: ")
          .code(each.method() + "()")
          .text(".")
          .close()
          .line()
          .open("ul", "class", "plain");
      waiter.acceptors().forEach(this::acceptor);
      html.close();
      String conditions = subject.java().of(NameKind.WAITER_CLASS, waiter.name(), "");
      String waiters = subject.plan().types().base() + "Waiters";
      subject.sources().write(html, List.of(waiters, "internal/" + conditions));
      html.close().line();
    }
  }

  private void acceptor(Waiter.Acceptor acceptor) {
    html.open("li")
        .element(
            "strong",
            switch (acceptor.state()) {
              case SUCCESS -> "Done";
              case FAILURE -> "Failed";
              case RETRY -> "Goes on";
            })
        .text(" when ");
    if (acceptor instanceof Waiter.OnPath path) {
      html.text(
          switch (path.extent()) {
            case VALUE -> "";
            case EVERY_ITEM -> "every item of ";
            case SOME_ITEM -> "an item of ";
          });
      html.code(path.expression()).text(" is ").code(expected(path.expected()));
    } else if (acceptor instanceof Waiter.OnError error) {
      html.text("the error is ").code(error.code());
    } else if (acceptor instanceof Waiter.OnStatus status) {
      html.text("the HTTP status is " + status.status());
    } else if (acceptor instanceof Waiter.OnAny any) {
      html.text(any.error() ? "there is any error" : "there is any response");
    }
    html.close().line();
  }

  private static String expected(Waiter.Expected expected) {
    if (expected instanceof Waiter.Expected.Text text) {
      return text.value();
    }
    return expected instanceof Waiter.Expected.Numeric number
        ? number.value().toString()
        : Boolean.toString(((Waiter.Expected.Truth) expected).value());
  }
}
