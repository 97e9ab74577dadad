extension CurvePieces {
  /// Looks at the pieces' ends, fills short pieces with samples, and gathers the gaps.
  mutating func finish(_ samples: [Sample]) {
    joinPoints()
    pieces = pieces.flatMap(partedAtPoles)
    for index in pieces.indices {
      fill(&pieces[index])
      let piece = pieces[index]
      let (start, end) = (survey.range.lower, survey.range.upper)
      pieces[index].pole.left = piece.first.x > start ? pole(of: piece, atLeft: true) : 0
      pieces[index].pole.right = piece.last.x < end ? pole(of: piece, atLeft: false) : 0
    }
    // A jump between poles is told as what it is.
    jumps.removeAll { jump in
      pieces.contains { $0.first.x == jump.x && $0.pole.left != 0 }
        || pieces.contains {
          $0.last.x.nextUp >= jump.x.nextDown && $0.last.x < jump.x && $0.pole.right != 0
        }
    }
    gather(samples)
  }

  /// A single number between two jumps belongs to them: sign(x) jumps from −1 to 1 at 0.
  private mutating func joinPoints() {
    for index in jumps.indices.reversed() where index > 0 {
      let (before, here) = (jumps[index - 1], jumps[index])
      guard before.x.nextUp == here.x || before.x == here.x else { continue }
      guard
        let piece = pieces.firstIndex(where: { $0.samples.count == 1 && $0.first.x == before.x })
      else { continue }
      points.append(pieces[piece].first)
      pieces.remove(at: piece)
      jumps[index - 1].to = here.to
      jumps.remove(at: index)
    }
  }

  /// A piece parted where both of its sides rise, or fall, without bound: no sign changes there.
  private func partedAtPoles(_ piece: Piece) -> [Piece] {
    var (rest, parts) = (piece, [Piece]())
    for turn in CurveSurvey.turns(of: piece.samples) {
      guard !survey.isWild(turn.x), Self.isSharp(piece.samples, at: turn.index) else { continue }
      let around = (-1...1).map { piece.samples[turn.index + $0] }
      let sign = turn.isLow ? -1.0 : 1.0
      let summit = Pole.summit(
        of: { sign * survey.function($0) }, from: (around[0].x, around[1].x, around[2].x))
      let (left, right) = sides(of: summit.x, from: around[0], to: around[2])
      let before = Piece(samples: rest.samples.filter { $0.x < left.x } + [left])
      let after = Piece(samples: [right] + rest.samples.filter { $0.x > right.x })
      guard before.last.value.isFinite, after.first.value.isFinite,
        pole(of: before, atLeft: false) != 0, pole(of: after, atLeft: true) != 0
      else { continue }
      parts.append(before)
      rest = after
    }
    return parts + [rest]
  }

  /// Whether a turn does not look like that of a parabola, of which each step nearer is smaller.
  private static func isSharp(_ samples: [Sample], at index: Int) -> Bool {
    guard index >= 2, index + 2 < samples.count else { return false }
    func depth(_ step: Int) -> Double { abs(samples[index + step].value - samples[index].value) }
    return 3 * depth(-1) > depth(-2) || 3 * depth(1) > depth(2)
  }

  /// The nearest samples beside a place that have values.
  private func sides(of x: Double, from left: Sample, to right: Sample) -> (Sample, Sample) {
    let place = sample(x)
    guard !place.value.isFinite else { return (sample(x.nextDown), sample(x.nextUp)) }
    return (
      bisected(left, place) { $0.value.isFinite }.0, bisected(place, right) { !$0.value.isFinite }.1
    )
  }

  private func fill(_ piece: inout Piece) {
    let (start, end) = (piece.first.x, piece.last.x)
    guard start.between(end) != nil else { return }
    let step = min(survey.range.length / Double(CurveSurvey.mostSteps), end - start)
    var places: [Double] = []
    if piece.samples.count < 16 {
      places = (1..<32).map { start + (end - start) * Double($0) / 32 }
    }
    if start > survey.range.lower { places += CurveSurvey.closing(in: start, by: step) }
    if end < survey.range.upper { places += CurveSurvey.closing(in: end, by: -step) }
    let added = places.filter { start < $0 && $0 < end }.map(sample)
    piece.samples = (piece.samples + added).filter(\.value.isFinite).sorted { $0.x < $1.x }
      .reduce(into: []) { if $0.last?.x != $1.x { $0.append($1) } }
  }

  /// The sign of the values if they grow beyond all bounds towards an end, else 0.
  private func pole(of piece: Piece, atLeft: Bool) -> Int {
    let (end, other) = atLeft ? (piece.first, piece.last) : (piece.last, piece.first)
    let width = min(abs(other.x - end.x), survey.range.length / 100)
    return Pole.sign(of: survey.function, at: end.x, from: atLeft ? 1 : -1, within: width)
  }

  private mutating func gather(_ samples: [Sample]) {
    var ends = [survey.range.lower]
    for piece in pieces { ends += [piece.first.x, piece.last.x] }
    ends.append(survey.range.upper)
    for index in stride(from: 0, to: ends.count - 1, by: 2) where !hasMore {
      guard let x = ends[index].between(ends[index + 1]) else { continue }
      let inside = samples.filter { $0.x > ends[index] && $0.x < ends[index + 1] } + [sample(x)]
      guard !inside.contains(where: \.value.isFinite) else { continue }
      let isBeyond = inside.allSatisfy(\.value.isInfinite)
      let isTiny = ends[index + 1] - ends[index] < 1e-9 * survey.range.length
      if !isTiny {
        gaps.append((ends[index]...ends[index + 1], isBeyond ? .beyond : .undefined))
      } else if !isBeyond, !holes.contains(where: { abs($0 - x) <= ends[index + 1] - ends[index] })
      {
        holes.append(x)
      }
    }
  }
}
