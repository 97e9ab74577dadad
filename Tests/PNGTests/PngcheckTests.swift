import Foundation
import Raster
import Testing

@testable import PNG

/// The opinion of a program that shares no code with libpng; `scripts/test` installs it.
struct PngcheckTests {
  static let program = [
    "/usr/bin/pngcheck", "/opt/homebrew/bin/pngcheck", "/usr/local/bin/pngcheck",
  ]
  .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test(
    "pngcheck accepts every kind of picture", .enabled(if: program != nil),
    arguments: [2, 256, 300])
  func accepts(colors: Int) throws {
    let pixmap = try Pixmap.random(width: 60, height: 40, colors: colors, seed: 9)
    let metadata = PNGMetadata(
      title: "Café", description: "f′ has a root at π/2\nand more", software: "minima",
      source: "plot f", scale: 2)
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
    try Data(pixmap.png(metadata)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }

    let process = Process()
    process.executableURL = URL(filePath: try #require(Self.program))
    process.arguments = ["-v", file.path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let report = String(
      decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(report)")
    #expect(report.contains("No errors detected"))
    #expect(report.contains("chunk iTXt"))
  }
}
