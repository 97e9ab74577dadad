/// The questions that are put to a terminal before the first picture, all at once.
///
/// The last is one that every terminal answers (DA1), so its answer is the end of all answers: nobody
/// waits for a terminal that does not know a question.
enum PictureQuery {
  /// The identifier of the picture that kitty's protocol is asked about.
  static let identifier = 4211

  /// One pixel to be looked at by kitty's protocol; XTVERSION; the ground's colour; the window and a
  /// cell in pixels; DA1.
  static let request =
    "\u{1B}_Gi=\(identifier),s=1,v=1,a=q,t=d,f=24;AAAA\u{1B}\\" + "\u{1B}[>q"
    + "\u{1B}]11;?\u{1B}\\"
    + "\u{1B}[14t" + "\u{1B}[16t" + "\u{1B}[c"

  /// How long answers are waited for, in milliseconds.
  static let patience: Int64 = 200

  /// Whether a reply is the answer to the last question.
  static func isLast(_ reply: TerminalReply) -> Bool {
    if case .control(let text) = reply { text.hasPrefix("?") && text.hasSuffix("c") } else { false }
  }
}

extension PictureSupport {
  /// Draws the conclusions from a terminal's answers.
  ///
  /// - Parameters:
  ///   - replies: What it answered.
  ///   - size: Its window in cells, to tell a cell's size from the window's.
  ///   - variable: The environment's variables.
  init(
    replies: [TerminalReply], size: TerminalSize, variable: (String) -> String?
  ) {
    var name = ""
    var (hasKitty, hasSixel) = (false, false)
    for reply in replies {
      switch reply {
      case .application(let text): hasKitty = hasKitty || text == "Gi=\(PictureQuery.identifier);OK"
      case .device(let text) where text.hasPrefix(">|"): name = text.dropFirst(2).lowercased()
      case .system(let text) where text.hasPrefix("11;"): isDark = Self.isDark(text.dropFirst(3))
      case .control(let text) where text.hasSuffix("t"): cell = Self.cell(text, size) ?? cell
      case .control(let text) where PictureQuery.isLast(reply): hasSixel = Self.hasSixel(text)
      default: break
      }
    }
    pictureProtocol = Self.choose(
      name: name, program: variable("TERM_PROGRAM") ?? "", hasKitty: hasKitty, hasSixel: hasSixel)
  }

  /// What to use, given that some terminals claim what they do badly.
  private static func choose(
    name: String, program: String, hasKitty: Bool, hasSixel: Bool
  ) -> PictureProtocol? {
    // A multiplexer passes some answers on, but not what they promise.
    if name.hasPrefix("tmux") || name.hasPrefix("screen") { return nil }
    // iTerm2 and WezTerm answer kitty's question, but their own protocol is drawn better; Konsole
    // does the same and has sixels.
    if name.hasPrefix("iterm2") || program == "iTerm.app" { return .iterm }
    if name.hasPrefix("wezterm") || program == "WezTerm" { return .iterm }
    if name.hasPrefix("konsole") { return hasSixel ? .sixel : nil }
    if hasKitty { return .kitty }
    if hasSixel { return .sixel }
    // These never answer XTVERSION.
    return ["mintty", "vscode"].contains(program) ? .iterm : nil
  }

  /// DA1's list begins with the terminal's class: only a VT2xx or later (62…) means sixels by 4.
  ///
  /// A VT132 answers `?4;6c`, xterm as a VT340 `?63;…;4;…c`.
  private static func hasSixel(_ reply: String) -> Bool {
    let numbers = reply.dropFirst().dropLast().split(separator: ";").compactMap { Int($0) }
    return (numbers.first ?? 0) >= 12 && numbers.dropFirst().contains(4)
  }

  /// From the cell (`6;height;width t`) or the window (`4;height;width t`) in pixels.
  private static func cell(_ reply: String, _ size: TerminalSize) -> Cell? {
    let numbers = reply.dropLast().split(separator: ";").compactMap { Int($0) }
    guard numbers.count == 3 else { return nil }
    let (width, height) =
      switch numbers[0] {
      case 6: (numbers[2], numbers[1])
      case 4: (numbers[2] / max(size.columns, 1), numbers[1] / max(size.rows, 1))
      default: (0, 0)
      }
    // What no font has is a mistake of the terminal's.
    return (3...200).contains(width) && (5...400).contains(height)
      ? Cell(width: width, height: height) : nil
  }

  /// Whether `rgb:RRRR/GGGG/BBBB`, each of one to four digits, is nearer to black than to white.
  private static func isDark(_ color: Substring) -> Bool? {
    guard let colon = color.firstIndex(of: ":") else { return nil }
    let parts = color[color.index(after: colon)...].split(separator: "/").prefix(3)
    let light = parts.compactMap { part -> Double? in
      guard (1...4).contains(part.count), let value = Int(part, radix: 16) else { return nil }
      return Double(value) / Double((1 << (4 * part.count)) - 1)
    }
    guard light.count == 3 else { return nil }
    // Rec. 709 luma.
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] < 0.5
  }
}

extension PictureSupport {
  /// Whether it makes no sense to ask: the picture would go nowhere, or it is not wanted.
  static func isRefused(variable: (String) -> String?) -> Bool {
    func isSet(_ name: String) -> Bool { !(variable(name) ?? "").isEmpty }
    let term = variable("TERM") ?? ""
    // The Linux console draws unknown strings as text.
    return isSet("NO_GRAPHICS") || isSet("CI") || isSet("TMUX") || isSet("STY")
      || ["", "dumb", "linux"].contains(term) || term.hasPrefix("screen") || term.hasPrefix("tmux")
  }
}
