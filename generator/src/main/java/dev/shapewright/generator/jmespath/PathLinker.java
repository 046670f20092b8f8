package dev.shapewright.generator.jmespath;

import dev.shapewright.generator.jmespath.Expression.JsonLiteral;
import dev.shapewright.generator.jmespath.JmesPathException.Reason;
import dev.shapewright.generator.model.Member;
import dev.shapewright.generator.model.ServiceModel;
import dev.shapewright.generator.model.Waiter;
import java.util.ArrayList;
import java.util.List;

/** Links expressions to the shapes of a model. */
public final class PathLinker {
  private final ServiceModel model;
  private final Comparisons comparisons = new Comparisons(this);
  private final Functions functions = new Functions(this);

  /**
   * Prepares to link.
   *
   * @param model holds the shapes
   */
  public PathLinker(ServiceModel model) {
    this.model = model;
  }

  /**
   * Links an expression about the response of an operation.
   *
   * @param text the expression
   * @param output the name of the operation's output structure
   * @return the linked expression
   * @throws JmesPathException if it is no expression, does not fit the shapes, or is of a kind that
   *     is not supported; says where
   */
  public Path link(String text, String output) throws JmesPathException {
    return link(Expression.parse(text), new PathType.Struct(output, true));
  }

  /**
   * Links what a waiter expects of a response.
   *
   * @param path gives the value, or the list of values
   * @param acceptor what is expected
   * @return gives a truth value
   * @throws JmesPathException if the types differ, so that it could never be met
   */
  public Path condition(Path path, Waiter.OnPath acceptor) throws JmesPathException {
    JsonLiteral expected = literal(acceptor.expected());
    if (acceptor.extent() == Waiter.Extent.VALUE) {
      return comparisons.equal(path, new Expression.Literal(0, expected), 0);
    }
    if (!(path.type() instanceof PathType.ListOf list)) {
      throw new JmesPathException(
          Reason.TYPE, 0, "expected a list, found " + path.type().described());
    }
    Path.Comparison item =
        (Path.Comparison)
            comparisons.equal(
                new Path.Current(list.item()), new Expression.Literal(0, expected), 0);
    return acceptor.extent() == Waiter.Extent.SOME_ITEM
        ? new Path.ListContains(path, item.right())
        : new Path.AllEqual(path, item.right());
  }

  private static JsonLiteral literal(Waiter.Expected expected) {
    if (expected instanceof Waiter.Expected.Text text) {
      return new JsonLiteral.Text(text.value());
    } else if (expected instanceof Waiter.Expected.Numeric number) {
      return new JsonLiteral.Numeric(number.value());
    }
    return new JsonLiteral.Truth(((Waiter.Expected.Truth) expected).value());
  }

  Path link(Expression expression, PathType current) throws JmesPathException {
    if (expression instanceof Expression.Current) {
      return new Path.Current(current);
    } else if (expression instanceof Expression.Field field) {
      return field(field, current);
    } else if (expression instanceof Expression.Chain chain) {
      return chain(chain, current);
    } else if (expression instanceof Expression.Index index) {
      Path list = list(index.list(), current, index.offset(), "has no items");
      PathType.ListOf type = (PathType.ListOf) list.type();
      return then(list, new Path.Item(index.index(), type.sparse(), type.item()));
    } else if (expression instanceof Expression.Each each) {
      return projected(elements(each, current), each.right());
    } else if (expression instanceof Expression.Filter filter) {
      Path list = list(filter.list(), current, filter.offset(), "has no items to choose from");
      PathType item = ((PathType.ListOf) list.type()).item();
      return projected(new Path.Where(list, link(filter.condition(), item)), filter.right());
    } else if (expression instanceof Expression.Literal literal) {
      return Literals.link(literal);
    } else if (expression instanceof Expression.Call call) {
      return functions.link(call, current);
    }
    return operator(expression, current);
  }

  private Path operator(Expression expression, PathType current) throws JmesPathException {
    if (expression instanceof Expression.Or or) {
      List<Path> both = pair(or.left(), or.right(), current, or.offset());
      return new Path.Or(both.get(0), both.get(1));
    } else if (expression instanceof Expression.And and) {
      List<Path> both = pair(and.left(), and.right(), current, and.offset());
      return new Path.And(both.get(0), both.get(1));
    } else if (expression instanceof Expression.Not not) {
      return new Path.Not(link(not.operand(), current));
    } else if (expression instanceof Expression.Comparison comparison) {
      return comparisons.link(comparison, current);
    } else if (expression instanceof Expression.Items items) {
      List<Path> values = unified(linkAll(items.items(), current), items.offset());
      return new Path.Items(values, new PathType.ListOf(values.get(0).type(), true));
    }
    String kind =
        expression instanceof Expression.Slice
            ? "a slice"
            : expression instanceof Expression.Members ? "an object" : "an expression reference";
    throw new JmesPathException(
        Reason.UNSUPPORTED, expression.offset(), kind + " is not supported");
  }

