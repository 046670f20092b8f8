package dev.shapewright.generator.diff;

import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.Rule;
import dev.shapewright.generator.plan.MemberPlan;
import dev.shapewright.generator.plan.TypePlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares the members of a class. */
final class MemberChanges {
  private final Holder holder;
  private final ConstraintChanges constraints;
  private final Changes changes;
  private final Words words;

  MemberChanges(Holder holder, ConstraintChanges constraints, Changes changes) {
    this.holder = holder;
    this.constraints = constraints;
    this.changes = changes;
    this.words = new Words(changes);
  }

  void compare() {
    Pair<MemberPlan> members =
        Pair.of(holder.before(), holder.after(), member -> member.model().name());
    members.forAdded(this::added);
    members.forRemoved(
        member ->
            add(
                ChangeKind.MEMBER_REMOVED,
                Impact.SOURCE_BREAKING,
                member,
                "member removed",
                null,
                null));
    members.forBoth(this::compare);
  }

  private void added(MemberPlan member) {
    boolean required = member.model().required();
    boolean filledIn = holder.fillsIn(member);
    String text =
        !required
            ? "optional member added"
            : filledIn ? "required member added, filled in when absent" : "required member added";
    add(
        ChangeKind.MEMBER_ADDED,
        breaking(required && !filledIn),
        member,
        text,
        null,
        JavaNames.type(member.type()));
  }

  private void compare(MemberPlan old, MemberPlan now) {
    String subject = holder.subject(now);
    List<String> names = JavaNames.ofMember(holder.javaType(), now);
    words.documentation(subject, old.model().documentation(), now.model().documentation(), names);
    words.deprecation(subject, old.model().deprecation(), now.model().deprecation(), names);
    javaNames(old, now, subject);
    if (!JavaNames.typeInModel(old.type()).equals(JavaNames.typeInModel(now.type()))) {
      type(old, now);
    } else {
      constraints.ofMember(
          old.model().target(),
          now.model().target(),
          new ConstraintChanges.Place(subject, direction(), names));
      elements(old, now);
    }
    required(old, now);
    traits(old, now);
    rules(old, now);
  }

  private void type(MemberPlan old, MemberPlan now) {
    String from = JavaNames.type(old.type());
    String to = JavaNames.type(now.type());
    if (!from.equals(to)) {
      type(now, from, to);
      return;
    }
    String kindsBefore = JavaNames.typeWithKinds(old.type());
    String kindsAfter = JavaNames.typeWithKinds(now.type());
    if (!kindsBefore.equals(kindsAfter)) {
      type(now, kindsBefore, kindsAfter);
      return;
    }
    String was = old.target().name();
    String is = now.target().name();
    String text = "shape " + was + " -> " + is; // Java's name stays, though the shape is another.
    add(ChangeKind.MEMBER_CHANGED, Impact.COMPATIBLE, now, text, was, is);
  }

  private void type(MemberPlan member, String from, String to) {
    String text = "type " + from + " -> " + to;
    add(ChangeKind.MEMBER_TYPE, Impact.SOURCE_BREAKING, member, text, from, to);
  }

  private void javaNames(MemberPlan old, MemberPlan now, String subject) {
    if (!old.name().equals(now.name())) {
      JavaNameChanges.add(
          changes,
          subject,
          JavaNames.accessor(holder.javaType(), old),
          JavaNames.accessor(holder.javaType(), now),
          List.of());
    }
    boolean collections = old.type().isCollection() && now.type().isCollection();
    if (collections && !old.hasName().equals(now.hasName())) {
      JavaNameChanges.add(
          changes,
          subject,
          JavaNames.method(holder.javaType(), old.hasName()),
          JavaNames.method(holder.javaType(), now.hasName()),
          List.of());
    }
  }

  private void required(MemberPlan old, MemberPlan now) {
    boolean was = old.model().required();
    boolean is = now.model().required();
    if (was && !is) {
      add(ChangeKind.MEMBER_OPTIONAL, Impact.COMPATIBLE, now, "required -> optional", null, null);
    } else if (is && !was) {
      add(
          ChangeKind.MEMBER_REQUIRED,
          breaking(!holder.fillsIn(now)),
          now,
          "optional -> required",
          null,
          null);
    }
  }

