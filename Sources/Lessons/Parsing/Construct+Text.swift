extension FormatMistake.Construct {
  /// Its name with the verb, and what to write in its place.
  var words: (name: String, hint: String) {
    switch self {
    case .table: ("Tables are", "Use a list, or a '```text' block")
    case .html: ("HTML and '<…>' are", "Write '<' with a space after it, or as code: `<`")
    case .image: ("Images are", "Let a cell draw the picture")
    case .nestedList: ("Lists in lists are", "Write one list, or a paragraph in between")
    case .deepHeading: ("Headings below level 3 are", "Use '#', '##' or '###' and a space")
    case .underlinedHeading:
      ("Underlined headings are", "Write '## Heading', or an empty line first")
    case .closedHeading: ("Closing '#' of headings are", "Write '## Heading'")
    case .indentedText: ("Indented paragraphs are", "Begin at the margin; for code use '```text'")
    case .hardBreak: ("Forced line breaks are", "Delete the end of the line, or begin a paragraph")
    case .reference: ("Links by reference are", "Write '[text](https://…)'")
    case .footnote: ("Footnotes are", "Say it in the text")
    case .strikethrough: ("'~~' is", "Leave out what is struck out")
    case .dollarMaths: ("'$' formulas are", "Write formulas as code: `f(x) = x²`")
    case .taskItem: ("Task lists are", "Write plain items: '- text'")
    case .otherBullet: ("Bullets other than '-' are", "Begin items with '- '")
    case .otherNumber: ("Numbers with ')' are", "Begin items with '1. '")
    case .otherRule: ("Rules other than '---' are", "Write '---' between empty lines")
    case .nestedQuote: ("Lists, headings and quotes in quotes are", "Quote plain paragraphs")
    case .underscore: ("'_' for emphasis is", "Write *emphasis* with '*'")
    case .tripleStar: ("'***' is", "Choose *emphasis* or **strong**")
    case .entity: ("'&…;' is", "Write the character itself")
    case .doubleBacktick: ("Code between two backticks is", "Write code between single backticks")
    case .linkInLink: ("A link in a link is", "Let one of them go")
    case .tildeFence: ("'~~~' fences are", "Use '```'")
    case .longFence: ("Fences of more than three backticks are", "Use '```'")
    }
  }
}
