import Session
import Testing

@testable import Lessons

struct JournalTests {
  static let events: [(JournalRecord.Event, String)] = [
    (.started(format: 1, digest: "00ff"), #""digest":"00ff","event":"started","format":1"#),
    (.resumed(digest: "00ff"), #""digest":"00ff","event":"resumed""#),
    (.resumed(digest: "00ff", passedOver: 3), #""passedOver":3"#),
    (.ran(cell: "curve", cancelled: false), #""cell":"curve","event":"ran""#),
    (.ran(cell: "curve", cancelled: true), #""cancelled":true,"cell":"curve","event":"ran""#),
    (.typed(line: "a\t\"b\" −", cancelled: false), #""event":"typed""#),
    (.typed(line: "x", cancelled: true), #""cancelled":true,"event":"typed""#),
    (
      .answered(quiz: "q", answer: "1/2", mark: .wrong, mistake: "half"),
      #""answer":"1/2","event":"answered""#
    ),
    (.answered(quiz: "q", answer: "2", mark: .notJudged, mistake: nil), #""mark":"notJudged""#),
    (.hinted(quiz: "q", number: 2), #""event":"hinted""#),
    (.hinted(quiz: "q", number: 2, isUnasked: true), #""unasked":true"#),
    (.skipped(quiz: "q"), #""event":"skipped""#), (.moved(step: "s"), #""event":"moved""#),
    (.restarted, #""event":"restarted""#), (.finished, #""event":"finished""#),
  ]

  @Test(arguments: events)
  func `a record is one line of JSON, and comes back`(_ event: JournalRecord.Event, _ part: String)
  {
    let record = JournalRecord(time: 1_700_000_000.25, lesson: "small", event: event)
    let line = Journal.line(for: record)
    #expect(line.contains(part))
    #expect(line.hasSuffix("}\n"))
    #expect(line.dropLast().contains("\n") == false)
    #expect(Journal.read(Array(line.utf8)) == Journal.Reading(records: [record], passedOver: []))
  }

  @Test func `a torn or foreign line costs that line only`() {
    let record = JournalRecord(time: 5, lesson: "small", event: .restarted)
    let line = Journal.line(for: record)
    let foreign = "{\"event\":\"danced\",\"time\":1,\"lesson\":\"small\"}\n"
    let text = line + "{\"event\":\"ran\",\"ti\n" + foreign + "\n" + "[1, 2]}\r\n" + line + "{\"eve"
    let reading = Journal.read(Array(text.utf8))
    #expect(reading.records == [record, record])
    #expect(reading.passedOver == [2, 3, 5, 7])
    #expect(
      reading.notice
        == "4 lines of the journal could not be read and were passed over: 2, 3, 5, 7.")
  }

  @Test func `lines that could not be read are told once`() {
    let told = JournalRecord(time: 5, lesson: "small", event: .resumed(digest: "0", passedOver: 1))
    let text = "torn\n" + Journal.line(for: told)
    #expect(Journal.read(Array(text.utf8)).news == nil)
    #expect(Journal.read(Array(text.utf8)).notice != nil)
    #expect(
      Journal.read(Array((text + "torn again\n").utf8)).news
        == "Line 3 of the journal could not be read and was passed over.")
    let many = String(repeating: "torn\n", count: 9)
    #expect(
      Journal.read(Array(many.utf8)).news
        == "9 lines of the journal could not be read and were passed over: 1, 2, 3, 4, 5 ….")
  }

  @Test func `every way to cut a journal short loses one line at most`() {
    let records = Self.events.map { JournalRecord(time: 1, lesson: "small", event: $0.0) }
    let text = records.map(Journal.line).joined()
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let reading = Journal.read(Array(bytes[..<length]))
      let whole = bytes[..<length].count { $0 == 0x0A }
      #expect(reading.records.count >= whole)
      #expect(Array(records.prefix(reading.records.count)) == reading.records)
      #expect(reading.passedOver.count <= 1)
    }
  }

  @Test(arguments: [[], [0], [0xFF, 0xFE, 0x0A], Array("null\n".utf8), Array("{}".utf8)])
  func `other files are no journals`(_ bytes: [UInt8]) {
    #expect(Journal.read(bytes).records.isEmpty)
  }
}