  private void traits(MemberPlan old, MemberPlan now) {
    if (old.sensitive() != now.sensitive()) {
      add(
          ChangeKind.SENSITIVE,
          now.sensitive() ? Impact.COMPATIBLE : Impact.BEHAVIOUR_BREAKING,
          now,
          now.sensitive() ? "sensitive: no longer shown" : "no longer sensitive: now shown",
          null,
          null);
    }
    boolean wasFilled = holder.fillsIn(old);
    if (wasFilled != holder.fillsIn(now)) {
      add(
          ChangeKind.IDEMPOTENCY_TOKEN,
          breaking(wasFilled),
          now,
          wasFilled ? "no longer filled in when absent" : "filled in when absent",
          null,
          null);
    }
    Member member = now.model();
    if (old.model().hostLabel() != member.hostLabel()) {
      add(
          ChangeKind.MEMBER_CHANGED,
          breaking(true),
          now,
          member.hostLabel() ? "becomes a part of the host name" : "no part of the host name",
          null,
          null);
    }
    boolean wasJson = old.model().jsonText() || old.target().common().jsonText();
    boolean isJson = member.jsonText() || now.target().common().jsonText();
    if (wasJson != isJson) {
      String text = isJson ? "holds JSON" : "need not hold JSON";
      add(ChangeKind.MEMBER_CHANGED, Impact.COMPATIBLE, now, text, null, null);
    }
  }

  /** What a rule of an overlay demands, or no longer does. */
  private void rules(MemberPlan old, MemberPlan now) {
    for (Rule rule : now.model().rules()) {
      if (!old.model().rules().contains(rule)) {
        boolean refused = rule.severity() == Rule.Severity.ERROR;
        add(ChangeKind.RULE, breaking(refused), now, described(rule) + " (tightened)", null, null);
      }
    }
    for (Rule rule : old.model().rules()) {
      if (!now.model().rules().contains(rule)) {
        String text = "no longer: " + described(rule) + " (loosened)";
        add(ChangeKind.RULE, Impact.COMPATIBLE, now, text, null, null);
      }
    }
  }

  private static String described(Rule rule) {
    String what =
        switch (rule.kind()) {
          case NOT_PREFIX -> "must not begin with \"" + rule.value() + "\"";
        };
    return what + (rule.severity() == Rule.Severity.WARNING ? ", or a warning is logged" : "");
  }

  /** What types of the same name in Java hide. */
  private void elements(MemberPlan old, MemberPlan now) {
    String from = formats(old.type());
    String to = formats(now.type());
    if (!from.equals(to)) {
      add(ChangeKind.MEMBER_CHANGED, Impact.COMPATIBLE, now, from + " -> " + to, from, to);
    }
    int was = sparse(old.type());
    int is = sparse(now.type());
    if (was != is) {
      boolean nulls = is > was;
      boolean received = holder.direction().isReceived();
      add(
          ChangeKind.MEMBER_CHANGED,
          (nulls ? received : holder.isDemanding()) ? Impact.BEHAVIOUR_BREAKING : Impact.COMPATIBLE,
          now,
          nulls ? "elements may now be null" : "elements may no longer be null",
          null,
          null);
    }
  }

  private static String formats(TypePlan type) {
    if (type instanceof TypePlan.Timestamp timestamp) {
      return "timestamp format " + timestamp.format();
    }
    TypePlan element = type.element();
    return element == null ? "" : formats(element);
  }

  /** How many levels of collections admit nulls. */
  private static int sparse(TypePlan type) {
    boolean here =
        (type instanceof TypePlan.ListOf list && list.sparse())
            || (type instanceof TypePlan.MapOf map && map.sparse());
    TypePlan element = type.element();
    return (here ? 1 : 0) + (element == null ? 0 : sparse(element));
  }

  /** Which way the values go that could be sent or received before. */
  private Direction direction() {
    return Direction.of(holder.isDemanding(), holder.direction().isReceived());
  }

  private Impact breaking(boolean demands) {
    return demands && holder.isDemanding() ? Impact.BEHAVIOUR_BREAKING : Impact.COMPATIBLE;
  }

  private void add(
      ChangeKind kind,
      Impact impact,
      MemberPlan member,
      String text,
      @Nullable String from,
      @Nullable String to) {
    changes.add(
        new Change(
            kind,
            impact,
            holder.subject(member),
            text,
            from,
            to,
            holder.direction(),
            JavaNames.ofMember(holder.javaType(), member)));
  }
}
