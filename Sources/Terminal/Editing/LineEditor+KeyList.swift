extension LineEditor {
  /// The keys that are worth knowing and what they do, for those who ask.
  ///
  /// Those of the cursor are left out: everybody tries them.
  public static let usefulKeys: [(key: String, meaning: String)] = [
    ("Tab", "completes what is begun; again, or arrows, chooses from a list"),
    ("Right, End", "takes what is hinted at; Ctrl-Right one word of it"),
    ("Up, Down", "shows earlier lines, those that begin with what is typed"),
    ("Ctrl-R", "searches the earlier lines"),
    ("Alt-.", "brings the last word of the line before"),
    ("Ctrl-A, Ctrl-E", "goes to the line's beginning, to its end"),
    ("Alt-B, Alt-F", "goes a word back, a word on"),
    ("Ctrl-W, Ctrl-U", "cuts the word before the cursor, all before it"),
    ("Ctrl-K", "cuts all behind the cursor"),
    ("Ctrl-Y, Alt-Y", "brings back what was cut; what was cut before that"),
    ("Ctrl-T", "exchanges two characters"),
    ("Ctrl-_", "undoes"),
    ("Ctrl-L", "clears the screen"),
    ("Ctrl-C", "drops the line; ends what is running"),
    ("Ctrl-Z", "stops the program; the shell's fg goes on"),
    ("Ctrl-D", "leaves"),
  ]
}
