/// The facts of a whole document.
package struct DocumentFacts: Sendable {
  /// The title of its window.
  package var title: String
  /// The language of its text, as `en-US`.
  package var language: String
  /// The product that made it, with its version.
  package var product: String

  package init(title: String, language: String, product: String) {
    self.title = title
    self.language = language
    self.product = product
  }
}

extension DocumentFacts {
  /// The document information dictionary (ISO 32000-1 §14.3.3).
  var information: String { "<</Title\(title.asPDFText)/Creator\(product.asPDFText)/Producer\(product.asPDFText)>>" }

  /// The metadata stream (§14.3.2), with the claim of PDF/UA-1 (ISO 14289-1 §5).
  var xmp: String {
    """
    <?xpacket begin="\u{FEFF}" id="W5M0MpCehiHzreSzNTczkc9d"?>
    <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
    <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
     xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
     xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
    <dc:title><rdf:Alt><rdf:li xml:lang="x-default">\(title.asXML)</rdf:li></rdf:Alt></dc:title>
    <dc:language><rdf:Bag><rdf:li>\(language.asXML)</rdf:li></rdf:Bag></dc:language>
    <dc:format>application/pdf</dc:format>
    <pdf:Producer>\(product.asXML)</pdf:Producer>
    <xmp:CreatorTool>\(product.asXML)</xmp:CreatorTool>
    <pdfuaid:part>1</pdfuaid:part>
    </rdf:Description></rdf:RDF></x:xmpmeta>
    <?xpacket end="w"?>
    """
  }
}

extension String {
  fileprivate var asXML: String {
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