  private Path field(Expression.Field field, PathType current) throws JmesPathException {
    if (current instanceof PathType.MapOf map) {
      return new Path.Entry(field.name(), map.value());
    }
    if (!(current instanceof PathType.Struct struct)) {
      throw new JmesPathException(
          Reason.TYPE,
          field.offset(),
          "\"" + field.name() + "\" is asked of " + current.described() + ", which has no members");
    }
    List<Member> members = model.structure(struct.shape()).members();
    for (Member member : members) {
      if (member.name().equals(field.name())) {
        return new Path.Member(struct.shape(), member.name(), PathType.of(model, member.target()));
      }
    }
    throw new JmesPathException(
        field.offset(),
        current.described() + " has no member \"" + field.name() + "\"",
        field.name(),
        members.stream().map(Member::name).toList());
  }

  private Path chain(Expression.Chain chain, PathType current) throws JmesPathException {
    Path left = link(chain.left(), current);
    Path right = link(chain.right(), left.type());
    if (left.isNullable() && !isNullOfNull(right)) {
      throw new JmesPathException(
          Reason.UNSUPPORTED, chain.offset(), "what a pipe makes of null is not supported");
    }
    return then(left, right);
  }

  /** Whether a path gives null for null, so that it need not be tried. */
  private static boolean isNullOfNull(Path path) {
    if (path instanceof Path.Then then) {
      return isNullOfNull(then.first());
    }
    if (path instanceof Path.Each each) {
      return isNullOfNull(each.list());
    }
    if (path instanceof Path.Where where) {
      return isNullOfNull(where.list());
    }
    if (path instanceof Path.Flattened flattened) {
      return isNullOfNull(flattened.lists());
    }
    if (path instanceof Path.Values values) {
      return isNullOfNull(values.map());
    }
    return path instanceof Path.Current
        || path instanceof Path.Member
        || path instanceof Path.Entry
        || path instanceof Path.Item
        || path instanceof Path.Items;
  }

  private Path elements(Expression.Each each, PathType current) throws JmesPathException {
    if (each.kind() == Expression.Projection.VALUES) {
      Path map = link(each.left(), current);
      if (map.type() instanceof PathType.MapOf) {
        return new Path.Values(map);
      }
      boolean structure = map.type() instanceof PathType.Struct;
      throw new JmesPathException(
          structure ? Reason.UNSUPPORTED : Reason.TYPE,
          each.offset(),
          "\"*\" is asked of " + map.type().described() + ", which is no map");
    }
    Path list = list(each.left(), current, each.offset(), "has no items");
    boolean nested =
        each.kind() == Expression.Projection.FLATTENED
            && ((PathType.ListOf) list.type()).item() instanceof PathType.ListOf;
    return nested ? new Path.Flattened(list) : list;
  }

  private Path projected(Path list, Expression right) throws JmesPathException {
    PathType.ListOf type = (PathType.ListOf) list.type();
    Path value = link(right, type.item());
    return value instanceof Path.Current && !type.sparse() ? list : new Path.Each(list, value);
  }

  private Path list(Expression expression, PathType current, int offset, String lack)
      throws JmesPathException {
    Path list = link(expression, current);
    if (list.type() instanceof PathType.ListOf) {
      return list;
    }
    throw new JmesPathException(
        Reason.TYPE, offset, list.type().described() + " is no list and " + lack);
  }

  List<Path> linkAll(List<Expression> expressions, PathType current) throws JmesPathException {
    List<Path> paths = new ArrayList<>();
    for (Expression expression : expressions) {
      paths.add(link(expression, current));
    }
    return paths;
  }

  private List<Path> pair(Expression left, Expression right, PathType current, int offset)
      throws JmesPathException {
    return unified(List.of(link(left, current), link(right, current)), offset);
  }

  /** The same paths, all of one type. */
  List<Path> unified(List<Path> paths, int offset) throws JmesPathException {
    PathType first = paths.get(0).type();
    if (paths.stream().allMatch(path -> path.type().equals(first))) {
      return List.copyOf(paths);
    }
    for (Path path : paths) {
      boolean texts = first instanceof PathType.Text && path.type() instanceof PathType.Text;
      if (!path.type().equals(first) && !texts) {
        throw new JmesPathException(
            Reason.UNSUPPORTED,
            offset,
            first.described()
                + " and "
                + path.type().described()
                + " in one place are not supported");
      }
    }
    return paths.stream().map(PathLinker::asText).toList();
  }

  static Path asText(Path path) {
    boolean plain = path.type().equals(new PathType.Text(null));
    return plain ? path : new Path.AsText(path);
  }

  private static Path then(Path first, Path second) {
    return first instanceof Path.Current
        ? second
        : second instanceof Path.Current ? first : new Path.Then(first, second);
  }
}
