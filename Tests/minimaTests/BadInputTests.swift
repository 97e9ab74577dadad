import Foundation
import Testing

@Suite struct `Bad input` {
  @Test func `of 100,000 characters in a line is refused in a few words`() throws {
    let long = String(repeating: "1 + ", count: 25_000) + "1"
    let result = try Program.run(
      ["run", "-", "--keep-going"], input: "\(long)\n6*7\n", in: Folder())
    #expect(result.status == 1)
    #expect(result.errors.contains("4,096"))
    #expect(result.errors.utf8.count < 500)
    #expect(result.output == "6·7 = 42\n")
  }

  @Test func `of 10,000 nested parentheses is refused`() throws {
    for depth in [201, 2_000, 10_000] {
      let nest = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
      let result = try Program.run(["run", "-"], input: nest + "\n", in: Folder())
      #expect(result.status == 1)
      #expect(result.errors.utf8.count < 500)
    }
  }

  @Test func `without a line is nothing to complain about`() throws {
    let folder = try Folder()
    try folder.write("", to: "empty.minima")
    let result = try Program.run(["run", "empty.minima"], in: folder)
    #expect(result.status == 0)
    #expect(result.output + result.errors == "")
  }

  @Test func `as an empty lesson is an error`() throws {
    let folder = try Folder()
    try folder.write("", to: "empty.md")
    for command in ["run", "check", "learn"] {
      let result = try Program.run([command, "empty.md"], in: folder)
      #expect(result.status == 1)
      #expect((result.output + result.errors).contains("empty.md:1: "))
    }
  }

  @Test func `that is binary is named as such`() throws {
    let folder = try Folder()
    try folder.write(Data((0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 37) }), to: "noise")
    let result = try Program.run(["run", "noise"], in: folder)
    #expect(result.status == 1)
    #expect(result.errors == "minima: 'noise' is not a text file in UTF-8\n")
  }

  @Test func `with stray bytes through a pipe does not stop the lines after it`() throws {
    let folder = try Folder()
    try folder.write(Data([0xFF, 0xFE, 0x00, 0x0A, 0x36, 0x2A, 0x37, 0x0A]), to: "input")
    let result = try Program.shell("\(Program.path) run - --keep-going < input", in: folder)
    #expect(result.status == 1)
    #expect(result.output == "6·7 = 42\n")
  }

  @Test func `of bytes that are no text is said once, with the line`() throws {
    let folder = try Folder()
    try folder.write(Data("1 + 1\n".utf8) + Data((0..<4096).map { UInt8($0 % 256) }), to: "noise")
    for (option, rest) in [("", ""), ("--keep-going", "")] {
      let result = try Program.shell("\(Program.path) run - \(option) < noise", in: folder)
      #expect(result.status == 1)
      #expect(result.output.hasPrefix("1 + 1 = 2\n"))
      #expect(
        result.errors.hasPrefix("minima: '-' is not text in UTF-8, from line 2 on\n\(rest)"))
    }
  }

  @Test func `from a lesson that is not there is the machine's failure, from no lesson is not`()
    throws
  {
    for command in ["learn", "run", "check", "transcript"] {
      let result = try Program.run([command, "nowhere.md"], in: Folder())
      #expect(result.status == 3)
      #expect(
        result.errors == "minima: Could not read 'nowhere.md': No such file or directory\n")
    }
    #expect(try Program.run(["learn", "local-minimal"], in: Folder()).status == 1)
  }

  @Test func `in one lesson does not keep the others from being checked`() throws {
    let folder = try Folder()
    let lesson = Project.path("lessons/local-minima.md")
    try folder.write("", to: "empty.md")
    let result = try Program.run(["check", "nowhere.md", "empty.md", lesson], in: folder)
    #expect(result.status == 3)
    #expect(result.errors.contains("Could not read 'nowhere.md'"))
    #expect(result.output.contains("empty.md:1: "))
    #expect(result.output.hasSuffix("\(lesson): right\n"))
  }

  @Test func `from a file that is not there is the machine's failure`() throws {
    let result = try Program.run(["run", "nowhere.minima"], in: Folder())
    #expect(result.status == 3)
    #expect(result.errors == "minima: Could not read 'nowhere.minima': No such file or directory\n")
    let folder = try Program.run(["run", "."], in: Folder())
    #expect(folder.status == 3)
    #expect(folder.errors == "minima: Could not read '.': Is a directory\n")
  }

  @Test func `that would command the terminal is shown as what it is`() throws {
    let folder = try Folder()
    let name = "e\u{1B}]0;own\u{7}\u{202E}vil\u{9B}31m"
    let text = try String(contentsOfFile: Project.path("lessons/local-minima.md"), encoding: .utf8)
    try folder.write(text, to: name + ".md")
    let link = "[x](https://a.b/\u{1B}]8;;c\u{202E})"
    try folder.write(
      text.replacing("# The worry\n", with: "# The worry\n\n\(link)\n"), to: "link.md")
    for arguments in [
      ["check", name + ".md"], ["learn", name + ".md", "--state", name],
      ["transcript", name + ".md", "--state", name], ["run", name + ".md", "--output", name],
      ["check", name], ["learn", name], [name], ["check", "link.md"], ["learn", "link.md"],
      ["run", "-", "--keep-going"], ["run", "-", "--keep-going", "--json"],
    ] {
      let input =
        ":goto curve\n\n\"\(name)\"\nsave \"\(name)\"\n\(name)\n:goto \(name)\n:\(name)\n:quit\n"
      let result = try Program.run(arguments, input: input, in: folder)
      let hostile: Set<Unicode.Scalar> = ["\u{1B}", "\u{7}", "\u{202E}", "\u{9B}"]
      #expect(
        hostile.isDisjoint(with: (result.output + result.errors).unicodeScalars), "\(arguments)")
    }
  }

  @Test(arguments: [
    ("lern", "Did you mean 'learn'?"), ("lesons", "Did you mean 'lessons'?"),
    ("notes.txt", "' run notes.txt' runs the file."),
    ("banana", "There are learn, run, check, lessons, transcript; '"),
  ])
  func `of a command's name is told with what was meant`(word: String, hint: String) throws {
    let folder = try Folder()
    try folder.write("", to: "notes.txt")
    let result = try Program.run(["--plain", word], in: folder)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("minima: There is no command '\(word)'. "))
    #expect(result.errors.replacing(Program.path, with: "'").contains(hint))
  }

  @Test func `on the command line is told with the usage`() throws {
    for arguments in [["run"], ["run", "a", "--fast"], ["check"]] {
      let result = try Program.run(arguments, in: Folder())
      #expect(result.status == 2)
      #expect(result.errors.contains("Usage: minima"))
      #expect(result.output == "")
    }
    let help = try Program.run(["--help"], in: Folder())
    #expect(help.status == 0)
    #expect(help.output.contains("SUBCOMMANDS"))
  }
}

