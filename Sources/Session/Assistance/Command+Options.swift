/// A word that a command takes between its parts.
struct CommandOption {
  var word: String
  /// What follows it, as an example.
  var example: String
  /// What it says, in one line.
  var summary: String
  /// The words that can follow it, if only some can.
  var choices: [String] = []
  /// Whether it is suggested to everybody, rather than to those who ask.
  var isUsual = true
}

extension Command {
  /// The words of the command, in their usual order.
  var options: [CommandOption] {
    switch self {
    case .descend:
      [
        CommandOption(word: "from", example: "0.5", summary: "where the descent starts"),
        CommandOption(
          word: "rate", example: "0.1", summary: "the learning rate; 0.1 unless you say"),
        CommandOption(
          word: "epochs", example: "100", summary: "how many steps; 100 unless you say"),
        CommandOption(
          word: "using", example: "momentum 0.9", summary: "another rule for the steps",
          choices: OptimizerName.allCases.map(\.rawValue), isUsual: false),
      ]
    case .explore:
      [
        CommandOption(
          word: "on", example: "[-5, 5]",
          summary: "the interval to be shown, or x-interval x y-interval")
      ]
        + Command.descend.options.map {
          var option = $0
          option.isUsual = option.word == "from"
          return option
        }
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
    default: []
    }
  }

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
        choices: ["light", "dark"], isUsual: false)
    case .size:
      CommandOption(
        word: rawValue, example: "800x480", summary: "width and height in points", isUsual: false)
    case .scale:
      CommandOption(
        word: rawValue, example: "2", summary: "pixels to a point", isUsual: false)
    case .ticks:
      CommandOption(
        word: rawValue, example: "pi", summary: "labels of the axis x",
        choices: ["pi", "decimal"], isUsual: false)
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
