internal import Expressions

/// Why a statement that reads well cannot be run, and where.
struct StatementError: Error, Hashable {
  enum Kind: Hashable {
    /// `sin = 3`: a name of the language.
    case reserved(String)
    /// `p = plot f`: a command that gives nothing to be named.
    case unnamed(String, name: String)
    /// `f(x, x) = …`
    case repeatedParameter(String)
    /// `f'(x) = …`
    case definesDerivative(of: String)
    /// `descend f from 1 rate 0.1 rate 0.2`
    case repeatedOption(String)
    /// `restarts f from 1`: a word of other commands, and those that the command takes.
    case foreignOption(String, command: String, takes: [String])
    /// `using sgd`
    case unknownOptimizer(String)
    /// An optimizer's number outside [0, 1).
    case decayOutOfRange(String, Double)
    /// `using newton 0.5`: the optimizer has no number.
    case needlessDecay(String)
    /// `plot g` where g has two parameters.
    case severalVariables(String, Int)
    /// `explore h` where h has three parameters.
    case tooManyVariables(String, Int)
    /// `contour f` where f has one parameter.
    case notTwoVariables(String, Int)
    /// `contour g, h`
    case secondFunction(String)
    /// `descend g from 1` where g has two parameters.
    case startCount(String, Int, found: Int)
    /// `plot d` where d is a descent in two variables; `contour d` where it is not.
    case descentVariables(String, Int, expected: Int)
    /// `table x` where x is not a descent.
    case notADescent(String, known: [String])
    /// `steps(d) + 1`: a list among numbers.
    case listAsNumber(String)
    /// `theme blue`, `ticks e`
    case unknownChoice(PictureOption, String)
    /// `scale 9`
    case scale(Double)
    /// `size 10x10`
    case size(Double, Double)
    /// `animate f`: nothing in it moves.
    case nothingMoves
    /// An interval that is empty, turned round or endless.
    case interval(Double, Double)
    /// An interval between neighbouring numbers that are too far apart to be drawn.
    case tooFewNumbers(Double, spacing: Double, near: Double)
    /// An interval that is too short to be drawn.
    case tooShort(Double)
    /// An end that is too far away to be drawn.
    case tooFar(Double)
    /// A setting that is not a finite number.
    case notFinite(String, Double)
    /// Epochs that are no whole number from 0 to the limit.
    case epochs(Double, limit: Int)
    /// Starts that are no whole number from 1 to the limit.
    case starts(Double, limit: Int)
    /// A seed that is no whole number from 0 to the limit.
    case seed(Double, limit: Int)
    /// Rates of a sweep that are no whole number from 2 to the limit.
    case rateCount(Double, limit: Int)
    /// `rate 1 to 0.5`
    case rates(Double, Double)
    /// More steps than a sweep keeps.
    case sweepSize(rates: Int, epochs: Int, limit: Int)
    /// `restarts g on [0, 1] x [0, 1] x [0, 1]` where g has two parameters.
    case intervalCount(String, Int, found: Int)
    /// `basins h` where h has three parameters.
    case moreThanTwoVariables(String, Int)
    /// `sweep g from 1` where g has two parameters.
    case sweptVariables(String, Int)
    /// `plot f, s` where s is a sweep.
    case drawnAlone(String)
    /// `plot p on [0, 1]` where p are basins in a rectangle.
    case rectangleIsKnown(String)
    /// `describe` or `save "a.png"` before there is a picture; `save "a.csv"` before a table.
    case nothingYet(String, command: String)
    /// `plot minima`
    case minimaOfNothing
    /// `save "picture.jpg"`
    case fileKind(String)
    /// `help plto`
    case unknownTopic(String, nearest: String?)
  }

  var kind: Kind
  var range: SourceRange

  init(_ kind: Kind, at range: SourceRange) {
    self.kind = kind
    self.range = range
  }
}
