internal import Expressions
internal import Plotting

extension StatementError {
  /// What is wrong, in one sentence without a final stop.
  var message: String {
    switch kind {
    case .reserved(let name): "'\(name)' is a name of the language and cannot be defined"
    case .unnamed(let command, _): "'\(command)' gives nothing that can have a name"
    case .repeatedParameter(let name): "'\(name)' is a parameter twice"
    case .definesDerivative(let name): "A derivative cannot be defined: it follows from '\(name)'"
    case .repeatedOption(let option): "'\(option)' is given twice"
    case .foreignOption(let option, let command, _): "'\(command)' takes no '\(option)'"
    case .unknownOptimizer(let name): "Expected the name of an optimizer, found '\(name)'"
    case .decayOutOfRange(let name, let value):
      "The number of '\(name)' must be at least 0 and below 1, found \(value.text())"
    case .needlessDecay(let name): "'\(name)' takes no number"
    case .severalVariables(let name, let count):
      "Expected a function of one variable, but '\(name)' has \(count)"
    case .tooManyVariables(let name, let count):
      "Expected a function of one or two variables, but '\(name)' has \(count)"
    case .notTwoVariables(let name, let count):
      "Expected a function of two variables, but '\(name)' has \(count)"
    case .secondFunction(let name):
      "Expected one function, with descents over it, found '\(name)' as well"
    case .startCount(let name, let count, let found):
      "Expected \(count == 1 ? "one number" : "\(count) numbers") to start '\(name)' from,"
        + " found \(found)"
    case .descentVariables(let name, let count, let expected):
      "Expected a descent in \(expected == 1 ? "one variable" : "two variables"),"
        + " but '\(name)' has \(count)"
    case .notADescent(let name, _): "Expected the name of a descent, found '\(name)'"
    case .listAsNumber(let name): "'\(name)' gives a list, which cannot be used as a number"
    case .unknownChoice(let option, let word):
      "Expected \(option.words) after '\(option.rawValue)', found '\(word)'"
    case .scale(let value): "The scale must be a whole number from 1 to 4, found \(value.text())"
    case .size(let width, let height):
      "Width and height must be whole numbers from 160 to 4,096,"
        + " found \(width.text()) and \(height.text())"
    case .nothingMoves: "Expected a descent to animate, found functions only"
    case .interval(let lower, let upper):
      "Expected an interval from a smaller to a larger finite number,"
        + " found [\(lower.text()), \(upper.text())]"
    case .tooFewNumbers(let count, _, _):
      "Expected an interval of at least \(AxisRange.fewestPlaces.text()) numbers to draw,"
        + " found one of \(count.text())"
    case .tooShort(let length):
      "Expected an interval at least \(AxisRange.shortest.text()) long to draw,"
        + " found one of \(length.text())"
    case .tooFar(let end):
      "Expected an interval within ±\(AxisRange.farthest.text()) to draw,"
        + " found one that reaches \(end.text())"
    case .notFinite(let what, let value):
      "\(what) must be a finite number, found \(value.text())"
    case .epochs(let value, let limit):
      "Epochs must be a whole number from 0 to \(limit.grouped), found \(value.text())"
    case .starts(let value, let limit):
      "The number of starts must be a whole number from 1 to \(limit.grouped),"
        + " found \(value.text())"
    case .seed(let value, let limit):
      "The seed must be a whole number from 0 to \(limit.grouped), found \(value.text())"
    case .rateCount(let value, let limit):
      "The number of rates must be a whole number from 2 to \(limit.grouped),"
        + " found \(value.text())"
    case .rates(let lower, let upper):
      "Expected rates from a smaller to a larger finite number,"
        + " found \(lower.text()) to \(upper.text())"
    case .sweepSize(let rates, let epochs, let limit):
      "A sweep has at most \(limit.grouped) steps, found \(rates.grouped) rates of"
        + " \(epochs.grouped) epochs"
    case .intervalCount(let name, let count, let found):
      "Expected \(count == 1 ? "one interval" : "\(count) intervals") for '\(name)',"
        + " found \(found)"
    case .moreThanTwoVariables(let name, let count):
      "Expected a function of one or two variables, but '\(name)' has \(count)"
    case .sweptVariables(let name, let count):
      "Expected a function of one variable, but '\(name)' has \(count)"
    case .drawnAlone(let name): "'\(name)' has a picture of its own, with nothing else in it"
    case .rectangleIsKnown(let name): "'\(name)' is drawn on the rectangle that it was made for"
    case .nothingYet(let what, let command): "There is no \(what) to \(command) yet"
    case .minimaOfNothing: "'minima' marks those of a function, and none is drawn"
    case .fileKind(let path): "Expected a file name that ends in .png or .csv, found '\(path)'"
    case .unknownTopic(let topic, _): "There is no help on '\(topic)'"
    }
  }

