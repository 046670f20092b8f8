package dev.shapewright.generator.read;

import dev.shapewright.generator.model.FailurePart;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.model.Shape;
import dev.shapewright.generator.model.Shape.ErrorTrait;
import dev.shapewright.generator.read.JsonValue.JsonNumber;
import dev.shapewright.generator.read.JsonValue.JsonString;
import dev.shapewright.generator.read.Unlinked.Target;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads shapes of the type {@code structure}. */
final class StructureReader {
  private static final String FAILURE = "shapewright:failure";

  /** What a shape is that operations name as their error and others hold as a value. */
  static final String ERROR_AS_VALUE = "an error as a value";

  private static final Set<String> OWN_KEYS = Set.of(RuleReader.KEY, FAILURE);

  /** What javac takes; the largest published structure has 228. */
  private static final int MOST_MEMBERS = 500;

  private static final BigDecimal LEAST_STATUS = BigDecimal.valueOf(100);
  private static final BigDecimal GREATEST_STATUS = BigDecimal.valueOf(599);

  private final Unlinked unlinked;
  private final Problems problems;
  private final UnsupportedTraits unsupported;
  private final Set<String> errorNames;

  /**
   * @param errorNames the structures that operations name as errors, which makes them errors even
   *     without a trait
   */
  StructureReader(Unlinked unlinked, Set<String> errorNames) {
    this.unlinked = unlinked;
    this.problems = unlinked.problems();
    this.unsupported = new UnsupportedTraits(unlinked);
    this.errorNames = errorNames;
  }

  Shape.Structure read(Shape.Common common, ObjectView view) {
    if (view.flag("eventstream")) {
      unlinked.unsupportedInShape(common.name(), view.place(), "an event stream");
    }
    ObjectView members = view.object("members");
    Map<String, JsonValue> entries = members == null ? Map.of() : members.members();
    if (entries.size() > MOST_MEMBERS) {
      problems.error(
          view.place(),
          "a structure of %d members, more than %d, cannot be a Java class"
              .formatted(entries.size(), MOST_MEMBERS));
      return new Shape.Structure(common, List.of(), false, null);
    }
    Set<String> required = required(view, entries);
    Names.checkCase(entries, problems);
    boolean events = view.flag("eventstream");
    List<Member> read = new ArrayList<>();
    entries.forEach(
        (name, value) -> {
          Member member = member(common.name(), name, value, required.contains(name));
          if (member != null) {
            read.add(member);
          }
          if (member != null && !events && errorNames.contains(member.target())) {
            // It would have to be two classes of one name.
            unlinked.unsupportedInShape(common.name(), value.place(), ERROR_AS_VALUE);
          }
        });
    return new Shape.Structure(
        common, List.copyOf(read), view.flag("union"), error(common.name(), view));
  }

  private Set<String> required(ObjectView view, Map<String, JsonValue> members) {
    Set<String> required = new HashSet<>();
    for (JsonString name : view.strings("required")) {
      required.add(name.value());
      if (!members.containsKey(name.value())) {
        problems.error(
            name.place(),
            "the required member %s does not exist".formatted(JsonValue.quoted(name.value())),
            Suggestion.hint(name.value(), members.keySet()));
      }
    }
    return required;
  }

  private @Nullable Member member(
      String structure, String name, JsonValue value, boolean required) {
    Names.check(name, "a member", value.place(), problems);
    ObjectView view = ObjectView.of(value, problems);
    if (view == null) {
      return null;
    }
    unsupported.ofShape(structure, view);
    Traits.checkOwnKeys(view, "a member", OWN_KEYS, problems);
    boolean token = view.flag("idempotencyToken");
    List<Rule> rules = new RuleReader(problems).read(view);
    FailurePart failurePart = failurePart(view);
    boolean ruled = !rules.isEmpty() || failurePart != null;
    String role = token ? "an idempotency token" : ruled ? "a member with rules" : "a member";
    Target allowed = token ? Target.FREE_STRING : ruled ? Target.STRING : Target.ANY;
    String target = unlinked.reference(view, allowed, role);
    if (target == null) {
      return null;
    }
    return new Member(
        name,
        target,
        view.string("documentation"),
        required,
        view.flag("sensitive"),
        token,
        view.flag("hostLabel"),
        view.flag("jsonvalue"),
        Traits.timestampFormat(view, problems),
        Traits.deprecation(view),
        rules,
        failurePart,
        view.place().location());
  }

  /**
   * What a string tells of a failure: {@code "shapewright:failure": "id"}, {@code "message"} or
   * {@code "stackTrace"} at a member. Published models have none; overlays add them.
   */
  private @Nullable FailurePart failurePart(ObjectView member) {
    JsonString part = member.stringAt(FAILURE);
    if (part == null) {
      return null;
    }
    return switch (part.value()) {
      case "id" -> FailurePart.ID;
      case "message" -> FailurePart.MESSAGE;
      case "stackTrace" -> FailurePart.STACK_TRACE;
      default -> {
        problems.error(
            part.place(),
            "expected \"id\", \"message\" or \"stackTrace\", found " + part.described());
        yield null;
      }
    };
  }

  private @Nullable ErrorTrait error(String name, ObjectView view) {
    ObjectView error = view.object("error");
    ObjectView retryable = view.object("retryable");
    boolean fault = view.flag("fault");
    if (!view.flag("exception") && error == null && !errorNames.contains(name)) {
      return null;
    }
    if (error != null) {
      fault |= error.flag("fault") || Boolean.FALSE.equals(error.bool("senderFault"));
    }
    return new ErrorTrait(
        error == null ? null : error.string("code"),
        error == null ? null : httpStatus(error.number("httpStatusCode")),
        fault,
        retryable != null,
        retryable != null && retryable.flag("throttling"));
  }

  private @Nullable Integer httpStatus(@Nullable JsonNumber number) {
    if (number == null) {
      return null;
    }
    BigDecimal value = number.value();
    boolean inRange = value.compareTo(LEAST_STATUS) >= 0 && value.compareTo(GREATEST_STATUS) <= 0;
    if (inRange && value.stripTrailingZeros().scale() <= 0) {
      return value.intValue();
    }
    problems.error(
        number.place(), "expected an HTTP status from 100 to 599, found " + number.described());
    return null;
  }
}
