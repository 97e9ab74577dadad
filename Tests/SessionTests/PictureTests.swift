import Plotting
import Session
import Testing

@Suite struct `The look of a picture` {
  @Test func `say of a pole at the edge no low that is none`() {
    var session = Interpreter()
    guard case .figure(let figure)? = session.run("plot 1/x on [-1, 1e-3]").last else {
      Issue.record("no picture")
      return
    }
    #expect(figure.description.hasSuffix("Between its ends it has no lows and no highs."))
  }

  @Test(arguments: [
    "plot sin(x) on [-4, 4] theme dark size 640x400 scale 2 ticks pi",
    "plot sin(x) ticks π scale 2 size 640 x 400 theme dark on [-4, 4]",
    "plot sin(x) size 640 × 400 on [-4, 4] ticks pi theme dark scale 2",
  ])
  func `is said in any order`(line: String) throws {
    var session = Interpreter()
    let figure = try session.picture(line)
    #expect(figure.xRange == AxisRange(-4, 4))
    #expect(figure.theme == .dark)
    #expect(figure.size == Figure.Size(width: 640, height: 400))
    #expect(figure.scale == 2)
    #expect(figure.ticks == .pi)
  }

  @Test func `holds for one picture, or from now on as a line of its own`() throws {
    var session = Interpreter()
    #expect(try session.picture("plot x theme dark", "plot x").theme == .light)
    #expect(try session.picture("plot x").choices.isEmpty)
    #expect(try session.picture("plot x theme light scale 2").choices == [.theme, .scale])
    #expect(try session.picture("theme dark", "plot x").theme == .dark)
    #expect(try session.picture("plot x theme light").theme == .light)
    let figure = try session.picture("scale 3", "size 400x300", "ticks pi", "plot x")
    #expect(figure.theme == .dark && figure.scale == 3 && figure.ticks == .pi)
    #expect(figure.size == Figure.Size(width: 400, height: 300))
    #expect(try session.picture("ticks decimal", "plot x").ticks == .decimal)
  }

  @Test(arguments: [
    ("theme dark", "Pictures are dark from now on"),
    ("size 640x400", "Pictures are 640 × 400 points from now on"),
    ("scale 1", "Pictures have one pixel to a point from now on"),
    ("scale 2", "Pictures have 2 pixels to a point from now on"),
    ("ticks π", "The x axis counts in multiples of π from now on"),
  ])
  func `is confirmed`(line: String, text: String) {
    var session = Interpreter()
    guard case .text(let said)? = session.run(line).last else {
      Issue.record("no text")
      return
    }
    #expect(said == text)
  }

  @Test func `is said by words that remain names`() throws {
    var session = Interpreter()
    #expect(session.last("scale = 3", "size = 4", "scale size").number == 12)
    #expect(session.last("scale").number == 3)
    #expect(session.last("theme(x) = 2x", "theme(4)").number == 8)
    #expect(session.last("ticks = 1", "ticks + 1").number == 2)
    let figure = try session.picture("plot scale x scale 2")
    #expect(figure.scale == 2)
    #expect(figure.curves[0].function(5) == 15)
  }
}

@Suite struct `A moving picture` {
  @Test func `shows a descent over its function, or what is named`() throws {
    var session = Interpreter()
    _ = session.run("f(x) = sin(x) + 0.5 sin(3x)")
    _ = session.run("d = descend f from 0.5")
    let figure = try session.picture("animate d")
    #expect(figure.curves.count == 1)
    #expect((figure.animation?.frames.count ?? 0) > 5)
    #expect(try session.picture("animate f', d on [-2, 2] theme dark").theme == .dark)
    #expect(try session.savedPicture().animation != nil)
    #expect(try session.picture("plot d").animation == nil)
  }
}

@Suite struct `What names stood for` {
  private static let kinds = [
    "plot f", "plot f', d", "plot d", "contour g on [-1, 1] x [-1, 1]", "plot f, r on [-1, 1]",
    "plot r", "plot s", "heatmap s", "plot a x", "plot q",
  ]

