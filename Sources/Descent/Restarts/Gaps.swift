/// Pairs of neighbouring starts with different fates: a boundary is between the two.
struct Gaps {
  struct Gap {
    var left: Double
    var right: Double
    var leftFate: Fate
    var rightFate: Fate
  }

  private(set) var all: [Gap]
  /// Whether there were more than are followed.
  private(set) var hasMore = false
  /// How many halvings are done.
  private var done = 0

  init(between starts: [Double], _ fates: [Fate]) {
    all = starts.indices.dropFirst().compactMap { index in
      fates[index - 1] == fates[index]
        ? nil
        : Gap(
          left: starts[index - 1], right: starts[index], leftFate: fates[index - 1],
          rightFate: fates[index])
    }
    first = fates.first ?? .unfinished
  }

  private let first: Fate

  /// Whether all are as narrow as is asked for, or as numbers can be.
  var isFine: Bool { open.isEmpty }

  /// Which part of the halvings is done, as far as they can be foreseen: a third fate brings more.
  var progress: Double {
    let rest = all.reduce(0) { $0 + $1.halvings }
    return rest > 0 ? Double(done) / Double(done + rest) : 1
  }

  private var open: [Int] { all.indices.filter { all[$0].isOpen } }

  /// Where the open gaps are to be cut.
  var middles: [Double] { open.map { all[$0].middle } }

  /// Takes what was found at the middles: a third fate makes two gaps of one.
  mutating func cut(at middles: [Double], _ fates: [Fate]) {
    var results = zip(middles, fates).makeIterator()
    var (next, room): ([Gap], Int) = ([], BasinSearch.most - all.count)
    for var gap in all {
      guard gap.isOpen, let (middle, fate) = results.next() else {
        next.append(gap)
        continue
      }
      if fate == gap.leftFate {
        gap.left = middle
      } else if fate == gap.rightFate || room <= 0 {
        hasMore = hasMore || fate != gap.rightFate
        gap.right = middle
      } else {
        room -= 1
        next.append(
          Gap(left: gap.left, right: middle, leftFate: gap.leftFate, rightFate: fate))
        (gap.left, gap.leftFate) = (middle, fate)
      }
      next.append(gap)
    }
    all = next
    done += middles.count
  }

  /// The parts of the interval; what is too narrow to tell from a boundary is none.
  func pieces(of interval: ClosedRange<Double>) -> [Basins.Piece] {
    var pieces: [Basins.Piece] = []
    var (start, fate) = (interval.lowerBound, first)
    for gap in all {
      let place = gap.middle
      if place - start > 4 * BasinSearch.resolution {
        pieces.append(Basins.Piece(range: start...place, fate: fate))
        start = place
      }
      fate = gap.rightFate
    }
    pieces.append(Basins.Piece(range: start...max(start, interval.upperBound), fate: fate))
    return pieces.joined
  }
}

extension Gaps.Gap {
  var width: Double { right - left }
  var middle: Double { left + (right - left) / 2 }
  /// How often it is to be cut: halvings count by the exponents.
  var halvings: Int {
    isOpen ? max(Int(width.exponent - BasinSearch.resolution.exponent), 1) : 0
  }
  /// Whether it is worth being cut, and can be.
  var isOpen: Bool { width > BasinSearch.resolution && left < middle && middle < right }
}
