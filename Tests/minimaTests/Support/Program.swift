import Foundation

/// The built program, run as a user runs it.
enum Program {
  /// What a run left behind.
  struct Result {
    var status: Int32
    var output: String
    var errors: String

    /// The lines of standard output, each parsed as a JSON object.
    var records: [[String: Any]] {
      output.split(separator: "\n").compactMap {
        try? JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
    }
  }

  /// The executable stands beside the tests' own.
  static var path: String {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "minima").path
  }

  /// Runs the program in a folder, with `input` on its standard input.
  static func run(
    _ arguments: [String], input: String = "", in folder: Folder, output: FileHandle? = nil,
    environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "dumb"].merging(
      environment
    ) { $1 }
    let inputFile = try folder.write(input, to: ".input")
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    let (outputs, errors) = (Pipe(), Pipe())
    process.standardOutput = output ?? outputs
    process.standardError = errors
    try process.run()
    // Read while it runs: a full pipe would stop it.
    let text = output == nil ? outputs.fileHandleForReading.readDataToEndOfFile() : Data()
    let errorText = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit
        ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: errorText, as: UTF8.self))
  }
}

/// A folder of a test's own, removed at its end.
final class Folder {
  let url: URL
  var path: String { url.path }

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "minima-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  @discardableResult func write(_ text: String, to name: String) throws -> URL {
    try write(Data(text.utf8), to: name)
  }

  @discardableResult func write(_ data: Data, to name: String) throws -> URL {
    let file = url.appending(path: name)
    try data.write(to: file)
    return file
  }

  func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

  /// The names of the files in it, or in a folder of it.
  func files(in name: String = ".") -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(
      atPath: url.appending(path: name).path)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }
}

/// The project's own folder, for its lessons.
enum Project {
  static func path(_ name: String) -> String {
    var root = URL(filePath: #filePath)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return root.appending(path: name).path
  }
}