  @Test(arguments: [1, -1])
  func `is told of every kind of picture`(a: Int) throws {
    var session = Interpreter()
    for line in [
      "a = \(a)", "h(x) = a x^2", "f(x) = h(x) - 5x", "g(x, y) = f(x) + y^2",
      "d = descend f from 1", "r = restarts f count 5", "s = sweep f from 1 count 5",
      "q = basins g on [-1, 1]",
    ] {
      _ = session.run(line)
    }
    for line in Self.kinds {
      let words = try session.picture(line).description
      #expect(words.contains(a < 0 ? ", with a = −1: " : ", with a = 1: "), "\(line): \(words)")
    }
  }

  @Test func `is what it was when descents ran, and formulas are as they were written`() throws {
    var session = Interpreter()
    for line in ["a = 1", "f(x) = cos(3 a x)", "b = basins f on [-2, 2]", "a = 2"] {
      _ = session.run(line)
    }
    #expect(
      try session.picture("plot b").description.hasPrefix("f(x) = cos(3a x), with a = 1: a plot"))
    #expect(
      try session.picture("plot f").description.hasPrefix("f(x) = cos(3a x), with a = 2: a plot"))
  }
}

@Suite struct `The source of a picture` {
  private func source(_ lines: String...) throws -> String {
    var session = Interpreter()
    for line in lines.dropLast() { _ = session.run(line) }
    return try session.picture(lines.last ?? "").source
  }

  @Test func `is all lines that matter, and no others`() throws {
    #expect(
      try source(
        "f(x) = sin(x)   # a function", "g(x) = cos(x)", "d = descend f from 1", "g(2)",
        "  plot f, d on [-5, 5]  # the picture")
        == "f(x) = sin(x)\nd = descend f from 1\nplot f, d on [-5, 5]")
    #expect(try source("plot sin(x)") == "plot sin(x)")
  }

  @Test func `follows what a function needs, as it is now`() throws {
    #expect(
      try source("a = 1", "h(x) = a x", "k(x) = h(x) + 1", "a = 2", "plot k")
        == "h(x) = a x\nk(x) = h(x) + 1\na = 2\nplot k")
  }

  @Test func `keeps what a descent ran on, and what a number was made of`() throws {
    #expect(
      try source("f(x) = x^2", "d = descend f from 1", "f(x) = x^4", "plot f, d")
        == "f(x) = x^2\nd = descend f from 1\nf(x) = x^4\nplot f, d")
    #expect(try source("a = 1", "b = a + 1", "a = 5", "plot b x") == "a = 1\nb = a + 1\nplot b x")
  }

  @Test func `has the settings in force, each once`() throws {
    #expect(
      try source("theme dark", "scale 2", "theme light", "plot x")
        == "scale 2\ntheme light\nplot x")
  }

  @Test func `leaves out lines with mistakes`() throws {
    #expect(try source("f(x) = x", "f(x) = x +", "theme blue", "plot f") == "f(x) = x\nplot f")
  }

  @Test func `stays short, however long the way`() throws {
    var session = Interpreter()
    _ = session.run("a = 0")
    for _ in 0..<2_000 { _ = session.run("a = a + 1") }
    let lines = try session.picture("plot a x").source.split(separator: "\n")
    #expect(lines.count <= 101)
  }

  @Test func `draws the picture again`() throws {
    var session = Interpreter()
    _ = session.run("ticks pi")
    _ = session.run("a = 0.5")
    _ = session.run("f(x) = sin(x) + a sin(3x)")
    _ = session.run("d = descend f from a")
    let figure = try session.picture("plot f, d theme dark")
    var again = Interpreter()
    var last: Figure?
    for line in figure.source.split(separator: "\n") {
      if case .figure(let figure)? = again.run(String(line)).last { last = figure }
    }
    #expect(last?.description == figure.description)
    #expect(last?.ticks == .pi)
  }
}
