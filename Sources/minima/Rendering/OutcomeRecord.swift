internal import Descent
internal import Session

/// An outcome as one JSON object: the keys of docs/json.md, those without a value left out.
///
/// Scripts depend on the names: they change only with a new version.
struct OutcomeRecord: Encodable {
  var kind: String
  var line: Int
  var cell: String?

  // definition
  var name: String?
  var parameters: [String]?
  var expression: String?
  var derivative: String?
  var gradient: [String?]?
  // value
  var value: Numbers?
  // trace
  var function: String?
  var start: Numbers?
  var end: Numbers?
  var rate: Double?
  var epochs: Int?
  var method: String?
  var converged: Bool?
  var steps: [[Double]]?
  var stopped: String?
  // minima
  var from: Double?
  var to: Double?
  var minima: [Minimum]?
  var undecided: [[Double]]?
  var ends: [End]?
  // table
  var columns: [String]?
  var rows: [[Double]]?
  // file
  var count: Int?
  // figure, file
  var path: String?
  var width: Int?
  var height: Int?
  var description: String?
  var frames: Int?
  // text
  var text: String?
  // verdict
  var quiz: String?
  var answer: String?
  var outcome: String?
  var feedback: String?
  var distance: Double?
  var tolerance: Double?
  // error
  var message: String?
  var column: Int?
  var length: Int?
  var hint: String?

  init(kind: String, at place: Place) {
    self.kind = kind
    line = place.line
    cell = place.cell
  }

  /// One number, or a list of them.
  enum Numbers: Encodable {
    case one(Double)
    case list([Double])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .one(let number): try container.encode(number)
      case .list(let numbers): try container.encode(numbers)
      }
    }
  }
}
