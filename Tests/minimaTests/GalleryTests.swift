import Foundation
import PNG
import Raster
import Testing

/// A script of the gallery with the picture beside it.
struct GalleryPage: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }
  var script: String { Project.path("docs/gallery/\(name).minima") }
  var picture: String { Project.path("docs/gallery/\(name).png") }

  static let all: [GalleryPage] = {
    let files = try? FileManager.default.contentsOfDirectory(atPath: Project.path("docs/gallery"))
    return (files ?? []).filter { $0.hasSuffix(".minima") }.sorted()
      .map { GalleryPage(name: String($0.dropLast(".minima".count))) }
  }()
}

/// The pictures of the gallery are the goldens of plotting: `scripts/gallery` draws them anew.
@Suite struct `The gallery` {
  @Test(arguments: GalleryPage.all)
  func `is current, pixel by pixel`(_ page: GalleryPage) throws {
    let folder = try Folder()
    let result = try Program.run(["run", page.script, "--output", "out"], in: folder)
    #expect(result.status == 0, "\(result.errors)")
    let drawn = try Pixmap(png: [UInt8](folder.read("out/figure-1.png")))
    let golden = try Pixmap(png: [UInt8](Data(contentsOf: URL(filePath: page.picture))))
    let difference = try #require(drawn.difference(from: golden), "another size")
    // Another C library's sine may move an edge a little, and with it the choice of a palette, which
    // is exact to 3/255.
    #expect(difference.largest <= 6, "\(difference.count) pixels differ")
    if difference.largest > 6 {
      Attachment.record(try difference.picture.png(), named: "\(page.name)-difference.png")
      Attachment.record(try drawn.png(), named: "\(page.name)-drawn.png")
    }
  }

  @Test func `has a page with all of them`() throws {
    let folder = try Folder()
    let text = try Program.shell("'\(Project.path("scripts/gallery"))' --text", in: folder).output
    #expect(text == (try String(contentsOfFile: Project.path("docs/gallery.md"), encoding: .utf8)))
    #expect(GalleryPage.all.count >= 12)
  }
}

extension Pixmap {
  /// Where two pictures differ, black on white; nil if their sizes do.
  func difference(from other: Pixmap) -> (largest: Int, count: Int, picture: Pixmap)? {
    guard width == other.width, height == other.height else { return nil }
    if bytes == other.bytes { return (0, 0, self) }
    let distances = zip(bytes, other.bytes).map { abs(Int($0) - Int($1)) }
    let marks = stride(from: 0, to: distances.count, by: 3).flatMap { pixel -> [UInt8] in
      let differs = distances[pixel..<(pixel + 3)].contains { $0 > 0 }
      return Array(repeating: differs ? 0 : 255, count: 3)
    }
    let count = stride(from: 0, to: marks.count, by: 3).count { marks[$0] == 0 }
    return Pixmap(width: width, height: height, bytes: marks).map {
      (distances.max() ?? 0, count, $0)
    }
  }
}
