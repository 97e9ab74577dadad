import Descent
import Plotting
import Testing

@testable import Session

@Suite struct `Ends that are no one place` {
  @Test(arguments: ["restarts", "basins"])
  func `next to 0 are told as 0`(command: String) {
    let columns = found("\(command) sin(x)^2 + (y - 1)^2 on [-1, 1] x [-2, 2] epochs 300")?
      .columns()
    #expect(columns?.prefix(2).map(\.cells) == [["0"], ["1"]])
    let ditches = found("\(command) (x y)^2 on [-2, 2] x [-2, 2] epochs 1000")?.columns() ?? []
    let cells = ditches.flatMap(\.cells)
    #expect(!cells.isEmpty && cells.allSatisfy { !$0.contains("e-") }, "\(cells)")
  }

  @Test func `are told from where to where`() {
    let restarts = found("r = restarts relu(x) on [-3, 3]")
    #expect(restarts?.columns()[0].cells == ["-3 to 0"])
    #expect(
      restarts?.remarks.last
        == "The ends within x = -3 to 0 are equally deep: no one place is the minimum")
    let basins = found("basins relu(x) on [-3, 3]")
    #expect(basins?.columns()[2].cells == ["-3 to 0"])
    #expect(basins?.remarks.first == "Of all starts 100 % to places from -3 to 0")
    let disc = found("basins max(x^2 + y^2 - 1, 0) on [-2, 2] x [-2, 2]")
    #expect(disc?.columns()[0].cells == ["-0.99 to 0.99"])
    #expect(
      found("sweep relu(x) from 1 rate 0.5 to 3")?.columns()[2].cells.last
        == "comes to rest at x = -2 to 0")
  }

  @Test func `are starred all along`() throws {
    var session = Interpreter()
    let picture = try session.picture(
      "b = basins relu(x) on [-3, 3]", "plot relu(x), b on [-3, 3]")
    #expect(picture.ground?.zones.first?.labels == ["→ −3 to 0", "→ −3 to 0"])
    #expect(picture.ground?.ends.first?.spread?.places.count ?? 0 > 30)
    #expect(picture.description.contains("−3 to 3: to x from −3 to 0."))
    let crowd = try session.picture("r = restarts relu(x)", "plot relu(x), r on [-5, 5]")
    #expect(crowd.description.contains("ended anywhere from x = −"))
    #expect(crowd.description.contains(", on level ground (value 0, the best)"))
    let plane = try session.picture(
      "p = basins max(x^2 + y^2 - 1, 0) on [-2, 2] x [-2, 2]", "plot p")
    #expect(
      plane.description.contains(
        "100 percent of the starts lead to level ground, anywhere from x = −0.99 to 0.99 and"))
  }
}