  /// What to try, in one sentence without a final stop.
  var hint: String? {
    switch kind {
    case .reserved, .repeatedParameter: "Choose another name"
    case .unnamed(_, let name): "Leave out '\(name) ='"
    case .definesDerivative(let name): "Define \(name)(x) and use \(name)'(x)"
    case .repeatedOption: "Keep one of the two"
    case .foreignOption(_, _, let words): words.isEmpty ? nil : "It takes \(words.quotedList)"
    case .unknownOptimizer(let name):
      OptimizerName.names.nearest(to: name).map { "Did you mean '\($0)'?" }
        ?? "There are " + OptimizerName.names.joined(separator: ", ")
    case .decayOutOfRange(let name, _): "Try using \(name) 0.9"
    case .needlessDecay(let name): "Write using \(name)"
    case .severalVariables(let name, 2): "Draw it from above: contour \(name)"
    case .severalVariables(let name, let count):
      "Hold the others fixed: \(name)(x\(String(repeating: ", 1", count: count - 1)))"
    case .tooManyVariables(let name, let count):
      "Hold some fixed: \(name)(x, y\(String(repeating: ", 1", count: count - 2)))"
    case .notADescent(let name, let known):
      known.nearest(to: name).map { "Did you mean '\($0)'?" }
        ?? known.first.map { "Write table \($0), or run one first: d = descend f from 1" }
        ?? "Run one first: d = descend f from 1"
    case .notTwoVariables(let name, 1): "Draw it as a curve: plot \(name)"
    case .notTwoVariables(let name, let count):
      "Hold the others fixed: \(name)(x, y\(String(repeating: ", 1", count: count - 2)))"
    case .secondFunction(let name): "Draw it in a picture of its own: contour \(name)"
    case .startCount(_, 1, _): "Write from 1"
    case .startCount(_, let count, _):
      "Write from [1\(String(repeating: ", 1", count: count - 1))]"
    case .descentVariables(let name, 2, _): "Draw it from above: contour \(name)"
    case .descentVariables(let name, 1, _): "Draw it over its curve: plot \(name)"
    case .descentVariables: "Only descents in one or two variables can be drawn"
    case .listAsNumber(let name): "Write it on a line of its own: \(name)(d)"
    case .unknownChoice(let option, let word):
      "Write \(option.rawValue) "
        + (option.choices.map(\.text).nearest(to: word) ?? (option == .theme ? "dark" : "pi"))
    case .scale: "Write scale 2 for a display with high resolution"
    case .size: "Write size 800x480"
    case .nothingMoves: "Run one first: d = descend f from 1, then animate d"
    case .interval: "Write on [-5, 5]"
    case .tooFewNumbers(_, let spacing, let place):
      "Numbers near \(place.text()) are \(spacing.text()) apart: write a longer interval"
    case .tooShort: "Write a longer interval"
    case .tooFar: "Write a shorter interval"
    case .notFinite: nil
    case .epochs(let value, let limit): "Write epochs \(value > Double(limit) ? limit : 100)"
    case .starts(let value, let limit): "Write count \(value > Double(limit) ? limit : 100)"
    case .seed: "Write seed 7"
    case .rateCount(let value, let limit):
      "Write count \(value > Double(limit) ? limit : 500)"
    case .rates: "Write rate 0.01 to 1"
    case .sweepSize(let rates, let epochs, let limit):
      limit / epochs >= 2 ? "Write count \(limit / epochs)" : "Write epochs \(limit / rates)"
    case .intervalCount(_, let count, _):
      "Write on " + Array(repeating: "[-2, 2]", count: min(count, 3)).joined(separator: " x ")
        + (count > 3 ? " …" : "")
    case .moreThanTwoVariables(let name, let count):
      "Hold the others fixed: \(name)(x, y\(String(repeating: ", 1", count: count - 2)))"
    case .sweptVariables(let name, let count):
      "Hold the others fixed: \(name)(x\(String(repeating: ", 1", count: count - 1)))"
    case .drawnAlone(let name): "Write plot \(name)"
    case .rectangleIsKnown(let name): "Write plot \(name)"
    case .nothingYet("table", _): "Run a descent first: d = descend f from 1"
    case .nothingYet: "Draw one first: plot sin(x)"
    case .minimaOfNothing: "Write plot sin(x), minima on [-5, 5]"
    case .fileKind: "Write save \"picture.png\" or save \"trace.csv\""
    case .unknownTopic(_, let nearest?): "Did you mean 'help \(nearest)'?"
    case .unknownTopic: "Write help for the list of topics"
    }
  }
}

extension PictureOption {
  /// The words that may follow.
  fileprivate var words: String { choices.map { "'\($0.text)'" }.joined(separator: " or ") }
}

extension [String] {
  /// The words as in a sentence: `'on', 'count' and 'seed'`.
  fileprivate var quotedList: String {
    let words = map { "'\($0)'" }
    guard let last = words.last, words.count > 1 else { return words.joined() }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  /// The number with its thousands set apart: `1,000,000`.
  fileprivate var grouped: String {
    self < 1000 ? String(self) : "\((self / 1000).grouped),\(String(self + 1_000_000).suffix(3))"
  }
}
