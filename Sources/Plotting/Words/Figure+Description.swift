extension Figure: CustomStringConvertible {
  /// The picture in words, for those who cannot see it: a paragraph for each thing drawn.
  public var description: String { title }
}