@Suite struct `A machine that fails` {
  @Test func `to make the output folder`() throws {
    let folder = try Folder()
    try folder.write("in the way", to: "out")
    let result = try Program.run(["run", "-", "--output", "out"], input: "plot x\n", in: folder)
    #expect(result.status == 3)
    #expect(result.errors.hasPrefix("minima: Could not "))
    #expect(String(decoding: try folder.read("out"), as: UTF8.self) == "in the way")
  }

  @Test func `with a full disk for its output`() throws {
    let full = try FileHandle(forWritingTo: URL(filePath: "/dev/full"))
    let result = try Program.run(["run", "-"], input: "1 + 1\n", in: Folder(), output: full)
    #expect(result.status == 3)
    #expect(result.errors == "minima: Could not write the output: No space left on device\n")
  }

  @Test func `to save on a full disk leaves no half file`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/full.png", withDestinationPath: "/dev/full")
    let result = try Program.run(
      ["run", "-"], input: "plot x\nsave \"full.png\"\n", in: folder)
    #expect(result.status == 3)
    #expect(result.errors == "minima: Could not write 'full.png': No space left on device\n")
  }

  @Test func `to save one file does not keep a script that goes on from saving others`() throws {
    let folder = try Folder()
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/full.png", withDestinationPath: "/dev/full")
    let result = try Program.run(
      ["run", "-", "--keep-going"], input: "plot x\nsave \"full.png\"\nsave \"good.png\"\n6 * 7\n",
      in: folder)
    #expect(result.status == 3)
    #expect(result.errors == "minima: Could not write 'full.png': No space left on device\n")
    #expect(result.output.hasSuffix("Picture: good.png\n6·7 = 42\n"))
  }

  @Test func `to find a reader still draws the pictures`() throws {
    let folder = try Folder()
    try folder.write(`Running the lecture`.script, to: "lecture.minima")
    let result = try Program.shell(
      "set -o pipefail; \(Program.path) run lecture.minima | head -1", in: folder)
    #expect(result.status == 0)
    #expect(result.output == "f(x) = sin(x) + 0.5 sin(3x)\n")
    #expect(result.errors == "")
    #expect(folder.files().filter { $0.hasSuffix(".png") }.count == 3)
  }
}

extension Program {
  /// Runs a line of bash in a folder.
  static func shell(_ line: String, in folder: Folder) throws -> Result {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", line]
    process.currentDirectoryURL = folder.url
    process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "TERM": "dumb"]
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let errorText = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: String(decoding: text, as: UTF8.self),
      errors: String(decoding: errorText, as: UTF8.self))
  }
}
