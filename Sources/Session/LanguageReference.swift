/// The help pages as one document.
public enum LanguageReference {
  /// The document, as Markdown.
  public static var markdown: String {
    let pages = Help.pages.map(section)
    return
      (["# The language", introduction] + pages + [
        "## Functions", functions, "## Constants", constants,
      ])
      .joined(separator: "\n\n") + "\n"
  }

  private static let introduction =
    "One statement a line; `#` starts a comment. At the prompt `help` lists the statements, and `help plot` or"
    + " `help sin`\nexplains one. This page is made of the same texts, by `scripts/language`; its examples are"
    + " tested."

  private static func section(_ page: Help.Page) -> String {
    let title = page.topic.prefix(1).uppercased() + page.topic.dropFirst()
    return "## \(title)\n\n```\n\(page.usage)\n```\n\n\(page.text)\n\n"
      + "```\n\(page.examples.joined(separator: "\n"))\n```"
  }

  private static var functions: String {
    table(
      ["function", "what it is", "derivative", "also", "example"],
      BuiltIn.functions.map { function in
        let slopes = function.derivatives.map(code).joined(separator: "<br>")
        return [
          code(function.usage), cell(function.summary), slopes,
          function.aliases.map(code).joined(separator: ", "), code(function.examples[0]),
        ]
      })
  }

  private static var constants: String {
    table(
      ["constant", "what it is", "also", "example"],
      BuiltIn.constants.map { constant in
        [
          code(constant.usage), cell(constant.summary),
          constant.aliases.map(code).joined(separator: ", "),
          constant.examples.map(code).joined(separator: "<br>"),
        ]
      })
  }

  private static func table(_ head: [String], _ rows: [[String]]) -> String {
    ([head, head.map { _ in "---" }] + rows)
      .map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")
  }

  /// A bar would end the cell, even in code.
  private static func cell(_ text: String) -> String { text.replacing("|", with: "\\|") }

  private static func code(_ text: String) -> String { "`\(cell(text))`" }
}
