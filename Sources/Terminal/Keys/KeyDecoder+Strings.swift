// Strings that a terminal sends, and pastes.

extension KeyDecoder {
  mutating func takeInString(_ byte: UInt8, _ kind: UInt8) {
    switch byte {
    case 0x1B: state = .stringEscape(kind)
    case 0x07: finishString(kind)
    // A string that was never one, as Alt-] typed by hand, ends with the line at the latest.
    case 0x00..<0x20, 0x7F: restart(with: byte)
    default: if collected.count < KeyDecoder.stringLimit { collected.append(byte) }
    }
  }

  mutating func finishString(_ kind: UInt8) {
    let text = String(decoding: collected, as: UTF8.self)
    reset()
    switch kind {
    case UInt8(ascii: "P"): events.append(.reply(.device(text)))
    case UInt8(ascii: "]"): events.append(.reply(.system(text)))
    case UInt8(ascii: "_"): events.append(.reply(.application(text)))
    default: break
    }
  }

  private static let endOfPaste = Array("\u{1B}[201~".utf8)

  mutating func takeInPaste(_ byte: UInt8) {
    // Ctrl-C is in no text, and gets out of a paste whose end was lost.
    if byte == 0x03 { return restart(with: byte) }
    collected.append(byte)
    if collected.suffix(KeyDecoder.endOfPaste.count).elementsEqual(KeyDecoder.endOfPaste) {
      let text = String(
        decoding: collected.dropLast(KeyDecoder.endOfPaste.count), as: UTF8.self)
      finish(.paste(text))
    } else if collected.count > KeyDecoder.pasteLimit + KeyDecoder.endOfPaste.count {
      // Room for what may be the beginning of the end.
      collected.remove(at: KeyDecoder.pasteLimit)
    }
  }
}
