import Testing

@testable import minima

@Suite struct `The progress of long work` {
  static let bar = ProgressText.Form.bar(full: "#", empty: ".")

  @Test(arguments: [
    (0.0, 700, "\r1 s so far  Ctrl-C stops\u{1B}[K"),
    (
      0.25, 2_000,
      "\r" + "#######" + ".......................  25 %, about 6 s left  Ctrl-C stops\u{1B}[K"
    ),
    (
      0.999, 1_000,
      "\r" + "#############################.  99 %, about 1 s left  Ctrl-C stops\u{1B}[K"
    ),
    (
      0.02, 10_000,
      "\r" + "..............................  2 %, about 8 min left  Ctrl-C stops\u{1B}[K"
    ),
    (0.0001, 90_000, "\r" + "..............................  0 %  Ctrl-C stops\u{1B}[K"),
  ])
  func `is a bar`(fraction: Double, milliseconds: Int64, text: String) {
    var progress = ProgressText(Self.bar, width: 80)
    #expect(progress.update(fraction, after: milliseconds) == text)
  }

  @Test func `is not told of what is over soon`() {
    var progress = ProgressText(Self.bar, width: 80)
    #expect(progress.update(0.5, after: 499) == nil)
    #expect(progress.end() == "")
    #expect(progress.update(0.5, after: 500) != nil)
    #expect(progress.end() == "\r\u{1B}[K")
    #expect(progress.end() == "")
  }

  @Test(arguments: 1...90)
  func `fits into the window`(width: Int) {
    for fraction in [0, 0.001, 0.01, 0.3, 1] {
      var progress = ProgressText(Self.bar, width: width)
      let text = progress.update(fraction, after: 123_456) ?? String(repeating: "!", count: 99)
      #expect(text.dropFirst().dropLast("\u{1B}[K".count).count < max(width, 2))
    }
  }

  @Test func `foresees the rest by the pace of late`() throws {
    var progress = ProgressText(Self.bar, width: 80)
    // Half of the work in a second, and the rest twenty times as slowly.
    let told = stride(from: Int64(100), through: 11_000, by: 100).compactMap {
      progress.update($0 < 1_000 ? Double($0) / 2_000 : 0.475 + Double($0) / 40_000, after: $0)
    }
    #expect(told.first?.contains("25 %, about 2 s left") == true)
    #expect(try #require(told.first { $0.contains("60 %") }).contains("about 16 s left"))
    #expect(told.last?.contains("75 %, about 10 s left") == true)
  }

  @Test func `is a sentence now and then for the ear`() {
    var progress = ProgressText(.sentences, width: 80)
    let told = stride(from: Int64(100), through: 26_000, by: 100).compactMap {
      progress.update(Double($0) / 50_000, after: $0)
    }
    #expect(
      told == [
        "Still working: 10 %, about 45 s left. Ctrl-C stops it.\n",
        "Still working: 30 %, about 35 s left. Ctrl-C stops it.\n",
        "Still working: 50 %, about 25 s left. Ctrl-C stops it.\n",
      ])
    #expect(progress.end() == "")
  }
}
