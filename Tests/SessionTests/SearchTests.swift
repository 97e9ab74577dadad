import Descent
import Plotting
import Testing

@testable import Session

private let f = "f(x) = sin(x) + 0.5 sin(3x)"
private let g = "g(x, y) = (x^2 - 1)^2 + y^2 + 0.3x"

private func figure(_ lines: String...) -> Figure? {
  var session = Interpreter()
  guard case .figure(let figure)? = lines.flatMap({ session.run($0) }).last else { return nil }
  return figure
}

private func message(_ lines: String...) -> String? {
  var session = Interpreter()
  guard case .diagnostic(let diagnostic)? = lines.flatMap({ session.run($0) }).last else {
    return nil
  }
  return diagnostic.message
}

@Suite struct `Many descents` {
  @Test(arguments: [
    "restarts f count 20 on [-5, 5] seed 3 rate 0.05 epochs 200 using adam 0.8",
    "restarts f using adam 0.8 epochs 200 rate 0.05 seed 3 on [-5, 5] count 20",
  ])
  func `take their options in any order`(line: String) throws {
    let outcome = try #require(found(f, line))
    guard case .restarts(let arrivals, let intervals, let seed) = outcome.found else { return }
    #expect(arrivals.count == 20 && intervals == [-5...5] && seed == 3)
    #expect(outcome.descent.rate == 0.05 && outcome.descent.epochs == 200)
    #expect(outcome.descent.optimizer == .adam(0.8))
  }

  @Test func `have usual settings`() throws {
    let outcome = try #require(found(f, "restarts f"))
    guard case .restarts(let arrivals, let intervals, let seed) = outcome.found else { return }
    #expect(arrivals.count == 100 && intervals == [-5...5] && seed == 1)
    #expect(found(f, "basins f epochs 50")?.descent.epochs == 50)
    #expect(found("basins x^2")?.descent.epochs == 1_000)
    guard case .sweep(let sweep)? = found(f, "sweep f from 0.5 count 3")?.found else { return }
    #expect(sweep.rates == [0.01, 0.505, 1])
  }

  @Test func `are values with parts`() throws {
    var session = Interpreter()
    for line in [f, "r = restarts f seed 7", "b = basins x^4 - x^2 on [-1, 1]"] {
      _ = session.run(line)
    }
    #expect(abs(try session.value(of: "best(r)") + 1.0758287072798378) < 1e-9)
    #expect(abs(try session.value(of: "f(end(r)) - best(r)")) < 1e-12)
    #expect(try session.value(of: "count(r) + 10 count(b)") == 26)
    #expect(abs(try session.value(of: "start(r)")) <= 5)
    _ = session.run("r = 2")
    #expect(try session.value(of: "r + 1") == 3)
    #expect(throws: Diagnostic.self) { try session.value(of: "best(r)") }
  }

  @Test func `in two variables give lists, and are drawn from above`() throws {
    var session = Interpreter()
    _ = session.run(g)
    _ = session.run("q = restarts g count 30 on [-2, 2]")
    guard case .value(let end)? = session.run("end(q)").last else { return }
    #expect(end.numbers.count == 2 && end.numbers[0] < -1)
    guard case .figure(let figure)? = session.run("contour g, q").last else {
      Issue.record("no picture")
      return
    }
    #expect(figure.surface?.crowds.first?.starts.count == 30)
    #expect(figure.xRange == AxisRange(-2, 2) && figure.yRange == AxisRange(-2, 2))
    #expect(figure.description.contains("30 descents"))
  }

  @Test func `are written as tables`() throws {
    var session = Interpreter()
    func table(_ lines: String...) -> Table? {
      let outcomes = lines.flatMap { session.run($0) }
      if case .table(let table)? = outcomes.last { return table }
      if case .save(let save)? = outcomes.last, case .table(let table) = save.content {
        return table
      }
      return nil
    }
    let starts = table(f, "r = restarts f count 12", "table r")
    #expect(starts?.columns == ["start x", "end x", "value", "minimum"])
    #expect(starts?.rows.count == 12)
    #expect(starts?.rows.allSatisfy { $0[3] >= 1 } == true)
    #expect(table("s = sweep f from 0.5 count 7", "save \"s.csv\"")?.rows.count == 7)
    let parts = table("b = basins f on [-5, 5] epochs 300", "table b")
    #expect(parts?.columns == ["from", "to", "minimum", "end"])
    #expect(parts?.rows.count == 6)
  }

  @Test(arguments: [
    ("descend x^2 from 1 rate 0.5 epochs 3", "x = 0, value 0"),
    ("descend x^2 + y^2 from [1, 2] rate 0.25 epochs 1", "x = 0.5, y = 1, value 1.25"),
    ("descend x^2 from 1 epochs 0", nil), ("descend x^4 from 10 rate 1", nil),
  ])
  func `tell as a table of a descent where its last step has led`(line: String, end: String?) {
    var session = Interpreter()
    _ = session.run("d = " + line)
    guard case .table(let table)? = session.run("table d").last else {
      Issue.record("\(line)")
      return
    }
    let note = "A row is where a step begins; the last one led to "
    #expect(table.note == end.map { note + $0 })
  }

