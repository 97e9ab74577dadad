import Plotting
import Session
import Terminal
import Testing

@testable import minima

/// How large the picture of a live view is, so that a frame is painted in time.
@Suite struct `A live picture` {
  @Test(arguments: [
    // As it is, where it has no more pixels than can be painted within a frame.
    (80, 24, 10, 20, true, "800 × 480 × 1", nil), (192, 54, 10, 20, true, "1920 × 1080 × 1", nil),
    (80, 19, 20, 40, true, "800 × 380 × 2", TerminalSize?.none),
    // Enlarged by the terminal, or else smaller.
    (192, 54, 20, 40, true, "1920 × 1080 × 1", TerminalSize(columns: 192, rows: 54)),
    (384, 108, 20, 40, true, "1920 × 1080 × 1", TerminalSize(columns: 384, rows: 108)),
    (192, 54, 20, 40, false, "758 × 426 × 2", nil),
    (400, 100, 10, 20, false, "2036 × 1018 × 1", nil),
  ])
  func `has no more pixels than can be painted within a frame`(
    columns: Int, rows: Int, width: Int, height: Int, isEnlarged: Bool, size: String,
    cells: TerminalSize?
  ) throws {
    let exploration = try #require(explored("explore x^2 from 1"))
    var support = PictureSupport.none
    (support.cell.width, support.cell.height) = (width, height)
    let fit = try #require(
      LiveFit(
        exploration.figure, in: TerminalSize(columns: columns, rows: rows), support,
        isEnlarged: isEnlarged))
    let figure = fit.figure
    #expect("\(figure.size.width) × \(figure.size.height) × \(figure.scale)" == size)
    #expect(fit.cells == cells)
  }

  @Test func `has fewer pixels where a descent leaps all over the picture`() throws {
    func area(rate: String) throws -> Int {
      let leaping = try #require(explored("explore sin(x) + 0.5 sin(3x) from 0.5 rate \(rate)"))
      var support = PictureSupport.none
      (support.cell.width, support.cell.height) = (10, 20)
      let cells = TerminalSize(columns: 192, rows: 54)
      let size = try #require(LiveFit(leaping.figure, in: cells, support, isEnlarged: true)).figure
        .size
      return size.width * size.height
    }
    #expect(try area(rate: "0.1") == 1920 * 1080)
    #expect(abs(try area(rate: "1.2") * 5 - 1920 * 1080 * 2) < 20_000)
  }

  /// What is behind a descent that leaps has fewer pixels than what is behind one that does not.
  @Test func `is the same whatever was shown before`() throws {
    let calm = try #require(explored("explore sin(x) + 0.5 sin(3x) from 0.5 rate 0.1")).figure
    let leaping = try #require(explored("explore sin(x) + 0.5 sin(3x) from 0.5 rate 1.2")).figure
    var support = PictureSupport.none
    (support.cell.width, support.cell.height) = (10, 20)
    let cells = TerminalSize(columns: 192, rows: 54)
    func last(of figures: [Figure]) throws -> [UInt8]? {
      var screen = LiveScreen(support, in: .iterm)
      let frames = try figures.map { try screen.frame(of: $0, in: cells) }
      guard case .bytes(let bytes)?? = frames.last else { return nil }
      return bytes
    }
    #expect(try last(of: [leaping, calm]) == last(of: [calm]))
    #expect(try last(of: [calm, leaping]) == last(of: [leaping]))
  }

  @Test func `of a surface has fewer pixels where all are looked through for sixels`() throws {
    let surface = try #require(explored("explore x^2 + y^2 from [1, 1]")).figure
    func side(isEnlarged: Bool) throws -> Int {
      var support = PictureSupport.none
      (support.cell.width, support.cell.height) = (10, 20)
      let cells = TerminalSize(columns: 192, rows: 54)
      return try #require(LiveFit(surface, in: cells, support, isEnlarged: isEnlarged)).figure
        .size.height
    }
    #expect(try side(isEnlarged: true) == 1080)
    #expect(try side(isEnlarged: false) == 965)
  }
}

/// What a line gives to explore.
private func explored(_ line: String) -> Exploration? {
  var interpreter = Interpreter()
  return if case .exploration(let exploration)? = interpreter.run(line).first { exploration } else {
    nil
  }
}
