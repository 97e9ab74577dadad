import Foundation
import Testing

@testable import Terminal

struct OutputTests {
  @Test("A text larger than a pipe holds arrives whole", arguments: [false, true])
  func large(isNonBlocking: Bool) async throws {
    let channel = try Channel.reversedPipe()
    if isNonBlocking { channel.makeNearNonBlocking() }
    let size = 3_000_000
    let near = channel.near
    Thread.detachNewThread {
      try? Output(near).write(String(repeating: "−", count: size / 3))
    }
    var total = 0
    while total < size { total += Channel.readOnce(channel.far) }
    #expect(total == size)
  }

  @Test("A full disk is told apart", .enabled(if: openForWriting("/dev/full") != nil))
  func fullDisk() throws {
    let output = Output(try #require(openForWriting("/dev/full")))
    let error = #expect(throws: SystemError.self) { try output.write("text") }
    #expect(error?.isDiskFull == true)
    #expect(error?.isBrokenPipe == false)
    #expect(error?.description == "Could not write: No space left on device")
  }

  @Test("A reader that has gone is told apart")
  func brokenPipe() async throws {
    await #expect(processExitsWith: .success) {
      Output.ignoreBrokenPipes()
      let channel = try Channel.reversedPipe()
      channel.closeFar()
      let error = #expect(throws: SystemError.self) { try Output(channel.near).write("text") }
      try #require(error?.isBrokenPipe == true)
      try #require(error?.isDiskFull == false)
    }
  }

  @Test("Nothing to write is no error")
  func nothing() throws {
    try Output(Descriptor(rawValue: -1)).write("")
    #expect(throws: SystemError(operation: "write", code: 9)) {
      try Output(Descriptor(rawValue: -1)).write("a")
    }
  }
}
