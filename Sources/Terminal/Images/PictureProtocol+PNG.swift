extension PictureProtocol {
  /// The most letters in a piece of kitty's protocol.
  private static let chunk = 4096

  /// A PNG as kitty's protocol takes it: as it is, in pieces, without any answer.
  ///
  /// The cursor goes to the line below the picture's last one.
  public static func kitty(png: [UInt8]) -> [UInt8] {
    kitty(png: png, "a=T,f=100,q=2") + Array("\r\n".utf8)
  }

  /// A PNG for a live view: under a number, where the cursor is and stays, in place of the one under
  /// another number.
  ///
  /// The old picture goes when the new one is there, so nothing flickers.
  /// - Parameter cells: what the picture is made to fill; nil for as many pixels as it has.
  public static func kitty(
    png: [UInt8], number: Int, replacing old: Int?, cells: TerminalSize? = nil
  ) -> [UInt8] {
    let size = cells.map { ",c=\($0.columns),r=\($0.rows)" } ?? ""
    return kitty(png: png, "a=T,f=100,q=2,i=\(number),p=1,C=1\(size)")
      + (old.map(kittyDeletion) ?? [])
  }

  /// What takes a picture away, and frees its memory.
  public static func kittyDeletion(number: Int) -> [UInt8] {
    Array("\u{1B}_Ga=d,d=I,q=2,i=\(number)\u{1B}\\".utf8)
  }

  private static func kitty(png: [UInt8], _ control: String) -> [UInt8] {
    let letters = Base64.encode(png)
    var output: [UInt8] = []
    for start in stride(from: 0, to: letters.count, by: chunk) {
      let end = min(start + chunk, letters.count)
      let first = start == 0 ? control + "," : ""
      output += Array("\u{1B}_G\(first)m=\(end < letters.count ? 1 : 0);".utf8)
      output += letters[start..<end]
      output += Array("\u{1B}\\".utf8)
    }
    return output
  }

  /// A PNG as an inline image of iTerm2's, so many pixels wide, or cells.
  public static func iterm(
    png: [UInt8], width: Int, height: Int, cells: TerminalSize? = nil
  ) -> [UInt8] {
    let size =
      cells.map { "width=\($0.columns);height=\($0.rows)" }
      ?? "width=\(width)px;height=\(height)px"
    let head = "\u{1B}]1337;File=inline=1;size=\(png.count);\(size);preserveAspectRatio=1:"
    return Array(head.utf8) + Base64.encode(png) + Array("\u{7}\r\n".utf8)
  }
}
