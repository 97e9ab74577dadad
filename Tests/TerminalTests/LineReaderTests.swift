import Foundation
import Testing

@testable import Terminal

struct LineReaderTests {
  @Test("Lines from a pipe, and then the end for ever")
  func pipe() throws {
    let channel = try Channel.pipe()
    var reader = LineReader(channel.near)
    try channel.send("f(x) = sin(x)\nplot f\nlast")
    channel.closeFar()
    #expect(try reader.next() == .line(InputLine(text: "f(x) = sin(x)")))
    #expect(try reader.next() == .line(InputLine(text: "plot f")))
    #expect(try reader.next() == .line(InputLine(text: "last")))
    #expect(try reader.next() == .end)
    #expect(try reader.next() == .end)
  }

  @Test("A line that comes in two pieces, with the pipe not blocking")
  func pieces() throws {
    let channel = try Channel.pipe()
    channel.makeNearNonBlocking()
    var reader = LineReader(channel.near)
    try channel.send([0xE2, 0x88])
    Thread.detachNewThread {
      channel.waitUntilReceived()
      try? channel.send([0x92, 0x0A])
    }
    #expect(try reader.next() == .line(InputLine(text: "−")))
  }

  @Test("A line of 16 MiB without an end takes no more memory than the limit")
  func endless() throws {
    let channel = try Channel.pipe()
    var reader = LineReader(channel.near, limit: 1000)
    let piece = [UInt8](repeating: 0x61, count: 1 << 20)
    Thread.detachNewThread {
      for _ in 0..<16 { try? channel.send(piece) }
      try? channel.send("\nnext\n")
    }
    let expected = InputLine(text: String(repeating: "a", count: 1000), bytesLost: 16 << 20 - 1000)
    #expect(try reader.next() == .line(expected))
    #expect(try reader.next() == .line(InputLine(text: "next")))
  }

  @Test("Lines typed at a terminal, and Ctrl-D")
  func terminal() throws {
    let channel = try Channel.terminal()
    var reader = LineReader(channel.near)
    try channel.send("a = 0.5\n")
    #expect(try reader.next() == .line(InputLine(text: "a = 0.5")))
    try channel.send("typo\u{7F}\u{7F}\u{7F}wo\n\u{4}")
    #expect(try reader.next() == .line(InputLine(text: "two")))
    #expect(try reader.next() == .end)
    try channel.send("more\n")
    #expect(try reader.next() == .end)
  }

  @Test("An interrupt ends the waiting, and what was begun of a line is forgotten")
  func interrupt() throws {
    let channel = try Channel.pipe()
    let interrupt = Interrupt()
    var reader = LineReader(channel.near, interrupt: interrupt)
    for _ in 0..<20 {
      try channel.send("half a li")
      Thread.detachNewThread {
        channel.waitUntilReceived()
        interrupt.request()
      }
      #expect(try reader.next() == .interrupted)
      #expect(!interrupt.isRequested)
      try channel.send("whole\n")
      #expect(try reader.next() == .line(InputLine(text: "whole")))
    }
  }

  @Test("An interrupt that came before is not lost")
  func earlier() throws {
    let channel = try Channel.pipe()
    let interrupt = Interrupt()
    var reader = LineReader(channel.near, interrupt: interrupt)
    interrupt.request()
    interrupt.request()
    #expect(try reader.next() == .interrupted)
    try channel.send("a\n")
    #expect(try reader.next() == .line(InputLine(text: "a")))
  }

  @Test("What cannot be read is an error")
  func unreadable() throws {
    var closed = LineReader(Descriptor(rawValue: -1))
    #expect(throws: SystemError(operation: "read", code: 9)) { try closed.next() }
    var folder = LineReader(try #require(openForReading("/")))
    #expect(throws: SystemError(operation: "read", code: 21)) { try folder.next() }
  }

  @Test("A real Ctrl-C sets the flag and the program goes on")
  func signal() async {
    await #expect(processExitsWith: .success) {
      Interrupt.catchInterrupts()
      for _ in 0..<3 {
        sendInterruptToThisProcess()
        System.waitToReceive(from: Interrupt.keyboard.wakingDescriptor)
        try #require(Interrupt.keyboard.isRequested)
        Interrupt.keyboard.clear()
        try #require(!Interrupt.keyboard.isRequested)
      }
    }
  }
}
