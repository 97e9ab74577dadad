internal import Expressions

/// What `help` says: an overview of one screen, and a page for each topic with examples that run.
enum Help {
  /// A page of help.
  struct Page {
    var topic: String
    /// How it is written.
    var usage: String
    /// The same, short enough for one column of the overview.
    var brief: String?
    /// What it does.
    var text: String
    /// Lines that run, each after those before it.
    var examples: [String]

    /// All of it, as it is shown.
    var shown: String {
      ([usage, "", text, ""] + examples.map { "  " + $0 }).joined(separator: "\n")
    }

    /// What it does, in a line.
    var firstSentence: Substring {
      text.firstRange(of: ". ").map { text[..<$0.lowerBound] } ?? text.dropLast()
    }
  }

  /// The page of a topic, or of a built-in name; `nil` for what has none.
  static func text(on topic: String) -> String? {
    if let page = pages.first(where: { $0.topic == topic }) { return page.shown }
    if topic == functionsTopic { return functions }
    return BuiltIn(named: topic)?.page
  }

  /// The topic that is nearest to an unknown one, if that is plain.
  static func nearest(to topic: String) -> String? {
    Scope(words: Set(topics)).nearest(to: topic)
  }

  /// The topics that have a page, without the built-in names.
  static var topics: [String] { pages.map(\.topic) + [functionsTopic] }

  static let functionsTopic = "functions"

