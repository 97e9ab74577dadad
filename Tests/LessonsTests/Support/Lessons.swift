import Session
import Testing

@testable import Lessons

/// A lesson file around a body.
func lessonText(_ body: String, id: String = "small") -> String {
  """
  ---
  format: 1
  id: \(id)
  title: A small lesson
  summary: It says little.
  minutes: 5
  next: Go on.
  ---

  \(body)
  """
}

/// Parses a body, which must be right.
func lesson(_ body: String) throws -> Lesson {
  try Lesson.parse(Array(lessonText(body).utf8))
}

/// The question of a body with one question.
func quiz(_ body: String) throws -> Quiz {
  try #require(try lesson("```quiz id=sum\n\(body)\n```").quizzes.first)
}

/// A marker whose session has run some lines.
func marker(_ body: String, after lines: [String] = []) throws -> Marker {
  var session = Interpreter()
  for line in lines { _ = session.run(line) }
  return Marker(try quiz(body), session: session)
}

/// The lesson of the course.
func localMinima() throws -> Lesson {
  try Lesson.parse(try #require(Catalogue.bytes(of: "local-minima")))
}
