import Benchmark
import PNG
import Plotting
import Raster
import Session

/// The lecture's third picture, f with the descent from 0.5, at 800 × 480: all of it, and its parts.
enum LecturePicture {
  static let lines = [
    "f(x) = sin(x) + 0.5 sin(3x)", "d = descend f from 0.5 rate 0.1 epochs 100",
    "plot f, d on [-5, 5]",
  ]

  static func figure() -> Figure {
    var interpreter = Interpreter()
    guard case .figure(var figure)? = lines.flatMap({ interpreter.run($0) }).last else {
      fatalError("The lines draw no picture")
    }
    // Each time as if it were the first.
    figure.cache = nil
    return figure
  }

  static func register() {
    let figure = figure()
    let picture = figure.drawn()
    benchmark("lecture: sample, draw and encode") {
      keep(try figure.drawn().png(tolerance: 3))
    }
    benchmark("lecture: sample and draw") { keep(figure.drawn()) }
    benchmark("lecture: encode") { keep(try picture.png(tolerance: 3)) }
    benchmark("lecture: describe in words") { keep(figure.description) }
    let moving = figure.animated()
    benchmark("lecture: animate") {
      var animation = AnimatedPNG(still: picture)
      moving.forEachFrame { animation.append($0, seconds: $1) }
      keep(try animation.png(tolerance: 3))
    }
  }
}

/// Makes the optimizer believe that a value is needed.
@inline(never)
func keep<Value>(_ value: Value) {}
