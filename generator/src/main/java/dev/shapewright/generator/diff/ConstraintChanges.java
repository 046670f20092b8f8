package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Shape;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares lengths, ranges and patterns. Only what is sent is checked, so only there does it matter
 * to callers that they are tighter than before.
 */
final class ConstraintChanges {
  private final ServiceModel before;
  private final ServiceModel after;
  private final Changes changes;

  ConstraintChanges(ServiceModel before, ServiceModel after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Where constraints stand.
   *
   * @param subject what they are of
   * @param direction which way its values go
   * @param javaNames what holds such values
   */
  record Place(String subject, Direction direction, Collection<String> javaNames) {
    Place within(String part) {
      return new Place(subject + part, direction, javaNames);
    }
  }

  /** Shapes that every use of the same name refers to. */
  void ofShape(String name, Place place) {
    Shape old = before.shape(name);
    Shape now = after.shape(name);
    own(old, now, place);
    elements(old, now, place);
  }

  /** Shapes that one and the same member refers to, before and after. */
  void ofMember(String old, String now, Place place) {
    if (!old.equals(now)) {
      own(before.shape(old), after.shape(now), place);
      elements(before.shape(old), after.shape(now), place);
    }
  }

  private void elements(Shape old, Shape now, Place place) {
    if (old instanceof Shape.ListOf oldList && now instanceof Shape.ListOf list) {
      ofMember(oldList.item(), list.item(), place.within("[]"));
    } else if (old instanceof Shape.MapOf oldMap && now instanceof Shape.MapOf map) {
      ofMember(oldMap.key(), map.key(), place.within("{key}"));
      ofMember(oldMap.value(), map.value(), place.within("{value}"));
    }
  }

  private void own(Shape old, Shape now, Place place) {
    if (old instanceof Shape.Text oldText && now instanceof Shape.Text text) {
      length(oldText.length(), text.length(), place);
      pattern(oldText.pattern(), text.pattern(), place);
    } else if (old instanceof Shape.Blob oldBlob && now instanceof Shape.Blob blob) {
      length(oldBlob.length(), blob.length(), place);
    } else if (old instanceof Shape.ListOf oldList && now instanceof Shape.ListOf list) {
      length(oldList.length(), list.length(), place);
    } else if (old instanceof Shape.MapOf oldMap && now instanceof Shape.MapOf map) {
      length(oldMap.length(), map.length(), place);
    } else if (old instanceof Shape.Numeric oldNumber && now instanceof Shape.Numeric number) {
      limit(ChangeKind.RANGE, "min", oldNumber.range().min(), number.range().min(), place);
      limit(ChangeKind.RANGE, "max", oldNumber.range().max(), number.range().max(), place);
    }
  }

  /** Nothing is shorter than 0, whether a model says so or not. */
  private void length(Shape.Limits old, Shape.Limits now, Place place) {
    limit(ChangeKind.LENGTH, "min", positive(old.min()), positive(now.min()), place);
    limit(ChangeKind.LENGTH, "max", old.max(), now.max(), place);
  }

  private static @Nullable BigDecimal positive(@Nullable BigDecimal min) {
    return min == null || min.signum() <= 0 ? null : min;
  }

  private void limit(
      ChangeKind kind,
      String which,
      @Nullable BigDecimal old,
      @Nullable BigDecimal now,
      Place place) {
    if (old == null ? now == null : now != null && old.compareTo(now) == 0) {
      return;
    }
    boolean tighter =
        now != null && (old == null || (now.compareTo(old) < 0) == which.equals("max"));
    String from = text(old);
    String to = text(now);
    String text = which + " " + from + " -> " + to + (tighter ? " (tightened)" : " (loosened)");
    add(kind, tighter, place, text, old == null ? null : from, now == null ? null : to);
  }

  private static String text(@Nullable BigDecimal limit) {
    return limit == null ? "none" : limit.toPlainString();
  }

  private void pattern(@Nullable String old, @Nullable String now, Place place) {
    if (Objects.equals(old, now)) {
      return;
    }
    String how;
    boolean breaking = place.direction().isSent();
    if (now == null) {
      how = "pattern removed (loosened)";
      breaking = false;
    } else if (old == null) {
      how = "pattern added (tightened)";
    } else if (withoutAnchors(old).equals(withoutAnchors(now))) {
      how = "pattern changed (to one that means the same)";
      breaking = false;
    } else {
      how = "pattern changed";
    }
    add(ChangeKind.PATTERN, breaking, place, how, old, now);
  }

  /** The whole value must match: anchors at its ends say nothing. */
  private static String withoutAnchors(String pattern) {
    String end = pattern.endsWith("$") && !pattern.endsWith("\\$") ? "$" : "";
    String body = pattern.substring(0, pattern.length() - end.length());
    return body.startsWith("^") ? body.substring(1) : body;
  }

  private void add(
      ChangeKind kind,
      boolean breaking,
      Place place,
      String text,
      @Nullable String from,
      @Nullable String to) {
    changes.add(
        new Change(
            kind,
            breaking && place.direction().isSent() ? Impact.BEHAVIOUR_BREAKING : Impact.COMPATIBLE,
            place.subject(),
            text,
            from,
            to,
            place.direction(),
            List.copyOf(place.javaNames())));
  }
}
