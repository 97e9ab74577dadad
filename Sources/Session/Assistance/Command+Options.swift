internal import Expressions

/// A word that a command takes between its parts.
struct CommandOption {
  var word: String
  /// What follows it, as an example.
  var example: String
  /// What it says, in one line.
  var summary: String
  /// The words that can follow it, if only some can.
  var choices: [Completion] = []
  /// Whether it is suggested to everybody, rather than to those who ask.
  var isUsual = true
  /// The word whose second part it is; before that it means nothing.
  var completes: String?

  /// Whether it can stand in a line with these pieces.
  func isPossible(among tokens: some Sequence<Token>) -> Bool {
    func contains(_ word: String) -> Bool { tokens.contains { $0.isWord(word) } }
    return !contains(word) && completes.map(contains) ?? true
  }
}

extension CommandOption {
  /// How descents go.
  fileprivate static func settings(epochs: Int) -> [CommandOption] {
    [
      CommandOption(
        word: "rate", example: "0.1", summary: "the learning rate; 0.1 unless you say"),
      CommandOption(
        word: "epochs", example: String(epochs),
        summary: "how many steps; \(epochs) unless you say"),
      CommandOption(
        word: "using", example: "momentum 0.9", summary: "another rule for the steps",
        choices: OptimizerName.allCases.map { Completion($0.rawValue, $0.summary) },
        isUsual: false),
    ]
  }

  /// The same for those who ask.
  fileprivate var unusual: CommandOption {
    var option = self
    option.isUsual = false
    return option
  }
}

extension Command {
  /// The words of the command, in their usual order.
  var options: [CommandOption] {
    switch self {
    case .descend:
      [CommandOption(word: "from", example: "0.5", summary: "where the descent starts")]
        + CommandOption.settings(epochs: 100)
    case .explore:
      [
        CommandOption(word: "from", example: "0.5", summary: "where the descent begins"),
        CommandOption(
          word: "on", example: "[-5, 5]",
          summary: "the interval to be shown; two with an x between for two variables"),
      ] + CommandOption.settings(epochs: 100).map(\.unusual)
    case .plot, .animate:
      [CommandOption(word: "on", example: "[-5, 5]", summary: "the interval to be shown")]
        + PictureOption.allCases.map(\.assistance)
    case .contour, .heatmap:
      [
        CommandOption(
          word: "on", example: "[-2, 2] x [-2, 2]", summary: "the rectangle to be shown")
      ]
        + PictureOption.allCases.map(\.assistance)
    case .minima:
      [CommandOption(word: "on", example: "[-5, 5]", summary: "the interval to be searched")]
    case .restarts:
      [
        CommandOption(word: "count", example: "100", summary: "how many starts"),
        CommandOption(word: "on", example: "[-5, 5]", summary: "where the starts are drawn from"),
        CommandOption(
          word: "seed", example: "7", summary: "another seed draws other starts; 1 unless you say"),
      ] + CommandOption.settings(epochs: 100).map(\.unusual)
    case .basins:
      [CommandOption(word: "on", example: "[-5, 5]", summary: "the interval of the starts")]
        + CommandOption.settings(epochs: 1000).map(\.unusual)
    case .sweep:
      [
        CommandOption(word: "from", example: "0.5", summary: "where all descents start"),
        CommandOption(word: "rate", example: "0.01 to 1", summary: "the first and the last rate"),
        CommandOption(word: "to", example: "1", summary: "the last rate", completes: "rate"),
        CommandOption(
          word: "count", example: "500", summary: "how many rates; 500 unless you say",
          isUsual: false),
      ] + CommandOption.settings(epochs: 100).dropFirst().map(\.unusual)
    default: []
    }
  }

  /// Whether a word is one of the command's.
  func takes(_ word: String) -> Bool { options.contains { $0.word == word } }

  /// What the command does, in one line.
  var summary: String {
    Help.pages.first { $0.topic == rawValue }.map { String($0.firstSentence) } ?? ""
  }
}

extension PictureOption {
  /// The word as an option of `plot`.
  fileprivate var assistance: CommandOption {
    switch self {
    case .theme:
      CommandOption(
        word: rawValue, example: "dark", summary: "a light or dark picture",
        choices: choices, isUsual: false)
    case .size:
      CommandOption(
        word: rawValue, example: "800x480", summary: "width and height in points", isUsual: false)
    case .scale:
      CommandOption(
        word: rawValue, example: "2", summary: "pixels to a point", isUsual: false)
    case .ticks:
      CommandOption(
        word: rawValue, example: "pi", summary: "labels of the axis x",
        choices: choices, isUsual: false)
    }
  }
}

extension PictureOption {
  /// The words that can follow it, if only some can.
  var choices: [Completion] {
    switch self {
    case .theme: [Completion("light", "on a white ground"), Completion("dark", "on a dark ground")]
    case .ticks:
      [Completion("pi", "multiples of π"), Completion("decimal", "decimal numbers, as usual")]
    case .size, .scale: []
    }
  }
}

extension OptimizerName {
  /// What the rule does, in one line.
  var summary: String {
    switch self {
    case .momentum: "goes on in the direction of the steps before"
    case .nesterov: "momentum that looks ahead"
    case .rmsprop: "divides by the recent size of the slope"
    case .adam: "momentum and rmsprop together"
    case .newton: "divides by the curvature"
    }
  }
}
