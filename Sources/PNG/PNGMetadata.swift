/// What a PNG says about itself beside its pixels.
///
/// There is no time in it: the same picture with the same metadata is the same bytes.
public struct PNGMetadata: Hashable, Sendable {
  /// A short title or caption.
  public var title: String?
  /// The picture in words, for those who cannot see it.
  public var description: String?
  /// The program that made it.
  public var software: String?
  /// What it was made from: a line of the language, a lesson.
  public var source: String?
  /// Pixels for each point: 1 for 96 pixels an inch, 2 for a picture drawn twice as fine.
  public var scale: Double

  /// Creates metadata; what is `nil` or empty is left out of the file.
  public init(
    title: String? = nil, description: String? = nil, software: String? = nil,
    source: String? = nil, scale: Double = 1
  ) {
    self.title = title
    self.description = description
    self.software = software
    self.source = source
    self.scale = scale
  }
}

extension PNGMetadata {
  /// The figure of the pHYs chunk; 0, which leaves the chunk out, for a scale that makes no sense.
  var pixelsPerMetre: UInt32 {
    let density = (scale * 96 / 0.0254).rounded()
    return density >= 1 && density <= 0x7fff_ffff ? UInt32(density) : 0
  }

  /// The text chunks, in the order of the file.
  var texts: [PNGText] {
    [
      PNGText(keyword: "Title", title),
      PNGText(keyword: "Software", software),
      PNGText(keyword: "Source", source),
      PNGText(keyword: "Description", description, alwaysUTF8: true),
    ].compactMap { $0 }
  }
}
