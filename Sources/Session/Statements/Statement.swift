internal import Expressions
internal import Plotting

/// One line of the language, read but not yet run.
enum Statement {
  /// `f(x) = …`
  case definition(name: String, parameters: [String], body: Expression)
  /// `a = …`
  case assignment(name: String, Expression)
  /// `descend f from 1.0 rate 0.1`, perhaps with `d = ` before it
  case descent(DescentRequest, name: String?)
  /// `explore f from 0.5 on [-5, 5]`
  case exploration(ExploreRequest)
  /// An expression by itself.
  case value(Expression)
  /// `plot f, d on [-5, 5] theme dark`
  case plot(PictureRequest)
  /// `contour g, d on [-2, 2] x [-2, 2]`
  case surface(SurfaceRequest)
  /// `animate d`
  case animate(PictureRequest, SourceRange)
  /// `theme dark`, `scale 2` …: how all further pictures look
  case style(PictureStyle)
  /// `minima f on [-5, 5]`, perhaps with `m = ` before it
  case minima(Target, on: Bounds?, name: String?)
  /// `restarts f count 100`, `basins f`, `sweep f from 0.5`, perhaps with `r = ` before it
  case search(SearchRequest, name: String?)
  /// `table d`
  case table(descent: String)
  /// `save "picture.png"`
  case save(path: String, SourceRange)
  /// `describe`
  case describe
  /// `help`, `help plot`
  case help(topic: String?, SourceRange)
}

/// A function as a statement names it: `f`, `f'`, or an expression in x, or in x and y.
struct Target {
  /// How it is called in titles and messages: `f'`, or the expression itself.
  let label: String
  /// Its body; what is defined is still by name.
  private(set) var expression: Expression
  /// The variables.
  let parameters: [String]
  /// Whether the label is a function's name, so that `f(x) = …` can be said of it.
  let isNamed: Bool
  /// What is shown of it, if later definitions must not change that, and what its names stood for.
  private(set) var shown: (body: Expression, values: [Figure.Parameter])?
  /// The defined function that it is, and how many primes it has.
  private(set) var function: (name: String, order: Int)?

  /// The function that an expression is of its variable.
  init(_ expression: Expression, parameters: [String]) {
    self.expression = expression
    self.parameters = parameters
    function = expression.function(of: parameters)
    isNamed = function != nil
    label =
      function.map { $0.name + String(repeating: "'", count: $0.order) } ?? expression.description
  }

  /// The function that an expression is of its one variable.
  init(_ expression: Expression, parameter: String) {
    self.init(expression, parameters: [parameter])
  }

  /// The first variable, or the only one.
  var parameter: String { parameters[0] }

  /// The same function under the same label, independent of later definitions.
  func fixed(
    as expanded: Expression, showing body: Expression, with values: [Figure.Parameter]
  ) -> Target {
    var target = self
    target.expression = expanded
    target.shown = (body, values)
    target.function = nil
    return target
  }
}

extension Expression {
  /// f and 1 for f'(x) where x is the parameter.
  fileprivate func function(of parameters: [String]) -> (name: String, order: Int)? {
    guard case .apply(let name, let order, let arguments) = self,
      arguments == parameters.map(Expression.name)
    else { return nil }
    return (name, order)
  }
}

/// What a descent was asked to do.
struct DescentRequest {
  var target: Target
  /// One expression for each variable.
  var start: [Expression]
  var settings = DescentSettings()
}

/// How descents are to go.
struct DescentSettings {
  var rate: Setting?
  var epochs: Setting?
  var method: (name: String, setting: Setting?)?
}

/// What was asked of many descents.
struct SearchRequest {
  enum Kind: String {
    case restarts, basins, sweep
  }

  var kind: Kind
  var target: Target
  /// One interval for each variable, or one for all; none for the usual one.
  var intervals: [Bounds] = []
  /// How many starts, or rates.
  var count: Setting?
  var seed: Setting?
  /// Where a sweep's descents start.
  var start: Setting?
  /// The first and the last rate of a sweep.
  var rates: (from: Setting, to: Setting)?
  var settings = DescentSettings()
}

/// A number that a statement gives, with its place for the message when it does not fit.
struct Setting {
  var expression: Expression
  var range: SourceRange
}

/// `[a, b]` as it was written.
struct Bounds {
  var lower: Expression
  var upper: Expression
  var range: SourceRange
}

/// What a picture of a function of two variables shows.
struct SurfaceRequest {
  var kind: Figure.Surface.Style
  /// The function; that of the first descent if there is none.
  var target: Target?
  var descents: [String]
  /// Restarts in two variables.
  var searches: [String] = []
  /// A sweep, whose paths are drawn in place of a function.
  var sweep: String?
  var bounds: (x: Bounds, y: Bounds)?
  var style = PictureStyle()
  /// Where it was said that it is to move; nil for a still picture.
  var motion: SourceRange?

  /// Whether nothing was named yet.
  var isEmpty: Bool { target == nil && descents.isEmpty && searches.isEmpty && sweep == nil }
}

/// What is to be drawn, and how.
struct PictureRequest {
  var items: [PlotItem] = []
  var bounds: Bounds?
  var style = PictureStyle()

  /// Whether nothing but what is drawn was said.
  var isPlain: Bool { bounds == nil && style == PictureStyle() }
}

/// What a plot shows.
enum PlotItem {
  case function(Target)
  case descent(String)
  /// Restarts, basins or a sweep by their name.
  case search(String)
  /// The word `minima`: those of the first function are marked.
  case minima

  var isMinima: Bool { if case .minima = self { true } else { false } }
}