  @Test func `end when they are cancelled, and say so`() {
    var session = Interpreter()
    let watch = Watch(isCancelled: { true })
    for line in [
      "restarts x^2", "basins x^2", "sweep x^2 from 1", "basins x^2 + y^2 on [0, 1] x [0, 1]",
    ] {
      guard case .search(let search)? = session.run(line, watch: watch).last else {
        Issue.record("\(line)")
        continue
      }
      #expect(search.headline.hasSuffix("; stopped before the end"), "\(search.headline)")
    }
  }

  @Test func `of a plane are not kept when they are cancelled`() {
    var session = Interpreter()
    let line = "b = basins x^2 + y^2 on [0, 1] x [0, 1]"
    guard case .search(let search)? = session.run(line, watch: Watch(isCancelled: { true })).last
    else {
      Issue.record("no search")
      return
    }
    #expect(search.columns().allSatisfy { $0.cells.isEmpty })
    #expect(
      search.remarks == ["Nothing is kept: where starts lead is known only when all have been run"])
    guard case .diagnostic? = session.run("plot b").last else {
      Issue.record("kept")
      return
    }
  }
}

@Suite struct `A sweep of too many steps` {
  @Test func `is told a count or epochs that are not too many`() throws {
    for rates in [2, 3, 100, 500, 9999, 10_000] {
      for epochs in [1000, 1001, 20_000, 99_999, 500_000, 1_000_000]
      where rates * epochs > 10_000_000 {
        var session = Interpreter()
        let line = "sweep x^2 from 1 count \(rates) epochs \(epochs)"
        guard case .diagnostic(let mistake)? = session.run(line).first else {
          Issue.record("'\(line)' is not refused")
          continue
        }
        let words = (mistake.hint ?? "").split(separator: " ")
        let number = try #require(words.last.flatMap { Int($0) })
        let isCount = words[1] == "count"
        let (count, length) = (isCount ? number : rates, isCount ? epochs : number)
        #expect(count >= 2 && length >= 1 && count * length <= 10_000_000, "\(mistake.hint ?? "")")
      }
    }
  }
}

@Suite struct `The words on many descents` {
  @Test func `name what was done, and what to keep`() {
    let outcome = found(f, "r = restarts f count 100 on [-5, 5] seed 7")
    #expect(
      outcome?.headline == "r: 100 descents of f from random starts on [-5, 5], seed 7,"
        + " gradient descent, rate 0.1, 100 epochs")
    let columns = outcome?.columns() ?? []
    #expect(columns.map(\.title) == ["x", "value", "starts", "best start"])
    #expect(columns[2].cells == ["17", "26", "26", "2", "13", "16"])
    #expect(
      outcome?.remarks == [
        "Keep the best: x = -2.43991853, value -1.07582871, from -1.71923261;"
          + " 4 minima are equally deep"
      ])
  }

  @Test(arguments: [
    (
      "restarts x^2 rate 3 epochs 2000",
      [
        "No descent led anywhere: none can be kept",
        "100 descents were lost: diverged, or led where x^2 or its slope has no value",
      ]
    ),
    (
      "restarts (x - 1)^2 count 1 rate 0.001 seed 4",
      ["Keep the best: x =", "1 descent was still moving after 100 epochs"]
    ),
  ])
  func `tell of those that led nowhere`(line: String, remarks: [String]) {
    let said = found(line)?.remarks ?? []
    #expect(said.count == remarks.count)
    #expect(zip(said, remarks).allSatisfy { $0.hasPrefix($1) }, "\(said)")
  }

  /// 26.25 % of the starts is the same number in both places.
  @Test func `tell of the plane what became of all starts`() {
    let lines = ["p = basins x^4 + y^4 on [-2, 2] x [-2, 2] rate 0.3 epochs 50", "plot p"]
    let picture = figure(lines[0], lines[1])
    #expect(picture?.description.contains("percent of the starts are lost") == true)
    #expect(picture?.description.contains("percent of the starts are still moving") == true)
    #expect(picture?.caption == "uncoloured: still moving or lost")
    let waves = ["p = basins sin(2x) + cos(2y) on [-3, 3] x [-3, 3]", "plot p"]
    let shares = found(waves[0])?.columns().last?.cells.compactMap {
      $0.split(separator: " ").first
    }
    let said = figure(waves[0], waves[1])?.description ?? ""
    for share in shares ?? [] {
      #expect(said.contains("\(share == "<0.1" ? "less than 0.1" : share) percent"), "\(share)")
    }
  }

  @Test func `tell between what a single descent jumps`() {
    var session = Interpreter()
    guard case .trace(let trace)? = session.run("descend x^2 from 1 rate 1").last else { return }
    #expect(
      trace.trace.resting
        == "Has not come to rest after 100 epochs: it goes to and fro between -1 and 1")
  }

  @Test func `teach what limits the rate`() {
    let outcome = found("sweep x^2 from 1 rate 0 to 2 count 201 epochs 400")
    #expect(
      outcome?.remarks == [
        "At x = 0 the curvature is 2: once near, descent settles there at rates below 2/2 = 1, and never above"
      ])
    #expect(outcome?.columns()[2].cells.contains("comes to rest at x = 0") == true)
    #expect(outcome?.columns()[2].cells.last == "is lost")
  }
}
