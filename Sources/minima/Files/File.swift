internal import FoundationEssentials

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Whole files, read and written with errors that name the file and the reason.
enum File {
  /// The largest file that is read: lessons and scripts are text written by people.
  static let maximumSize = 16 << 20

  /// The bytes of a file; `-` is standard input.
  static func read(_ path: String) throws -> [UInt8] {
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Failure.machine("Could not read '\(path)': \(reason)") }
    defer { if descriptor > 0 { _ = close(descriptor) } }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      if count == 0 { return bytes }
      guard count > 0 else {
        if errno == EINTR { continue }
        throw Failure.machine("Could not read '\(path)': \(reason)")
      }
      bytes += buffer[..<count]
      guard bytes.count <= maximumSize else {
        throw Failure.input("'\(path)' is larger than the 16 MiB that are read of a file")
      }
    }
  }

  /// Replaces a file as a whole: there is never half of it under its name.
  static func write(_ bytes: [UInt8], to path: String) throws {
    // A device or a pipe is written to as it is; only a plain file can be replaced.
    let isPlain = kind(of: path).map { $0 == S_IFREG } ?? true
    let target = isPlain ? path + ".new-\(getpid())" : path
    let descriptor = open(target, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure.machine("Could not write '\(path)': \(reason)") }
    let isWritten = writeAll(bytes, to: descriptor) && close(descriptor) == 0
    guard isWritten, !isPlain || rename(target, path) == 0 else {
      let reason = reason
      if isPlain { unlink(target) }
      throw Failure.machine("Could not write '\(path)': \(reason)")
    }
  }

  /// Adds whole lines at the end of a file in one write, so that two programs do not mix theirs.
  ///
  /// A last line that was torn, by a crash or a full disk, stays a line of its own.
  static func append(_ lines: [UInt8], to path: String) throws {
    let descriptor = open(path, O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Failure.machine("Could not write '\(path)': \(reason)") }
    defer { _ = close(descriptor) }
    let bytes = isTorn(descriptor) ? [0x0A] + lines : lines
    guard writeAll(bytes, to: descriptor), fsync(descriptor) == 0 || errno == EINVAL else {
      throw Failure.machine("Could not write '\(path)': \(reason)")
    }
  }

  /// Whether a file ends within a line.
  private static func isTorn(_ descriptor: Int32) -> Bool {
    var status = stat()
    var last: UInt8 = 0x0A
    guard fstat(descriptor, &status) == 0, status.st_size > 0,
      pread(descriptor, &last, 1, status.st_size - 1) == 1
    else { return false }
    return last != 0x0A
  }

  /// Makes a folder and those above it.
  static func makeFolder(_ path: String) throws {
    if let kind = kind(of: path) {
      guard kind != S_IFDIR else { return }
      throw Failure.machine("Could not make the folder '\(path)': there is a file of that name")
    }
    do {
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    } catch {
      throw Failure.machine("Could not make the folder '\(path)': \(reason)")
    }
  }

  /// Whether there is a file, a folder or anything else under the name.
  static func exists(_ path: String) -> Bool { kind(of: path) != nil }
}

extension File {
  private static var reason: String { String(cString: strerror(errno)) }

  private static func kind(of path: String) -> mode_t? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT : nil
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
        if count < 0, errno != EINTR { return false }
        rest = rest.dropFirst(max(count, 0))
      }
      return true
    }
  }
}
