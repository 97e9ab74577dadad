internal import Expressions

/// One line of the language, read but not yet run.
enum Statement {
  /// `f(x) = …`
  case definition(name: String, parameters: [String], body: Expression)
  /// `a = …`
  case assignment(name: String, Expression)
  /// `descend f from 1.0 rate 0.1`, perhaps with `d = ` before it
  case descent(DescentRequest, name: String?)
  /// An expression by itself.
  case value(Expression)
  /// `plot f, d on [-5, 5]`
  case plot([PlotItem], on: Bounds?)
  /// `table d`
  case table(descent: String)
  /// `save "picture.png"`
  case save(path: String, SourceRange)
  /// `describe`
  case describe
  /// `help`, `help plot`
  case help(topic: String?, SourceRange)
}

/// A function of one variable as a statement names it: `f`, `f'`, or an expression in x.
struct Target {
  /// How it is called in titles and messages.
  var label: String
  /// Its body, with what is defined still by name.
  var expression: Expression
  /// The variable.
  var parameter: String
}

/// What a descent was asked to do.
struct DescentRequest {
  var target: Target
  var start: Expression
  var rate: Setting?
  var epochs: Setting?
  var method: (name: String, setting: Setting?)?
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

/// What a plot shows.
enum PlotItem {
  case function(Target)
  case descent(String)
}
