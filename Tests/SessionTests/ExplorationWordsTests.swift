import Descent
import Plotting
import Session
import Testing

private let lecture = "f(x) = sin(x) + 0.5 sin(3x)"

@Suite struct `An exploration in words` {
  /// What Enter keeps is what was seen, to the last bit.
  @Test func `makes the line that makes the same descent`() throws {
    var session = Interpreter()
    let actions = Exploration.Action.allCases
    var exploration = try session.exploration(lecture, "explore f from pi/7 rate 1/3")
    for index in 0..<60 {
      exploration.perform(actions[index * index * 7 % actions.count])
      var copy = session
      let outcome = copy.run(exploration.line).last
      guard case .trace(let made)? = outcome else {
        Issue.record("\(exploration.line): \(String(describing: outcome))")
        return
      }
      let (a, b) = (made.trace, exploration.trace)
      #expect(a.rows == b.rows && a.endCoordinates == b.endCoordinates, "\(exploration.line)")
    }
  }

  @Test(arguments: [
    (
      "explore sqrt(x) from 1 rate 3", "1 is not",
      "Stopped at step 1: it leads to x = -0.5, where f is not a finite number; try a smaller rate"
    ),
    (
      "explore log(x) from -1", "",
      "Could not start: f(-1) is not a finite number; start inside the function's domain"
    ),
    (
      "explore x^4 from 3 rate 1", "",
      "Diverged at step 3: the steps grow without bound; try a smaller rate"
    ),
    (
      "explore 1/x from 0", "",
      "Could not start: f(0) is not a finite number; start inside the function's domain"
    ),
    (
      "explore x from inf", "",
      "Could not start: f(inf) is not a finite number; start inside the function's domain"
    ),
  ])
  func `puts what goes wrong into words`(line: String, _: String, remark: String) throws {
    var session = Interpreter()
    var exploration = try session.exploration(line)
    #expect(exploration.remark == remark)
    for action in Exploration.Action.allCases {
      exploration.perform(action)
      _ = (exploration.figure.drawn(), exploration.figure.description, exploration.end)
    }
  }

  @Test func `says what it shows`() throws {
    var session = Interpreter()
    let exploration = try session.exploration(lecture, "explore f")
    #expect(exploration.settings == "from 0.5, rate 0.1, 100 epochs, gradient descent")
    #expect(exploration.end == "end x = -0.70167412, value -1.07582871")
    #expect(exploration.remark == "Within 0.001 of its end after 15 steps")
    #expect(
      exploration.substitute
        == "explore needs a terminal that can redraw its window; here the same descent is made by\n"
        + "  d = descend f from 0.5 rate 0.1 epochs 100\n  plot f, d")
    // The values shown are those of the curve, wherever the descent goes.
    let wild = exploration.after(.nextOptimizer).figure
    #expect(wild.yRange != nil && wild.yRange == exploration.figure.yRange)
  }

  @Test(arguments: [
    ("explore", "Expected a function, as f or sin(x) after 'explore', found the end of the line"),
    ("explore x^2 from 1 from 2", "'from' is given twice"),
    (
      "explore x^2 on [1, 1]",
      "Expected an interval from a smaller to a larger finite number, found [1, 1]"
    ),
    ("explore x^2 epochs 20000", "Epochs must be a whole number from 0 to 10,000, found 20000"),
    ("explore x^2 using sgd", "Expected the name of an optimizer, found 'sgd'"),
    ("explore h", "Expected a function of one or two variables, but 'h' has 3"),
    ("explore x^2 from [1, 2, 3, 4]", "Expected 3 numbers to start 'x^2' from, found 4"),
    ("explore x^2 theme dark", "'explore' takes no 'theme'"),
  ])
  func `tells what can't be explored`(line: String, message: String) throws {
    var session = Interpreter()
    let found = try #require(session.last("h(a, b, c) = a b c", line).message)
    #expect(found.hasPrefix(message))
  }
}
