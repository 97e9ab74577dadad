import FoundationEssentials
import Testing

/// The folders of the sources, found by the place of this file.
enum Folders {
  static let tests = String(#filePath.split(separator: "/").dropLast(2).joined(separator: "/"))
  static let cases = "/\(tests)/Cases"
  static let lessons =
    "/" + tests.split(separator: "/").dropLast(2).joined(separator: "/") + "/lessons"

  /// The names of the files in a folder that end so, without the ending, sorted.
  static func names(in folder: String, ending: String) -> [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }.sorted()
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try #require(FileManager.default.contents(atPath: path), "no file \(path)"))
  }
}
