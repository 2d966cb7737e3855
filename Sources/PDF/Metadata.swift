/// The metadata that a PDF/A carries beside its information, and which must say the same.
enum Metadata {
  static let producer = "journal, libharu"

  static func xmp(_ info: PDFInfo) -> [UInt8] {
    let date = moment(info.made)
    let text = """
      <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
      <x:xmpmeta xmlns:x="adobe:ns:meta/">
      <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
      <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <dc:format>application/pdf</dc:format>
      <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(escaped(info.title))</rdf:li></rdf:Alt></dc:title>
      <dc:creator><rdf:Seq><rdf:li>\(escaped(info.author))</rdf:li></rdf:Seq></dc:creator>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
      <xmp:CreateDate>\(date)</xmp:CreateDate>
      <xmp:ModifyDate>\(date)</xmp:ModifyDate>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
      <pdf:Producer>\(producer)</pdf:Producer>
      </rdf:Description>
      <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
      <pdfaid:part>1</pdfaid:part>
      <pdfaid:conformance>B</pdfaid:conformance>
      </rdf:Description>
      </rdf:RDF>
      </x:xmpmeta>
      <?xpacket end="w"?>
      """
    return Array(text.utf8)
  }

  /// A CMap that says every code is the character of the same number; text can be copied and searched.
  static let toUnicode: [UInt8] = {
    var text = """
      /CIDInit /ProcSet findresource begin
      12 dict begin
      begincmap
      /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
      /CMapName /Adobe-Identity-UCS def
      /CMapType 2 def
      1 begincodespacerange
      <0000> <FFFF>
      endcodespacerange

      """
    // A range may not cross a first byte, a block holds at most 100 ranges.
    for blocks in [0..<100, 100..<200, 200..<256] {
      text += "\(blocks.count) beginbfrange\n"
      for high in blocks {
        let byte = hex(high)
        text += "<\(byte)00> <\(byte)FF> <\(byte)00>\n"
      }
      text += "endbfrange\n"
    }
    text += """
      endcmap
      CMapName currentdict /CMap defineresource pop
      end
      end
      """
    return Array(text.utf8)
  }()

  private static func hex(_ byte: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return text.count < 2 ? "0" + text : text
  }

  private static func moment(_ moment: PDFMoment) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(moment.year)-\(two(moment.month))-\(two(moment.day))"
      + "T\(two(moment.hour)):\(two(moment.minute)):\(two(moment.second))+00:00"
  }

  private static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      default: output.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
      }
    }
    return output
  }
}