  static let pages = [
    Page(
      topic: "definitions", usage: "f(x) = sin(x) + 0.5 sin(3x)",
      text: "Defines a function and shows its derivative. Write maths as on paper: 3x, x^2 or x²,"
        + " |x|, √2, π; Python's np.sin(x) and x**2 are understood too.",
      examples: ["f(x) = sin(x) + 0.5 sin(3x)", "f(2)", "f'(0.5)", "g(x, y) = x^2 - y^2"]),
    Page(
      topic: "values", usage: "a = 0.5",
      text: "Names a number. An expression by itself shows its value; functions see a variable's"
        + " present value. _ is the last value shown.",
      examples: ["a = 0.5", "h(x) = a x^2", "h(4)", "a = 2", "h(4)", "_/2"]),
    Page(
      topic: "plot", usage: "plot f on [-5, 5]",
      text: "Draws functions and descents together. Give names, f', or any expression in x; without"
        + " an interval it is [-5, 5], wider where a descent went further, shorter where one could"
        + " not be seen.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "plot f on [-5, 5]", "plot f, f' on [-5, 5]",
        "d = descend f from 0.5", "plot f, d", "plot exp(-x^2)",
      ]),
    Page(
      topic: "animate", usage: "animate f, d on [-5, 5]",
      text:
        "Draws a descent in motion, step by step. One in two variables moves over a contour, or"
        + " animate heatmap g, d. save \"descent.png\" writes it; where pictures cannot move it"
        + " shows the end.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "d = descend f from 0.5", "animate d",
        "animate f, d on [-5, 5]", "save \"descent.png\"",
      ]),
    Page(
      topic: "look", usage: "plot f theme dark size 800x480 scale 2 ticks pi",
      brief: "plot f theme dark scale 2",
      text:
        "Says how a picture looks, in any order. As a line of its own, theme dark, size 640x400,"
        + " scale 2 or ticks pi holds for all that follow; theme light and ticks decimal go back.",
      examples: [
        "plot sin(x) ticks pi", "plot sin(x) on [0, 10] theme dark size 640x400 scale 2",
        "theme dark", "scale 2", "plot sin(x)", "theme light", "scale 1", "size 800x480",
        "ticks decimal",
      ]),
    Page(
      topic: "descend", usage: "d = descend f from 0.5 rate 0.1 epochs 100",
      brief: "d = descend f from 0.5",
      text: "Runs gradient descent and keeps it as d. Rate 0.1 and 100 epochs are what it takes"
        + " where you say nothing; other rules: using momentum 0.9, nesterov, rmsprop, adam, newton.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "d = descend f from 0.5", "end(d)", "f(end(d))", "steps(d)",
        "descend f from 1 rate 0.05 epochs 200 using momentum 0.9",
      ]),
    Page(
      topic: "explore", usage: "explore f from 0.5 on [-5, 5]",
      text: "Plays with a descent live, by keys. Arrow keys move the"
        + " start (with Shift ten times as far), up and down change the step; + and - the rate,"
        + " [ and ] the epochs, Tab the rule. Of a function of two variables arrow keys move the start"
        + " in the plane, and < and > change the step. Enter keeps the descent under a name, q leaves,"
        + " ? lists the keys. It takes what descend takes, and at most 10,000 epochs; where no terminal"
        + " can redraw its window it says what to write instead.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "explore f", "explore f from 1 rate 0.2 on [-2, 4]",
        "g(x, y) = x^2 + 3y^2", "explore g from [1.5, 1] on [-2, 2] x [-2, 2]",
      ]),
    Page(
      topic: "contour", usage: "contour g on [-2,2] x [-2,2]",
      text: "Draws a function of two variables from above. Bands of one height, with minima,"
        + " saddles and maxima; descents in two variables start from a list of two numbers and are"
        + " drawn over it. Without intervals both are [-5, 5], or wider where a descent went further.",
      examples: [
        "g(x, y) = x^2 + 3y^2", "contour g on [-2, 2] x [-2, 2]", "d = descend g from [1.5, 1]",
        "contour g, d on [-2, 2] x [-2, 2]", "end(d)", "table d", "contour sin(x) cos(y)",
      ]),
    Page(
      topic: "heatmap", usage: "heatmap g on [-2,2] x [-2,2]",
      text: "Draws a colour for each height of a function. A bar explains the colours; otherwise it"
        + " is as contour.",
      examples: ["g(x, y) = x^2 - y^2", "heatmap g on [-2, 2] x [-2, 2]"]),
    Page(
      topic: "minima", usage: "minima f on [-5, 5]",
      text: "Finds and proves all minima on an interval. It encloses the slope over intervals:"
        + " where it is not 0 there is none. What can't be decided is told; an end of the interval"
        + " is no minimum. plot f, minima marks them.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "minima f on [-5, 5]", "m = minima f on [-5, 5]", "count(m)",
        "minima |x - 1| + x^2", "plot f, minima on [-5, 5]",
      ]),
    Page(
      topic: "restarts", usage: "restarts f count 100 seed 7",
      text: "Descends from random starts and keeps the best. The ends are grouped by the minimum"
        + " that they are, the deepest first; those that were lost or are still moving are told. A"
        + " seed always draws the same starts: it is 1 unless you say, the count 100, the interval"
        + " [-5, 5]; rate, epochs and using are as in descend. best(r) is the lowest value, end(r)"
        + " where it is, start(r) where that descent came from, count(r) how many minima were"
        + " found; plot f, r shows which start went where.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "r = restarts f count 100 on [-5, 5] seed 7", "best(r)",
        "end(r)", "count(r)", "plot f, r", "table r", "restarts f using adam rate 0.05 epochs 300",
        "g(x, y) = (x^2 - 1)^2 + y^2 + 0.3x", "q = restarts g on [-2, 2] x [-1, 1]", "end(q)",
      ]),
    Page(
      topic: "basins", usage: "basins f on [-5, 5]",
      text:
        "Tells which start ends at which minimum. Boundaries are exact to 1e-9; a basin narrower"
        + " than a two-thousandth of the interval may be missed. Descents have 1000 epochs unless"
        + " you say, so that they come to rest; rate and using are as in descend. plot f, b colours"
        + " the ground under the curve. Of a function of two variables the plane is painted.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "b = basins f on [-5, 5]", "plot f, b", "count(b)",
        "basins f on [-5, 5] using momentum 0.9", "g(x, y) = (x^2 - 1)^2 + y^2 + 0.3x",
        "p = basins g on [-2, 2] x [-1, 1] epochs 50", "plot p",
      ]),
    Page(
      topic: "sweep", usage: "sweep f from 0.5 rate 0 to 2",
      text: "Tells where a descent ends as its rate changes. It runs 500 descents, or as many as"
        + " count says, from one start with rates evenly spaced; rates are 0.01 to 1 unless you say."
        + " plot s draws the end over the rate: where it comes to rest, where it jumps to and fro,"
        + " where it is lost; heatmap s draws x for each rate and epoch.",
      examples: [
        "f(x) = sin(x) + 0.5 sin(3x)", "s = sweep f from 0.5 rate 0.01 to 1", "plot s",
        "heatmap s", "sweep x^2 from 1 rate 0 to 1.2 epochs 50 count 100",
      ]),
    Page(
      topic: "table", usage: "table d",
      text:
        "Shows a descent step by step. Of restarts each start with its end, of basins each part,"
        + " of a sweep each rate. save \"trace.csv\" writes all of it.",
      examples: ["d = descend x^2 from 1", "table d"]),
    Page(
      topic: "save", usage: "save \"picture.png\"",
      text: "Writes the last picture; as .csv the last table. Numbers in the table have all"
        + " their digits.",
      examples: [
        "plot sin(x)", "save \"sine.png\"", "d = descend x^2 from 1", "save \"trace.csv\"",
      ]),
    Page(
      topic: "describe", usage: "describe",
      text: "Puts the last picture into words. It names the range, the lowest places and where each"
        + " descent started and ended.",
      examples: ["plot x^2 - 1 on [-2, 2]", "describe"]),
    Page(
      topic: "help", usage: "help plot",
      text: "Explains a topic with examples. help sin explains a built-in function or constant, and"
        + " help functions lists them; help alone shows all on one screen."
        + " ?sin and sin? ask the same; f? shows what you have defined.",
      examples: ["help", "help descend", "help sin", "help functions"]),
  ]
}
